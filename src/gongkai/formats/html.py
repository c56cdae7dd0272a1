"""`html`: what an officer does before an inspection, on a page or two of A4 that load nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from gongkai.formats.fingerprint import fingerprint
from gongkai.formats.page.law import quoted
from gongkai.formats.page.leftover import left_out
from gongkai.formats.page.rows import Row, merged, row
from gongkai.formats.page.templates import page
from gongkai.formats.rules.words import title as rule_heading
from gongkai.formats.spoken import notice_sentence, rejected_cells
from gongkai.formats.text_closing import place_of, verdict
from gongkai.formats.todo.words import unit_name
from gongkai.model.report import Report
from gongkai.model.terms import Outcome
from gongkai.texts import Lang, Text, say
from gongkai.texts import page as t

# So much of each is listed; the sums count the others too (S8.3).
_ROWS = 150
_LINES = 100


@dataclass(frozen=True, slots=True)
class Form:
    """One way to deal with findings: its name, the outcomes it is for, and its words."""

    name: str
    outcomes: tuple[Outcome, ...]
    label: Text
    title: Text
    told: Text


_FORMS = (
    Form("mend", (Outcome.OVERDUE, Outcome.VIOLATED), t.MEND, t.MEND_TITLE, t.MEND_TOLD),
    Form("explain", (Outcome.LATE,), t.EXPLAIN, t.EXPLAIN_TITLE, t.EXPLAIN_TOLD),
    Form("supply", (Outcome.UNDECIDED,), t.SUPPLY, t.SUPPLY_TITLE, t.SUPPLY_TOLD),
    Form("note", (Outcome.MET, Outcome.WAIVED), t.NOTE, t.NOTE_TITLE, t.NOTE_TOLD),
)


@dataclass(frozen=True, slots=True)
class Part:
    """The findings of one form: how many, the first of them as rows, and whose the others are."""

    form: str
    label: str
    title: str
    told: str
    count: int
    rows: Sequence[Row]
    more: str


def render(report: Report, lang: Lang) -> str:
    """Write the page; of long lists the first entries, and whose the others are."""
    units = report.findings["unit"].unique(maintain_order=True).drop_nulls().to_list()
    of_one = say(lang, t.OFFICER_OF, unit=unit_name(lang, units[0])) if len(units) == 1 else ""
    concerned = report.findings["rule"].unique().sort()
    return page(
        "officer.html",
        lang,
        title=of_one or say(lang, t.OFFICER),
        report=report,
        verdict=verdict(report, lang)[0],
        parts=[_part(each, report, lang) for each in _FORMS] if report.by_rule is None else [],
        units=[unit_name(lang, unit) for unit in units],
        several=len(units) > 1,
        unit_name=lambda unit: unit_name(lang, unit),
        rejected=list(islice(rejected_cells(report, lang), _LINES)),
        notices=report.notices[:_LINES],
        notice_sentence=lambda notice: notice_sentence(lang, notice),
        where=lambda place: place_of(place, report, lang),
        files=list(dict.fromkeys(sheet.file for sheet in report.sheets))[:_LINES],
        rule_heading=lambda rule: rule_heading(lang, rule),
        law_quoted=quoted([report.rules[number] for number in concerned], lang),
        fingerprint=fingerprint(report.calendar, lang),
    )


def _part(form: Form, report: Report, lang: Lang) -> Part:
    found = report.with_outcome(*form.outcomes)
    rows = [row(each, report, lang) for each in report.each_of(found.head(_ROWS))]
    return Part(
        form=form.name,
        label=say(lang, form.label),
        title=say(lang, form.title, count=found.height),
        told=say(lang, form.told),
        count=found.height,
        rows=merged(rows) if form.name == "supply" else rows,
        more=left_out(found["unit"][_ROWS:], lang, t.MORE_FINDINGS),
    )
