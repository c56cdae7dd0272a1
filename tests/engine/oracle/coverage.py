"""Whether each unit has published what it owes, period by period (S6, S8b.3)."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta

from engine.oracle.records import Known
from engine.oracle.verdict import Question, Verdict
from engine.oracle.when import asks, blind, chosen
from gongkai.model.rule import Coverage
from gongkai.model.terms import Level
from gongkai.model.timelimit import Every

DAY = timedelta(days=1)


def coverage(rule: Coverage, rows: Sequence[Known], question: Question) -> Iterator[Verdict]:
    """Judge each unit, each item that it owes, in each period."""
    for unit, level in _units(rows, question):
        for item in question.catalog.items:
            if not chosen(rule.when, item):
                continue
            if rule.when.mode and question.catalog.mode_of(item) not in rule.when.mode:
                continue
            levels = set(question.catalog.levels_of(item))
            levels &= set(rule.when.level) if rule.when.level else levels
            if not levels or (level is not None and level not in levels):
                continue
            mine = [row for row in rows if row.unit == unit and row.item == item.id]
            nameless = [row for row in rows if row.unit == unit and row.item is None]
            for period, last in _periods(rule, rows, question):
                verdict = _covered(rule, mine, nameless, period, last, question)
                verdict = replace(verdict, unit=unit, item=item.id, period=period)
                if level is None:
                    doubts = verdict.doubts | {"level-unknown"}
                    verdict = replace(verdict, outcome="undecided", reason=None, doubts=doubts)
                yield verdict


def _covered(
    rule: Coverage,
    mine: list[Known],
    nameless: list[Known],
    period: str | None,
    last: date | None,
    question: Question,
) -> Verdict:
    verdict = Verdict(None, None, None, "met")
    doubts: set[str] = set()
    for row in mine:
        asked = asks(rule.when, row, question.catalog)
        published = row.on("published_on")
        if asked is None:
            continue
        doubts |= {"dates-contradict"} if "published_on" in row.odd else set()
        doubts |= asked if published else blind(row, "published_on")
        sound = published and not asked and "published_on" not in row.odd
        if sound and (period is None or _name(rule.every, published or DAY_ONE) == period):
            return verdict
    doubts |= {"column-missing"} if any("item" in row.lacking for row in nameless) else set()
    if doubts:
        return replace(verdict, outcome="undecided", doubts=frozenset(doubts))
    if last is not None and question.as_of <= last:
        return replace(verdict, outcome="pending")
    return replace(verdict, outcome="violated", reason="not-published")


DAY_ONE = date.min


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


def _name(every: Every, day: date) -> str:
    if every == "quarter":
        return f"{day.year}-Q{(day.month - 1) // 3 + 1}"
    return f"{day:%Y}" if every == "year" else f"{day:%Y-%m}"
