"""A count as small month calendars, side by side, as they hang on a wall."""

from collections.abc import Sequence
from datetime import date
from itertools import groupby

from rich.cells import cell_len
from rich.table import Table
from rich.text import Text as Rich

from gongkai.formats.due.days import holiday
from gongkai.formats.month_grid import CELL, beside, cell, centred, heading, month_of, weeks
from gongkai.model.count import Count, CountedDay
from gongkai.texts import Lang, say
from gongkai.texts import due as t


def months(count: Count, lang: Lang, width: int) -> Table:
    """Draw the weeks of `count`, a block a month, as many beside each other as fit in `width`.

    Below a day stands its number in the count, or the name of the holiday that it is off for.
    """
    touched = weeks(count.start_on, count.due_latest)
    by_month = groupby(touched, key=lambda part: month_of(part[0]))
    return beside([_block(count, lang, list(month)) for _, month in by_month], width)


def _block(count: Count, lang: Lang, month: Sequence[Sequence[date]]) -> Rich:
    lines = heading(lang, month[0][0])
    for number, week in enumerate(month):
        if number:
            lines.append(Rich(""))
        days = [_day_of(count, day) for day in week]
        before = " " * CELL * week[0].weekday()
        lines.append(Rich(before).append_text(_numbers(count, week, days)))
        lines.append(Rich(before).append_text(_labels(count, lang, days)))
    return Rich("\n").join(lines if lines[-1].plain.strip() else lines[:-1])


def _day_of(count: Count, day: date) -> CountedDay | None:
    """Return what the count says of a day; None for days before and after it."""
    place = (day - count.start_on).days
    return count.days[place] if 0 <= place < len(count.days) else None


def _numbers(count: Count, week: Sequence[date], days: Sequence[CountedDay | None]) -> Rich:
    return Rich("").join(_number(count, date_, day) for date_, day in zip(week, days, strict=True))


def _number(count: Count, day: date, counted: CountedDay | None) -> Rich:
    if counted is None:
        return cell(f"{day.day}", " ", "dim")
    if day == count.start_on:
        return cell(f"({day.day}", ")", "bold cyan")
    if count.due_earliest <= day:
        return cell(f"[{day.day}", "]", "bold reverse green" if count.due_on else "bold yellow")
    if not counted.worked:
        return cell(f"{day.day}", " ", "red" if counted.name else "dim")
    return cell(f"{day.day}", " ", "magenta" if counted.kind == "makeup" else "")


def _labels(count: Count, lang: Lang, days: Sequence[CountedDay | None]) -> Rich:
    """Write the line below the days, with the days off in a row under one name."""
    line = Rich("")
    for is_off, run in groupby(days, key=lambda day: _is_named(count, day)):
        if is_off:
            line.append_text(_span(lang, [day for day in run if day]))
        else:
            line.append_text(Rich("").join(_label(count, lang, day) for day in run))
    return line


def _is_named(count: Count, day: CountedDay | None) -> bool:
    return bool(
        day and day.name and not day.worked and day.number is None and day.day > count.start_on
    )


def _span(lang: Lang, days: Sequence[CountedDay]) -> Rich:
    room = CELL * len(days) - 1
    names = list(dict.fromkeys(name for day in days for name in (day.name or "").split("、")))
    wanted = [
        holiday(lang, "、".join(names)),
        holiday(lang, names[0]),
        holiday(lang, names[0]).removesuffix("节"),
        say(lang, t.OFF),
    ]
    name = next(name for name in wanted if cell_len(name) <= room)
    return Rich(" ").append_text(centred(name, room, "-" if days[1:] else " ", "red"))


def _label(count: Count, lang: Lang, day: CountedDay | None) -> Rich:
    if day is None:
        return cell("", " ", "")
    if day.day == count.start_on:
        return cell(say(lang, t.STARTS), "", "cyan")
    mark = say(lang, t.WORKED) if day.kind == "makeup" else ""
    number = "" if day.number is None else f"{day.number}"
    if count.is_in_doubt(day):
        return cell(number, "?", "yellow")
    return cell(mark + number, " ", "bold magenta" if mark else "green")
