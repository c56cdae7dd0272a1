"""The template's sheet 台账: empty rows that say what they want and refuse what cannot be."""

from datetime import date

from xlsxwriter.utility import xl_col_to_name
from xlsxwriter.worksheet import Worksheet

from gongkai.formats.template.choices import Choices, range_of
from gongkai.formats.template.columns import WIDTHS, heading, how
from gongkai.formats.template.looks import (
    FROZEN_COLUMNS,
    HEADER_ROW,
    TITLE_COLUMNS,
    Looks,
    print_wide,
    write_header,
    write_title,
)
from gongkai.model.catalog import Catalog
from gongkai.model.fields import DATES
from gongkai.texts import template as words

ROWS = 500
FIRST_DAY = date(2004, 1, 1)  # before it no working days are known (S2.4)
LONGEST_EXTENSION = 20  # working days, 《中华人民共和国政府信息公开条例》第三十三条

# An officer may know better than these lists: a unit's former name, another reason.
OPEN_LISTS = frozenset({"unit", "withdrawal_reason"})

_FIRST_ROW, _LAST_ROW = HEADER_ROW + 1, HEADER_ROW + ROWS
_LAST_COLUMN = len(WIDTHS) - 1


def write_ledger(sheet: Worksheet, looks: Looks, catalog: Catalog, choices: Choices) -> None:
    """Write the heading lines and the header, and prepare the rows below."""
    write_title(sheet, looks, words.LEDGER_TITLE)
    sheet.merge_range(1, 0, 1, FROZEN_COLUMNS - 1, words.UNIT_LINE, looks.line)
    sheet.merge_range(1, FROZEN_COLUMNS, 1, TITLE_COLUMNS - 1, words.DAY_LINE, looks.line)
    basis = words.BASIS_LINE.format(title=catalog.title, document=catalog.document)
    sheet.merge_range(2, 0, 2, TITLE_COLUMNS - 1, basis, looks.line)
    write_header(sheet, looks, 0)
    for column, (field, width) in enumerate(WIDTHS.items()):
        sheet.set_column(column, column, width, looks.day if field in DATES else looks.text)
        validation = _validation(field, choices)
        sheet.data_validation(_FIRST_ROW, column, _LAST_ROW, column, validation)
    sheet.freeze_panes(_FIRST_ROW, FROZEN_COLUMNS)
    sheet.autofilter(HEADER_ROW, 0, _LAST_ROW, _LAST_COLUMN)
    _draw_lines(sheet, looks)
    print_wide(sheet)


def _draw_lines(sheet: Worksheet, looks: Looks) -> None:
    """Give a row its lines when it is filled in, so that the empty ones are not printed."""
    first = _FIRST_ROW + 1
    filled = f"=COUNTA($A{first}:${xl_col_to_name(_LAST_COLUMN)}{first})>0"
    rule = {"type": "formula", "criteria": filled, "format": looks.border}
    sheet.conditional_format(_FIRST_ROW, 0, _LAST_ROW, _LAST_COLUMN, rule)


def _validation(field: str, choices: Choices) -> dict[str, object]:
    """Say what a column's cells may hold, and what a person sees who is about to fill one in."""
    message = {"input_title": heading(field), "input_message": how(field)}
    if field in choices:
        return {**message, **_from_list(field, choices)}
    if field in DATES:
        return {**message, **_DAY}
    if field == "extended_days":
        return {**message, **_NUMBER}
    return {**message, "validate": "any"}


def _from_list(field: str, choices: Choices) -> dict[str, object]:
    is_open = field in OPEN_LISTS
    return {
        "validate": "list",
        "source": range_of(field, choices),
        "error_type": "warning" if is_open else "stop",
        "error_title": words.BAD_CHOICE_TITLE,
        "error_message": words.ODD_CHOICE if is_open else words.BAD_CHOICE,
    }


_DAY: dict[str, object] = {
    "validate": "date",
    "criteria": ">=",
    "value": FIRST_DAY,
    "error_title": words.BAD_DATE_TITLE,
    "error_message": words.BAD_DATE,
}
_NUMBER: dict[str, object] = {
    "validate": "integer",
    "criteria": "between",
    "minimum": 1,
    "maximum": LONGEST_EXTENSION,
    "error_title": words.BAD_NUMBER_TITLE,
    "error_message": words.BAD_NUMBER,
}
