"""The report of a week, or of any span: the same ledgers judged as of the ends of several days."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import polars as pl

from gongkai.errors import Problem
from gongkai.model.asked import Asked, Keep
from gongkai.model.finding import Finding
from gongkai.model.personal import masked
from gongkai.model.report import Report
from gongkai.model.rule import Coverage, Rule
from gongkai.model.terms import Level, Outcome
from gongkai.model.todo import Urgency
from gongkai.model.weekly import (
    VIOLATIONS,
    Age,
    CategoryMeasure,
    Measure,
    Point,
    Span,
    Standing,
    State,
    Weekly,
)
from gongkai.pipeline.check import Read, count, judge, read
from gongkai.pipeline.compare import compare
from gongkai.pipeline.todo import falling_due
from gongkai.readers.workspace import Workspace

_DAY = timedelta(days=1)
_WEEKS = 12
_AHEAD = 10  # working days
_UNDONE = {Outcome.OVERDUE, Outcome.VIOLATED}


def weekly(
    paths: Sequence[Path],
    workspace: Workspace,
    span: Span,
    asked: Asked,
    archive: Path | None = None,
) -> tuple[Weekly | None, tuple[Problem, ...]]:
    """Report on `span`: as of its last day, against the day before its first.

    Coverage is judged for the whole roster (S8b.3). With an archive, the ledgers are held against
    it; raises `GongkaiError` where it is damaged.
    """
    known = read(paths, workspace, asked.columns)
    if not known.ledgers.sheets:
        return None, known.problems
    asked = replace(asked, as_of=span.until, due_within=_AHEAD, whole_roster=True, most=None)
    report = judge(known, replace(asked, keep=Keep.DUE_SOON))
    before = judge(known, replace(asked, as_of=span.since - _DAY))
    now_sums, before_sums = (
        _shown(count(known, replace(asked, as_of=day))) for day in (span.until, span.since - _DAY)
    )
    now, then = _violations(report), _violations(before)
    tasks = falling_due(report, known.calendar.calendar)
    return Weekly(
        span=span,
        report=report,
        total=_measure(now_sums),
        total_before=_measure(before_sums),
        standings=tuple(_standings(now_sums, before_sums)),
        categories=tuple(_categories(now_sums, before_sums, report)),
        matrix=_matrix(now_sums, known.law.rules),
        new=tuple(each for print_, each in now.items() if print_ not in then),
        mended=tuple(each for print_, each in then.items() if _is_mended(each, now.get(print_))),
        overdue=_by_age(now.values()),
        falling_due=tuple(task for task in tasks if task.urgency is Urgency.DUE_SOON),
        trend=tuple(_trend(known, asked, now_sums)),
        compared=compare(archive, paths, known, span, asked) if archive else None,
    ), known.problems


def _shown(sums: pl.DataFrame) -> pl.DataFrame:
    """Mask the units' names: people type them freely, and no output repeats a person's number."""
    names = {unit: masked(unit) for unit in sums["unit"].drop_nulls().unique()}
    return sums.with_columns(unit=pl.col("unit").cast(pl.String).replace(names))


def _violations(report: Report) -> Mapping[str, Finding]:
    found = (each for each in report.each_finding() if each.outcome in VIOLATIONS)
    return {each.fingerprint: each for each in found}


def _is_mended(then: Finding, now: Finding | None) -> bool:
    return then.outcome in _UNDONE and (now is None or now.outcome not in _UNDONE)


def _measure(sums: pl.DataFrame) -> Measure:
    counted = sums.group_by("outcome").agg(pl.col("count").sum())
    return Measure({Outcome.of(outcome): n for outcome, n in counted.iter_rows()})


def _measures(sums: pl.DataFrame, by: str) -> Mapping[str | None, Measure]:
    return {key: _measure(each) for (key,), each in sums.group_by(by)}


def _standings(now: pl.DataFrame, before: pl.DataFrame) -> Iterator[Standing]:
    """Give the standings by level, in each the best first."""
    then = _measures(before, "unit")
    levels = {
        unit: Level.of(level) if level else None
        for unit, level in now.group_by("unit").agg(pl.col("level").mode().first()).iter_rows()
    }
    found = [
        Standing(unit, levels[unit], measure, then.get(unit, Measure()))
        for unit, measure in _measures(now, "unit").items()
    ]
    for level in [*Level, None]:
        same = [each for each in found if each.level is level]
        ranks = _ranks(same, lambda each: each.now)
        ranks_before = _ranks(same, lambda each: each.before)
        ranked = [
            replace(each, rank=ranks[each.unit], rank_before=ranks_before[each.unit])
            for each in same
        ]
        yield from sorted(ranked, key=lambda s: (s.rank is None, s.rank, s.unit or ""))


def _ranks(
    standings: Sequence[Standing], measure: Callable[[Standing], Measure]
) -> Mapping[str | None, int | None]:
    rates = [rate for each in standings if (rate := measure(each).rate) is not None]
    return {
        each.unit: None if (own := measure(each).rate) is None else 1 + sum(r > own for r in rates)
        for each in standings
    }


def _categories(
    now: pl.DataFrame, before: pl.DataFrame, report: Report
) -> Iterator[CategoryMeasure]:
    items, then = _measures(now, "item"), _measures(before, "item")
    for category in report.catalog.categories:
        ids = [item.id for item in report.catalog.items if item.category == category.name]
        if ids:
            yield CategoryMeasure(category.name, _added(items, ids), _added(then, ids))


def _added(measures: Mapping[str | None, Measure], ids: Iterable[str]) -> Measure:
    counts: dict[Outcome, int] = {}
    for each in ids:
        for outcome, n in measures.get(each, Measure()).counts.items():
            counts[outcome] = counts.get(outcome, 0) + n
    return Measure(counts)


def _matrix(sums: pl.DataFrame, rules: Sequence[Rule]) -> Mapping[tuple[str | None, str], State]:
    """Give each unit and item the gravest state that any of its obligations has."""
    order = list(State)
    coverage = {number for number, rule in enumerate(rules) if isinstance(rule, Coverage)}
    found: dict[tuple[str | None, str], State] = {}
    rows = sums.filter(pl.col("item").is_not_null()).select("rule", "unit", "item", "outcome")
    for rule, unit, item, outcome in rows.unique().iter_rows():
        state = _state(Outcome.of(outcome), is_coverage=rule in coverage)
        key = (unit, item)
        found[key] = min(found.get(key, state), state, key=order.index)
    return found


def _state(outcome: Outcome, *, is_coverage: bool) -> State:
    if outcome is Outcome.VIOLATED and is_coverage:
        return State.MISSING
    if outcome is Outcome.PENDING:
        return State.NOT_DUE
    return State(outcome.value)


def _by_age(violations: Iterable[Finding]) -> Mapping[Age, tuple[Finding, ...]]:
    standing = [each for each in violations if each.outcome is Outcome.OVERDUE]
    aged = [(Age.of(each.over_working_days or each.over_days or 0), each) for each in standing]
    return {age: tuple(each for its, each in aged if its is age) for age in Age}


def _trend(known: Read, asked: Asked, last: pl.DataFrame) -> Iterator[Point]:
    """Judge as of the same day of each of the last weeks; the last of them is done already."""
    for weeks in range(_WEEKS - 1, 0, -1):
        day = asked.as_of - timedelta(weeks=weeks)
        yield Point(day, _measure(count(known, replace(asked, as_of=day))))
    yield Point(asked.as_of, _measure(last))
