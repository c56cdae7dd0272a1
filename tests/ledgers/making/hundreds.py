"""三百条: three hundred records, and the same ledger of them in each kind of file."""

import json
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from io import BytesIO
from random import Random
from typing import Any

import polars as pl

from gongkai.model.fields import HEADINGS
from ledgers.making.books import book

Cell = str | int | date | None

FIRST = date(2020, 1, 2)
ITEMS: tuple[str | int, ...] = ("报告", 7, "项目库建设", 3, "监督举报", "信访领域", "没有这一项")
UNITS = ("潭头镇人民政府", "合峪镇", "栾川县扶贫办", "拨云岭村", "某处")
LEVELS = (None, "乡级", "县级", "村级", "市级")
CHANNELS = ("政府网站、公示栏", "■政府网站 □政府公报 ■公示栏", "公示栏\n两微一端", "村头大树", None)
REASONS = (None, "公示期满", "网站改版", "废止")
# Of a date, how it may be typed; the last two cannot be read.
FORMS: tuple[Callable[[date], Cell], ...] = (
    date.isoformat,
    lambda day: f"{day.year}年{day.month}月{day.day}日",
    lambda day: f"{day.year}.{day.month}.{day.day}",
    lambda day: int(f"{day:%Y%m%d}"),
    lambda day: (day - date(1899, 12, 30)).days,
    lambda day: f"{day.year}/{day.month}/{day.day} 9:21:00",
    lambda day: f"{day.year}.13.{day.day}",
    lambda _: "二月三十日",
)
WEIGHTS = (6, 4, 4, 3, 3, 3, 1, 1)


def records() -> list[dict[str, Cell]]:
    """Make the records, by heading; the dates of review are dates, others as they are typed."""
    random = Random(300)
    return [
        {HEADINGS[name][0]: cell for name, cell in _record(number, random).items()}
        for number in range(300)
    ]


def _record(number: int, random: Random) -> dict[str, Cell]:
    formed = FIRST + timedelta(days=random.randrange(330))
    published = formed + timedelta(days=random.choice((-3, 5, 20, 28, 35, 60)))
    taken_down = published + timedelta(days=random.choice((3, 9, 10, 30)))

    def typed(day: date, blank: float) -> Cell:
        [form] = random.choices(FORMS, WEIGHTS)
        return None if random.random() < blank else form(day)

    return {
        "record": f"示-{number:03}",
        "item": random.choice(ITEMS),
        "title": f"演示信息{number}，“示例”\n（续）" if number % 7 == 0 else f"演示信息{number}",
        "unit": random.choice(UNITS),
        "level": random.choice(LEVELS),
        "channels": random.choice(CHANNELS),
        "formed_on": typed(formed, 0.05),
        "reviewed_on": formed + timedelta(days=random.randrange(3)),
        "published_on": typed(published, 0.1),
        "withdrawn_on": typed(taken_down, 0.6),
        "withdrawal_reason": random.choice(REASONS),
        "extended_days": random.choice((None, None, 5)),
        "remark": random.choice((None, "无", "补登")),
    }


def as_text(separator: str, quote: bool) -> bytes:
    """Write delimited text; dates as Excel in China writes them."""

    def cell(value: Cell) -> str:
        if isinstance(value, date):
            return f"{value.year}/{value.month}/{value.day}"
        text = "" if value is None else str(value)
        return f'"{text}"' if quote or "\n" in text else text

    every = records()
    rows = [list(every[0]), *([cell(value) for value in record.values()] for record in every)]
    return "".join(separator.join(row) + "\r\n" for row in rows).encode()


def as_workbook() -> bytes:
    """Write a workbook: dates and numbers as such, line breaks in cells."""

    def write(opened: Any) -> None:
        sheet = opened.add_worksheet("台账")
        day = opened.add_format({"num_format": "yyyy-mm-dd"})
        every = records()
        sheet.write_row(0, 0, list(every[0]))
        for row, record in enumerate(every, 1):
            for column, value in enumerate(record.values()):
                if isinstance(value, date):
                    sheet.write_datetime(row, column, value, day)
                elif value is not None:
                    sheet.write(row, column, value)

    return book(write)


def as_yaml() -> bytes:
    """Write a list of entries; a blank cell is no key."""
    lines: list[str] = []
    for record in records():
        pairs = [f"{name}: {_yaml(value)}" for name, value in record.items() if value is not None]
        lines += [f"- {pairs[0]}", *(f"  {pair}" for pair in pairs[1:])]
    return ("\n".join(lines) + "\n").encode()


def _yaml(value: Cell) -> str:
    return json.dumps(value, ensure_ascii=False) if isinstance(value, str) else str(value)


def as_json_lines() -> bytes:
    """Write a record a line; a blank cell is null."""
    lines = [json.dumps(record, ensure_ascii=False, default=str) for record in records()]
    return ("\n".join(lines) + "\n").encode()


def as_parquet() -> bytes:
    """Write columns: one of dates, one of numbers, the others of texts."""
    every = records()
    columns = {name: [record[name] for record in every] for name in every[0]}
    typed = {HEADINGS["reviewed_on"][0]: pl.Date, HEADINGS["extended_days"][0]: pl.Int64}
    frame = pl.DataFrame(
        [
            pl.Series(name, values, dtype=typed[name])
            if name in typed
            else pl.Series(name, [None if each is None else str(each) for each in values])
            for name, values in columns.items()
        ]
    )
    made = BytesIO()
    frame.write_parquet(made)
    return made.getvalue()


KINDS: Mapping[str, Callable[[], bytes]] = {
    "三百条.xlsx": as_workbook,
    "三百条国标.csv": lambda: as_text(",", quote=False).decode().encode("gb18030"),
    "三百条.csv": lambda: as_text(",", quote=True),
    "三百条.tsv": lambda: as_text("\t", quote=False),
    "三百条.yaml": as_yaml,
    "三百条.jsonl": as_json_lines,
    "三百条.parquet": as_parquet,
}
