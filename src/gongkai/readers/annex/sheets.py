"""Annexes in workbooks and in separated text, which ledgers come in too."""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from gongkai.errors import UnreadableInput
from gongkai.model.ledger import Notice
from gongkai.model.terms import Severity
from gongkai.model.validation import LintFinding
from gongkai.readers.annex.table import Annex, Row, Table
from gongkai.readers.ledger.grid import Contents, RawSheet
from gongkai.readers.ledger.text import read_text_ledger
from gongkai.readers.ledger.workbook import read_workbook

# What ledgers are told in a notice, and an annex in a doubt.
_ODD: Mapping[str, str] = {
    "sheet-hidden": "annex-sheet-hidden",
    "rows-hidden": "annex-rows-hidden",
    "formulas-without-result": "annex-formulas",
    "rows-swallowed": "annex-rows-swallowed",
    "rows-uncut": "annex-rows-swallowed",
    "rows-narrow": "annex-rows-narrow",
    "row-short": "annex-row-short",
}


def read_sheets(path: Path) -> Annex:
    """Read every sheet of an .xlsx, .xlsm, .xls or .ods."""
    return _annex(path, read_workbook(path))


def read_separated(path: Path) -> Annex:
    """Read a .csv or .tsv, in the encodings that offices use."""
    return _annex(path, read_text_ledger(path))


def _annex(path: Path, contents: Contents) -> Annex:
    if contents.problems:
        # Part of it is unread: what the catalogue would lack, nobody could see.
        raise UnreadableInput(contents.problems)
    swallowed = [notice for notice in contents.notices if notice.code in _ODD]
    tables = tuple(_table(sheet, swallowed) for sheet in contents.sheets)
    return Annex(str(path), tables)


def _table(sheet: RawSheet, also: Sequence[Notice]) -> Table:
    rows = zip(sheet.rows, sheet.cells.iter_rows(), strict=True)
    return Table(
        sheet.sheet or "表1",
        tuple(Row(number, tuple(cell or "" for cell in cells)) for number, cells in rows),
        tuple(_odd(sheet, also)),
    )


def _odd(sheet: RawSheet, also: Sequence[Notice]) -> Iterator[LintFinding]:
    """Say what is odd about a sheet, as of a ledger: what is hidden, unsaved, or run together."""
    codes = {notice.code: notice.count for notice in (*also, *sheet.notices)}
    codes |= {code: len(rows) for code, rows in sheet.marked.items() if rows}
    if sheet.is_hidden:
        codes["sheet-hidden"] = 1
    for code, count in codes.items():
        if code in _ODD:
            values: dict[str, object] = {"table": sheet.sheet or "表1", "count": str(count)}
            yield LintFinding(_ODD[code], Severity.WARNING, (), values, sheet.place())
