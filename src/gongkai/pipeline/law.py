"""What ledgers are judged by: catalogue, rules, roster and waivers, loaded and found sound."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from gongkai.errors import GongkaiError, InvalidInput, Problem
from gongkai.model.catalog import Catalog
from gongkai.model.rule import Rule
from gongkai.model.unit import Roster
from gongkai.model.waiver import Waiver, Waivers
from gongkai.pipeline.prove import prove
from gongkai.readers.catalog import load_catalog
from gongkai.readers.fit import Loaded
from gongkai.readers.rules import load_rules
from gongkai.readers.seal import unsealed
from gongkai.readers.units import load_roster
from gongkai.readers.waivers import load_waivers
from gongkai.readers.workspace import Workspace
from gongkai.source import Place

T = TypeVar("T")


@dataclass(frozen=True)
class Law:
    """All that a verdict rests on but the ledgers and the calendar."""

    catalog: Catalog
    rules: tuple[Rule, ...]
    roster: Roster | None
    waivers: tuple[tuple[Waiver, Place], ...]


def load_law(workspace: Workspace) -> Law:
    """Load everything, or raise all that is wrong with any of it."""
    problems: list[Problem] = []

    def attempt(load: Callable[[], T]) -> T | None:
        try:
            return load()
        except GongkaiError as error:
            problems.extend(error.problems)
            return None

    catalog = attempt(lambda: load_catalog(workspace.catalog))
    rules = attempt(lambda: load_rules(workspace.rules)) or ()
    # By their files: a rule that cannot be read is none the less known.
    ids = [file.stem for file in workspace.rules.glob("*.yaml")]
    units, exceptions = workspace.units, workspace.waivers
    roster = attempt(lambda: load_roster(units)) if units else None
    waivers = attempt(lambda: load_waivers(exceptions, ids)) if exceptions else None
    problems += prove(unsealed(rules))
    if catalog is None or problems:
        raise InvalidInput(problems)
    return Law(
        catalog=catalog.value,
        rules=tuple(rule.value for rule in rules),
        roster=roster.value if roster else None,
        waivers=_placed(waivers) if waivers else (),
    )


def _placed(loaded: Loaded[Waivers]) -> tuple[tuple[Waiver, Place], ...]:
    return tuple(
        (waiver, loaded.document.place(("waivers", number)))
        for number, waiver in enumerate(loaded.value.waivers)
    )
