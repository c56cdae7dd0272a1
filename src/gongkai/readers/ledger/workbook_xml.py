"""What the files inside a workbook say that calamine does not tell."""

import re
from collections.abc import Collection
from dataclasses import dataclass
from html import unescape

from gongkai.readers.ledger.grid import letter
from gongkai.readers.ledger.hidden import hidden_columns
from gongkai.readers.ledger.month_styles import cells_in, month_styles
from gongkai.readers.ledger.packed import Archive

_SHEET = re.compile(r"<(?:\w+:)?sheet\s[^>]*>")
_RELATION = re.compile(r"<(?:\w+:)?Relationship\s[^>]*>")
_ATTRIBUTE = re.compile(r"""(?<=\s)(?:\w+:)?(\w+)\s*=\s*["']([^"']*)["']""")
_BOOK, _RELATIONS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"

# Of tags and texts as they stand in a sheet, none of which holds a < or > of its own: a pattern
# that ran on over others would take forever on a sheet made to hurt.
_IS_FORMULA = rb"<(?:\w+:)?f(?:\s[^<>]*)?(?:/>|>([^<]*)</(?:\w+:)?f>)"
_MARK = b't="e"'
_ERROR = re.compile(
    rb"""<(?:\w+:)?c\s(?=[^<>]*\bt="e")[^<>]*\br="([A-Z]{1,3})([0-9]{1,7})"[^<>]*>\s*
    (?:"""
    + _IS_FORMULA.replace(b"([^<]*)", b"[^<]*")
    + rb""")?\s*<(?:\w+:)?v>([^<]*)</""",
    re.VERBOSE,
)
# A formula whose result was never saved. One whose result is an empty text says so: t="str".
_UNREAD = re.compile(
    rb"""<(?:\w+:)?c\s(?![^<>]*\bt="str")[^<>]*\br="([A-Z]{1,3})([0-9]{1,7})"[^<>]*>\s*"""
    + _IS_FORMULA
    + rb"""\s*(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>""",
    re.VERBOSE,
)
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s>/]")
_BARE = re.compile(rb"<(?:\w+:)?c(?![^<>]*\sr=)[\s>/]")
_ROW_OR_CELL = re.compile(rb"<((?:\w+:)?(row|c))((?:\s[^<>]*)?/?>)")
_ADDRESS = re.compile(rb"""\sr="([A-Z]{0,3})([0-9]{1,7})\"""")
_HIDDEN_ROW = re.compile(
    rb"""<(?:\w+:)?row\s(?=[^<>]*\bhidden="(?:1|true)")[^<>]*?(?<=\s)r="([0-9]{1,7})\""""
)

# The same in .xls, where which sheet it is in cannot be told: a result (FORMULA) or a value
# (BOOLERR) that is one of the eight error codes.
_OLD_ERROR = re.compile(
    rb"\x06\x00[\x16-\xff].{7}\x02.[\x00\x07\x0f\x17\x1d\x24\x2a\x2b]...\xff\xff"
    rb"|\x05\x02\x08\x00.{6}[\x00\x07\x0f\x17\x1d\x24\x2a\x2b]\x01",
    re.DOTALL,
)
# Row and column, from 0; and what stands there.
Spot = tuple[int, int]
Cells = dict[Spot, str]


@dataclass(frozen=True, slots=True)
class SheetXml:
    """What is blank to calamine in one sheet, and its hidden rows as Excel counts them.

    `errors` are cells that show one such as #REF!, `formulas` those without a saved result;
    `merged` are the corners of merged cells that it does not know of either, `months` the cells
    that show a month without a day.
    """

    errors: Cells
    formulas: Cells
    hidden_rows: frozenset[int]
    merged: tuple[tuple[Spot, Spot], ...] = ()
    months: frozenset[Spot] = frozenset()
    hidden_columns: frozenset[int] = frozenset()


def read_xml(archive: Archive, sheets: Collection[str]) -> dict[str, SheetXml]:
    """Read what the XML of an .xlsx says of `sheets`, by name; nothing in other workbooks."""
    styles = month_styles(archive.read("xl/styles.xml").decode(errors="replace"))
    return {
        name: sheet_xml(archive.read(part), styles)
        for name, part in sheet_parts(archive).items()
        if name in sheets
    }


def has_hidden_errors(old: bytes) -> bool:
    """Tell whether an .xls shows errors somewhere: where is not known."""
    return _OLD_ERROR.search(old) is not None


def sheet_xml(xml: bytes, styles: frozenset[str] = frozenset()) -> SheetXml:
    """Read what the XML of a sheet says, or that of some of its cells.

    `months` are then the cells that have one of `styles`.
    """
    if (_MARK in xml or styles or _FORMULA.search(xml)) and _BARE.search(xml):
        xml = _addressed(xml)
    errors = _ERROR.findall(xml) if _MARK in xml else []
    formulas = _UNREAD.findall(xml) if _FORMULA.search(xml) else []
    return SheetXml(
        {_cell(letters, row): _text(shown) for letters, row, shown in errors},
        {_cell(letters, row): f"={_text(told)}" for letters, row, told in formulas},
        frozenset(map(int, _HIDDEN_ROW.findall(xml))) if b"hidden=" in xml else frozenset(),
        months=frozenset(_cell(*found) for found in cells_in(xml, styles)),
        hidden_columns=hidden_columns(xml[: max(xml.find(b"sheetData"), 0)]),
    )


def _addressed(xml: bytes) -> bytes:
    """Write their addresses into cells that a program left without: one follows the other."""
    row, column = 0, 0

    def write(tag: re.Match[bytes]) -> bytes:
        nonlocal row, column
        given = _ADDRESS.search(tag[3])
        if tag[2] == b"row":
            row, column = int(given[2]) if given else row + 1, 0
            return tag[0] if given else b'<%s r="%d"%s' % (tag[1], row, tag[3])
        column = _cell(given[1], given[2])[1] + 1 if given else column + 1
        if given:
            return tag[0]
        return b'<%s r="%s%d"%s' % (tag[1], letter(column - 1).encode(), row, tag[3])

    return _ROW_OR_CELL.sub(write, xml)


def sheet_parts(archive: Archive) -> dict[str, str]:
    """Return the part of the archive that each sheet of an .xlsx is kept in."""
    targets = {
        relation["Id"]: relation["Target"]
        for relation in _attributes(_RELATION, archive.read(_RELATIONS))
        if {"Id", "Target"} <= relation.keys()
    }
    sheets = {
        sheet["name"]: "xl/" + targets.get(sheet.get("id", ""), "").removeprefix("/xl/")
        for sheet in _attributes(_SHEET, archive.read(_BOOK))
        if "name" in sheet
    }
    return {name: part for name, part in sheets.items() if part in archive.names}


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
