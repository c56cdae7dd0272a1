"""Counting days, as the law of the example year does."""

from datetime import date, timedelta

from gongkai.calendar import announced, build

LAST_DAY = date(2020, 12, 31)

_CALENDAR = build(announced())


def working_days(start: date, number: int) -> date:
    """Return the day so many working days after `start`."""
    return _CALENDAR.after_working_days(start, number).estimate


def after(start: date, number: int) -> date:
    """Return the day so many days after `start`, or before it."""
    return start + timedelta(days=number)
