"""How a period is counted day by day, for a person who wants to see it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from itertools import count as natural_numbers

from gongkai.calendar.statutory import statutory_days
from gongkai.calendar.workdays import Calendar, Due
from gongkai.model.count import Count, CountedDay
from gongkai.model.timelimit import Period


def count_days(calendar: Calendar, start: date, within: Period, *, roll: bool = True) -> Count:
    """Count the period from `start`, which is day zero; `roll` as in `Calendar.after_days`.

    Raises `OutsideCalendar` if the period starts or ends outside the calendar.
    """
    due = _due(calendar, start, within, roll=roll)
    return Count(
        start_on=start,
        within=within,
        due_on=due.on,
        due_earliest=due.earliest,
        due_latest=due.latest,
        estimate=due.estimate,
        days=tuple(_days(calendar, start, due.latest, within)),
        source=calendar.source,
        announced_until=calendar.announced_until,
    )


def _due(calendar: Calendar, start: date, within: Period, *, roll: bool) -> Due:
    if within.in_working_days:
        return calendar.after_working_days(start, within.count)
    due = calendar.after_days(start, within.count, roll=roll)
    # Days that are only counted and never moved do not depend on what is announced.
    return due if roll else replace(due, certain=True)


def _days(calendar: Calendar, start: date, end: date, within: Period) -> Iterator[CountedDay]:
    numbers = natural_numbers(1)
    for offset in range((end - start).days + 1):
        day = start + timedelta(days=offset)
        worked = calendar.is_workday(day)
        counts = day > start and (worked or not within.in_working_days)
        number = next(numbers) if counts else within.count + 1
        yield CountedDay(
            day=day,
            kind=calendar.kind_of(day).value,
            worked=worked,
            name=_holidays(calendar, day),
            number=number if number <= within.count else None,
        )


def _holidays(calendar: Calendar, day: date) -> str | None:
    """Name every holiday of a day: its own in the notice, then those that the law has on it too.

    On 1 October 2020, 国庆节, it was 中秋节 as well; the tables know one name a day.
    """
    name = calendar.name_of(day)
    if name is None:
        return None
    names = [*name.split("、"), *statutory_days(day.year).get(day, name).split("、")]
    return "、".join(dict.fromkeys(names))
