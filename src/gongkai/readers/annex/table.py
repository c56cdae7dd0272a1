"""An annex as it was found in its file, whatever kind of file that is: tables, and text around."""

import re
from dataclasses import dataclass, replace

from gongkai.model.personal import shown
from gongkai.model.validation import LintFinding
from gongkai.source import Place

# What no text file of ours may hold: characters that steer, and halves of characters.
_UNWRITABLE = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE_ENDS = re.compile("\r\n?|[\x85\u2028\u2029]")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a table: the number that a person finds it by, and its cells as printed.

    The text of a merged cell stands in every cell that it covers.
    """

    number: int
    cells: tuple[str, ...]

    def cell(self, column: int) -> str:
        """Return a cell; a row that ends early is blank from there on."""
        return self.cells[column] if column < len(self.cells) else ""

    @property
    def alone(self) -> str:
        """The one text of a row that says nothing else: a title above a table, a note below."""
        texts = {cell.strip() for cell in self.cells} - {""}
        first = self.cells[0].strip() if self.cells else ""
        return first if len(texts) == 1 else ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table by the name that a person knows it by (a sheet, or 表2), and what is odd about it."""

    name: str
    rows: tuple[Row, ...]
    odd: tuple[LintFinding, ...] = ()


@dataclass(frozen=True, slots=True)
class Annex:
    """Its tables, and the lines of text that stand outside them, both in their order."""

    file: str
    tables: tuple[Table, ...]
    lines: tuple[str, ...] = ()

    @property
    def text(self) -> tuple[str, ...]:
        """The lines around the tables, and those that stand in a row of their own."""
        alone = (row.alone for table in self.tables for row in table.rows)
        return (*self.lines, *(line for text in alone for line in text.split("\n") if line))

    def place(self, table: Table, row: int | None = None, heading: str = "") -> Place:
        """Return the place of a cell, a row or a table."""
        return Place(self.file, sheet=shown(table.name), row=row, heading=shown(heading) or None)


def cleaned(annex: Annex) -> Annex:
    """Take out what cannot be written into a text file, and write every line end alike."""
    tables = tuple(
        replace(table, rows=tuple(map(_clean_row, table.rows))) for table in annex.tables
    )
    return replace(annex, tables=tables, lines=tuple(map(_clean, annex.lines)))


def _clean_row(row: Row) -> Row:
    return replace(row, cells=tuple(map(_clean, row.cells)))


def _clean(text: str) -> str:
    return _UNWRITABLE.sub("", _LINE_ENDS.sub("\n", text))


def numbered(rows: list[list[str]]) -> tuple[Row, ...]:
    """Give rows their numbers from 1, as a person counts them in a table."""
    return tuple(Row(number, tuple(cells)) for number, cells in enumerate(rows, 1))


def nameless(tables: list[tuple[Row, ...]]) -> tuple[Table, ...]:
    """Name tables that have no name of their own: 表1, 表2."""
    return tuple(Table(f"表{number}", rows) for number, rows in enumerate(tables, 1))
