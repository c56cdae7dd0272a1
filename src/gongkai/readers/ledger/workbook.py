"""Ledgers in workbooks: .xlsx, .xlsm, .xls and .ods."""

from io import BytesIO
from pathlib import Path

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    SheetTypeEnum,
)

from gongkai.errors import Problem, UnreadableInput
from gongkai.model.ledger import Notice
from gongkai.model.terms import Severity
from gongkai.readers.border import read_bytes
from gongkai.readers.ledger.grid import Contents, RawSheet, frame_of, numbered, text_of
from gongkai.source import Place
from gongkai.texts.template import NOT_CHECKED

_OLD_EXCEL = b"\xd0\xcf\x11\xe0"  # also what an encrypted .xlsx is wrapped in
_ENCRYPTED = "EncryptedPackage".encode("utf-16le")
_MARKUP = (b"<html", b"<!doctype", b"<table", b"<meta", b"<?xml", b"mime-version")

Cells = list[list[str | None]]


def read_workbook(path: Path) -> Contents:
    """Read every sheet, hidden ones too, but for those whose name says that they are no ledger."""
    content = read_bytes(path)
    place = Place(str(path))
    try:
        # By file object, not by path: the content counts, whatever the name says.
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        names = [meta.name for meta in book.sheets_metadata if meta.typ == SheetTypeEnum.WorkSheet]
        sheets = tuple(
            _sheet(str(path), book.get_sheet_by_name(name))
            for name in names
            if NOT_CHECKED not in name
        )
    except CalamineError as error:
        raise UnreadableInput([Problem(_why(content), place)]) from error
    passed = [name for name in names if NOT_CHECKED in name]
    if not passed:
        return Contents(sheets)
    values: dict[str, object] = {"sheets": "、".join(passed)}
    notice = Notice("sheets-not-checked", Severity.NOTICE, place, len(passed), values)
    return Contents(sheets, (notice,))


def _why(content: bytes) -> str:
    start = content[:1024].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if not content:
        return "empty-file"
    if content.startswith(_OLD_EXCEL) and _ENCRYPTED in content:
        return "workbook-encrypted"
    if start.startswith(_MARKUP):
        return "workbook-is-markup"
    return "workbook-unreadable"


def _sheet(file: str, sheet: CalamineSheet) -> RawSheet:
    cells: Cells = [
        [text_of(value) for value in row] for row in sheet.to_python(skip_empty_area=False)
    ]
    filled = [_fill(cells, *merged) for merged in sheet.merged_cell_ranges or ()]
    captions = frozenset(row for row in filled if row is not None)
    frame = frame_of(list(zip(*cells, strict=True)), len(cells))
    rows = numbered(len(cells))
    return RawSheet(file, sheet.name, frame, rows, captions=captions)


def _fill(cells: Cells, start: tuple[int, int], end: tuple[int, int]) -> int | None:
    """Copy the text of a merged cell into every cell that it covers.

    One that covers most of a row is a caption: it stays in its first cell, and its row is returned.
    """
    (top, left), (bottom, right) = start, end
    if top >= len(cells):
        return None
    width = len(cells[top])
    if top == bottom and (right - left + 1) * 2 > width:
        return top
    text = cells[top][left] if left < width else None
    for row in cells[top : bottom + 1]:
        row[left : right + 1] = [text] * len(row[left : right + 1])
    return None
