"""Ledgers in workbooks: .xlsx, .xlsm, .xls and .ods."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
)

from gongkai.errors import Problem, UnreadableInput
from gongkai.model.ledger import Notice
from gongkai.model.terms import Severity
from gongkai.readers.border import read_bytes
from gongkai.readers.ledger.error_cells import Errors, error_cells, has_hidden_errors
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
        checked = [book.get_sheet_by_name(name) for name in names if NOT_CHECKED not in name]
    except CalamineError as error:
        raise UnreadableInput([Problem(_why(path, content), place)]) from error
    errors = error_cells(content, {sheet.name for sheet in checked})
    return Contents(
        tuple(_sheet(str(path), sheet, errors.get(sheet.name, {})) for sheet in checked),
        tuple(_passed_over([name for name in names if NOT_CHECKED in name], place)),
        (Problem("errors-unread", place),) if has_hidden_errors(content) else (),
    )


def _passed_over(sheets: list[str], place: Place) -> Iterator[Notice]:
    if sheets:
        values: dict[str, object] = {"sheets": sheets}
        yield Notice("sheets-not-checked", Severity.NOTICE, place, len(sheets), values)


def _why(path: Path, content: bytes) -> str:
    start = content[:1024].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if not content:
        return "empty-file"
    if (content.startswith(_OLD_EXCEL) and _ENCRYPTED in content) or _is_locked(path):
        return "workbook-encrypted"
    if start.startswith(_MARKUP):
        return "workbook-is-markup"
    return "workbook-unreadable"


def _is_locked(path: Path) -> bool:
    """Tell whether a password is wanted, which calamine says of files that it opens by path."""
    try:
        CalamineWorkbook.from_path(path)
    except CalamineError as error:
        return isinstance(error, PasswordError)
    return False


def _sheet(file: str, sheet: CalamineSheet, errors: Errors) -> RawSheet:
    cells: Cells = [
        [text_of(value) for value in row] for row in sheet.to_python(skip_empty_area=False)
    ]
    for (row, column), shown in errors.items():
        if row < len(cells) and column < len(cells[row]):
            cells[row][column] = shown
    filled = [_fill(cells, *merged) for merged in sheet.merged_cell_ranges or ()]
    captions = frozenset(row for row in filled if row is not None)
    frame = frame_of(list(zip(*cells, strict=True)), len(cells))
    rows = numbered(len(cells))
    return RawSheet(file, sheet.name, frame, rows, captions=captions)


def _fill(cells: Cells, start: tuple[int, int], end: tuple[int, int]) -> int | None:
    """Copy the text of a merged cell into every cell that it covers.

    A wide one that is alone in its row is a caption: it stays in its first cell, and its row is
    returned.
    """
    (top, left), (bottom, right) = start, end
    if top >= len(cells) or left >= len(cells[top]) or cells[top][left] is None:
        return None
    row = cells[top]
    if right > left and not any(row[:left]) and not any(row[right + 1 :]):
        return top
    text = row[left]
    for row in cells[top : bottom + 1]:
        row[left : right + 1] = [text] * len(row[left : right + 1])
    return None
