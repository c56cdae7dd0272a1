"""Whether each unit has published what it owes, period by period (S6, S8b.3)."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from engine.oracle.records import Known
from engine.oracle.verdict import Question, Verdict
from engine.oracle.when import Doubts, asks, blind, chosen
from gongkai.model.catalog import Item
from gongkai.model.rule import Coverage
from gongkai.model.terms import Level
from gongkai.model.timelimit import Every

DAY = timedelta(days=1)


def coverage(rule: Coverage, rows: Sequence[Known], question: Question) -> Iterator[Verdict]:
    """Judge each unit, each item that it owes, in each period."""
    for unit, level in _units(rows, question):
        theirs = [row for row in rows if row.unit == unit]
        for item in question.catalog.items:
            if _owes(rule, item, level, question):
                for period, last in _periods(rule, rows, question):
                    verdict = _covered(rule, item, theirs, period, question)
                    if verdict.outcome == "violated" and last and question.as_of <= last:
                        verdict = replace(verdict, outcome="pending", reason=None)
                    if level is None:
                        verdict = _doubted(verdict, verdict.doubts | _levelless(theirs))
                    yield replace(verdict, unit=unit, item=item.id, period=period, due_on=last)


def _owes(rule: Coverage, item: Item, level: Level | None, question: Question) -> bool:
    when, catalog = rule.when, question.catalog
    if not chosen(when, item) or (when.mode and catalog.mode_of(item) not in when.mode):
        return False
    levels = {*catalog.levels_of(item)} & {*(when.level or Level)}
    return level in levels if level else bool(levels)


def _covered(
    rule: Coverage, item: Item, rows: Sequence[Known], period: str | None, question: Question
) -> Verdict:
    """Judge the records of a unit; what is violated may be pending yet."""
    doubts: set[str] = set()
    for row in rows:
        asked = asks(rule.when, row, question.catalog)
        if asked is None or row.item != item.id:
            continue
        published = row.on("published_on")
        mine = asked | ({"dates-contradict"} if "published_on" in row.odd else set())
        if published and not mine and _name(rule.every, published) == period:
            return Verdict(None, None, None, "met")
        doubts |= mine if published else blind(row, "published_on")
    if any(row.item is None and "item" in row.lacking for row in rows):
        doubts.add("column-missing")
    verdict = Verdict(None, None, None, "violated", reason="not-published")
    return _doubted(verdict, frozenset(doubts)) if doubts else verdict


def _levelless(rows: Sequence[Known]) -> set[str]:
    lacking = any("level" in row.lacking for row in rows)
    return {"level-unknown", *({"column-missing"} if lacking else set())}


def _doubted(verdict: Verdict, doubts: Doubts) -> Verdict:
    return replace(verdict, outcome="undecided", reason=None, doubts=doubts)


def _units(rows: Sequence[Known], question: Question) -> Iterator[tuple[str, Level | None]]:
    """Give the units that are judged, each with its level: the roster's, else most records'."""
    roster = {unit.name: unit for unit in (question.roster.units if question.roster else ())}
    names = {row.unit for row in rows if row.unit is not None}
    for name in sorted(names | (set(roster) if question.whole_roster else set())):
        unit = roster.get(name)
        if unit is None:
            levels = Counter(row.level for row in rows if row.unit == name and row.level)
            most = max(levels.values(), default=0)
            yield name, next((level for level in Level if most and levels[level] == most), None)
        elif unit.is_active(question.as_of):
            yield name, unit.level


def _periods(
    rule: Coverage, rows: Sequence[Known], question: Question
) -> Iterator[tuple[str | None, date | None]]:
    """List the periods owed: from the rule's first day, or the ledger's, and no further than it."""
    since, until = rule.in_force.from_, rule.in_force.until or date.max
    if rule.every == "once":
        if (since or date.min) <= question.as_of <= until:
            yield None, None
        return
    known = [day for row in rows for n in ("formed_on", "published_on") if (day := row.on(n))]
    day = since or min(known, default=question.as_of)
    while day <= min(question.as_of, until):
        name = _name(rule.every, day)
        while _name(rule.every, day) == name:
            day += DAY
        yield name, day - DAY


def _name(every: Every, day: date) -> str | None:
    if every == "once":
        return None
    if every == "quarter":
        return f"{day.year}-Q{(day.month - 1) // 3 + 1}"
    return f"{day:%Y}" if every == "year" else f"{day:%Y-%m}"
