"""Obligations as rows of the annex: whose, which, what became of it, what to do, where it is."""

from collections.abc import Iterator, Sequence

from gongkai.formats.todo.words import law
from gongkai.formats.weekly.annex.sheet import Column, Value
from gongkai.formats.wording import message, remedy, rule_title
from gongkai.model.finding import Finding
from gongkai.model.report import Report
from gongkai.model.todo import Task
from gongkai.texts import Lang, say
from gongkai.texts import report as words
from gongkai.texts.places import where

UNIT = Column("unit", 16)
FINDING: Sequence[Column] = (
    Column("item", 18),
    Column("record", 16),
    Column("title", 32),
    Column("rule", 24),
    Column("outcome", 11),
    Column("due_on", 12, "day"),
    Column("over", 10, "count"),
    Column("message", 40),
    Column("remedy", 40),
    Column("law", 28),
    Column("place", 34),
)
TASK: Sequence[Column] = (
    Column("item", 18),
    Column("record", 16),
    Column("title", 36),
    Column("rule", 28),
    Column("due_on", 12, "day"),
    Column("left", 10, "count"),
    Column("law", 34),
    Column("place", 36),
)


def finding_row(finding: Finding, report: Report, lang: Lang) -> Sequence[Value]:
    """Write a finding in the columns `FINDING`."""
    return [
        *_known_by(finding, report),
        rule_title(lang, finding),
        say(lang, words.OUTCOMES[finding.outcome]),
        finding.due_on or finding.due_latest,
        finding.over_working_days,
        message(lang, finding, report),
        remedy(lang, finding),
        law(finding.rule),
        where(lang, finding.place) if finding.place else "",
    ]


def task_row(task: Task, report: Report, lang: Lang) -> Sequence[Value]:
    """Write what falls due in the columns `TASK`."""
    finding = task.finding
    place = where(lang, finding.place) if finding.place else ""
    return [
        *_known_by(finding, report),
        rule_title(lang, finding),
        task.on,
        task.left,
        law(finding.rule),
        place,
    ]


def with_unit(findings: Sequence[Finding], report: Report, lang: Lang) -> Iterator[Sequence[Value]]:
    """Write findings with their units before them."""
    for each in findings:
        yield [unit_name(each, lang), *finding_row(each, report, lang)]


def unit_name(finding: Finding, lang: Lang) -> str:
    """Name the unit, or say that there is none."""
    return finding.unit or say(lang, words.NO_UNIT)


def _known_by(finding: Finding, report: Report) -> tuple[Value, Value, Value]:
    item = report.items.get(finding.item or "")
    named = f"{item.id} {item.name}" if item else ""
    return named, finding.record or finding.period, finding.title
