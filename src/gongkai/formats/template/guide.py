"""The template's sheet of instructions: what to write under each heading, and why."""

from xlsxwriter.worksheet import Worksheet

from gongkai.formats.template.columns import NEEDED, WIDTHS, heading, how
from gongkai.formats.template.looks import Looks, height_of, print_text
from gongkai.texts import template as words

_WIDTHS = (14, 10, 64, 38)
_LAST_COLUMN = len(_WIDTHS) - 1


def write_guide(sheet: Worksheet, looks: Looks) -> None:
    """Write the notes, then a table of the columns."""
    for column, width in enumerate(_WIDTHS):
        sheet.set_column(column, column, width)
    sheet.merge_range(0, 0, 0, _LAST_COLUMN, words.GUIDE_TITLE, looks.title)
    sheet.set_row(0, 32)
    for row, note in enumerate(words.NOTES, start=1):
        sheet.merge_range(row, 0, row, _LAST_COLUMN, f"{row}. {note}", looks.line)
        sheet.set_row(row, 20)
    top = len(words.NOTES) + 2
    sheet.write_row(top, 0, words.GUIDE_HEADER, looks.needed)
    for row, field in enumerate(WIDTHS, start=top + 1):
        needed = words.NEEDED if field in NEEDED else words.IF_ANY
        cells = (heading(field), needed, how(field), _rules(field))
        sheet.write_row(row, 0, cells, looks.guide)
        sheet.set_row(row, height_of(cells, _WIDTHS))
    print_text(sheet)


def _rules(field: str) -> str:
    ids = words.COLUMNS[field].rules
    if ids == words.EVERY_RULE:
        return words.ALL_RULES
    return "\n".join(f"{words.RULES[name]} {name}" for name in ids) or words.NO_RULE
