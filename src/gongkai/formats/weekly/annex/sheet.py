"""A sheet of the annex: a heading, a native table, and how both are printed."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from gongkai.formats.cells import plain
from gongkai.formats.template.looks import height_of
from gongkai.texts import Lang, say
from gongkai.texts import weekly_annex as t

Value = str | int | float | date | None
Kind = Literal["text", "count", "rate", "points", "day"]

HEAD_ROW = 2  # counted from 0: a title, a line
MOST_ROWS = 10_000
_BACK = 5  # the column of the link to the first sheet
_A4 = 9
_GREY = "#BFBFBF"
_DARK = "#1F4E79"
BAD, DOUBT, GOOD = ("#FFC7CE", "#9C0006"), ("#FFEB9C", "#9C5700"), ("#C6EFCE", "#006100")


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name (a key of `texts.weekly_annex.COLUMNS`, or words), width, content."""

    name: str
    width: float
    kind: Kind = "text"


@dataclass(frozen=True)
class Looks:
    """The cell formats of one workbook."""

    title: Format
    line: Format
    link: Format
    head: Format
    kinds: dict[Kind, Format]
    bad: Format
    doubt: Format
    good: Format


def make_looks(book: Workbook) -> Looks:
    """Add the formats to `book`; the fonts are those of every Chinese office's Windows."""
    text = {"font_name": "宋体", "font_size": 10.5, "valign": "vcenter"}
    boxed = {**text, "border": 1, "border_color": _GREY}
    number = {**boxed, "align": "center"}
    tones = [
        book.add_format({"bg_color": ground, "font_color": ink})
        for ground, ink in (BAD, DOUBT, GOOD)
    ]
    return Looks(
        title=book.add_format({**text, "font_name": "黑体", "font_size": 18, "font_color": _DARK}),
        line=book.add_format({**text, "font_color": "#595959"}),
        link=book.add_format({**text, "font_color": "#0563C1", "underline": 1}),
        head=book.add_format(
            {
                **number,
                "font_name": "黑体",
                "font_color": "#FFFFFF",
                "bg_color": _DARK,
                "text_wrap": True,
            }
        ),
        kinds={
            "text": book.add_format({**boxed, "text_wrap": True}),
            "count": book.add_format({**number, "num_format": "0"}),
            "rate": book.add_format({**number, "num_format": "0.0%"}),
            "points": book.add_format({**number, "num_format": "+0.0;-0.0;0.0"}),
            "day": book.add_format({**number, "num_format": "yyyy-mm-dd"}),
        },
        bad=tones[0],
        doubt=tones[1],
        good=tones[2],
    )


@dataclass(frozen=True)
class Page:
    """A sheet that is being written."""

    book: Workbook
    sheet: Worksheet
    looks: Looks
    lang: Lang

    def head(self, title: str, line: str) -> None:
        """Write the two lines above a table."""
        self.sheet.write_string(0, 0, plain(title), self.looks.title)
        self.sheet.set_row(0, 30)
        self.sheet.write_string(1, 0, plain(line), self.looks.line)

    def back_to(self, first: "Page") -> None:
        """Link to the first sheet, at the right of the title."""
        target = first.sheet.get_name().replace("'", "''")
        text = say(self.lang, t.BACK)
        self.sheet.write_url(0, _BACK, f"internal:'{target}'!A1", self.looks.link, text)

    def table(self, columns: Sequence[Column], rows: Iterable[Sequence[Value]]) -> int:
        """Write a native table with filters; return the row of its last line (from 0).

        A table without a row says that there is none.
        """
        written = list(rows)
        for number, column in enumerate(columns):
            self.sheet.set_column(number, number, column.width)
        for place, row in enumerate(written, start=HEAD_ROW + 1):
            self._row(place, columns, row)
        if not written:
            written = [()]
            self.sheet.write_string(HEAD_ROW + 1, 0, say(self.lang, t.NOTHING), self.looks.line)
        heads = [
            {"header": self._named(column), "header_format": self.looks.head} for column in columns
        ]
        last = HEAD_ROW + len(written)
        self.sheet.add_table(
            HEAD_ROW,
            0,
            last,
            len(columns) - 1,
            {"columns": heads, "style": None, "autofilter": True},
        )
        self.sheet.set_row(HEAD_ROW, 38)
        return last

    def print_setup(self, *, frozen_columns: int = 0) -> None:
        """Freeze the head, and print A4 across, a page wide, the head on every page."""
        self.sheet.freeze_panes(HEAD_ROW + 1, frozen_columns)
        self.sheet.set_landscape()
        self.sheet.set_paper(_A4)
        self.sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.7)
        self.sheet.fit_to_pages(1, 0)
        self.sheet.repeat_rows(HEAD_ROW)
        self.sheet.set_footer(f"&C{say(self.lang, t.PAGE)}")

    def _named(self, column: Column) -> str:
        text = t.COLUMNS.get(column.name)
        return plain(say(self.lang, text) if text else column.name)

    def _row(self, place: int, columns: Sequence[Column], row: Sequence[Value]) -> None:
        for number, (column, value) in enumerate(zip(columns, row, strict=True)):
            self._cell(place, number, value, self.looks.kinds[column.kind])
        texts = [plain(value) if isinstance(value, str) else "" for value in row]
        self.sheet.set_row(place, height_of(texts, [column.width for column in columns]))

    def _cell(self, row: int, column: int, value: Value, look: Format) -> None:
        match value:
            case None | "":
                self.sheet.write_blank(row, column, None, look)
            case date():
                self.sheet.write_datetime(row, column, value, look)
            case str():
                # As a string, whatever it begins with: no cell is run as a formula.
                self.sheet.write_string(row, column, plain(value), look)
            case _:
                self.sheet.write_number(row, column, value, look)
