"""Which rows under the header are records: not the totals, the repeated headers, the notes."""

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from gongkai.model.fields import DATES
from gongkai.model.ledger import Notice, Sheet
from gongkai.model.terms import Severity
from gongkai.readers.ledger.cells import STILL_UP
from gongkai.readers.ledger.columns import find_columns
from gongkai.readers.ledger.date_columns import from_1904
from gongkai.readers.ledger.ditto import DITTO, filled_in
from gongkai.readers.ledger.grid import RawSheet
from gongkai.readers.ledger.header import Header
from gongkai.readers.ledger.headings import Headings
from gongkai.readers.ledger.no_records import is_no_record
from gongkai.readers.ledger.unit_lines import name_units, under_units
from gongkai.readers.ledger.units import Units

# What stands in a cell that has nothing to say.
_BLANKS = ["-", "--", "—", "——", "–", "－", "/", "／", "无"]
# A row without any of these tells of no publication: a 单位 or 层级 filled in beforehand.
_TELLING = frozenset({"record", "document", "title", "item", "channels", "url", *DATES})

# What may be a mistake in the file; the others are as they should be.
_DOUBTS = frozenset(["cells-without-heading", "rows-uncut", "rows-narrow", "row-short"])


@dataclass(frozen=True, slots=True)
class Body:
    """The records of a ledger as texts, a column a field, and the row of each."""

    ledger: Sheet
    cells: pl.DataFrame
    rows: pl.Series
    notices: tuple[Notice, ...]


def find_body(sheet: RawSheet, header: Header, known: Headings, units: Units) -> Body:
    """Cut the records out of a sheet; rows that are left out are counted, but for blank ones."""
    row = None if sheet.headings is not None else int(sheet.rows[header.end - 1])
    columns = find_columns(sheet, header.headings, row, known)
    under, rows = sheet.cells[header.end :], sheet.rows[header.end :]
    cells = under.select(pl.nth(n).alias(field) for field, n in columns.numbers.items())
    marked = _with_marks(cells)
    cells = _unmarked(cells, marked)
    telling = [_tells(name) for name in cells.columns if name in _TELLING]
    speaks = cells.select(pl.any_horizontal(telling)).to_series()
    written = {
        field: {header.headings[number], *(row[number] for row in header.texts)} - {""}
        for field, number in columns.numbers.items()
    }
    odd = is_no_record(sheet, under, cells, written, header.end)
    if units.has_roster and sheet.headings is None:
        odd |= name_units(under, cells, units)
    empty = cells.select(pl.all_horizontal(pl.all().is_null())).to_series()
    ledger = Sheet(
        sheet.file,
        sheet.sheet,
        headings=columns.headings,
        letters={
            field: name
            for field, number in columns.numbers.items()
            if (name := sheet.letter(number))
        },
    )
    notices = [
        *sheet.notices,
        *columns.notices,
        *_counted(sheet, rows, _is_beyond(under, header.headings) & ~odd, "cells-without-heading"),
        *_counted(sheet, rows, odd, "rows-left-out"),
        *_counted(sheet, rows, ~(odd | speaks | empty), "rows-without-content"),
    ]
    cells = under_units(cells, under, odd, known, units)
    kept = speaks & ~odd
    if not kept.all():  # a copy of a million rows is worth a look
        cells, rows = cells.filter(kept), rows.filter(kept)
    if marked:
        cells, repeating = filled_in(cells, marked)
        notices += _counted(sheet, rows, repeating, "cells-ditto")
    notices += _marked(sheet, rows)
    if sheet.epoch_1904:
        cells = from_1904(cells)
    return Body(ledger, cells, rows, tuple(notices))


def _with_marks(cells: pl.DataFrame) -> list[str]:
    """List the columns where some cell holds a mark for nothing, or for the same."""
    marks = [*_BLANKS, *DITTO]
    found = cells.select(pl.all().is_in(marks).any())
    return [name for name in found.columns if found[name].item()]


def _unmarked(cells: pl.DataFrame, names: Sequence[str]) -> pl.DataFrame:
    """Make the cells blank that hold a mark for nothing."""
    return cells.with_columns(pl.when(~pl.col(name).is_in(_BLANKS)).then(name) for name in names)


def _tells(name: str) -> pl.Expr:
    """Tell which cells of a field say that something was published."""
    told = pl.col(name).is_not_null()
    return told & ~pl.col(name).is_in(STILL_UP) if name == "withdrawn_on" else told


def _is_beyond(under: pl.DataFrame, headings: Sequence[str]) -> pl.Series:
    """Mark rows with cells in columns without a heading: a comma too many moves them there."""
    bare = [number for number, heading in enumerate(headings) if not heading]
    filled = [pl.nth(number).is_not_null() for number in bare]
    return under.select(pl.any_horizontal(pl.repeat(False, pl.len()), *filled)).to_series()


def _marked(sheet: RawSheet, rows: pl.Series) -> list[Notice]:
    """Say which records a person does not see, or may not mean as they were read."""
    told = [Notice("sheet-hidden", Severity.NOTICE, sheet.place())] if sheet.is_hidden else []
    for code, numbers in sheet.marked.items():
        if numbers:
            told += _counted(sheet, rows, rows.is_in([*numbers]), code)
    return told


def _counted(sheet: RawSheet, rows: pl.Series, marked: pl.Series, code: str) -> list[Notice]:
    count = int(marked.sum())
    if not count:
        return []
    severity = Severity.WARNING if code in _DOUBTS else Severity.NOTICE
    return [Notice(code, severity, sheet.place(int(rows.filter(marked)[0])), count)]
