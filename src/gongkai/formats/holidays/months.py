"""The months of a year that have holidays, with the days off and the make-up days marked."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby

from rich.table import Table
from rich.text import Text as Rich

from gongkai.formats.month_grid import CELL, beside, cell, heading, month_of, weeks
from gongkai.model.year import HolidayYear
from gongkai.texts import Lang, say
from gongkai.texts import holidays as t

Marks = dict[date, Rich]

_WEEKEND = (5, 6)


def months(year: HolidayYear, lang: Lang, width: int) -> Table:
    """Draw each month that has a day of a holiday, as many beside each other as fit."""
    marks = dict(_marks(year, lang))
    touched = [next(days) for _, days in groupby(sorted(marks), key=month_of)]
    return beside([_block(marks, lang, day.replace(day=1)) for day in touched], width)


def legend(lang: Lang) -> Rich:
    """Explain the marks."""
    line = Rich("  ")
    for mark, meaning, style in (
        (t.OFF, t.LEGEND_OFF, "red"),
        (t.MADE_UP, t.LEGEND_MADE_UP, "bold magenta"),
    ):
        line.append(say(lang, mark).strip(), style=style).append(
            f" {say(lang, meaning)}   ", style="dim"
        )
    line.rstrip()
    return line


def _marks(year: HolidayYear, lang: Lang) -> Iterator[tuple[date, Rich]]:
    for holiday in year.holidays:
        yield from ((day, _day(day, say(lang, t.OFF), "red")) for day in holiday.off)
        worked = say(lang, t.MADE_UP)
        yield from ((day, _day(day, worked, "bold magenta")) for day in holiday.made_up)


def _day(day: date, mark: str, style: str) -> Rich:
    return cell(f"{day.day}", mark, style)


def _block(marks: Marks, lang: Lang, first: date) -> Rich:
    last = (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    return Rich("\n").join([*heading(lang, first), *(_week(marks, w) for w in weeks(first, last))])


def _week(marks: Marks, week: Sequence[date]) -> Rich:
    days = (
        marks.get(day) or _day(day, "  ", "dim" if day.weekday() in _WEEKEND else "")
        for day in week
    )
    return Rich(" " * CELL * week[0].weekday()).append_text(Rich("").join(days))
