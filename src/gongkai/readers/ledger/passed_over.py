"""Sheets and tables that are passed over, and what is said of them and of files without others."""

from collections.abc import Sequence
from pathlib import Path

from gongkai.errors import Problem
from gongkai.model.fields import DATES, HEADINGS
from gongkai.model.ledger import Notice
from gongkai.model.terms import Severity
from gongkai.readers.ledger.grid import RawSheet
from gongkai.readers.ledger.groups import speaks_of_day
from gongkai.readers.ledger.header import Header, first_rows
from gongkai.readers.ledger.headings import Headings
from gongkai.source import Place

# What a person is told to look for, where no header was found.
_EXPECTED = [HEADINGS[name][0] for name in ("item", "title", "formed_on", "published_on")]
_SHOWN = 8


def undated(table: RawSheet, header: Header, known: Headings) -> Notice | None:
    """Say what is in a table without a column of days; None if there is one, known or not.

    Beside a table that has one it is a catalogue, a statistic, a list of evidence.
    """
    written = [heading for heading in header.headings if heading]
    if any(known.field_of(each) in DATES or speaks_of_day(each) for each in written):
        return None
    row = None if table.headings is not None else int(table.rows[header.end - 1])
    values: dict[str, object] = {"found": _some(written)}
    return Notice("sheet-left-out", Severity.WARNING, table.place(row), values=values)


def left_out(sheet: RawSheet) -> Notice:
    """Say what is in a sheet without a header."""
    values: dict[str, object] = {"found": seen_in(sheet)}
    return Notice("sheet-left-out", Severity.WARNING, sheet.place(), values=values)


def empty(sheet: RawSheet) -> Notice:
    """Say that a ledger has no records."""
    return Notice("sheet-empty", Severity.NOTICE, sheet.place())


def no_ledger(path: Path, others: Sequence[RawSheet], *, has_header: bool) -> Problem:
    """Say why a file has no records: no header, as `others` have none, or nothing below it."""
    place = Place(str(path))
    if has_header or not others:
        return Problem("empty-ledger", place)
    values: dict[str, object] = {"found": seen_in(others[0]), "known": _EXPECTED}
    return Problem("no-ledger", place, values)


def seen_in(sheet: RawSheet) -> list[str]:
    """Return what stands where headings would: the fullest of the first rows."""
    rows = [sheet.headings] if sheet.headings is not None else first_rows(sheet)
    return _some(max(([cell for cell in row if cell] for row in rows), key=len, default=[]))


def _some(texts: list[str]) -> list[str]:
    return texts[:_SHOWN] + ["…"] * (len(texts) > _SHOWN)
