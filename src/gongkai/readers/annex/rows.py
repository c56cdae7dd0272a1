"""The rows of an annex, over all its tables, under headers that repeat and change."""

import re
from dataclasses import dataclass, field

from gongkai.model.terms import Severity, fold
from gongkai.model.validation import LintFinding
from gongkai.readers.annex.entry import Entry, goes_on, joined, resolved
from gongkai.readers.annex.header import Header, header_at
from gongkai.readers.annex.table import Annex, Row, Table

_SERIAL = re.compile(r"\d+(?:\.\d+)*\.?")
_LEAST_COLUMNS = 4


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
        # A title or a note, which is read with the text around the tables.
        rows.doubts.append(_doubt("annex-row-alone", annex, table, row.number, row.alone))
        return
    if all(cell.isdecimal() for cell in cells):
        return  # the columns, numbered
    if len([cell for cell in row.cells if cell]) > header.width:
        rows.doubts.append(_doubt("annex-row-too-long", annex, table, row.number))
    entry = Entry(table, row, header, len(rows.headers), cells)
    above = rows.entries[-1] if rows.entries else None
    if above and above.header is header and goes_on(entry, above):
        rows.entries[-1] = joined(above, entry)
    else:
        rows.entries.append(resolved(entry, above))


def _doubt(
    code: str, annex: Annex, table: Table, row: int | None = None, found: str = ""
) -> LintFinding:
    values: dict[str, object] = {"table": table.name, "row": str(row or ""), "found": found}
    return LintFinding(code, Severity.WARNING, (), values, annex.place(table, row))
