"""一年的放假安排: the holidays of a year as they stand in the calendar."""

from dataclasses import dataclass
from datetime import date

from gongkai.model.identity import CalendarIdentity


@dataclass(frozen=True, slots=True)
class Holiday:
    """A holiday with its days off, weekends within it too, and the days worked for it."""

    name: str
    off: tuple[date, ...]
    made_up: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class HolidayYear:
    """The holidays of `year`; those that its notice put into December before are among them.

    While `is_announced` is false they are those of the law alone, and provisional. `in_doubt` is
    the first day that the next notice may still change; None if it is of a later year.
    `weekdays_off` less `made_up` is what the law gives, `of_law`, but for extraordinary days.
    """

    year: int
    is_announced: bool
    in_doubt: date | None
    holidays: tuple[Holiday, ...]
    weekdays_off: int
    made_up: int
    of_law: int
    sources: tuple[str, ...]  # the notices that holiday files name
    calendar: CalendarIdentity
