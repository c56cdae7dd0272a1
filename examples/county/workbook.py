"""The county's ledger: a workbook with a sheet for each level, and one of explanations."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from itertools import cycle, groupby
from pathlib import Path

from county.columns import NOT_OF_VILLAGES, without
from county.names import COUNTY, COUNTY_IN_2020, TOWNSHIPS, VILLAGE
from county.record import Record
from county.sheet import FICTION, Ledger, Looks, make_looks
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from gongkai.formats.template.looks import height_of

MADE = datetime(2020, 12, 31)  # noqa: DTZ001  a workbook's times have no zone
EMPTY_ROW_AFTER = TOWNSHIPS[4]
EXPLANATIONS = (
    "本工作簿是演示用的示例。单位名称以外的内容全部虚构，与任何单位的实际工作无关。",
    "县级、乡镇、拨云岭村三张表是公开台账。本表不是台账，检查时略过。",
    "日期多数是日期格式，少数按手写习惯录成文字或数字，都能读；个别写错的，检查时会指出来。",
)

# Most rows stand under the name that the office had that year.
COUNTY_NAMES = (*[COUNTY_IN_2020] * 5, COUNTY.name)


def write_workbook(path: Path, records: Sequence[Record]) -> None:
    """Write the county's ledger: a sheet of explanations, and one for each level."""
    with Workbook(path, {"strings_to_urls": False}) as book:
        book.set_properties({"title": f"{path.stem}（{FICTION}）", "created": MADE})
        looks = make_looks(book)
        write_explanations(book.add_worksheet("说明"), looks)
        write_county(Ledger(book.add_worksheet("县级"), looks, without()), records)
        names = ["unit", *without("unit", "superseded_by")]
        write_townships(Ledger(book.add_worksheet("乡镇"), looks, names), records)
        names = without("unit", *NOT_OF_VILLAGES)
        write_village(Ledger(book.add_worksheet("拨云岭村"), looks, names), records)


def write_explanations(sheet: Worksheet, looks: Looks) -> None:
    """Write a sheet that is no ledger."""
    sheet.set_column(0, 0, 8)
    sheet.set_column(1, 1, 80)
    sheet.merge_range(0, 0, 0, 1, f"说明（{FICTION}）", looks.title)
    sheet.set_row(0, 34)
    sheet.fit_to_pages(1, 0)
    sheet.write_row(1, 0, ("序", "说明"), looks.head)
    for number, line in enumerate(EXPLANATIONS, start=1):
        sheet.write(1 + number, 0, number, looks.middle)
        sheet.write(1 + number, 1, line, looks.text)
        sheet.set_row(1 + number, height_of([line], [80]))


def write_county(ledger: Ledger, records: Sequence[Record]) -> None:
    """Write the county's records, under the two names of its office."""
    mine = [record for record in records if record.unit == COUNTY]
    ledger.head("栾川县2020年扶贫领域政务公开台账（县级）", COUNTY_IN_2020)
    for record, name in zip(mine, cycle(COUNTY_NAMES), strict=False):
        ledger.write(replace(record, typed={**record.typed, "unit": name}))
    ledger.total(len(mine))


def write_townships(ledger: Ledger, records: Sequence[Record]) -> None:
    """Write the townships' records in blocks, the unit's cell of each merged."""
    mine = [record for record in records if record.unit in TOWNSHIPS]
    ledger.head("栾川县2020年扶贫领域政务公开台账（乡镇）", COUNTY_IN_2020)
    for unit, block in groupby(mine, key=lambda record: record.unit):
        first_row = ledger.row
        for record in block:
            ledger.write(record)
        ledger.merge(first_row, unit.name)
        if unit == EMPTY_ROW_AFTER:
            ledger.row += 1
    ledger.total(len(mine))


def write_village(ledger: Ledger, records: Sequence[Record]) -> None:
    """Write the village's records, whose unit stands above the header alone."""
    mine = [record for record in records if record.unit == VILLAGE]
    ledger.head("拨云岭村2020年政务公开台账", VILLAGE.name)
    for record in mine:
        ledger.write(record)
    ledger.total(len(mine))
