"""`html`: the weekly report as a page that needs nothing beside itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from gongkai.formats.page.law import quoted
from gongkai.formats.page.leftover import left_out
from gongkai.formats.page.rows import Row, row
from gongkai.formats.page.templates import page
from gongkai.formats.rules.words import title as rule_heading
from gongkai.formats.spoken import notice_sentence, rejected_cells
from gongkai.formats.text_closing import place_of
from gongkai.formats.todo.words import unit_name
from gongkai.formats.weekly import board
from gongkai.formats.weekly.register import anchors, register
from gongkai.formats.weekly.sections import Entry, Section
from gongkai.formats.weekly.words import sections, subtitle
from gongkai.model.report import Report
from gongkai.model.statistics import count_by_reason
from gongkai.model.weekly import Age, Weekly
from gongkai.texts import Lang, say
from gongkai.texts import page as t
from gongkai.texts import weekly as words

# So much of each is listed, that the page of a county of a hundred thousand records opens at once.
_ENTRIES = 150
_RECORDS = 300
_LINES = 100


@dataclass(frozen=True, slots=True)
class Listed:
    """A section with its entries as rows; `more` says how many are left out, and whose."""

    section: Section
    rows: Sequence[Row]
    more: str

    @property
    def is_empty(self) -> bool:
        """Tell whether a list of findings has none, and so takes up little room."""
        return not (self.rows or self.section.lines or self.section.table)


def render(weekly: Weekly, lang: Lang) -> str:
    """Write the page; of long lists the first entries, and whose the others are."""
    report = weekly.report
    listed = [_listed(each, report, lang) for each in sections(weekly, lang, None)]
    standing = [row(each, report, lang) for each in report.each_finding(_RECORDS)]
    order = [each.unit for each in weekly.standings]
    records = register([*standing, *(each for part in listed for each in part.rows)], order)
    return page(
        "weekly.html",
        lang,
        title=say(lang, words.TITLE),
        subtitle=subtitle(weekly, lang),
        weekly=weekly,
        report=report,
        listed=listed,
        records=records,
        anchors=anchors(records),
        records_left_out=left_out(_units_after(report, _RECORDS), lang),
        units=[unit_name(lang, unit) for unit in order],
        unit_name=lambda unit: unit_name(lang, unit),
        board=board.board(weekly, lang),
        ages=_ages(weekly, listed),
        reasons=count_by_reason(report.findings, report.rules),
        rejected=list(islice(rejected_cells(report, lang), _LINES)),
        notices=report.notices[:_LINES],
        notice_sentence=lambda notice: notice_sentence(lang, notice),
        waivers=[each for each in report.waivers if each.until >= report.as_of],
        law_quoted=quoted(report.rules, lang),
        where=lambda place: place_of(place, report, lang),
        files=list(dict.fromkeys(sheet.file for sheet in report.sheets))[:_LINES],
        titles=lambda rules: [rule_heading(lang, each) for each in rules],
        most_units=board.UNITS,
    )


def _listed(section: Section, report: Report, lang: Lang) -> Listed:
    shown, hidden = section.entries[:_ENTRIES], section.entries[_ENTRIES:]
    rows = [_row(section.key, entry, report, lang) for entry in shown]
    return Listed(section, rows, left_out((entry.finding.unit for entry in hidden), lang))


def _row(key: str, entry: Entry, report: Report, lang: Lang) -> Row:
    """Make a row of an entry: the section may tell another thing of it than its outcome does."""
    said = replace(row(entry.finding, report, lang), told=(entry.sentence,), rules=())
    match key:
        case "mended":
            return replace(said, tag=say(lang, t.MENDED_TAG), tone="good", remedy="")
        case "falling-due":
            return replace(said, tag=say(lang, t.DUE_TAG))
        case _:
            return said


def _ages(weekly: Weekly, listed: Sequence[Listed]) -> Mapping[Age, Sequence[Row]]:
    [overdue] = [each for each in listed if each.section.key == "overdue"]
    return {age: [r for r in overdue.rows if Age.of(r.days) is age] for age in weekly.overdue}


def _units_after(report: Report, count: int) -> Sequence[str | None]:
    return report.findings["unit"][count:].to_list()
