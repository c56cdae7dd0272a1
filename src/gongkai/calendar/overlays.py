"""What a holiday file must hold to be believed (S2.3), and how it is laid over the tables."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from gongkai.calendar.days import DayTable, overlay
from gongkai.calendar.statutory import days_off, holidays_of, statutory_days
from gongkai.calendar.week import is_weekend
from gongkai.model.holidays import HolidayDay, Holidays

_DAY = timedelta(days=1)
_DECEMBER = 12


def days_of_law(year: int) -> int:
    """Count the days that the 放假办法 gives: 10 to 2007, 11 in 2008-2024, 13 from 2025."""
    return sum(map(len, holidays_of(year).values()))


def sum_of(days: Mapping[date, bool]) -> int:
    """Count the weekdays off, less the weekend days that are worked for them."""
    off = sum(is_off and not is_weekend(day) for day, is_off in days.items())
    made_up = sum(is_weekend(day) and not is_off for day, is_off in days.items())
    return off - made_up


def left_out(holidays: Holidays) -> dict[date, str]:
    """Name the statutory days of the year that are worked by the file: a weekend day is off."""
    named = statutory_days(holidays.year)
    is_off = holidays.is_off
    return {day: name for day, name in named.items() if not is_off.get(day, is_weekend(day))}


def wrong_sum(holidays: Holidays) -> int | None:
    """Return the sum of a file that has a whole year, if it is not the law's; else None."""
    if holidays.is_partial or holidays.extraordinary:
        return None
    found = sum_of(holidays.is_off)
    return None if found == days_of_law(holidays.year) else found


def announces(holidays: Holidays) -> bool:
    """Tell whether the file makes its year an announced one (S2.2): it must leave nothing out."""
    return holidays.is_used and not holidays.is_partial and not left_out(holidays)


def belongs_to(day: date, year: int) -> bool:
    """Tell whether the notice for `year` may name `day`: December before is changed by it too."""
    return day.year == year or (day.year == year - 1 and day.month == _DECEMBER)


def idle_days(holidays: Holidays) -> Iterator[HolidayDay]:
    """Give the weekend days off that are no part of a holiday: they would be off anyway.

    The days off around them, in a row, hold neither a weekday nor a statutory day.
    """
    off = {day for day, is_off in holidays.is_off.items() if is_off}
    of_law = days_off(holidays.year).keys()
    for day in holidays.days:
        if day.date in off and not any(
            each in of_law or not is_weekend(each) for each in _run(day.date, off)
        ):
            yield day


def lay_over(table: DayTable, files: Sequence[Holidays]) -> DayTable:
    """Lay the files over `table` in their order: the later one wins, day by day (S2.2).

    Files that are not used are passed over. Raises `ValueError` if the years that they announce
    do not follow on the table's last.
    """
    days: dict[date, bool] = {}
    names: dict[date, str] = {}
    for holidays in files:
        if holidays.is_used:
            days |= holidays.is_off
            names |= {day.date: day.name for day in holidays.days}
    return overlay(table, days, names, {each.year for each in files if announces(each)})


def missing_years(table: DayTable, files: Sequence[Holidays]) -> list[int]:
    """List the years between the last announced one and a later one that a file announces."""
    years = {each.year for each in files if announces(each)}
    last = max(years, default=table.last.year)
    return [year for year in range(table.last.year + 1, last) if year not in years]


def _run(day: date, off: set[date]) -> Iterator[date]:
    """Give the days off in a row around `day`."""
    for step in (-_DAY, _DAY):
        each = day
        while each in off:
            yield each
            each += step
