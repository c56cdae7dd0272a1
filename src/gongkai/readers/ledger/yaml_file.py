"""Ledgers in YAML: a list of records, or a mapping that has them under `records`."""

from pathlib import Path

from gongkai.errors import InvalidInput, Problem, UnreadableInput
from gongkai.readers.border import border
from gongkai.readers.document import Document
from gongkai.readers.ledger.entries import (
    PlaceOf,
    first_named,
    ledger_of,
    misshapen,
    strange_keys,
    written,
)
from gongkai.readers.ledger.grid import Contents
from gongkai.readers.ledger.limits import MAX_YAML
from gongkai.readers.yaml import compose_yaml
from gongkai.source import Loc, Place


def read_yaml_ledger(path: Path) -> Contents:
    """Read the records of a YAML file; keys are headings or names of fields."""
    with border(path):
        size = path.stat().st_size
    if size > MAX_YAML:
        values = {"size": size // 1024, "most": MAX_YAML // 1024}
        raise UnreadableInput([Problem("yaml-too-large", Place(str(path)), values)])
    document = compose_yaml(path)
    loc, records, unit = _records(document)
    odd = (
        problem
        for number, record in enumerate(records)
        for problem in misshapen(record, _placer(document, (*loc, number)))
    )
    problems = [*document.problems, *first_named(odd)]
    if problems:
        raise InvalidInput(problems)
    lines = [document.place((*loc, number)).line or 0 for number in range(len(records))]
    return ledger_of(document.file, records, lines, unit)


def _records(document: Document) -> tuple[Loc, tuple[dict[str, object], ...], str | None]:
    """Return the way to the records, the records, and the unit that the file names."""
    data = document.data
    if isinstance(data, tuple):
        return (), data, None
    records = data.get("records") if isinstance(data, dict) else None
    if not isinstance(data, dict) or not isinstance(records, tuple):
        raise InvalidInput([*document.problems, Problem("no-records", document.place(()))])
    unit = {key: value for key, value in data.items() if key == "unit"}
    odd = [
        *strange_keys(data, lambda key: document.place((key or "",), key=True)),
        *misshapen(unit, _placer(document, ())),
    ]
    if odd:
        raise InvalidInput([*document.problems, *first_named(odd)])
    return ("records",), records, written(unit.get("unit"))


def _placer(document: Document, loc: Loc) -> PlaceOf:
    def place_of(key: str | None) -> Place:
        return document.place(loc if key is None else (*loc, key))

    return place_of
