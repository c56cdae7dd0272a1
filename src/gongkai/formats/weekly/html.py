"""`html`: the weekly report as a page that needs nothing beside itself."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from gongkai.formats.page.law import quoted
from gongkai.formats.page.leftover import left_out
from gongkai.formats.page.rows import Row, row
from gongkai.formats.page.templates import page
from gongkai.formats.spoken import notice_sentence, rejected_cells
from gongkai.formats.text_closing import place_of
from gongkai.formats.todo.words import unit_name
from gongkai.formats.weekly import board
from gongkai.formats.weekly.register import anchors, register
from gongkai.formats.weekly.sections import Entry, Section
from gongkai.formats.weekly.words import method, quality, sections, subtitle
from gongkai.model.report import Report
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
    """A section, its findings as rows, and what else it lists, which is no finding.

    `more` says how many are left out, and whose they are.
    """

    section: Section
    rows: Sequence[Row]
    others: Sequence[Entry]
    more: str

    @property
    def is_empty(self) -> bool:
        """Tell whether a list of findings has none, and so takes up little room."""
        return not (self.section.entries or self.section.lines or self.section.table)


def render(weekly: Weekly, lang: Lang) -> str:
    """Write the page; of long lists the first entries, and whose the others are."""
    report = weekly.report
    left = _left(weekly)
    listed = [_listed(each, left, report, lang) for each in sections(weekly, lang, _ENTRIES)]
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
        quality=list(quality(weekly, lang))[1:],
        method=list(method(weekly, lang)),
        rejected=list(islice(rejected_cells(report, lang), _LINES)),
        notices=report.notices[:_LINES],
        notice_sentence=lambda notice: notice_sentence(lang, notice),
        waivers=weekly.waivers,
        law_quoted=quoted(report.rules, lang),
        where=lambda place: place_of(place, report, lang),
        files=list(dict.fromkeys(sheet.file for sheet in report.sheets))[:_LINES],
        most_units=board.UNITS,
    )


def _left(weekly: Weekly) -> Mapping[str, Sequence[str | None]]:
    """Give the units of what the sections do not list."""
    found = {
        "new": weekly.new,
        "mended": weekly.mended,
        "overdue": weekly.longest_overdue,
        "falling-due": [task.finding for task in weekly.falling_due],
    }
    return {key: [each.unit for each in findings[_ENTRIES:]] for key, findings in found.items()}


def _listed(
    section: Section, left: Mapping[str, Sequence[str | None]], report: Report, lang: Lang
) -> Listed:
    rows, others = [], []
    for entry in section.entries:
        if entry.finding is None:
            others.append(entry)
        else:
            rows.append(_row(section.key, entry.sentence, row(entry.finding, report, lang), lang))
    return Listed(section, rows, others, left_out(left.get(section.key, ()), lang) or section.more)


def _row(key: str, sentence: str, said: Row, lang: Lang) -> Row:
    """Tell of a finding what its section tells, which may be another thing than its outcome."""
    said = replace(said, told=(sentence,), rules=())
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
