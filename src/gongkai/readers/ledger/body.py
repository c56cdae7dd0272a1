"""Which rows under the header are records: not the totals, the repeated headers, the notes."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from gongkai.model.fields import DATES
from gongkai.model.ledger import Notice, Sheet
from gongkai.model.terms import Severity
from gongkai.readers.ledger.columns import find_columns
from gongkai.readers.ledger.date_columns import from_1904
from gongkai.readers.ledger.grid import RawSheet
from gongkai.readers.ledger.header import Header
from gongkai.readers.ledger.headings import Headings

# What stands in a cell that has nothing to say.
_BLANKS = ["-", "--", "—", "——", "–", "－", "/", "／", "无"]
# What stands under 撤下日期 where nothing was taken down.
_STILL_UP = ["长期", "长期公开", "长期有效", "未撤下", "至今"]
# A row without any of these tells of no publication: a 单位 or 层级 filled in beforehand.
_TELLING = frozenset({"record", "document", "title", "item", "channels", "url", *DATES})

# So many cells that say their own heading make a repeated header.
_REPEATED = 2
# What a total or a note begins with, at the least.
_BEGINS = "^[本全合总小共累以注备说填制审负联]"
_TOTAL = r"^(?:[本全][页月季年])?[合总小共累]\s*计\s*[:：]?\s*(?:[0-9]+\s*[条项件个份]?)?$"
_NOTE = (
    r"^(?:以下空白|"
    r"(?:注|备注|说明|(?:填[报表写]|制表|审核|负责|联系)(?:人|日期|时间|电话))\s*[:：])"
)
# Beside a note there may be more of them: 审核人：…. A date begins with its year, or with 自.
_DATED = r"^[0-9０-９一二自]"


# What may be a mistake in the file; the others are as they should be.
_DOUBTS = frozenset(["cells-without-heading", "rows-uncut", "row-short"])


@dataclass(frozen=True, slots=True)
class Body:
    """The records of a ledger as texts, a column a field, and the row of each."""

    ledger: Sheet
    cells: pl.DataFrame
    rows: pl.Series
    notices: tuple[Notice, ...]


def find_body(sheet: RawSheet, header: Header, known: Headings) -> Body:
    """Cut the records out of a sheet; rows that are left out are counted, but for blank ones."""
    row = None if sheet.headings is not None else int(sheet.rows[header.end - 1])
    columns = find_columns(sheet, header.headings, row, known)
    under, rows = sheet.cells[header.end :], sheet.rows[header.end :]
    cells = _unmarked(under.select(pl.nth(n).alias(field) for field, n in columns.numbers.items()))
    telling = [pl.col(name).is_not_null() for name in cells.columns if name in _TELLING]
    speaks = cells.select(pl.any_horizontal(telling)).to_series()
    written = {
        field: {header.headings[number], *(row[number] for row in header.texts)} - {""}
        for field, number in columns.numbers.items()
    }
    odd = _is_no_record(sheet, under, cells, written, header.end)
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
    kept = speaks & ~odd
    if not kept.all():  # a copy of a million rows is worth a look
        cells, rows = cells.filter(kept), rows.filter(kept)
    notices += _marked(sheet, rows)
    if sheet.epoch_1904:
        cells = from_1904(cells)
    return Body(ledger, cells, rows, tuple(notices))


def _unmarked(cells: pl.DataFrame) -> pl.DataFrame:
    """Make the cells blank that hold a mark for nothing."""
    marks = {
        field: pl.col(field).is_in(_BLANKS + _STILL_UP if field == "withdrawn_on" else _BLANKS)
        for field in cells.columns
    }
    marked = cells.select(mark.any().alias(field) for field, mark in marks.items())
    return cells.with_columns(
        pl.when(~marks[field]).then(field).alias(field)
        for field in cells.columns
        if marked[field].item()
    )


def _is_no_record(
    sheet: RawSheet,
    under: pl.DataFrame,
    cells: pl.DataFrame,
    headings: Mapping[str, Collection[str]],
    start: int,
) -> pl.Series:
    """Mark totals, notes below the table, captions between rows, and repeated headers."""
    if sheet.headings is not None:
        return pl.repeat(False, under.height, eager=True)
    first = under.select(pl.coalesce(pl.all()).fill_null("")).to_series()
    # One look at a million rows is enough where none begins like a total or a note.
    begins = first.str.contains(_BEGINS)
    totals = first.str.contains(_TOTAL) if begins.any() else begins
    notes = first.str.contains(_NOTE) if begins.any() else begins
    if notes.any():  # a million dates need no second look where there is no note
        dated = [pl.col(name).str.contains(_DATED) for name in DATES if name in cells.columns]
        is_dated = pl.any_horizontal(pl.lit(False), *dated).fill_null(False)
        notes &= ~cells.select(is_dated).to_series()
    same = [
        pl.any_horizontal(pl.col(field) == text for text in texts)
        for field, texts in headings.items()
    ]
    repeats = cells.select(pl.sum_horizontal(same) >= _REPEATED).to_series()
    odd = (totals | notes | repeats).fill_null(False)
    captions = [at - start for at in sheet.captions if at >= start]
    return odd.scatter(captions, True) if captions else odd


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
