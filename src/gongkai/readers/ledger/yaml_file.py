"""Ledgers in YAML: a list of records, or a mapping that has them under `records`."""

from pathlib import Path

from gongkai.errors import InvalidInput, Problem
from gongkai.readers.document import Document
from gongkai.readers.ledger.entries import PlaceOf, ledger_of, misshapen, strange_keys
from gongkai.readers.ledger.grid import Contents, text_of
from gongkai.readers.yaml import compose_yaml
from gongkai.source import Loc, Place


def read_yaml_ledger(path: Path) -> Contents:
    """Read the records of a YAML file; keys are headings or names of fields."""
    document = compose_yaml(path)
    loc, records, unit = _records(document)
    problems = [*document.problems]
    for number, record in enumerate(records):
        problems += misshapen(record, _placer(document, (*loc, number)))
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
    if strange := strange_keys(data, lambda key: document.place((key or "",), key=True)):
        raise InvalidInput([*document.problems, *strange])
    return ("records",), records, text_of(data.get("unit"))


def _placer(document: Document, loc: Loc) -> PlaceOf:
    def place_of(key: str | None) -> Place:
        return document.place(loc if key is None else (*loc, key))

    return place_of
