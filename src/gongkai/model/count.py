"""数日子: how a period was counted, day by day, up to its due date."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Literal

from gongkai.model.identity import CalendarIdentity, Identity
from gongkai.model.timelimit import Period

DayKind = Literal["workday", "weekend", "holiday", "makeup", "provisional"]


@dataclass(frozen=True, slots=True)
class CountedDay:
    """A day of a count; where the next notice may still change it, as the estimate has it.

    `name` is that of the holiday for which the day is off, or made a working day. `number` says
    the how manieth it is that was counted, and is None for a day that was not.
    """

    day: date
    kind: DayKind
    worked: bool
    name: str | None
    number: int | None


@dataclass(frozen=True, slots=True)
class Skipped:
    """Days in a row on which the count stood still: a holiday, or (without a name) a weekend."""

    from_: date
    until: date
    name: str | None
    kind: DayKind

    @property
    def length(self) -> int:
        """How many days they are."""
        return (self.until - self.from_).days + 1


@dataclass(frozen=True, slots=True)
class Count:
    """How a period was counted from `start_on`, which is day zero, to its due date.

    `due_on` is None while it is not certain (S2.4): then it lies from `due_earliest` to
    `due_latest`, both included. `days` are those from `start_on` to `due_latest`.
    """

    start_on: date
    within: Period
    due_on: date | None
    due_earliest: date
    due_latest: date
    estimate: date
    days: tuple[CountedDay, ...]
    source: str  # of the calendar
    announced_until: date
    overlays: tuple[Identity, ...] = ()  # the holiday files laid over the calendar

    @property
    def calendar(self) -> CalendarIdentity:
        """The calendar's fingerprint (S2.5)."""
        return CalendarIdentity(self.source, self.announced_until, self.overlays)

    @property
    def last_counted(self) -> CountedDay:
        """The last day that was counted: the due date, or the day from which it was moved on."""
        return next(day for day in reversed(self.days) if day.number is not None)

    @property
    def rolled_from(self) -> date | None:
        """The day on which the period ended before it was moved on (S3.2); None if it was not."""
        end = self.last_counted.day
        return None if end == self.estimate else end

    @property
    def skipped(self) -> tuple[Skipped, ...]:
        """The days that were passed over, by the estimate; holidays in a row are one."""
        passed = groupby(self._decisive(), key=self._is_passed)
        runs = (groupby(days, key=_sort) for is_passed, days in passed if is_passed)
        return tuple(_skipped(list(run)) for each in runs for _, run in each)

    @property
    def made_up(self) -> tuple[CountedDay, ...]:
        """The make-up days (调休上班) that were counted."""
        return tuple(day for day in self._decisive() if day.kind == "makeup")

    def is_in_doubt(self, day: CountedDay) -> bool:
        """Tell whether `day` was counted although it may yet be given off."""
        return self.within.in_working_days and day.kind == "provisional" and day.number is not None

    def _decisive(self) -> Iterator[CountedDay]:
        """Give the days for which it mattered whether they are worked.

        They are all of a count of working days; in one of days, those from its end on.
        """
        first = self.days[1].day if self.within.in_working_days else self.last_counted.day
        return (day for day in self.days if first <= day.day <= self.estimate)

    def _is_passed(self, day: CountedDay) -> bool:
        return not day.worked and day.day < self.estimate


def _sort(day: CountedDay) -> tuple[DayKind, bool]:
    return day.kind, day.name is None


def _skipped(run: list[CountedDay]) -> Skipped:
    names = [name for day in run if day.name for name in day.name.split("、")]
    name = "、".join(dict.fromkeys(names)) or None
    return Skipped(run[0].day, run[-1].day, name, run[0].kind)
