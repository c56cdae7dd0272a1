"""The report of a week, or of any span: the same ledgers judged as of the ends of several days."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import polars as pl

from gongkai.engine.units import active, unit_table
from gongkai.errors import Problem
from gongkai.model.asked import Asked, Keep
from gongkai.model.finding import Finding
from gongkai.model.personal import masked
from gongkai.model.report import Report
from gongkai.model.terms import Level, Outcome
from gongkai.model.weekly import VIOLATIONS, Age, Point, Quality, Span, Weekly, overdue_for
from gongkai.pipeline.check import Begun, Read, judge, narrowed, read
from gongkai.pipeline.compare import compare
from gongkai.pipeline.days import count_each_day
from gongkai.pipeline.figures import categories, matrix, measure, never_published, standings
from gongkai.pipeline.todo import falling_due
from gongkai.readers.workspace import Workspace

_DAY = timedelta(days=1)
_WEEKS = 12
_AHEAD = 10  # working days
_UNDONE = (Outcome.OVERDUE, Outcome.VIOLATED)
# What was a violation and is one of these has not been mended, as far as anyone can tell.
_NOT_MENDED = (*_UNDONE, Outcome.UNDECIDED, Outcome.WAIVED)


def weekly(  # noqa: PLR0913  the files, what is asked, who is told
    paths: Sequence[Path],
    workspace: Workspace,
    span: Span,
    asked: Asked,
    *,
    archive: Path | None = None,
    begun: Begun = lambda _: None,
) -> tuple[Weekly | None, tuple[Problem, ...]]:
    """Report on `span`: as of its last day, against the day before its first.

    Coverage is judged for the whole roster (S8b.3). With an archive, the ledgers are held against
    it; raises `GongkaiError` where it is damaged. `begun` is told of each ledger before it is read.
    """
    known = read(paths, workspace, asked.columns, begun)
    if not known.ledgers.sheets:
        return None, known.problems
    asked = replace(asked, as_of=span.until, due_within=_AHEAD, whole_roster=True, most=None)
    found = _report(known, span, asked)
    if archive:
        found = replace(found, compared=compare(archive, paths, known, span, asked))
    return found, known.problems


def _report(known: Read, span: Span, asked: Asked) -> Weekly:
    before_it = span.since - _DAY
    report = judge(known, replace(asked, keep=Keep.DUE_SOON))
    ends = [span.until - timedelta(weeks=weeks) for weeks in range(_WEEKS - 1, -1, -1)]
    counts = count_each_day(
        known, asked, [*ends, before_it], in_full=(span.until, before_it), findings_of=before_it
    )
    now, then = _shown(counts.of(span.until)), _shown(counts.of(before_it))
    units, without = _units(known, asked)
    return Weekly(
        span=span,
        report=report,
        total=measure(now),
        total_before=measure(then),
        standings=tuple(standings(now, then, units)),
        categories=tuple(categories(now, then, report.catalog)),
        matrix=matrix(now, report.rules),
        new=_new(report, counts.findings),
        mended=_mended(report, counts.findings),
        overdue=_by_age(report),
        falling_due=tuple(falling_due(report, known.calendar.calendar)),
        trend=tuple(Point(day, measure(counts.total(day))) for day in ends),
        never_published=never_published(now, report.rules),
        without_ledger=without,
        quality=_quality(report, now, known.problems),
    )


def _shown(sums: pl.DataFrame) -> pl.DataFrame:
    """Mask the units' names: people type them freely, and no output repeats a person's number."""
    names = {unit: masked(unit) for unit in sums["unit"].drop_nulls().unique()}
    return sums.with_columns(unit=pl.col("unit").cast(pl.String).replace(names))


def _units(known: Read, asked: Asked) -> tuple[Mapping[str, Level | None], tuple[str, ...]]:
    """Give the units of the last day with their levels, and those that no record is of."""
    ledgers, roster = narrowed(known, asked)
    records = ledgers.records.with_columns(pl.col("unit").cast(pl.Categorical))
    table = active(unit_table(records, roster, whole_roster=True), roster, asked.as_of)
    units = {masked(unit): Level.of(level) if level else None for unit, level in table.iter_rows()}
    seen = {masked(unit) for unit in records["unit"].drop_nulls().unique()}
    return units, tuple(sorted(unit for unit in units if unit not in seen))


def _new(report: Report, before: pl.DataFrame) -> tuple[Finding, ...]:
    """Give the violations that were none before."""
    known = _with(before, VIOLATIONS)["fingerprint"]
    is_known = pl.col("fingerprint").is_in(known.implode())
    return tuple(report.each_of(_with(report.findings, VIOLATIONS).filter(~is_known)))


def _mended(report: Report, before: pl.DataFrame) -> tuple[Finding, ...]:
    """Give the violations that stood before and are done now, as they were."""
    standing = _with(report.findings, _NOT_MENDED)["fingerprint"]
    stands = pl.col("fingerprint").is_in(standing.implode())
    return tuple(report.each_of(_with(before, _UNDONE).filter(~stands)))


def _with(findings: pl.DataFrame, outcomes: Sequence[Outcome]) -> pl.DataFrame:
    words = [outcome.value for outcome in outcomes]
    return findings.filter(pl.col("outcome").is_in(words))


def _by_age(report: Report) -> Mapping[Age, tuple[Finding, ...]]:
    standing = report.each_of(_with(report.findings, [Outcome.OVERDUE]))
    aged = [(Age.of(overdue_for(each)), each) for each in standing]
    return {age: tuple(each for its, each in aged if its is age) for age in Age}


def _quality(report: Report, now: pl.DataFrame, unread: tuple[Problem, ...]) -> Quality:
    undecided = now.filter(pl.col("outcome") == Outcome.UNDECIDED.value)
    return Quality(
        unread=unread,
        rejected=dict(_counted(report.rejected.with_columns(count=1), "code")),
        undecided=dict(_counted(undecided, "reason")),
    )


def _counted(frame: pl.DataFrame, by: str) -> Iterator[tuple[str, int]]:
    """Count by a word, the most frequent first."""
    sums = frame.group_by(pl.col(by).cast(pl.String)).agg(pl.col("count").sum())
    yield from sums.sort(pl.col("count"), by, descending=[True, False]).iter_rows()
