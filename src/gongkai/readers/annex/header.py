"""The header of an annex table: which column means what, over one row or several."""

from collections.abc import Sequence
from dataclasses import dataclass

from gongkai.model.terms import fold
from gongkai.readers.annex.headings import field_below, field_of
from gongkai.readers.annex.table import Row

# So many known headings make a row a header; a row of the catalogue itself holds none.
_LEAST = 3
_MOST_BELOW = 2


@dataclass(frozen=True, slots=True)
class Column:
    """A column: what it means (None where unknown), its heading, and the one below that."""

    index: int
    field: str | None
    heading: str
    below: str = ""

    @property
    def printed(self) -> str:
        """The heading as a person finds it."""
        return self.below or self.heading


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of a table, and all that its header says, with what stands in brackets."""

    columns: tuple[Column, ...]
    text: str

    def of(self, field: str) -> tuple[Column, ...]:
        """Return the columns of a field, in the order of the page."""
        return tuple(column for column in self.columns if column.field == field)

    @property
    def width(self) -> int:
        """The number of columns."""
        return len(self.columns)


def header_at(rows: Sequence[Row], start: int) -> tuple[Header, int] | None:
    """Return the header that begins at row `start`, and the row behind it; None if none does."""
    top = rows[start].cells
    if len({field_of(cell) for cell in top} - {None}) < _LEAST:
        return None
    end = start + 1
    columns = [Column(i, field_of(cell) if cell else None, cell) for i, cell in enumerate(top)]
    while end < len(rows) and end - start <= _MOST_BELOW:
        lower = _with_row_below(columns, rows[end].cells)
        if lower is None:
            break
        columns, end = lower, end + 1
    text = "\n".join(cell for row in rows[start:end] for cell in row.cells)
    return Header(tuple(columns), text), end


def _with_row_below(columns: list[Column], cells: Sequence[str]) -> list[Column] | None:
    """Set a second row of headings under the first; None if it is none."""
    found: list[Column] = []
    above, count = "", 0
    for column in columns:
        # A heading over several columns stands above the first alone where merging was lost.
        above = column.heading or above
        cell = cells[column.index] if column.index < len(cells) else ""
        if not cell or fold(cell) == fold(column.heading):
            found.append(column)
        elif field := field_below(cell, above):
            found.append(Column(column.index, field, above, cell))
            count += 1
        else:
            return None
    return found if count > 1 else None
