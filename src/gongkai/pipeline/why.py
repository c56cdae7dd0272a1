"""Why a record, or a unit and item, came out as it did."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from gongkai.calendar import Calendar, OutsideCalendar
from gongkai.calendar.count import count_days
from gongkai.errors import InvalidInput, Problem
from gongkai.model.asked import Asked, Keep
from gongkai.model.base import near
from gongkai.model.count import Count
from gongkai.model.explanation import Explained, Explanation
from gongkai.model.finding import Finding
from gongkai.model.personal import masked
from gongkai.model.report import Report
from gongkai.model.rule import Coverage, Deadline, Posting
from gongkai.model.timelimit import Period
from gongkai.pipeline.calendar import load_calendar
from gongkai.pipeline.check import check
from gongkai.readers.workspace import Workspace


def why(
    paths: Sequence[Path], wanted: str, workspace: Workspace, asked: Asked, rule: str | None
) -> tuple[Explanation | None, tuple[Problem, ...]]:
    """Explain the obligations of the record `wanted`: its id, its row, or a unit/item.

    Raises `InvalidInput` where there is no such record, or the rule asks nothing of it.
    """
    checked = check(paths, workspace, replace(asked, keep=Keep.EVERYTHING, most=None))
    report = checked.report
    if report is None:
        return None, checked.problems
    calendar = load_calendar(workspace.calendar).calendar
    every = list(report.each_obligation())
    return explain(report, every, wanted, calendar, rule), checked.problems


def explain(
    report: Report, every: Sequence[Finding], wanted: str, calendar: Calendar, rule: str | None
) -> Explanation:
    """Explain those of `every` obligation of a report that are of `wanted`; raises as `why`."""
    wanted = masked(wanted)  # as findings have it: a person may type what the ledger says
    chosen = [each for each in every if _is_meant(each, wanted, report)]
    if not chosen:
        known = sorted({each.record for each in every if each.record})
        values = {"found": wanted, "near": near(wanted, known)}
        raise InvalidInput([Problem("no-such-record", values=values)])
    if rule:
        ids = sorted({each.rule.id for each in chosen})
        chosen = [each for each in chosen if each.rule.id == rule]
        if not chosen:
            asked_for: dict[str, object] = {"found": rule, "expected": ids, "near": near(rule, ids)}
            raise InvalidInput([Problem("no-such-obligation", values=asked_for)])
    explained = tuple(_explain(each, every, calendar) for each in chosen)
    return Explanation(report, wanted, explained)


def _is_meant(finding: Finding, wanted: str, report: Report) -> bool:
    """Tell whether a person who writes `wanted` means this: an id, a row (R7), a unit/item."""
    unit, _, item = wanted.partition("/")
    if item and finding.record is None and isinstance(finding.rule, Coverage):
        name = report.items[finding.item or ""].name
        return finding.unit == unit and item in {finding.item, name}
    row = finding.place.row if finding.place else None
    return wanted in {finding.record, f"R{row}"}


def _explain(finding: Finding, every: Sequence[Finding], calendar: Calendar) -> Explained:
    considered = tuple(_considered(finding, every)) if isinstance(finding.rule, Coverage) else ()
    return Explained(finding, _count(finding, calendar), considered)


def _count(finding: Finding, calendar: Calendar) -> Count | None:
    """Count the period once more, day by day; the due date is the one that was judged by."""
    if finding.start_on is None or finding.limit is None:
        return None
    if not isinstance(finding.rule, Deadline | Posting):
        return None
    working = bool(finding.limit_working)
    within = Period(working_days=finding.limit) if working else Period(days=finding.limit)
    try:
        # What is posted may come down on any day: only the end of a duty is moved on.
        return count_days(
            calendar, finding.start_on, within, roll=isinstance(finding.rule, Deadline)
        )
    except OutsideCalendar:
        return None


def _considered(finding: Finding, every: Sequence[Finding]) -> Iterator[Finding]:
    """List the records of the unit and item, each once."""
    seen: set[tuple[object, ...]] = set()
    for each in every:
        place = each.place
        key = (place.file, place.sheet, place.row) if place and place.row else None
        if key and key not in seen and (each.unit, each.item) == (finding.unit, finding.item):
            seen.add(key)
            yield each
