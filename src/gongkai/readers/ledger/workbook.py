"""Ledgers in workbooks: .xlsx, .xlsm, .xls and .ods."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import polars as pl
from python_calamine import CalamineError

from gongkai.errors import Problem, UnreadableInput
from gongkai.model.ledger import Notice
from gongkai.model.personal import shown
from gongkai.model.terms import Severity
from gongkai.readers.border import read_bytes
from gongkai.readers.ledger.apart import completed, read_apart
from gongkai.readers.ledger.epoch import counts_from_1904
from gongkai.readers.ledger.grid import Contents, RawSheet, letter, numbered
from gongkai.readers.ledger.limits import MAX_COLUMNS
from gongkai.readers.ledger.merged import spread_out
from gongkai.readers.ledger.open_document import read_open_document
from gongkai.readers.ledger.packed import Archive, is_archive
from gongkai.readers.ledger.plain_book import read_plain
from gongkai.readers.ledger.workbook_sheet import WorkbookSheet
from gongkai.readers.ledger.workbook_xml import SheetXml, has_hidden_errors, read_xml
from gongkai.source import Place
from gongkai.texts.template import NOT_CHECKED

_OLD_EXCEL = b"\xd0\xcf\x11\xe0"  # also what an encrypted .xlsx is wrapped in
_ENCRYPTED = "EncryptedPackage".encode("utf-16le")
_MARKUP = (b"<html", b"<!doctype", b"<table", b"<meta", b"<?xml", b"mime-version")

_NO_XML = SheetXml({}, {}, frozenset())


def read_workbook(path: Path) -> Contents:
    """Read every sheet, hidden ones too, but for those whose name says that they are no ledger."""
    content = read_bytes(path)
    place = Place(str(path))
    if code := _why_not(content):
        raise UnreadableInput([Problem(code, place)])
    archive = Archive(path, content) if is_archive(content) else None
    try:
        found = read_plain(archive, NOT_CHECKED) if archive else None
    except CalamineError as error:
        raise UnreadableInput([Problem("workbook-unreadable", place)]) from error
    except OverflowError as error:  # a duration of more than three million years
        raise UnreadableInput([Problem("workbook-duration", place)]) from error
    sheets = _apart(path, content, archive) if found is None else found
    problems = [_too_large(path, sheet, *sheet.ends) for sheet in sheets if sheet.ends]
    if archive is None and has_hidden_errors(content):
        problems.append(Problem("errors-unread", place))
    from_1904 = counts_from_1904(content, archive)
    read = [
        _sheet(str(path), sheet, sheet.cells, epoch_1904=from_1904)
        for sheet in sheets
        if sheet.cells is not None
    ]
    passed_over = [sheet.name for sheet in sheets if NOT_CHECKED in sheet.name]
    return Contents(tuple(read), tuple(_passed_over(passed_over, place)), tuple(problems))


def _apart(path: Path, content: bytes, archive: Archive | None) -> list[WorkbookSheet]:
    """Read a workbook of another kind, or written by a program that does it otherwise."""
    sheets = read_apart(path, len(content), NOT_CHECKED)
    xml: dict[str, SheetXml] | None = {}
    if archive:
        names = {sheet.name for sheet in sheets}
        xml = read_xml(archive, names) or read_open_document(archive)
    if xml is None:
        raise UnreadableInput([Problem("workbook-unreadable", Place(str(path)))])
    return [completed(sheet, xml.get(sheet.name, _NO_XML)) for sheet in sheets]


def _why_not(content: bytes) -> str | None:
    """Say why a file is no workbook that can be read, if how it begins tells."""
    start = content[:1024].lstrip(b"\xef\xbb\xbf \r\n\t").lower()
    if not content:
        return "empty-file"
    if content.startswith(_OLD_EXCEL) and _ENCRYPTED in content:
        return "workbook-encrypted"
    return "workbook-is-markup" if start.startswith(_MARKUP) else None


def _passed_over(sheets: list[str], place: Place) -> Iterator[Notice]:
    if sheets:
        values: dict[str, object] = {"sheets": sheets}
        yield Notice("sheets-not-checked", Severity.NOTICE, place, len(sheets), values)


def _too_large(path: Path, sheet: WorkbookSheet, rows: int, columns: int) -> Problem:
    values = {"cell": f"{letter(columns - 1)}{rows}", "most": MAX_COLUMNS}
    return Problem("sheet-too-large", Place(str(path), sheet=shown(sheet.name)), values)


def _sheet(file: str, sheet: WorkbookSheet, cells: pl.DataFrame, *, epoch_1904: bool) -> RawSheet:
    spread = spread_out(cells, sheet.merged)
    if spread is None:
        place = Place(file, sheet=shown(sheet.name))
        raise UnreadableInput([Problem("workbook-unreadable", place)])
    raw = RawSheet(
        file,
        sheet.name,
        spread.cells,
        numbered(cells.height),
        captions=spread.captions,
        is_hidden=sheet.is_hidden,
        marked={"rows-hidden": sheet.hidden_rows},
        hidden_columns=sheet.hidden_columns,
        epoch_1904=epoch_1904,
    )
    return replace(raw, notices=tuple(_without_result(raw, sheet)))


def _without_result(raw: RawSheet, sheet: WorkbookSheet) -> Iterator[Notice]:
    if sheet.first_unread:
        place = raw.place(*sheet.first_unread)
        yield Notice("formulas-without-result", Severity.WARNING, place, sheet.unread)
