"""法定节假日: which days the 放假办法 itself makes holidays, whatever a year's notice says."""

from collections.abc import Mapping
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from borax.calendars.lunardate import LunarDate

from gongkai.calendar.week import is_weekend

NEW_YEAR = "元旦"
SPRING = "春节"
QINGMING = "清明节"
LABOUR = "劳动节"
DRAGON_BOAT = "端午节"
MID_AUTUMN = "中秋节"
NATIONAL = "国庆节"

FIRST_YEAR, LAST_YEAR = 2004, 2060

_DAY = timedelta(days=1)


class _Law(NamedTuple):
    """A version of the 放假办法; 元旦 (one day) and 国庆节 (three) are the same in all."""

    since: int
    spring: range  # in days from 正月初一
    labour: int  # days from 1 May
    folk: bool  # 清明节, 端午节 and 中秋节, a day each


_LAWS = (
    _Law(2025, range(-1, 3), 2, folk=True),  # 国务院令第795号
    _Law(2014, range(3), 1, folk=True),  # 国务院令第644号
    _Law(2008, range(-1, 2), 1, folk=True),  # 国务院令第513号
    _Law(1999, range(3), 3, folk=False),
)


@cache
def holidays_of(year: int) -> Mapping[str, tuple[date, ...]]:
    """Give the statutory days of each holiday of `year`, by the 放假办法 then in force.

    Raises `ValueError` outside 2004-2060.
    """
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise ValueError(f"the statutory holidays of {year} are not known")
    law = next(law for law in _LAWS if law.since <= year)
    holidays = {
        NEW_YEAR: _run(date(year, 1, 1), range(1)),
        SPRING: _run(_lunar(year, 1, 1), law.spring),
        LABOUR: _run(date(year, 5, 1), range(law.labour)),
        NATIONAL: _run(date(year, 10, 1), range(3)),
    }
    if law.folk:
        holidays[QINGMING] = (_qingming(year),)
        holidays[DRAGON_BOAT] = (_lunar(year, 5, 5),)
        holidays[MID_AUTUMN] = (_lunar(year, 8, 15),)
    return holidays


def statutory_days(year: int) -> dict[date, str]:
    """Name the statutory days of `year`; a day that two holidays share has both names."""
    named: dict[date, str] = {}
    for day, name in _in_order(year):
        named[day] = f"{named[day]}、{name}" if day in named else name
    return named


def days_off(year: int) -> dict[date, str]:
    """Name the statutory days of `year` and the weekdays that replace some of them (补假).

    A statutory day on a weekend, or on a day that another holiday has taken, is made good on the
    next weekday that is free. Notices from 2004 to 2026 did so but for two: 端午节 2012 (the day
    before) and 中秋节 2015 (within the next holiday).
    """
    named = statutory_days(year)
    taken: set[date] = set()
    for day, name in _in_order(year):
        if is_weekend(day) or day in taken:
            substitute = day
            while is_weekend(substitute) or substitute in named:
                substitute += _DAY
            named[substitute] = name
        taken.add(day)
    return named


def _in_order(year: int) -> list[tuple[date, str]]:
    return sorted((day, name) for name, days in holidays_of(year).items() for day in days)


def _run(origin: date, offsets: range) -> tuple[date, ...]:
    return tuple(origin + offset * _DAY for offset in offsets)


def _lunar(year: int, month: int, day: int) -> date:
    solar: date = LunarDate(year, month, day).to_solar_date()
    return solar


def _qingming(year: int) -> date:
    """Find the day of the solar term, by the usual formula for 2001-2099."""
    since = year - 2000
    return date(year, 4, int(since * 0.2422 + 4.81) - since // 4)
