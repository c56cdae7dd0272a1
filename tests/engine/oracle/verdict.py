"""A verdict, and the question that it answers."""

from dataclasses import dataclass, replace
from datetime import date

from engine.oracle.days import Days, Due
from engine.oracle.records import Known
from engine.oracle.when import Doubts
from gongkai.model.catalog import Catalog
from gongkai.model.rule import InForce
from gongkai.model.unit import Roster


@dataclass(frozen=True)
class Question:
    """What is asked: as of the end of which day, by which catalogue, of which units."""

    catalog: Catalog
    roster: Roster | None
    days: Days
    as_of: date
    whole_roster: bool = False


@dataclass(frozen=True)
class Verdict:
    """What became of an obligation; an `outcome` of None is a record outside the rule's time.

    `doubts` are all the reasons for which it is undecided.
    """

    n: int | None
    unit: str | None
    item: str | None
    outcome: str | None
    reason: str | None = None
    doubts: Doubts = frozenset()
    period: str | None = None
    due_on: date | None = None
    due_between: tuple[date, date] | None = None
    over_days: int | None = None
    over_working_days: int | None = None
    serious: bool = False
    governed_by: str | None = None
    rule: str = ""
    severity: str | None = None


def due_by(verdict: Verdict, due: Due) -> Verdict:
    """Set down the due date, or its bounds while it is not certain (S2.4)."""
    if due.certain:
        return replace(verdict, due_on=due.latest)
    return replace(verdict, due_between=(due.earliest, due.latest))


def outside(known: Known, day: date | None, in_force: InForce) -> Verdict | None:
    """Give the verdict on what happened when the rule was not in force (S5.1)."""
    since, until = in_force.from_ or date.min, in_force.until or date.max
    if day is None or since <= day <= until:
        return None
    return of(known, None)


def undecided(known: Known, doubts: Doubts) -> Verdict | None:
    """Give the verdict where there is any doubt (S4)."""
    return of(known, "undecided", doubts=doubts) if doubts else None


def of(known: Known, outcome: str | None, doubts: Doubts = frozenset()) -> Verdict:
    """Give a verdict on a record or publication."""
    return Verdict(known.n, known.unit, known.item, outcome, doubts=doubts)
