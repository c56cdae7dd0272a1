"""What the files inside a workbook say that calamine does not tell."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from html import unescape
from io import BytesIO
from zipfile import ZipFile, is_zipfile

_SHEET = re.compile(r"<(?:\w+:)?sheet\s[^>]*>")
_RELATION = re.compile(r"<(?:\w+:)?Relationship\s[^>]*>")
_ATTRIBUTE = re.compile(r"""(?<=\s)(?:\w+:)?(\w+)\s*=\s*["']([^"']*)["']""")
_BOOK, _RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_1904 = re.compile(rb"""<(?:\w+:)?workbookPr\s[^<>]*\bdate1904\s*=\s*["'](?:1|true)["']""")

# Of tags and texts as they stand in a sheet, none of which holds a < or > of its own: a pattern
# that ran on over others would take forever on a sheet made to hurt.
_IS_FORMULA = rb"<(?:\w+:)?f(?:\s[^<>]*)?(?:/>|>([^<]*)</(?:\w+:)?f>)"
_MARK = b't="e"'
_ERROR = re.compile(
    rb"""<(?:\w+:)?c\s(?=[^<>]*\bt="e")[^<>]*\br="([A-Z]+)([0-9]+)"[^<>]*>\s*
    (?:"""
    + _IS_FORMULA.replace(b"([^<]*)", b"[^<]*")
    + rb""")?\s*<(?:\w+:)?v>([^<]*)</""",
    re.VERBOSE,
)
# A formula whose result was never saved. One whose result is an empty text says so: t="str".
_UNREAD = re.compile(
    rb"""<(?:\w+:)?c\s(?![^<>]*\bt="str")[^<>]*\br="([A-Z]+)([0-9]+)"[^<>]*>\s*"""
    + _IS_FORMULA
    + rb"""\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>""",
    re.VERBOSE,
)
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_HIDDEN_ROW = re.compile(
    rb"""<(?:\w+:)?row\s(?=[^<>]*\bhidden="(?:1|true)")[^<>]*?(?<=\s)r="([0-9]+)\""""
)

# The same in .xls, where which sheet it is in cannot be told: a result (FORMULA) or a value
# (BOOLERR) that is one of the eight error codes.
_OLD_ERROR = re.compile(
    rb"\x06\x00[\x16-\xff].{7}\x02.[\x00\x07\x0f\x17\x1d\x24\x2a\x2b]...\xff\xff"
    rb"|\x05\x02\x08\x00.{6}[\x00\x07\x0f\x17\x1d\x24\x2a\x2b]\x01",
    re.DOTALL,
)
_OPEN_DOCUMENT = "content.xml"
_OPEN_ERROR = b'calcext:value-type="error"'
_OPEN_UNREAD = re.compile(
    rb"<table:table-cell\s(?=[^<>]*\btable:formula=)(?![^<>]*\boffice:value-type=)[^<>]*>"
)

# Row and column, from 0, and what stands there.
Cells = dict[tuple[int, int], str]


@dataclass(frozen=True, slots=True)
class SheetXml:
    """What is blank to calamine in one sheet, and its hidden rows as Excel counts them.

    `errors` are cells that show one such as #REF!, `formulas` those without a saved result.
    """

    errors: Cells
    formulas: Cells
    hidden_rows: frozenset[int]


@dataclass(frozen=True, slots=True)
class BookXml:
    """Of the sheets of an .xlsx by name, and whether serial numbers count from 1904."""

    sheets: dict[str, SheetXml]
    epoch_1904: bool = False


def read_xml(content: bytes, sheets: Collection[str]) -> BookXml:
    """Read what the XML of an .xlsx says of `sheets`; nothing in other types of workbook."""
    if not is_zipfile(BytesIO(content)):
        return BookXml({})
    with ZipFile(BytesIO(content)) as parts:
        found = {
            name: _sheet(parts.read(part))
            for name, part in _sheet_parts(parts).items()
            if name in sheets
        }
        return BookXml(found, _BOOK in parts.namelist() and bool(_1904.search(parts.read(_BOOK))))


def has_hidden_errors(content: bytes) -> bool:
    """Tell whether an .xls or .ods shows errors somewhere: where is not known."""
    if not is_zipfile(BytesIO(content)):
        return _OLD_ERROR.search(content) is not None
    return _OPEN_ERROR in _open_document(content)


def has_hidden_formulas(content: bytes) -> bool:
    """Tell whether an .ods has formulas without a result somewhere: where is not known."""
    return is_zipfile(BytesIO(content)) and bool(_OPEN_UNREAD.search(_open_document(content)))


def _open_document(content: bytes) -> bytes:
    with ZipFile(BytesIO(content)) as parts:
        return parts.read(_OPEN_DOCUMENT) if _OPEN_DOCUMENT in parts.namelist() else b""


def _sheet(xml: bytes) -> SheetXml:
    errors = _ERROR.findall(xml) if _MARK in xml else []
    formulas = _UNREAD.findall(xml) if _FORMULA.search(xml) else []
    return SheetXml(
        {_cell(letters, row): _text(shown) for letters, row, shown in errors},
        {_cell(letters, row): f"={_text(told)}" for letters, row, told in formulas},
        frozenset(map(int, _HIDDEN_ROW.findall(xml))) if b"hidden=" in xml else frozenset(),
    )


def _sheet_parts(parts: ZipFile) -> dict[str, str]:
    """Return the part of the archive that each sheet is kept in."""
    names = frozenset(parts.namelist())
    if not {_BOOK, _RELATIONS} <= names:
        return {}
    targets = {
        relation["Id"]: relation["Target"]
        for relation in _attributes(_RELATION, parts.read(_RELATIONS))
        if {"Id", "Target"} <= relation.keys()
    }
    sheets = {
        sheet["name"]: "xl/" + targets.get(sheet.get("id", ""), "").removeprefix("/xl/")
        for sheet in _attributes(_SHEET, parts.read(_BOOK))
        if "name" in sheet
    }
    return {name: part for name, part in sheets.items() if part in names}


def _attributes(tag: re.Pattern[str], xml: bytes) -> list[dict[str, str]]:
    text = xml.decode("utf-8", errors="replace")
    return [
        {name: unescape(value) for name, value in _ATTRIBUTE.findall(found)}
        for found in tag.findall(text)
    ]


def _text(xml: bytes) -> str:
    return unescape(xml.decode("utf-8", errors="replace"))


def _cell(letters: bytes, row: bytes) -> tuple[int, int]:
    column = 0
    for each in letters:
        column = column * 26 + each - ord("A") + 1
    return int(row) - 1, column - 1
