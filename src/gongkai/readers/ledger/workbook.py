"""Ledgers in workbooks: .xlsx, .xlsm, .xls and .ods."""

from collections.abc import Collection, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from gongkai.errors import Problem, UnreadableInput
from gongkai.model.ledger import Notice
from gongkai.model.terms import Severity
from gongkai.readers.border import read_bytes
from gongkai.readers.ledger.epoch import counts_from_1904
from gongkai.readers.ledger.grid import Contents, RawSheet, frame_of, numbered, text_of
from gongkai.readers.ledger.open_document import read_open_document
from gongkai.readers.ledger.workbook_xml import (
    SheetXml,
    has_hidden_errors,
    read_xml,
)
from gongkai.source import Place
from gongkai.texts.template import NOT_CHECKED

_OLD_EXCEL = b"\xd0\xcf\x11\xe0"  # also what an encrypted .xlsx is wrapped in
_ENCRYPTED = "EncryptedPackage".encode("utf-16le")
_MARKUP = (b"<html", b"<!doctype", b"<table", b"<meta", b"<?xml", b"mime-version")

_NO_XML = SheetXml({}, {}, frozenset())

Cells = list[list[str | None]]


def read_workbook(path: Path) -> Contents:
    """Read every sheet, hidden ones too, but for those whose name says that they are no ledger."""
    content = read_bytes(path)
    place = Place(str(path))
    try:
        # By file object, not by path: the content counts, whatever the name says.
        book = CalamineWorkbook.from_filelike(BytesIO(content))
        metas = [meta for meta in book.sheets_metadata if meta.typ == SheetTypeEnum.WorkSheet]
        names = [meta.name for meta in metas if NOT_CHECKED not in meta.name]
        checked = [book.get_sheet_by_name(name) for name in names]
    except CalamineError as error:
        raise UnreadableInput([Problem(_why(path, content), place)]) from error
    try:
        xml = read_xml(content, set(names)) or read_open_document(content)
    except ValueError as error:
        raise UnreadableInput([Problem("workbook-unreadable", place)]) from error
    from_1904 = counts_from_1904(content)
    hidden = {meta.name for meta in metas if meta.visible != SheetVisibleEnum.Visible}
    sheets = [_sheet(str(path), sheet, xml.get(sheet.name, _NO_XML)) for sheet in checked]
    return Contents(
        tuple(
            replace(sheet, is_hidden=sheet.sheet in hidden, epoch_1904=from_1904)
            for sheet in sheets
        ),
        tuple(_passed_over([meta.name for meta in metas if NOT_CHECKED in meta.name], place)),
        tuple(_hidden(content, place)),
    )


def _hidden(content: bytes, place: Place) -> Iterator[Problem]:
    """Say what is blank to calamine in a workbook whose cells cannot be told apart."""
    if has_hidden_errors(content):
        yield Problem("errors-unread", place)


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


def _sheet(file: str, sheet: CalamineSheet, xml: SheetXml) -> RawSheet:
    cells: Cells = [
        [text_of(value) for value in row] for row in sheet.to_python(skip_empty_area=False)
    ]
    blank = {**xml.formulas, **xml.errors}
    _widen(cells, blank)
    for (row, column), shown in blank.items():
        cells[row][column] = shown
    filled = [_fill(cells, *merged) for merged in sheet.merged_cell_ranges or xml.merged]
    raw = RawSheet(
        file,
        sheet.name,
        frame_of(list(zip(*cells, strict=True)), len(cells)),
        numbered(len(cells)),
        captions=frozenset(row for row in filled if row is not None),
        marked={"rows-hidden": xml.hidden_rows},
    )
    return replace(raw, notices=tuple(_without_result(raw, xml.formulas)))


def _widen(cells: Cells, spots: Collection[tuple[int, int]]) -> None:
    """Make room for cells that calamine takes for blank, beyond those that it gives."""
    height = max((row + 1 for row, _ in spots), default=0)
    width = max(len(row) for row in cells) if cells else 0
    wider = max((column + 1 for _, column in spots), default=0) - width
    cells += [[None] * width for _ in range(height - len(cells))]
    for row in cells if wider > 0 else ():
        row.extend([None] * wider)


def _without_result(sheet: RawSheet, formulas: Collection[tuple[int, int]]) -> Iterator[Notice]:
    if formulas:
        row, column = min(formulas)
        place = sheet.place(row + 1, column)
        yield Notice("formulas-without-result", Severity.WARNING, place, len(formulas))


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
