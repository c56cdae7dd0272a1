"""The rows of an annex, over all its tables: headers repeated, rows continued, cells carried on."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from gongkai.model.terms import Severity, fold
from gongkai.model.validation import LintFinding
from gongkai.readers.annex.header import Column, Header, header_at
from gongkai.readers.annex.headings import CHOICES
from gongkai.readers.annex.table import Annex, Row, Table

_SERIAL = re.compile(r"\d+(?:\.\d+)*\.?")
_SAME = frozenset(map(fold, ("同上", "同前", "同上行", "〃", "″", "同上一行", "同上。")))
# What may go on in a row of its own: text, never ticks.
_GOING_ON = ("content", "basis")
_LEAST_COLUMNS = 4


@dataclass(frozen=True, slots=True)
class Entry:
    """One item as printed: its row, the header it stands under, its cells by column.

    `page` counts headers: a new one begins where a page of the annex does. `same` are the columns
    that say 同上, and have the text of the row above.
    """

    table: Table
    row: Row
    header: Header
    page: int
    cells: tuple[str, ...]
    same: frozenset[int] = frozenset()

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


@dataclass
class Rows:
    """All entries of an annex, and what is doubtful about its rows and tables."""

    entries: list[Entry] = field(default_factory=list)
    headers: list[Header] = field(default_factory=list)
    doubts: list[LintFinding] = field(default_factory=list)


def read_rows(annex: Annex) -> Rows:
    """Read every table with a known header; one without goes on from the table before it."""
    rows = Rows()
    for table in annex.tables:
        _read_table(annex, table, rows)
    return rows


def _read_table(annex: Annex, table: Table, rows: Rows) -> None:
    header = None
    starts = [number for number in range(len(table.rows)) if header_at(table.rows, number)]
    width = max((len(row.cells) for row in table.rows), default=0)
    number = starts[0] if starts else 0
    if not starts:
        if width < _LEAST_COLUMNS or len(table.rows) < 1:
            return
        header = rows.headers[-1] if rows.headers and rows.headers[-1].width == width else None
        code = "annex-table-goes-on" if header else "annex-table-skipped"
        rows.doubts.append(_doubt(code, annex, table))
        if header is None:
            return
    rows.doubts += table.odd
    while number < len(table.rows):
        found = header_at(table.rows, number)
        if found:
            header, number = found
            rows.headers.append(header)
            continue
        if header is not None:
            _read_row(annex, table, table.rows[number], header, rows)
        number += 1


def _read_row(annex: Annex, table: Table, row: Row, header: Header, rows: Rows) -> None:
    cells = tuple(row.cell(column.index).strip() for column in header.columns)
    if not any(cells):
        rows.doubts.append(_doubt("annex-row-blank", annex, table, row.number))
        return
    if row.alone and not _SERIAL.fullmatch(fold(row.alone)):
        return  # a note: it is read with the text around the tables
    if all(cell.isdecimal() for cell in cells):
        return  # the columns, numbered
    if len([cell for cell in row.cells if cell]) > header.width:
        rows.doubts.append(_doubt("annex-row-too-long", annex, table, row.number))
    entry = Entry(table, row, header, len(rows.headers), cells)
    above = rows.entries[-1] if rows.entries else None
    if above and above.header is header and _goes_on(entry, above):
        rows.entries[-1] = _joined(above, entry)
    else:
        rows.entries.append(_resolved(entry, above))


def _goes_on(entry: Entry, above: Entry) -> bool:
    """Tell whether a row is the rest of the one above: nothing in it names another item."""
    names = [
        column
        for field in ("number", "category", "subject", "third", "matter")
        for column in entry.header.of(field)
    ]
    is_new = any(
        entry.cell(each) and fold(entry.cell(each)) != fold(above.cell(each)) for each in names
    )
    told = [column for field in _GOING_ON for column in entry.header.of(field)]
    return bool(names) and not is_new and any(entry.cell(each) for each in told)


def _joined(above: Entry, entry: Entry) -> Entry:
    cells = list(above.cells)
    for column in entry.header.columns:
        old, new = cells[column.index], entry.cell(column)
        if not old:
            cells[column.index] = new
        elif new and fold(new) != fold(old) and column.field not in CHOICES:
            cells[column.index] = f"{old}\n{new}"
    return replace(above, cells=tuple(cells))


def _resolved(entry: Entry, above: Entry | None) -> Entry:
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
        column = entry.header.columns[index]
        twin = _twin(column, above.header.columns)
        cells[index] = above.cell(twin) if twin else cells[index]
    return replace(entry, cells=tuple(cells), same=frozenset(same))


def _twin(column: Column, columns: Sequence[Column]) -> Column | None:
    """Return the column of another page that means the same."""
    same = (each for each in columns if each.field == column.field)
    return next((each for each in same if fold(each.below) == fold(column.below)), None)


def _doubt(code: str, annex: Annex, table: Table, row: int | None = None) -> LintFinding:
    values: dict[str, object] = {"table": table.name, "row": str(row or "")}
    return LintFinding(code, Severity.WARNING, (), values, annex.place(table, row))


def serials(entries: Sequence[Entry]) -> Iterator[tuple[Entry, str]]:
    """Give each entry its number as printed, or one by its order; a repeated one gets a suffix."""
    seen: dict[str, int] = {}
    for order, entry in enumerate(entries, 1):
        printed = fold(entry.text("number")).rstrip(".")
        number = printed if _SERIAL.fullmatch(printed) else printed or f"{order}"
        seen[number] = seen.get(number, 0) + 1
        yield entry, number if seen[number] == 1 else f"{number}-{seen[number]}"
