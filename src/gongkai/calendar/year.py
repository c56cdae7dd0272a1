"""The holidays of one year, read out of the calendar."""

from collections.abc import Iterator
from datetime import date, timedelta

from gongkai.calendar.overlays import days_of_law
from gongkai.calendar.statutory import NEW_YEAR
from gongkai.calendar.week import is_weekend
from gongkai.calendar.workdays import Calendar, OutsideCalendar
from gongkai.model.identity import CalendarIdentity
from gongkai.model.year import Holiday, HolidayYear

_DECEMBER = 12


def year_of(
    calendar: Calendar, year: int, identity: CalendarIdentity, sources: tuple[str, ...]
) -> HolidayYear:
    """Gather what the notice for `year` arranged, or, where there is none yet, what the law does.

    Raises `OutsideCalendar` for a year outside.
    """
    if not calendar.first.year <= year <= calendar.last.year:
        raise OutsideCalendar(date(year, 1, 1), calendar.first, calendar.last)
    days = dict(_named(calendar, year))
    off = [day for day in days if not calendar.is_workday(day)]
    is_announced = year <= calendar.announced_until.year
    in_doubt = max(calendar.horizon, date(year, 1, 1))
    return HolidayYear(
        year=year,
        is_announced=is_announced,
        in_doubt=in_doubt if in_doubt.year == year else None,
        holidays=tuple(_holidays(days, set(off))),
        weekdays_off=sum(not is_weekend(day) for day in off),
        made_up=len(days) - len(off),
        of_law=days_of_law(year),
        sources=sources,
        calendar=identity,
    )


def _named(calendar: Calendar, year: int) -> Iterator[tuple[date, str]]:
    """Give the days that the notice for `year` names; it puts New Year into December before."""
    day = max(date(year - 1, _DECEMBER, 1), calendar.first)
    while day.year <= year:
        name = calendar.names.get(day)
        if name and year == day.year + (day.month == _DECEMBER and name == NEW_YEAR):
            yield day, name
        day += timedelta(days=1)


def _holidays(days: dict[date, str], off: set[date]) -> list[Holiday]:
    holidays = [
        Holiday(
            name=name,
            off=tuple(day for day in days if days[day] == name and day in off),
            made_up=tuple(day for day in days if days[day] == name and day not in off),
        )
        for name in set(days.values())
    ]
    return sorted(holidays, key=lambda each: (*each.off, *each.made_up)[0])
