"""What an .ods says of its cells that calamine does not tell: merged, hidden, wrong ones."""

import re
from collections.abc import Iterable, Iterator
from io import BytesIO
from itertools import product
from typing import Any

from lxml import etree

from gongkai.readers.ledger.limits import MAX_COLUMNS
from gongkai.readers.ledger.packed import Archive
from gongkai.readers.ledger.shown_month import shown_month
from gongkai.readers.ledger.workbook_xml import Cells, SheetXml, Spot

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_CONTENT = "content.xml"
# Where none of these stands, there is nothing to tell.
_TELLING = re.compile(
    b'-spanned=|"error"|table:formula=|table:visibility=|date-value="[0-9]{4}-[0-9]{2}-01'
)
# What a sheet may hold at the most.
_ROWS, _COLUMNS = 1 << 20, 1 << 14
# The last row of a sheet often stands for a million empty ones.
_MOST_HIDDEN = 10_000
# A record that is there a hundred times is none.
_MOST_REPEATED = 100
# Errors, and months without a day: so many places that each holds memory.
_MOST_ODD = 500_000


def read_open_document(archive: Archive) -> dict[str, SheetXml] | None:
    """Read the sheets of an .ods by name; nothing of other workbooks. None: it is damaged."""
    xml = archive.read(_CONTENT)
    if not _TELLING.search(xml):
        return {}
    tables = etree.iterparse(
        BytesIO(xml), tag=f"{_TABLE}table", resolve_entities=False, no_network=True
    )
    try:
        return {table.get(f"{_TABLE}name", ""): _sheet(table) for _, table in tables}
    except (etree.XMLSyntaxError, ValueError):  # no XML; no number where there should be one
        return None


def _sheet(table: Any) -> SheetXml:
    errors: Cells = {}
    formulas: Cells = {}
    merged: list[tuple[Spot, Spot]] = []
    hidden: set[int] = set()
    number = 0
    for row in table.iter(f"{_TABLE}table-row"):
        repeated = _number(row, "rows-repeated")
        if row.get(f"{_TABLE}visibility", "visible") != "visible":
            hidden.update(range(number + 1, number + 1 + min(repeated, _MOST_HIDDEN)))
        for column, cell in _cells(row):
            if (last := _corner(cell, number, column)) != (number, column):
                merged.append(((number, column), last))
            instead, formula = _instead(cell), _without_result(cell)
            if instead is None and formula is None:
                continue
            if number >= _ROWS or column >= _COLUMNS:
                raise ValueError(f"no sheet has row {number} and column {column}")
            if instead is not None:
                places = _places(cell, number, column, repeated)
                errors.update(dict.fromkeys(places, instead))
            elif formula is not None:
                formulas[number, column] = formula
            if len(errors) > _MOST_ODD:
                raise ValueError("no ledger has so many")
        number += repeated
    return SheetXml(errors, formulas, frozenset(hidden), tuple(merged))


def _cells(row: Any) -> Iterator[tuple[int, Any]]:
    column = 0
    for cell in row.iterchildren(*_CELLS):
        yield column, cell
        column += _number(cell, "columns-repeated")


def _instead(cell: Any) -> str | None:
    """Return what counts in place of what calamine reads: an error, a month without a day."""
    if cell.get(f"{_CALC}value-type") == "error":
        return _shown(cell)
    date = cell.get(f"{_OFFICE}date-value")
    return shown_month(date, _shown(cell)) if date else None


def _places(cell: Any, row: int, column: int, rows: int) -> Iterable[Spot]:
    """Give the places of a cell that is written once for several, as far as a ledger reaches."""
    columns = range(column, column + min(_number(cell, "columns-repeated"), MAX_COLUMNS))
    return product(range(row, row + min(rows, _MOST_REPEATED)), columns)


def _without_result(cell: Any) -> str | None:
    """Return a formula whose result was not saved; one that is an empty text is there as such."""
    formula = cell.get(f"{_TABLE}formula")
    if not formula or cell.get(f"{_OFFICE}value-type"):
        return None
    is_empty = cell.find(f"{_TEXT}p") is not None and not _shown(cell)
    return None if is_empty else str(formula.removeprefix("of:"))


def _shown(cell: Any) -> str:
    """Return what a cell shows, without the comment that it may have."""
    return "\n".join("".join(line.itertext()) for line in cell.iterchildren(f"{_TEXT}p"))


def _corner(cell: Any, row: int, column: int) -> Spot:
    return row + _number(cell, "rows-spanned") - 1, column + _number(cell, "columns-spanned") - 1


def _number(element: Any, what: str) -> int:
    return int(element.get(f"{_TABLE}number-{what}", "1"))
