"""Annexes in workbooks and in separated text, which ledgers come in too."""

from pathlib import Path

from gongkai.readers.annex.table import Annex, Row, Table
from gongkai.readers.ledger.grid import Contents, RawSheet
from gongkai.readers.ledger.text import read_text_ledger
from gongkai.readers.ledger.workbook import read_workbook


def read_sheets(path: Path) -> Annex:
    """Read every sheet of an .xlsx, .xlsm, .xls or .ods."""
    return _annex(path, read_workbook(path))


def read_separated(path: Path) -> Annex:
    """Read a .csv or .tsv, in the encodings that offices use."""
    return _annex(path, read_text_ledger(path))


def _annex(path: Path, contents: Contents) -> Annex:
    return Annex(str(path), tuple(_table(sheet) for sheet in contents.sheets))


def _table(sheet: RawSheet) -> Table:
    rows = zip(sheet.rows, sheet.cells.iter_rows(), strict=True)
    return Table(
        sheet.sheet or "表1",
        tuple(Row(number, tuple(cell or "" for cell in cells)) for number, cells in rows),
    )
