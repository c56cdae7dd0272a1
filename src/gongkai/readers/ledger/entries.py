"""Ledgers whose records are mappings: what YAML, JSON and JSON lines have in common."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import islice

import polars as pl

from gongkai.errors import InvalidInput, Problem
from gongkai.model.base import near
from gongkai.model.ledger import Notice
from gongkai.model.terms import Severity
from gongkai.readers.ledger.cell_text import text_of
from gongkai.readers.ledger.grid import Contents, RawSheet, frame_of
from gongkai.readers.ledger.limits import MAX_NAMED, is_too_large, most_columns
from gongkai.source import Place

TOP = ["unit", "records"]

# Gives the place of a key, or, for None, of the record.
PlaceOf = Callable[[str | None], Place]


def ledger_of(
    file: str, records: Sequence[Mapping[str, object]], lines: Sequence[int], unit: str | None
) -> Contents:
    """Make a ledger of records whose keys are headings or names of fields.

    `lines` are those that the records begin in; where several share one, the records are
    numbered from 1 instead, and a notice says so.
    """
    headings = tuple(dict.fromkeys(key for record in records for key in record))
    filled = sum(map(len, records))
    if is_too_large(len(records), len(headings), filled):
        values = {"count": len(headings), "most": most_columns(len(records), filled)}
        raise InvalidInput([Problem("too-many-columns", Place(file), values)])
    columns = [[written(record.get(heading)) for record in records] for heading in headings]
    shared = len(set(lines)) < len(lines)
    rows = pl.Series(range(1, len(lines) + 1) if shared else lines, dtype=pl.UInt32)
    cells = frame_of(columns, len(records))
    sheet = RawSheet(file, None, cells, rows, headings, keyed=True, unit=unit)
    told = Notice("entries-numbered", Severity.NOTICE, Place(file), len(lines))
    return Contents((sheet,), (told,) if shared else ())


def misshapen(record: object, place_of: PlaceOf) -> Iterator[Problem]:
    """Say what keeps `record` from being a row: it is no mapping, or a value is no cell."""
    if not isinstance(record, dict):
        yield Problem("record-not-a-mapping", place_of(None))
        return
    for key, value in record.items():
        if not _is_simple(value):
            yield Problem("value-not-simple", place_of(key), {"key": key})


def strange_keys(keys: Iterable[str], place_of: PlaceOf) -> Iterator[Problem]:
    """Say which keys beside the records mean nothing."""
    for key in keys:
        if key not in TOP:
            values = {"key": key, "expected": TOP, "near": near(key, TOP)}
            yield Problem("unknown-key", place_of(key), values)


def first_named(problems: Iterable[Problem]) -> list[Problem]:
    """Take the first problems: finding the place of each of a hundred thousand takes too long."""
    return list(islice(problems, MAX_NAMED))


def _is_simple(value: object) -> bool:
    if isinstance(value, list | tuple):
        return not any(isinstance(part, dict | list | tuple) for part in value)
    return not isinstance(value, dict)


def written(value: object) -> str | None:
    """Write a value as it would stand in a cell; a list is a list of channels."""
    if isinstance(value, list | tuple):
        return "、".join(filter(None, map(written, value))) or None
    text = text_of(value)
    return text if text is None else _whole(text)


def _whole(text: str) -> str:
    """Put a sign in the place of half a character, which JSON can write and no file can hold."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text
