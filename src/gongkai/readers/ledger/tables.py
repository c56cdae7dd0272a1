"""Where one table ends in a sheet, and another begins whose columns stand in another order."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

import polars as pl

from gongkai.model.fields import DATES
from gongkai.model.headings import ALL
from gongkai.model.terms import fold
from gongkai.readers.ledger.grid import RawSheet, Row
from gongkai.readers.ledger.header import Header, find_header, first_rows, paired
from gongkai.readers.ledger.headings import Headings
from gongkai.readers.ledger.no_records import lines_of_units

# So many fields make a row a header for sure.
_LEAST = 3
# So few cells are a title of the table, or the line that names its unit.
_TITLE = 2
# What a date is made of, or a range: 2021年台账 is none.
_DAY = re.compile(
    r"(?:自\s*)?[0-9０-９一二〇○零]{2}"
    r"[\s0-9０-９一二三四五六七八九十〇○零廿年月日号时分起至到止.．/:：~—–-]*"
)


def tables_of(sheet: RawSheet, header: Header, known: Headings) -> Iterator[RawSheet]:
    """Yield the tables of a sheet whose fullest header is this one.

    A header that repeats the first one, or a part of it, is a row of its table. Any other begins a
    table of its own, with the titles right above it: read by the first, its dates would change
    places. So does this one, if there are records above it, under a header with fewer fields.
    """
    rows = [_texts(row) for row in first_rows(sheet)[: header.start]]
    above = find_header(rows, known)
    upper = _columns(above.headings, known) if above else {}
    if above and any(_is_dated(row, upper) for row in rows[above.end :]):
        start = _with_titles(sheet, header.start, above.end, upper)
        yield from tables_of(_part(sheet, 0, start), above, known)
        sheet, header = _part(sheet, start, sheet.cells.height), _moved(header, start)
    first = _columns(header.headings, known)
    starts = [0]
    for row in _hits(sheet, header, first, known):
        start, found = _header_at(sheet, row, known)
        if len(found) >= _LEAST and not found.items() <= first.items():
            starts.append(_with_titles(sheet, start, starts[-1], first))
            first = found
    for start, end in zip(starts, [*starts[1:], sheet.cells.height], strict=True):
        yield _part(sheet, start, end) if len(starts) > 1 else sheet


def _is_dated(row: Sequence[str | None], columns: Mapping[str, int]) -> bool:
    """Tell whether there is a day in a column of dates."""
    dates = [row[number] for field, number in columns.items() if field in DATES]
    return any(_DAY.fullmatch(cell or "") for cell in dates)


def _moved(header: Header, by: int) -> Header:
    return replace(header, start=header.start - by, end=header.end - by)


def _hits(sheet: RawSheet, header: Header, first: Mapping[str, int], known: Headings) -> list[int]:
    """List the rows below a header that may be another: by their first date, or their title."""
    dated = [first[name] for name in DATES if name in first]
    columns = [*dated[:1], *(first[name] for name in ("title",) if name in first)]
    written = {text for row in header.texts for text in row}
    words = {*ALL, *known.own.values(), *header.headings, *written} - {""}
    named = pl.any_horizontal(
        pl.lit(value=False), *(pl.nth(number).is_in([*words]) for number in columns)
    )
    below = sheet.cells[header.end :].select(named.fill_null(value=False)).to_series()
    hits = (below.arg_true() + header.end).to_list()
    # A record may have one such word for its title; looking closely costs as much as reading it.
    return [at for at in hits if sum(cell in words for cell in sheet.cells.row(at)) > 1]


def _header_at(sheet: RawSheet, row: int, known: Headings) -> tuple[int, Mapping[str, int]]:
    """Return where the header begins that a row is of, alone or with one beside; and its fields."""
    rows = {
        at: _texts(sheet.cells.row(at)) for at in range(row - 1, row + 2) if at < sheet.cells.height
    }
    best = row, _columns(rows[row], known)
    for start in (row, row - 1):
        if start + 1 in rows:
            two = paired(rows[start], rows[start + 1], known)
            found = _columns(two.headings, known) if two else {}
            if two and (two.is_sure or len(found) > len(best[1])):
                best = start, found
    return best


def _texts(row: Row) -> tuple[str, ...]:
    return tuple(cell or "" for cell in row)


def _columns(headings: Sequence[str], known: Headings) -> Mapping[str, int]:
    """Return the first column of each field that a row names."""
    found: dict[str, int] = {}
    for number, heading in enumerate(headings):
        if heading and (field := known.field_of(heading)):
            found.setdefault(field, number)
    return found


def _with_titles(sheet: RawSheet, row: int, least: int, columns: Mapping[str, int]) -> int:
    """Return where the titles begin that stand right above a header, below records of `columns`."""
    while row > least and _is_title(sheet.cells.row(row - 1), columns):
        row -= 1
    return row


def _is_title(row: Row, columns: Mapping[str, int]) -> bool:
    """Tell a title, or a line that names the unit, from a record: one cell, or two with a label."""
    cells = [cell for cell in row if cell is not None]
    if not cells or bool(lines_of_units(pl.Series(cells[:1])).item()):
        return len(cells) <= _TITLE
    is_short = len(cells) == 1 or (len(cells) <= _TITLE and any(":" in fold(c) for c in cells))
    return is_short and not _is_dated(row, columns)


def _part(sheet: RawSheet, start: int, end: int) -> RawSheet:
    """Cut a table out; what is odd about the sheet as a whole is said of its first."""
    part = replace(
        sheet,
        cells=sheet.cells[start:end],
        rows=sheet.rows[start:end],
        captions=frozenset(row - start for row in sheet.captions if start <= row < end),
    )
    return replace(part, is_hidden=False, notices=()) if start else part
