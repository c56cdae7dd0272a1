"""How a notice writes days: 1月28日（农历除夕、周二）至2月4日, 2月4日、18日."""

import re
from datetime import date, timedelta

from gongkai.calendar.lunar import day_names

# In the spelling of `sentences.plain`.
DATE = r"(?:\d{4}年)?(?:\d{1,2}月)?\d{1,2}日(?:\([^()]*\))?"
DAYS = rf"{DATE}(?:(?:[至到~—–-]+|[、和]){DATE})*"

_DATE = re.compile(r"(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\(([^()]*)\))?")
_TO = re.compile("[至到~—–-]+")
_WEEKDAY = re.compile(r"(?:星期|周)([一二三四五六日天])")
_WEEKDAYS = "一二三四五六日"
_DAY = timedelta(days=1)


class Misread(Exception):  # noqa: N818  it says what was not understood
    """A sentence is not understood, or contradicts itself: a problem's code and values."""

    def __init__(self, code: str, **values: object) -> None:
        super().__init__(code)
        self.code = code
        self.values = values


def read_days(words: str, year: int) -> list[date]:
    """Read days and runs of days that fill `words`.

    A day takes the month and the year that it leaves out from the one before, the first takes
    the `year` of the notice. Raises `Misread`.
    """
    found: list[date] = []
    place = 0
    for match in _DATE.finditer(words):
        day = _read(match, year, found[-1] if found else None)
        if found and _TO.fullmatch(words[place : match.start()]):
            if day <= found[-1]:
                raise Misread("notice-run-backwards", found=words)
            found += [found[-1] + n * _DAY for n in range(1, (day - found[-1]).days + 1)]
        else:
            found.append(day)
        place = match.end()
    return found


def _read(match: re.Match[str], year: int, before: date | None) -> date:
    year = int(match[1]) if match[1] else before.year if before else year
    if not match[2] and before is None:
        raise Misread("notice-not-understood")
    month = int(match[2]) if match[2] else before.month if before else 0
    try:
        day = date(year, month, int(match[3]))
    except ValueError:
        raise Misread("notice-no-such-day", found=f"{year}-{month}-{match[3]}") from None
    for name in filter(None, re.split("[、,]", match[4] or "")):
        _check_name(day, name)
    return day


def _check_name(day: date, name: str) -> None:
    """Hold against the day what it is called in parentheses."""
    weekday = _WEEKDAYS[day.weekday()]
    if found := _WEEKDAY.fullmatch(name):
        if found[1].replace("天", "日") != weekday:
            raise Misread("notice-wrong-weekday", found=name, day=day, weekday=weekday)
        return
    if name.removeprefix("农历") not in (known := day_names(day)):
        raise Misread("notice-wrong-name", found=name, day=day, known=sorted(known))
