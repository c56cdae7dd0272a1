"""A sheet of the county's workbook, filled from the top."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from county.columns import COLUMNS
from county.record import Record, cells
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from gongkai.formats.template.looks import height_of
from gongkai.model.fields import DATES, HEADINGS

FICTION = "示例数据，纯属虚构"


@dataclass(frozen=True)
class Looks:
    """The cell formats of the workbook."""

    title: Format
    line: Format
    head: Format
    text: Format
    day: Format
    middle: Format
    total: Format


def make_looks(book: Workbook) -> Looks:
    """Add the formats to `book`."""
    plain = {"font_name": "宋体", "font_size": 11, "valign": "vcenter"}
    lined = {**plain, "border": 1, "text_wrap": True}
    middle = {"align": "center"}
    return Looks(
        title=book.add_format({**plain, **middle, "font_name": "黑体", "font_size": 18}),
        line=book.add_format(plain),
        head=book.add_format({**lined, **middle, "font_name": "黑体", "bg_color": "#D9E2F3"}),
        text=book.add_format(lined),
        day=book.add_format({**lined, **middle, "num_format": "yyyy-mm-dd"}),
        middle=book.add_format({**lined, **middle}),
        total=book.add_format({**lined, "bold": True}),
    )


def by_hand(day: date, random: Random) -> str | int | date:
    """Write a date as people do: mostly as a date of Excel's."""
    ways: tuple[str | int | date, ...] = (
        day,
        f"{day.year}年{day.month}月{day.day}日",
        f"{day.year}.{day.month}.{day.day}",
        int(f"{day:%Y%m%d}"),
    )
    return random.choices(ways, (85, 5, 5, 5))[0]


class Ledger:
    """A sheet of the workbook that is filled from the top."""

    def __init__(self, sheet: Worksheet, looks: Looks, names: Sequence[str]) -> None:
        self.sheet, self.looks, self.names = sheet, looks, names
        self.row = 0
        self.random = Random(sheet.get_name())
        for column, name in enumerate(names):
            sheet.set_column(column, column, COLUMNS[name])

    def head(self, title: str, unit: str) -> None:
        """Write what stands above the records."""
        last, looks = len(self.names) - 1, self.looks
        self.sheet.merge_range(0, 0, 0, last, f"{title}（{FICTION}）", looks.title)
        self.sheet.set_row(0, 34)
        self.sheet.write(1, 0, f"填报单位：{unit}", looks.line)
        self.sheet.write(1, last - 1, "填报日期：2020年12月31日", looks.line)
        self.sheet.write_row(2, 0, [HEADINGS[name][0] for name in self.names], looks.head)
        self.sheet.set_row(2, 30)
        self.sheet.freeze_panes(3, 0)
        self.sheet.set_landscape()
        self.sheet.set_paper(8)
        self.sheet.fit_to_pages(1, 0)
        self.sheet.repeat_rows(2)
        self.row = 3

    def write(self, record: Record) -> None:
        """Write a record in the next row."""
        values = cells(record)
        texts = [str(values[name] or "") for name in self.names]
        self.sheet.set_row(self.row, height_of(texts, [COLUMNS[name] for name in self.names]))
        for column, name in enumerate(self.names):
            value = values[name]
            look = self.looks.day if name in DATES else self.looks.text
            if isinstance(value, date):
                self.put(column, by_hand(value, self.random), look)
            else:
                self.put(column, value or "", look)
        self.row += 1

    def put(self, column: int, value: str | int | date, look: Format) -> None:
        """Write a cell of the current row."""
        if isinstance(value, date):
            self.sheet.write_datetime(self.row, column, value, look)
        elif isinstance(value, int):
            self.sheet.write_number(self.row, column, value, self.looks.middle)
        else:
            self.sheet.write_string(self.row, column, value, look)

    def merge(self, first_row: int, text: str) -> None:
        """Make one cell of the first column from `first_row` down to the last row written."""
        self.sheet.merge_range(first_row, 0, self.row - 1, 0, text, self.looks.middle)

    def total(self, number: int) -> None:
        """Write the last row."""
        cells = ("合计", f"{number}条", *[""] * (len(self.names) - 2))
        self.sheet.write_row(self.row, 0, cells, self.looks.total)
        self.sheet.set_row(self.row, 20)
