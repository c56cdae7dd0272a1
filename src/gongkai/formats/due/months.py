"""A count as small month calendars, side by side, as they hang on a wall."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import groupby

from rich.cells import cell_len
from rich.table import Table
from rich.text import Text as Rich

from gongkai.formats.due.days import holiday
from gongkai.model.count import Count, CountedDay
from gongkai.texts import Lang, say
from gongkai.texts import due as t

# A day is five columns wide: a blank, room for a mark, two digits, room for a mark.
_CELL = 5
_WIDTH = 7 * _CELL
_GAP = 3
_WEEK = timedelta(days=7)


def months(count: Count, lang: Lang, width: int) -> Table:
    """Draw the weeks of `count`, a block a month, as many beside each other as fit in `width`.

    Below a day stands its number in the count, or the name of the holiday that it is off for.
    """
    blocks = [_block(count, lang, weeks) for weeks in _weeks_by_month(count)]
    per_row = max(1, (width + _GAP) // (_WIDTH + _GAP))
    grid = Table.grid(padding=(0, _GAP, 0, 0), pad_edge=False)
    for _ in range(per_row):
        grid.add_column(width=_WIDTH, no_wrap=True)
    for number in range(0, len(blocks), per_row):
        if number:
            grid.add_row("")
        grid.add_row(*blocks[number : number + per_row])
    return grid


def _weeks_by_month(count: Count) -> Iterator[list[list[date]]]:
    """Give the weeks that the count touches, month by month, each with its days of that month."""
    monday = count.start_on - timedelta(days=count.start_on.weekday())
    parts: list[list[date]] = []
    while monday <= count.due_latest:
        week = [monday + timedelta(days=n) for n in range(7)]
        parts += [list(days) for _, days in groupby(week, key=_month)]
        monday += _WEEK
    touched = [part for part in parts if part[-1] >= count.start_on and part[0] <= count.due_latest]
    for _, month in groupby(touched, key=lambda part: _month(part[0])):
        yield list(month)


def _month(day: date) -> tuple[int, int]:
    return day.year, day.month


def _block(count: Count, lang: Lang, weeks: Sequence[Sequence[date]]) -> Rich:
    first = weeks[0][0]
    name = t.MONTHS[first.month - 1]
    title = say(lang, t.MONTH, year=first.year, month=first.month, name=name)
    lines = [_centred(title, _WIDTH, " ", "bold"), _head(lang)]
    for number, week in enumerate(weeks):
        if number:
            lines.append(Rich(""))
        days = [_day_of(count, day) for day in week]
        before = " " * _CELL * week[0].weekday()
        lines.append(Rich(before).append_text(_numbers(count, week, days)))
        lines.append(Rich(before).append_text(_labels(count, lang, days)))
    return Rich("\n").join(lines if lines[-1].plain.strip() else lines[:-1])


def _day_of(count: Count, day: date) -> CountedDay | None:
    """Return what the count says of a day; None for days before and after it."""
    place = (day - count.start_on).days
    return count.days[place] if 0 <= place < len(count.days) else None


def _head(lang: Lang) -> Rich:
    names = t.WEEK.zh if lang == "zh" else t.WEEK.en.split()
    return Rich("").join(_cell(name, " ", "dim") for name in names)


def _numbers(count: Count, week: Sequence[date], days: Sequence[CountedDay | None]) -> Rich:
    return Rich("").join(_number(count, date_, day) for date_, day in zip(week, days, strict=True))


def _number(count: Count, day: date, counted: CountedDay | None) -> Rich:
    if counted is None:
        return _cell(f"{day.day}", " ", "dim")
    if day == count.start_on:
        return _cell(f"({day.day}", ")", "bold cyan")
    if count.due_earliest <= day:
        return _cell(f"[{day.day}", "]", "bold reverse green" if count.due_on else "bold yellow")
    if not counted.worked:
        return _cell(f"{day.day}", " ", "red" if counted.name else "dim")
    return _cell(f"{day.day}", " ", "magenta" if counted.kind == "makeup" else "")


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
    room = _CELL * len(days) - 1
    names = list(dict.fromkeys(name for day in days for name in (day.name or "").split("、")))
    wanted = [
        holiday(lang, "、".join(names)),
        holiday(lang, names[0]),
        holiday(lang, names[0]).removesuffix("节"),
        say(lang, t.OFF),
    ]
    name = next(name for name in wanted if cell_len(name) <= room)
    return Rich(" ").append_text(_centred(name, room, "-" if days[1:] else " ", "red"))


def _label(count: Count, lang: Lang, day: CountedDay | None) -> Rich:
    if day is None:
        return _cell("", " ", "")
    if day.day == count.start_on:
        return _cell(say(lang, t.STARTS), "", "cyan")
    mark = say(lang, t.WORKED) if day.kind == "makeup" else ""
    number = "" if day.number is None else f"{day.number}"
    if count.is_in_doubt(day):
        return _cell(number, "?", "yellow")
    return _cell(mark + number, " ", "bold magenta" if mark else "green")


def _cell(text: str, last: str, style: str) -> Rich:
    """Lay out one day: `text` flush right, then its last column."""
    blank = " " * (_CELL - len(last) - cell_len(text))
    return Rich(blank).append(text + last, style=style)


def _centred(text: str, width: int, fill: str, style: str) -> Rich:
    left = (width - cell_len(text)) // 2
    right = width - cell_len(text) - left
    return Rich(fill * left + text + fill * right, style=style)
