"""What an .ods says of its cells that calamine does not tell: merged, hidden, wrong ones."""

from collections.abc import Iterator
from io import BytesIO
from typing import Any

from lxml import etree

from gongkai.readers.ledger.packed import Archive
from gongkai.readers.ledger.workbook_xml import Cells, SheetXml, Spot

_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_CALC = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}"
_CELLS = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_CONTENT = "content.xml"
# Where none of these stands, there is nothing to tell.
_TELLING = (b"-spanned=", b'"error"', b"table:formula=", b"table:visibility=")
# What a sheet may hold at the most.
_ROWS, _COLUMNS = 1 << 20, 1 << 14
# The last row of a sheet often stands for a million empty ones.
_MOST_HIDDEN = 10_000


def read_open_document(archive: Archive) -> dict[str, SheetXml] | None:
    """Read the sheets of an .ods by name; nothing of other workbooks. None: it is damaged."""
    xml = archive.read(_CONTENT)
    if not any(sign in xml for sign in _TELLING):
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
            formula, wrong = _without_result(cell), _is_wrong(cell)
            if not wrong and formula is None:
                continue
            if number >= _ROWS or column >= _COLUMNS:
                raise ValueError(f"no sheet has row {number} and column {column}")
            if wrong:
                errors[number, column] = _shown(cell)
            elif formula is not None:
                formulas[number, column] = formula
        number += repeated
    return SheetXml(errors, formulas, frozenset(hidden), tuple(merged))


def _cells(row: Any) -> Iterator[tuple[int, Any]]:
    column = 0
    for cell in row.iterchildren(*_CELLS):
        yield column, cell
        column += _number(cell, "columns-repeated")


def _is_wrong(cell: Any) -> bool:
    return bool(cell.get(f"{_CALC}value-type") == "error")


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
