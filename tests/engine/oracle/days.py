"""Working days counted one by one, as a person does with the year's notice in hand (S2, S3)."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import holidays

from gongkai.calendar import Calendar
from gongkai.model.timelimit import Period

DAY = timedelta(days=1)
FIRST = date(2004, 1, 1)
# S2.4: from here on the next notice may change the days; 2026 is the last announced year.
HORIZON = date(2026, 12, 29)

_CHINA = holidays.country_holidays("CN", years=range(2003, 2028))


@dataclass(frozen=True)
class Due:
    """The first and the last day that may be the due date; one day where it is certain."""

    earliest: date
    latest: date

    @property
    def certain(self) -> bool:
        """Whether no notice can change it any more (S2.4)."""
        return self.latest < HORIZON


@dataclass(frozen=True)
class Days:
    """Counts by a calendar of another library, and asks ours only for what is not announced."""

    calendar: Calendar

    def due(self, start: date, within: Period) -> Due | None:
        """Find the due date (S3.1, S3.2).

        None: before 2004.
        """
        if start < FIRST:
            return None
        count = within.count
        if within.in_working_days:
            end = self._nth(start, count)
            due = self.calendar.after_working_days(start, count)
        else:
            end = self._rolled(start, count)
            due = self.calendar.after_days(start, count, roll=True)
        return Due(end, end) if end else Due(due.earliest, due.latest)

    def worked_between(self, start: date, end: date) -> int:
        """Count the working days after `start`, up to and with `end`."""
        if end >= HORIZON:
            return self.calendar.working_days_between(start, end)
        return sum(map(_CHINA.is_working_day, _days(start + DAY, end)))

    def _nth(self, start: date, count: int) -> date | None:
        day = start
        while count:
            day += DAY
            if day >= HORIZON:
                return None
            count -= _CHINA.is_working_day(day)
        return day

    def _rolled(self, start: date, count: int) -> date | None:
        day = start + count * DAY
        while day < HORIZON and not _CHINA.is_working_day(day):
            day += DAY
        return day if day < HORIZON else None


def _days(first: date, last: date) -> Iterator[date]:
    day = first
    while day <= last:
        yield day
        day += DAY
