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

UNIT = Column("unit", 13)
# On A4: what is to be done is told on the sheets of the units, which have no column for the unit.
FINDING: Sequence[Column] = (
    Column("item", 15),
    Column("record", 14),
    Column("title", 24),
    Column("rule", 18),
    Column("outcome", 9),
    Column("due_on", 11, "day"),
    Column("over", 8, "count"),
    Column("message", 32),
    Column("law", 20),
    Column("place", 22),
)
AMISS: Sequence[Column] = (
    *(column for column in FINDING if column.name not in {"rule", "law"}),
    Column("remedy", 38),
    Column("law", 20),
)
TASK: Sequence[Column] = (
    Column("item", 16),
    Column("record", 14),
    Column("title", 30),
    Column("rule", 24),
    Column("due_on", 11, "day"),
    Column("left", 9, "count"),
    Column("law", 28),
    Column("place", 28),
)


def finding_row(
    finding: Finding, report: Report, lang: Lang, columns: Sequence[Column] = FINDING
) -> Sequence[Value]:
    """Write a finding in the columns `FINDING`, or in those of a unit's own sheet, `AMISS`."""
    cells = {
        **dict(zip(("item", "record", "title"), _known_by(finding, report), strict=True)),
        "rule": rule_title(lang, finding),
        "outcome": say(lang, words.OUTCOMES[finding.outcome]),
        "due_on": finding.due_on or finding.due_latest,
        "over": finding.over_working_days,
        "message": message(lang, finding, report),
        "remedy": remedy(lang, finding),
        "law": law(finding.rule),
        "place": where(lang, finding.place) if finding.place else "",
    }
    return [cells[column.name] for column in columns]


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
