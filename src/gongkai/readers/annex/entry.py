"""One item of an annex as printed, the rows that go on in it, and what 同上 stands for."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, count

from gongkai.model.terms import fold
from gongkai.readers.annex.header import Column, Header
from gongkai.readers.annex.table import Row, Table

_SAME = frozenset(map(fold, ("同上", "同前", "同上行", "〃", "″", "同上一行", "同上。")))
# What names an item, and what may go on in a row of its own. Anything else that differs is
# another item's: a limit or a tick that was joined to it would be lost.
_NAMES = ("number", "category", "subject", "third", "matter")
_GOING_ON = ("content", "basis")


@dataclass(frozen=True, slots=True)
class Entry:
    """One item as printed: its row, the header it stands under, its cells by column.

    `page` counts headers: a new one begins where a page of the annex does. `same` are the columns
    that say 同上, and have the text of the row above. `joined` are the numbers of nameless rows
    that were taken for its continuation.
    """

    table: Table
    row: Row
    header: Header
    page: int
    cells: tuple[str, ...]
    same: frozenset[int] = frozenset()
    joined: tuple[int, ...] = ()

    def cell(self, column: Column) -> str:
        """Return what a column says, 同上 resolved."""
        return self.cells[column.index]

    def printed(self, column: Column) -> str:
        """Return what a column has printed, verbatim; rows that go on are joined."""
        own = self.row.cell(column.index)
        is_own = column.index in self.same or own.strip() == self.cell(column)
        return own if is_own else self.cell(column)

    def text(self, field: str) -> str:
        """Return what the first column of a field says; blank without one."""
        return next((self.cell(column) for column in self.header.of(field)), "")


def goes_on(entry: Entry, above: Entry) -> bool:
    """Tell whether a row is the rest of the one above: only its content or basis are new."""
    told = [column for field in _GOING_ON for column in entry.header.of(field)]
    others = [column for column in entry.header.columns if column not in told]
    has_names = any(column.field in _NAMES for column in others)
    is_new = any(
        entry.cell(each) and fold(entry.cell(each)) != fold(above.cell(each)) for each in others
    )
    return has_names and not is_new and any(entry.cell(each) for each in told)


def joined(above: Entry, entry: Entry) -> Entry:
    """Add to an entry the row that goes on in it; one without any name is remembered."""
    cells = list(above.cells)
    for column in entry.header.columns:
        old, new = cells[column.index], entry.cell(column)
        if new and fold(new) != fold(old):
            cells[column.index] = f"{old}\n{new}" if old else new
    is_named = any(entry.text(field) for field in _NAMES)
    rows = above.joined if is_named else (*above.joined, entry.row.number)
    return replace(above, cells=tuple(cells), joined=rows)


def resolved(entry: Entry, above: Entry | None) -> Entry:
    """Put the text of the row above where a cell says 同上."""
    same = {
        column.index
        for column in entry.header.columns
        if fold(entry.cell(column)) in _SAME and column.field is not None
    }
    if not same or above is None:
        return entry
    cells = list(entry.cells)
    for index in same:
        twin = _twin(entry.header.columns[index], above.header.columns)
        cells[index] = above.cell(twin) if twin else cells[index]
    return replace(entry, cells=tuple(cells), same=frozenset(same))


def _twin(column: Column, columns: Sequence[Column]) -> Column | None:
    """Return the column of another page that means the same."""
    same = (each for each in columns if each.field == column.field)
    return next((each for each in same if fold(each.below) == fold(column.below)), None)


def serials(entries: Sequence[Entry]) -> Iterator[tuple[Entry, str]]:
    """Give each entry its number as printed, or one by its order; a repeated one gets a suffix."""
    printed = {_serial(entry) for entry in entries}
    used: set[str] = set()
    for order, entry in enumerate(entries, 1):
        own = _serial(entry)
        base = own or f"{order}"
        # A number that is not printed gives way to one that is.
        barred = used if own else used | printed
        suffixed = (f"{base}-{again}" for again in count(2))
        number = next(each for each in chain([base], suffixed) if each not in barred)
        used.add(number)
        yield entry, number


def _serial(entry: Entry) -> str:
    return fold(entry.text("number")).rstrip(".")
