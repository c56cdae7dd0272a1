"""A report as lines for other systems: findings, cells that could not be read, notices."""

from collections.abc import Iterator

from gongkai.formats.cells import plain
from gongkai.formats.machines.line import Line, Weight
from gongkai.formats.spoken import notice_sentence, rejected_cells
from gongkai.formats.wording import message, remedy
from gongkai.model.finding import Finding
from gongkai.model.ledger import Notice
from gongkai.model.personal import masked
from gongkai.model.report import Report
from gongkai.model.terms import Outcome, Severity
from gongkai.source import Place
from gongkai.texts import Lang

_BROKEN = {Outcome.LATE, Outcome.OVERDUE, Outcome.VIOLATED}
_ASIDE = {Outcome.WAIVED, Outcome.UNDECIDED}


def lines(report: Report, lang: Lang) -> Iterator[Line]:
    """Give all that was found, one by one; totals are those of the report."""
    yield from finding_lines(report, lang)
    yield from other_lines(report, lang)


def finding_lines(report: Report, lang: Lang) -> Iterator[Line]:
    """Give the findings, in their order (S8.2)."""
    return (_of_finding(finding, report, lang) for finding in report.each_finding())


def other_lines(report: Report, lang: Lang) -> Iterator[Line]:
    """Give the cells that could not be read, then the notices."""
    for cell in rejected_cells(report, lang):
        where = (cell.place.file, cell.place.sheet or "", cell.place.heading or "", cell.value)
        told = plain(cell.sentence)
        identity = "\n".join([cell.code, *where])
        yield Line(cell.code, Severity.ERROR, Weight.UNREADABLE, told, cell.place, identity)
    for notice in report.notices:
        yield _of_notice(notice, lang)


def _of_finding(finding: Finding, report: Report, lang: Lang) -> Line:
    if finding.outcome in _BROKEN:
        weight = Weight.BROKEN
    else:
        weight = Weight.ASIDE if finding.outcome in _ASIDE else Weight.REMARK
    named = (finding.unit, finding.record or finding.title)
    told = message(lang, finding, report)
    waived = None
    if finding.outcome is Outcome.WAIVED and finding.waiver is not None:
        waived = plain(masked(report.waivers[finding.waiver].reason))
    return Line(
        code=finding.rule.id,
        severity=finding.severity or Severity.NOTICE,
        weight=weight,
        message=plain(" ".join(filter(None, [*named, told]))),
        # What was never published stands in no ledger: it is the catalogue that asks for it.
        place=finding.place or Place(report.catalog_file.name),
        identity=finding.fingerprint,
        remedy=plain(remedy(lang, finding)),
        waived=waived,
    )


def _of_notice(notice: Notice, lang: Lang) -> Line:
    place = notice.place
    where = [place.file, place.sheet or "", place.heading or ""] if place else []
    told = plain(notice_sentence(lang, notice))
    weight = Weight.BROKEN if notice.severity is Severity.ERROR else Weight.REMARK
    identity = "\n".join([notice.code, *where])
    return Line(notice.code, notice.severity, weight, told, place, identity)
