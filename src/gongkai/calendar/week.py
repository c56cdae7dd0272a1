"""The plain week, before any notice changes it."""

from datetime import date

_SATURDAY = 5


def is_weekend(day: date) -> bool:
    """Say whether `day` is a Saturday or a Sunday."""
    return day.weekday() >= _SATURDAY
