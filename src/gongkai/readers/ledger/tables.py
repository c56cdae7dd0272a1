"""Where one table ends in a sheet, and another begins whose columns stand in another order."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from gongkai.model.fields import DATES
from gongkai.model.headings import ALL
from gongkai.readers.ledger.grid import RawSheet, Row
from gongkai.readers.ledger.header import Header
from gongkai.readers.ledger.headings import Headings

# So many fields make a row a header for sure.
_LEAST = 3
# So few cells are a title of the table, or the line that names its unit.
_TITLE = 2


def tables_of(sheet: RawSheet, header: Header, known: Headings) -> Iterator[RawSheet]:
    """Yield the tables of a sheet whose first has this header.

    A header that repeats the first one, or a part of it, is a row of its table. Any other begins a
    table of its own, with the titles right above it: read by the first, its dates would change
    places.
    """
    first = _columns(header.headings, known)
    # A header is seen by what stands in a column of dates, or else of titles.
    column = next((first[name] for name in (*DATES, "title") if name in first), None)
    if column is None:
        yield sheet
        return
    words = [*ALL, *known.own.values(), *header.headings]
    below = sheet.cells.to_series(column)[header.end :]
    starts = [0]
    for row in (below.is_in(words).fill_null(value=False).arg_true() + header.end).to_list():
        found = _columns(sheet.cells.row(row), known)
        if len(found) >= _LEAST and not found.items() <= first.items():
            starts.append(_with_titles(sheet, row, starts[-1]))
            first = found
    for start, end in zip(starts, [*starts[1:], sheet.cells.height], strict=True):
        yield _part(sheet, start, end) if len(starts) > 1 else sheet


def _columns(headings: Row | Sequence[str], known: Headings) -> Mapping[str, int]:
    """Return the first column of each field that a row names."""
    found: dict[str, int] = {}
    for number, heading in enumerate(headings):
        if heading and (field := known.field_of(heading)):
            found.setdefault(field, number)
    return found


def _with_titles(sheet: RawSheet, row: int, least: int) -> int:
    """Return where the titles begin that stand right above a header."""
    while row > least and sum(cell is not None for cell in sheet.cells.row(row - 1)) <= _TITLE:
        row -= 1
    return row


def _part(sheet: RawSheet, start: int, end: int) -> RawSheet:
    """Cut a table out; what is odd about the sheet as a whole is said of its first."""
    part = replace(
        sheet,
        cells=sheet.cells[start:end],
        rows=sheet.rows[start:end],
        captions=frozenset(row - start for row in sheet.captions if start <= row < end),
    )
    return replace(part, is_hidden=False, notices=()) if start else part
