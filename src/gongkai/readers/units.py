"""How `units.yaml` is read, and what makes a roster of units contradict itself."""

from collections.abc import Iterator
from pathlib import Path

from gongkai.errors import Problem
from gongkai.model.terms import Level
from gongkai.model.unit import Roster
from gongkai.readers.document import EACH, Document
from gongkai.readers.fit import Loaded, validate_model
from gongkai.readers.names import crossed_days, empty_lists, repeated, unknown
from gongkai.readers.yaml import compose_yaml

# A village belongs to a township, a township to a county office, a county office to nobody.
_ABOVE = {Level.VILLAGE: Level.TOWNSHIP, Level.TOWNSHIP: Level.COUNTY}


def load_roster(path: Path) -> Loaded[Roster]:
    """Read a roster of units, or raise everything that is wrong with it."""
    return fit_roster(compose_yaml(path))


def fit_roster(document: Document) -> Loaded[Roster]:
    """Make a roster of `document`, or raise everything that is wrong with it."""
    return validate_model(document, Roster, _contradictions(document))


def _contradictions(document: Document) -> Iterator[Problem]:
    yield from empty_lists(document, "units")
    names = document.texts("units", EACH, "name")
    aliases = document.texts("units", EACH, "aliases", EACH)
    # A name that leads to two units would make a record's unit a silent choice.
    yield from repeated(document, [*names, *aliases], "repeated-name")
    parents = document.texts("units", EACH, "parent")
    yield from unknown(document, parents, [name for _, name in names], "unknown-parent")
    yield from _parent_levels(document)
    yield from crossed_days(document, "units", EACH)


def _parent_levels(document: Document) -> Iterator[Problem]:
    level = {loc[1]: Level.read(word) for loc, word in document.texts("units", EACH, "level")}
    number = {name: loc[1] for loc, name in document.texts("units", EACH, "name")}
    for loc, parent in document.texts("units", EACH, "parent"):
        own, above = level.get(loc[1]), level.get(number.get(parent, -1))
        if own and above and _ABOVE.get(own) != above:
            values: dict[str, object] = {"found": parent, "level": above.zh, "own": own.zh}
            yield Problem("parent-of-wrong-level", document.place(loc), values)
