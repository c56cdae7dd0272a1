"""How the template's cells look, and how its sheets are printed."""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from gongkai.formats.template.columns import NEEDED, WIDTHS, heading

HEADER_ROW = 3  # counted from 0: a title, the unit and the day, the basis
FROZEN_COLUMNS = 4  # up to the title
TITLE_COLUMNS = 9  # as many as fit on a screen

_LINE = 15  # points
_A3, _A4 = 8, 9
_GREY = "#BFBFBF"


@dataclass(frozen=True)
class Looks:
    """The cell formats of one workbook."""

    title: Format
    line: Format
    needed: Format
    if_any: Format
    text: Format
    day: Format
    sample: Format
    sample_day: Format
    guide: Format
    border: Format


def make_looks(book: Workbook) -> Looks:
    """Add the formats to `book`; the fonts are those of every Chinese office's Windows."""
    plain = {"font_name": "宋体", "font_size": 11, "valign": "vcenter", "text_wrap": True}
    border = {"border": 1, "border_color": _GREY}
    head = {**plain, **border, "font_name": "黑体", "align": "center"}
    day = {"num_format": "yyyy-mm-dd", "align": "center"}
    made_up = {**plain, **border, "bg_color": "#F2F2F2"}
    return Looks(
        title=book.add_format({**plain, "font_name": "黑体", "font_size": 18}),
        line=book.add_format({**plain, "text_wrap": False}),
        needed=book.add_format({**head, "bg_color": "#1F4E79", "font_color": "#FFFFFF"}),
        if_any=book.add_format({**head, "bg_color": "#DDEBF7"}),
        text=book.add_format(plain),
        day=book.add_format({**plain, **day}),
        sample=book.add_format(made_up),
        sample_day=book.add_format({**made_up, **day}),
        guide=book.add_format({**plain, **border}),
        border=book.add_format(border),
    )


def height_of(texts: Sequence[str], widths: Sequence[float]) -> int:
    """Return the points that a row needs to show its wrapped texts whole.

    Excel finds the height by itself when it opens a file, other programs do not.
    """
    lines = (
        sum(-(-_breadth(line) // max(int(width) - 1, 1)) or 1 for line in text.split("\n"))
        for text, width in zip(texts, widths, strict=True)
    )
    return max(lines, default=1) * _LINE + 5


def _breadth(text: str) -> int:
    """Count characters, a wide one (汉字) as two."""
    return sum(2 if unicodedata.east_asian_width(one) in "WFA" else 1 for one in text)


def write_title(sheet: Worksheet, looks: Looks, title: str) -> None:
    """Write the title at the left, where it is seen however wide the sheet is."""
    sheet.merge_range(0, 0, 0, TITLE_COLUMNS - 1, title, looks.title)
    sheet.set_row(0, 32)


def write_header(sheet: Worksheet, looks: Looks, first_column: int) -> None:
    """Write the headings, dark where a cell must be filled in."""
    for column, field in enumerate(WIDTHS, start=first_column):
        look = looks.needed if field in NEEDED else looks.if_any
        sheet.write(HEADER_ROW, column, heading(field), look)
    sheet.set_row(HEADER_ROW, 34)


def print_wide(sheet: Worksheet) -> None:
    """Print on A3, all columns on one page, the header on each."""
    sheet.set_landscape()
    sheet.set_paper(_A3)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(HEADER_ROW)


def print_text(sheet: Worksheet) -> None:
    """Print on one page of A4, upright."""
    sheet.set_portrait()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 1)
