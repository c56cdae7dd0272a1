"""周报: how units kept their duties in a span of days, against the span before."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

from gongkai.errors import Problem
from gongkai.model.compared import Compared
from gongkai.model.finding import Finding
from gongkai.model.report import Report
from gongkai.model.terms import Level, Outcome, Severity
from gongkai.model.todo import Task
from gongkai.model.waiver import Waiver

VIOLATIONS = (Outcome.LATE, Outcome.OVERDUE, Outcome.VIOLATED)


@dataclass(frozen=True, slots=True)
class Span:
    """The days from `since` to `until`, both included; `name` is 2020-W51 for a week.

    While it is not over, what the report says of its last day may yet change.
    """

    since: date
    until: date
    name: str
    is_over: bool = True


@dataclass(frozen=True, slots=True)
class Measure:
    """Obligations counted by outcome; an outcome that is not there is none."""

    counts: Mapping[Outcome, int] = field(default_factory=dict)

    def of(self, *outcomes: Outcome) -> int:
        """Count the obligations with any of these outcomes."""
        return sum(self.counts.get(outcome, 0) for outcome in outcomes)

    @property
    def due(self) -> int:
        """Count what has fallen due: all but the pending."""
        return sum(self.counts.values()) - self.of(Outcome.PENDING)

    @property
    def decided(self) -> int:
        """Count what was met or violated: what the rate is of."""
        return self.of(Outcome.MET, *VIOLATIONS)

    @property
    def rate(self) -> float | None:
        """Return the rate of compliance, met of decided; None where nothing is decided."""
        return self.of(Outcome.MET) / self.decided if self.decided else None


def overdue_for(finding: Finding) -> int:
    """Return for how long something has been overdue: working days, of limits in days too."""
    return finding.over_working_days or finding.over_days or 0


class Age(Enum):
    """How long something has stood overdue, in working days; the first has none yet, too."""

    FRESH = "1-5"
    OLD = "6-20"
    STALE = "over 20"

    @classmethod
    def of(cls, days: int) -> "Age":
        """Return the age of what has been overdue for so many days."""
        if days <= 5:  # noqa: PLR2004  the bounds are the names
            return cls.FRESH
        return cls.OLD if days <= 20 else cls.STALE  # noqa: PLR2004


class State(Enum):
    """What a unit's duties of one item come to: the first of these that any of them has."""

    OVERDUE = "overdue"
    MISSING = "missing"  # never published (coverage)
    VIOLATED = "violated"
    LATE = "late"
    UNDECIDED = "undecided"
    WAIVED = "waived"
    MET = "met"
    NOT_DUE = "not_due"


@dataclass(frozen=True, slots=True)
class Standing:
    """A unit's measure at the end of the span, and at the end of the day before it.

    The rank is among the units of its level, by rate; equal rates share one, and the next is
    left out. None: nothing of the unit is decided, or it is no unit.
    """

    unit: str | None
    level: Level | None
    now: Measure
    before: Measure
    rank: int | None = None
    rank_before: int | None = None


@dataclass(frozen=True, slots=True)
class CategoryMeasure:
    """A category's measure at the end of the span, and before it.

    The name is None for what belongs to no item that is known.
    """

    name: str | None
    now: Measure
    before: Measure


@dataclass(frozen=True, slots=True)
class Point:
    """The measure of all units at the end of a day."""

    day: date
    measure: Measure


@dataclass(frozen=True, slots=True)
class Quality:
    """What keeps the figures from saying all: the most frequent first.

    Files that could not be read; cells that were not understood, counted by their problem (an
    unknown item is one); undecided obligations, counted by reason.
    """

    unread: tuple[Problem, ...]
    rejected: Mapping[str, int]
    undecided: Mapping[str, int]


@dataclass(frozen=True)
class Weekly:
    """The report of a span. `report` is the check as of its last day, of the whole roster."""

    span: Span
    report: Report
    total: Measure
    total_before: Measure
    standings: tuple[Standing, ...]
    categories: tuple[CategoryMeasure, ...]
    matrix: Mapping[tuple[str | None, str], State]  # by unit and item
    new: tuple[Finding, ...]  # violations that were none before the span
    mended: tuple[Finding, ...]  # as they were before the span
    overdue: Mapping[Age, tuple[Finding, ...]]
    falling_due: tuple[Task, ...]
    trend: tuple[Point, ...]  # the last weeks' ends, the last of them the span's
    never_published: Mapping[str | None, int]  # items that a unit owes (coverage); by unit
    without_ledger: tuple[str, ...]  # units of the roster that no record is of
    quality: Quality
    compared: Compared | None = None  # where an archive was named

    @property
    def longest_overdue(self) -> tuple[Finding, ...]:
        """Return what is overdue, the longest first."""
        standing = (each for found in self.overdue.values() for each in found)
        return tuple(sorted(standing, key=lambda each: -overdue_for(each)))

    @property
    def waivers(self) -> tuple[Waiver, ...]:
        """Return the waivers in force on the last day."""
        return tuple(each for each in self.report.waivers if each.until >= self.report.as_of)

    def fails(self, fail_on: Severity) -> bool:
        """Tell whether anything weighs as much as `fail_on`, in the check or beside the archive."""
        if self.report.fails(fail_on):
            return True
        compared = self.compared
        if compared is None:
            return False
        filled_in = compared.filled_in if fail_on is not Severity.ERROR else 0
        return bool(compared.back_dated or filled_in)
