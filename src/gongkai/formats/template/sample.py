"""The template's sheet of filled rows: made up, and marked so that no check takes them for data."""

from collections.abc import Mapping
from datetime import date

from xlsxwriter.worksheet import Worksheet

from gongkai.formats.template.columns import WIDTHS
from gongkai.formats.template.looks import (
    FROZEN_COLUMNS,
    HEADER_ROW,
    Looks,
    height_of,
    print_wide,
    write_header,
    write_title,
)
from gongkai.model.catalog import Catalog, Item
from gongkai.model.fields import DATES
from gongkai.model.terms import Channel, Level
from gongkai.texts import template as words


def write_sample(sheet: Worksheet, looks: Looks, catalog: Catalog) -> None:
    """Write the rows, each with a mark before it."""
    write_title(sheet, looks, words.SAMPLE_TITLE)
    sheet.set_column(0, 0, 7)
    sheet.write(HEADER_ROW, 0, words.SAMPLE_MARK, looks.if_any)
    write_header(sheet, looks, 1)
    for column, width in enumerate(WIDTHS.values(), start=1):
        sheet.set_column(column, column, width)
    for row, given in enumerate(words.SAMPLE, start=HEADER_ROW + 1):
        _write_row(sheet, looks, row, _filled(given, catalog))
    sheet.freeze_panes(HEADER_ROW + 1, FROZEN_COLUMNS + 1)
    print_wide(sheet)


def _write_row(sheet: Worksheet, looks: Looks, row: int, values: Mapping[str, str]) -> None:
    sheet.write(row, 0, words.SAMPLE_MARK, looks.sample)
    texts = [values.get(field, "") for field in WIDTHS]
    for column, (field, text) in enumerate(zip(WIDTHS, texts, strict=True), start=1):
        if text and field in DATES:
            sheet.write_datetime(row, column, date.fromisoformat(text), looks.sample_day)
        else:
            sheet.write_string(row, column, text, looks.sample)
    sheet.set_row(row, height_of(texts, list(WIDTHS.values())))


def _filled(given: Mapping[str, str], catalog: Catalog) -> dict[str, str]:
    """Fill in what depends on the catalogue, where the row itself does not say it."""
    item = _item_for(given, catalog)
    channels = item.channels.required or item.channels.optional or (Channel.WEBSITE,)
    return {
        "category": item.category,
        "item": item.name,
        "mode": catalog.mode_of(item).zh,
        "channels": "、".join(channel.zh for channel in channels),
        **given,
        "title": given["title"].format(item=item.name),
    }


def _item_for(given: Mapping[str, str], catalog: Catalog) -> Item:
    """Take turns, publication by publication, among the items that the row's level owes."""
    level = Level.read(given["level"])
    among = [item for item in catalog.items if level in catalog.levels_of(item)] or catalog.items
    number = list(dict.fromkeys(row["record"] for row in words.SAMPLE)).index(given["record"])
    return among[number % len(among)]
