"""Which cells of a workbook show an error such as #REF!: calamine gives them as blank."""

import re
from collections.abc import Collection
from html import unescape
from io import BytesIO
from zipfile import ZipFile, is_zipfile

_SHEET = re.compile(r"<(?:\w+:)?sheet\s[^>]*>")
_RELATION = re.compile(r"<(?:\w+:)?Relationship\s[^>]*>")
_ATTRIBUTE = re.compile(r"""(?<=\s)(?:\w+:)?(\w+)\s*=\s*["']([^"']*)["']""")
_MARK = b't="e"'
_ERROR = re.compile(
    rb"""<(?:\w+:)?c\s(?=[^>]*\bt="e")[^>]*\br="([A-Z]+)([0-9]+)"[^>]*>.*?<(?:\w+:)?v>([^<]*)</""",
    re.DOTALL,
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

# Row and column, from 0, and what the cell shows.
Errors = dict[tuple[int, int], str]


def error_cells(content: bytes, sheets: Collection[str]) -> dict[str, Errors]:
    """Find the cells with errors in `sheets` of an .xlsx; none in other types of workbook."""
    found: dict[str, Errors] = {}
    if not is_zipfile(BytesIO(content)):
        return found
    with ZipFile(BytesIO(content)) as parts:
        for name, part in _sheet_parts(parts).items():
            xml = parts.read(part) if name in sheets else b""
            if _MARK in xml:
                found[name] = {
                    (int(row) - 1, _number(letters.decode())): unescape(shown.decode())
                    for letters, row, shown in _ERROR.findall(xml)
                }
    return found


def has_hidden_errors(content: bytes) -> bool:
    """Tell whether an .xls or .ods shows errors somewhere: where is not known."""
    if not is_zipfile(BytesIO(content)):
        return _OLD_ERROR.search(content) is not None
    with ZipFile(BytesIO(content)) as parts:
        return _OPEN_DOCUMENT in parts.namelist() and _OPEN_ERROR in parts.read(_OPEN_DOCUMENT)


def _sheet_parts(parts: ZipFile) -> dict[str, str]:
    """Return the part of the archive that each sheet is kept in."""
    names = frozenset(parts.namelist())
    book, relations = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
    if not {book, relations} <= names:
        return {}
    targets = {
        relation["Id"]: relation["Target"]
        for relation in _attributes(_RELATION, parts.read(relations))
        if {"Id", "Target"} <= relation.keys()
    }
    sheets = {
        sheet["name"]: "xl/" + targets.get(sheet.get("id", ""), "").removeprefix("/xl/")
        for sheet in _attributes(_SHEET, parts.read(book))
        if "name" in sheet
    }
    return {name: part for name, part in sheets.items() if part in names}


def _attributes(tag: re.Pattern[str], xml: bytes) -> list[dict[str, str]]:
    text = xml.decode("utf-8", errors="replace")
    return [
        {name: unescape(value) for name, value in _ATTRIBUTE.findall(found)}
        for found in tag.findall(text)
    ]


def _number(letters: str) -> int:
    number = 0
    for each in letters:
        number = number * 26 + ord(each) - ord("A") + 1
    return number - 1
