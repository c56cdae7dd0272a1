"""Ledgers in YAML: a list of records, or a mapping that has them under `records`."""

from pathlib import Path

import polars as pl

from gongkai.errors import InvalidInput, Problem
from gongkai.model.base import near
from gongkai.readers.document import Document, Loc
from gongkai.readers.ledger.columns import field_of
from gongkai.readers.ledger.grid import Contents, RawSheet, frame_of, text_of
from gongkai.readers.yaml import compose_yaml

_TOP = ["unit", "records"]


def read_yaml_ledger(path: Path) -> Contents:
    """Read the records of a YAML file; keys are headings or names of fields."""
    document = compose_yaml(path)
    loc, records, unit = _records(document)
    problems = [*document.problems]
    for number, record in enumerate(records):
        problems += _misshapen(document, (*loc, number), record)
    if problems:
        raise InvalidInput(problems)
    spelled: dict[str, str] = {}
    named = [_by_heading(record, spelled) for record in records]
    headings = tuple(dict.fromkeys(key for record in named for key in record))
    columns = [[_text(record.get(heading)) for record in named] for heading in headings]
    lines = [document.place((*loc, number)).line for number in range(len(records))]
    cells = frame_of(columns, len(records))
    rows = pl.Series(lines, dtype=pl.UInt32)
    return Contents((RawSheet(document.file, None, cells, rows, headings, unit=unit),))


def _records(document: Document) -> tuple[Loc, tuple[dict[str, object], ...], str | None]:
    """Return the way to the records, the records, and the unit that the file names."""
    data = document.data
    if isinstance(data, tuple):
        return (), data, None
    records = data.get("records") if isinstance(data, dict) else None
    if not isinstance(data, dict) or not isinstance(records, tuple):
        raise InvalidInput([*document.problems, Problem("no-records", document.place(()))])
    strange = [
        Problem(
            "unknown-key",
            document.place((key,), key=True),
            {"key": key, "expected": _TOP, "near": near(key, _TOP)},
        )
        for key in data
        if key not in _TOP
    ]
    if strange:
        raise InvalidInput([*document.problems, *strange])
    return ("records",), records, text_of(data.get("unit"))


def _misshapen(document: Document, loc: Loc, record: object) -> list[Problem]:
    if not isinstance(record, dict):
        return [Problem("record-not-a-mapping", document.place(loc))]
    return [
        Problem("value-not-simple", document.place((*loc, key)), {"key": key})
        for key, value in record.items()
        if isinstance(value, dict)
        or (isinstance(value, tuple) and any(isinstance(part, dict | tuple) for part in value))
    ]


def _by_heading(record: dict[str, object], spelled: dict[str, str]) -> dict[str, object]:
    """Call a field as the first record did that has it: one may say 公开日期, one published_on."""
    named: dict[str, object] = {}
    for key, value in record.items():
        heading = spelled.setdefault(field_of(key) or key, key)
        named[key if heading in named else heading] = value
    return named


def _text(value: object) -> str | None:
    """Write a value as it would stand in a cell; a list is a list of channels."""
    if isinstance(value, tuple):
        return "、".join(filter(None, map(text_of, value))) or None
    return text_of(value)
