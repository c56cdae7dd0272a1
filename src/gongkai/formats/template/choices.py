"""What may be chosen from the template's drop-downs, and the hidden sheet that lists it."""

from collections.abc import Mapping, Sequence

from xlsxwriter.utility import xl_range_abs
from xlsxwriter.worksheet import Worksheet

from gongkai.model.catalog import Catalog
from gongkai.model.terms import Level, Mode
from gongkai.texts import template as words

# Lists by field; each is a column of the hidden sheet.
Choices = Mapping[str, Sequence[str]]


def choices_of(catalog: Catalog, units: Sequence[str]) -> Choices:
    """List what may be chosen; a field with nothing to choose from has no list."""
    choices = {
        "category": [category.name for category in catalog.categories],
        # The name of two items stands once: their categories tell them apart.
        "item": list(dict.fromkeys(item.name for item in catalog.items)),
        "level": [level.zh for level in Level],
        "mode": [mode.zh for mode in Mode],
        "withdrawal_reason": words.WITHDRAWAL_REASONS,
        "unit": units,
    }
    return {field: values for field, values in choices.items() if values}


def range_of(field: str, choices: Choices) -> str:
    """Return the cells of the hidden sheet that hold a field's list, as a formula."""
    column = list(choices).index(field)
    cells = xl_range_abs(0, column, len(choices[field]) - 1, column)
    return f"='{words.LISTS_SHEET}'!{cells}"


def write_lists(sheet: Worksheet, choices: Choices) -> None:
    """Write the lists, without headings: those would make the sheet look like a ledger."""
    for column, values in enumerate(choices.values()):
        sheet.write_column(0, column, values)
    sheet.hide()
