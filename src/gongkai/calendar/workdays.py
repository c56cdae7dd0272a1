"""How many working days lie between two days, and on which day a period ends."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from gongkai.calendar.days import DayTable
from gongkai.calendar.index import Index, index_of
from gongkai.calendar.provisional import horizon, learn, readings
from gongkai.calendar.week import is_weekend

YEARS_PAST_THE_LAST = 3


class OutsideCalendar(ValueError):  # noqa: N818  the name is a noun on purpose
    """`day` lies outside the calendar, or a period that starts on it ends there."""

    def __init__(self, day: date, first: date, last: date) -> None:
        super().__init__(f"{day} is outside the calendar, or ends outside: {first} to {last}")
        self.day = day


class DayKind(StrEnum):
    """What a day is, for a person who looks at the count."""

    WORKDAY = "workday"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"  # the weekend days of a holiday too
    MAKEUP = "makeup"
    PROVISIONAL = "provisional"  # the next notice may still change it


@dataclass(frozen=True, slots=True)
class Due:
    """The day on which a period ends, or, while it is not certain (暂定), where it may lie."""

    earliest: date
    estimate: date
    latest: date
    certain: bool

    @property
    def on(self) -> date | None:
        """The due date; None while it is not certain."""
        return self.estimate if self.certain else None


@dataclass(frozen=True, eq=False)
class Calendar:
    """The working days from `first` to `last`: as announced, and after that provisional (S2).

    Every method raises `OutsideCalendar` for a day outside.
    """

    table: DayTable  # what is announced
    first: date
    last: date
    horizon: date  # a period is certain if it surely ends before this day
    names: Mapping[date, str]
    earliest: Index
    estimate: Index
    latest: Index

    @property
    def source(self) -> str:
        """The package that the announced days come from, with its version."""
        return self.table.source

    @property
    def announced_until(self) -> date:
        """The last day of the last announced year."""
        return self.table.last

    def is_workday(self, day: date) -> bool:
        """Say whether `day` is worked; from the horizon on, by the estimate."""
        index = self.estimate
        return index.days[index.rank[self._place(day)]] == day.toordinal()

    def name_of(self, day: date) -> str | None:
        """Name the holiday that `day` is off for, or makes up for; None for other days."""
        self._place(day)
        return self.names.get(day)

    def kind_of(self, day: date) -> DayKind:
        """Say what `day` is."""
        self._place(day)
        if day >= self.horizon:
            return DayKind.PROVISIONAL
        if day in self.table.worked:
            return DayKind.MAKEUP
        if day in self.table.names:
            return DayKind.HOLIDAY
        return DayKind.WEEKEND if is_weekend(day) else DayKind.WORKDAY

    def after_working_days(self, start: date, n: int) -> Due:
        """Find the `n`th working day after `start`, which is day zero, worked or not (S3.1)."""
        place = self._place(start)
        require_positive(n)
        return self._due(start, lambda index: index.days[index.rank[place] + n])

    def after_days(self, start: date, n: int, *, roll: bool) -> Due:
        """Find the `n`th day after `start`; if `roll`, or the next working day (S3.2)."""
        place = self._place(start) + n
        require_positive(n)
        if place >= len(self.estimate.rank):
            raise OutsideCalendar(start, self.first, self.last)
        if roll:
            return self._due(start, lambda index: index.days[index.rank[place - 1] + 1])
        return self._due(start, lambda _: start.toordinal() + n)

    def working_days_between(self, a: date, b: date) -> int:
        """Count the working days after `a` up to and with `b`; negative if `b` comes first.

        From the horizon on, by the estimate.
        """
        rank = self.estimate.rank
        return rank[self._place(b)] - rank[self._place(a)]

    def _place(self, day: date) -> int:
        place = day.toordinal() - self.first.toordinal()
        if 0 <= place < len(self.estimate.rank):
            return place
        raise OutsideCalendar(day, self.first, self.last)

    def _due(self, start: date, end: Callable[[Index], int]) -> Due:
        try:
            latest = date.fromordinal(end(self.latest))
            if latest < self.horizon:  # up to which the three readings are one
                return Due(latest, latest, latest, certain=True)
            earliest, estimate = end(self.earliest), end(self.estimate)
        except IndexError:
            raise OutsideCalendar(start, self.first, self.last) from None
        return Due(date.fromordinal(earliest), date.fromordinal(estimate), latest, certain=False)


def build(table: DayTable) -> Calendar:
    """Build the calendar of `table`, carried on for three years past its last."""
    until = date(table.last.year + YEARS_PAST_THE_LAST, 12, 31)
    three = readings(table, learn(table), until)
    return Calendar(
        table=table,
        first=table.first,
        last=until,
        horizon=horizon(table),
        names=three.estimate.names,
        earliest=index_of(three.earliest),
        estimate=index_of(three.estimate),
        latest=index_of(three.latest),
    )


def require_positive(n: int) -> None:
    """Refuse a period that is not at least one day long."""
    if n < 1:
        raise ValueError(f"a period of {n} days")
