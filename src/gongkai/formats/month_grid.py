"""Small month calendars, as they hang on a wall, as many beside each other as fit."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby

from rich.cells import cell_len
from rich.table import Table
from rich.text import Text as Rich

from gongkai.texts import Lang, say
from gongkai.texts import due as t

# A day is five columns wide: a blank, and room for two digits and marks.
CELL = 5
WIDTH = 7 * CELL
_GAP = 3


def beside(blocks: Sequence[Rich], width: int) -> Table:
    """Lay the months of `blocks` beside each other, as many as fit in `width`."""
    per_row = max(1, (width + _GAP) // (WIDTH + _GAP))
    grid = Table.grid(padding=(0, _GAP, 0, 0), pad_edge=False)
    for _ in range(per_row):
        grid.add_column(width=WIDTH, no_wrap=True)
    for number in range(0, len(blocks), per_row):
        if number:
            grid.add_row("")
        grid.add_row(*blocks[number : number + per_row])
    return grid


def weeks(first: date, last: date) -> list[list[date]]:
    """Give the weeks from the one of `first` to the one of `last`, cut where a month ends."""
    monday = first - timedelta(days=first.weekday())
    parts: list[list[date]] = []
    while monday <= last:
        week = [monday + timedelta(days=n) for n in range(7)]
        parts += [list(days) for _, days in groupby(week, key=month_of)]
        monday += timedelta(days=7)
    return [part for part in parts if part[-1] >= first and part[0] <= last]


def month_of(day: date) -> tuple[int, int]:
    """Return year and month."""
    return day.year, day.month


def heading(lang: Lang, month: date) -> list[Rich]:
    """Write the name of a month, and below it those of the weekdays."""
    name = t.MONTHS[month.month - 1]
    title = say(lang, t.MONTH, year=month.year, month=month.month, name=name)
    names = t.WEEK.zh if lang == "zh" else t.WEEK.en.split()
    days = Rich("").join(cell(each, " ", "dim") for each in names)
    return [centred(title, WIDTH, " ", "bold"), days]


def cell(text: str, last: str, style: str) -> Rich:
    """Lay out one day: `text` flush right, then its last columns."""
    blank = " " * (CELL - cell_len(last) - cell_len(text))
    return Rich(blank).append(text + last, style=style)


def centred(text: str, width: int, fill: str, style: str) -> Rich:
    """Write `text` in the middle of `width` columns."""
    left = (width - cell_len(text)) // 2
    right = width - cell_len(text) - left
    return Rich(fill * left + text + fill * right, style=style)
