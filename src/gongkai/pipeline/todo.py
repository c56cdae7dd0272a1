"""What is to be done: what is broken and can be mended, and what falls due."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import polars as pl

from gongkai.calendar import Calendar
from gongkai.errors import Problem
from gongkai.model.asked import Asked, Keep
from gongkai.model.finding import Finding
from gongkai.model.report import Report
from gongkai.model.rule import Posting
from gongkai.model.terms import Outcome
from gongkai.model.todo import Task, Todo, Urgency
from gongkai.pipeline.calendar import load_calendar
from gongkai.pipeline.check import check
from gongkai.readers.workspace import Workspace

# What is late is done: nothing mends it any more.
_MENDABLE = {Outcome.OVERDUE, Outcome.VIOLATED}


def todo(
    paths: Sequence[Path], workspace: Workspace, asked: Asked
) -> tuple[Todo | None, tuple[Problem, ...]]:
    """List what can be mended on `asked.as_of`, and what falls due in `asked.due_within`."""
    checked = check(paths, workspace, replace(asked, keep=Keep.DUE_SOON, most=None))
    report = checked.report
    if report is None:
        return None, checked.problems
    calendar = load_calendar(workspace.calendar).calendar
    order = list(Urgency)
    tasks = sorted(
        [
            *_broken(report),
            *falling_due(report, calendar),
            *_tasks(Urgency.MAY_COME_DOWN, report, calendar),
        ],
        key=lambda t: (order.index(t.urgency), t.on),
    )
    units: dict[str | None, list[Task]] = {}
    for task in tasks:
        units.setdefault(task.finding.unit, []).append(task)
    worst = sorted(units, key=lambda u: -sum(t.urgency is Urgency.OVERDUE for t in units[u]))
    until = calendar.after_working_days(report.as_of, report.due_within).estimate
    return Todo(report, until, {unit: tuple(units[unit]) for unit in worst}), checked.problems


def _broken(report: Report) -> Iterator[Task]:
    today = report.as_of
    for finding in report.each_finding():
        if finding.outcome in _MENDABLE:
            yield Task(Urgency.OVERDUE, finding, today, 0, today)


def falling_due(report: Report, calendar: Calendar) -> Iterator[Task]:
    """Give what falls due, of a report that was asked to keep it."""
    return _tasks(Urgency.DUE_SOON, report, calendar)


def _tasks(urgency: Urgency, report: Report, calendar: Calendar) -> Iterator[Task]:
    if report.obligations is None:
        return
    postings = [number for number, rule in enumerate(report.rules) if isinstance(rule, Posting)]
    is_posting = pl.col("rule").is_in(postings)
    wanted = is_posting if urgency is Urgency.MAY_COME_DOWN else ~is_posting
    for finding in report.each_of(report.obligations.filter(wanted)):
        due = _due(finding)
        left = calendar.working_days_between(report.as_of, due)
        yield Task(urgency, finding, due, left, _working_day_before(due, calendar))


def _due(finding: Finding) -> date:
    """Return the day to act by; of a posting that may come down, the one that is surely enough."""
    earliest, latest = finding.due_earliest, finding.due_latest
    uncertain = latest if isinstance(finding.rule, Posting) else earliest
    due = finding.due_on or uncertain
    assert due is not None  # noqa: S101  only what falls due is kept
    return due


def _working_day_before(day: date, calendar: Calendar) -> date:
    before = day - timedelta(days=1)
    while not calendar.is_workday(before):
        before -= timedelta(days=1)
    return before
