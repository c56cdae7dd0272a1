"""Where the header of a sheet stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from gongkai.model.fields import DATES
from gongkai.readers.ledger.grid import RawSheet, Row
from gongkai.readers.ledger.headings import Headings

ROWS_SEARCHED = 30
LEAST_FIELDS = 2
# So many fields are a header for sure: below it, only another table's is much longer.
_SURE = 3
# A header names one of these at least: 层级 beside 备注 may head any table.
_DATES = frozenset(DATES)
_TELLING = _DATES | {"title", "item"}


@dataclass(frozen=True, slots=True)
class Header:
    """The headings by column ("" where there is none), and the rows (from 0) they stand in.

    `texts` are those rows as they stand, groups beside the headings that they stand over.
    """

    headings: tuple[str, ...]
    start: int
    end: int  # the first row of the body
    texts: tuple[tuple[str, ...], ...] = ()


def first_rows(sheet: RawSheet) -> Sequence[Row]:
    """Return the rows that a header is looked for in."""
    return sheet.cells.head(ROWS_SEARCHED).rows()


def find_header(rows: Sequence[Row], known: Headings) -> Header | None:
    """Find the row that names the most fields, or two rows that name more than either alone.

    In two rows (merged cells) the lower text counts, together with the group above it where that
    makes a heading (日期 over 形成), and the upper text where there is none below.
    """
    single = [tuple(cell or "" for cell in row) for row in rows]
    named = [len(_fields(row, known)) for row in single]
    best: Header | None = None
    most = LEAST_FIELDS - 1
    for start, row in enumerate(single):
        if best and most >= _SURE and start > best.end:
            # A repeated header may have a column more; the records before it are records.
            most = max(most, 2 * len(_fields(best.headings, known)) - 1)
        if named[start] > most:
            best, most = Header(row, start, start + 1), named[start]
        if start + 1 < len(single):
            lower = single[start + 1]
            upper, both = joined(row, lower, known)
            count = len(_fields(both, known))
            if count > max(most, named[start], named[start + 1]):
                best, most = Header(both, start, start + 2, (upper, lower)), count
    return best


def joined(
    upper: Sequence[str], lower: Sequence[str], known: Headings
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Give the groups that stand over the headings of the lower row, and both read together."""
    groups = tuple(_groups(upper, lower))
    return groups, tuple(map(known.under, groups, lower))


def _groups(upper: Sequence[str], lower: Sequence[str]) -> Iterator[str]:
    """Yield what stands over each heading: of a group in one cell, that cell also further right."""
    group = ""
    for over, under in zip(upper, lower, strict=True):
        above = over or (group if under else "")
        yield above
        group = above if under else ""


def _fields(headings: Row, known: Headings) -> set[str]:
    fields = known.fields(headings)
    if not fields & _DATES:
        fields = known.usual_fields(headings)
    return fields if fields & _TELLING else set()
