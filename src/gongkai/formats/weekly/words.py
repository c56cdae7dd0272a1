"""The weekly report in sections: what is said, and in which order."""

from collections.abc import Iterator
from datetime import timedelta

from gongkai.formats.cells import plain
from gongkai.formats.due.days import weekday
from gongkai.formats.fingerprint import fingerprint
from gongkai.formats.problems import problem_sentence
from gongkai.formats.spoken import notice_sentence, rejected_cells
from gongkai.formats.todo.words import by_when, left
from gongkai.formats.weekly import compared, tables
from gongkai.formats.weekly.sections import Entry, Section
from gongkai.formats.wording import message, rule_title
from gongkai.model.finding import Finding
from gongkai.model.personal import masked
from gongkai.model.report import Report
from gongkai.model.terms import Outcome
from gongkai.model.todo import Task
from gongkai.model.waiver import Waiver
from gongkai.model.weekly import Weekly
from gongkai.texts import Lang, say
from gongkai.texts import report as words
from gongkai.texts import weekly as t
from gongkai.texts.findings import LIST
from gongkai.texts.places import where

_NAMES = 10


def subtitle(weekly: Weekly, lang: Lang) -> str:
    """Name the catalogue and the span."""
    span = weekly.span
    title = plain(weekly.report.catalog.title)
    return say(lang, t.SUBTITLE, title=title, name=span.name, since=span.since, until=span.until)


def sections(
    weekly: Weekly, lang: Lang, most: int | None, units: int | None = None
) -> Iterator[Section]:
    """Give the sections in their order, each with at most so many entries or units (None: all)."""
    report = weekly.report
    not_over = [] if weekly.span.is_over else [say(lang, t.NOT_OVER)]
    yield Section("total", say(lang, t.TOTAL), [*not_over, summary(weekly, lang)])
    if weekly.compared:
        yield from compared.sections(weekly.compared, report, lang, most)
    yield Section("units", say(lang, t.UNITS), table=tables.units(weekly, lang, units))
    yield Section("categories", say(lang, t.CATEGORIES), table=tables.categories(weekly, lang))
    for key, title, findings in (
        ("new", t.NEW, weekly.new),
        ("mended", t.MENDED, weekly.mended),
    ):
        entries = [_entry(each, report, lang) for each in findings[:most]]
        more = _more(len(findings) - len(entries), lang)
        yield Section(key, say(lang, title, count=len(findings)), entries=entries, more=more)
    yield _overdue(weekly, most, lang)
    tasks = [_task(each, report, lang) for each in weekly.falling_due[:most]]
    falling = say(lang, t.FALLING_DUE, days=report.due_within, count=len(weekly.falling_due))
    more = _more(len(weekly.falling_due) - len(tasks), lang)
    yield Section("falling-due", falling, entries=tasks, more=more)
    yield Section("matrix", say(lang, t.MATRIX), table=tables.matrix(weekly, lang, units))
    trend = say(lang, t.TREND, count=len(weekly.trend))
    yield Section("trend", trend, table=tables.trend(weekly, lang))
    yield Section("quality", say(lang, t.QUALITY), list(_quality(weekly, lang)))
    told = [waiver_sentence(each, lang) for each in weekly.waivers] or [say(lang, t.NOBODY)]
    yield Section("waivers", say(lang, t.WAIVERS, count=len(weekly.waivers)), told)
    yield Section("method", say(lang, t.METHOD), list(_rests_on(weekly, lang)))


def summary(weekly: Weekly, lang: Lang) -> str:
    """Sum the whole up in a sentence."""
    total = weekly.total
    counts = {outcome.value: total.of(outcome) for outcome in Outcome}
    now, before = tables.rate(lang, total), tables.rate(lang, weekly.total_before)
    return say(lang, t.SUMMARY, due=total.due, rate=now, before=before, **counts)


def _overdue(weekly: Weekly, most: int | None, lang: Lang) -> Section:
    standing = weekly.longest_overdue
    lines = [
        f"{say(lang, t.AGES[age.value])}{say(lang, words.COMMA)}{len(findings)}"
        for age, findings in weekly.overdue.items()
    ]
    entries = [_entry(each, weekly.report, lang) for each in standing[:most]]
    title = say(lang, t.OVERDUE, count=len(standing))
    more = _more(len(standing) - len(entries), lang)
    return Section("overdue", title, lines, entries=entries, more=more)


def _more(hidden: int, lang: Lang) -> str:
    """Say how many entries are left out, if any are."""
    return say(lang, t.MORE, count=hidden) if hidden else ""


def _entry(finding: Finding, report: Report, lang: Lang) -> Entry:
    place = plain(where(lang, finding.place)) if finding.place else ""
    title, told = rule_title(lang, finding), message(lang, finding, report)
    sentence = say(lang, t.TOLD, title=title, sentence=told)
    return Entry(_known_by(finding, report, lang), plain(sentence), place, finding.unit, finding)


def _task(task: Task, report: Report, lang: Lang) -> Entry:
    finding = task.finding
    when = say(lang, words.COMMA).join(filter(None, (by_when(task, lang), left(task, lang))))
    place = plain(where(lang, finding.place)) if finding.place else ""
    known = _known_by(finding, report, lang)
    sentence = say(lang, t.TOLD, title=rule_title(lang, finding), sentence=when)
    return Entry(known, plain(sentence), place, finding.unit, finding)


def _known_by(finding: Finding, report: Report, lang: Lang) -> str:
    item = report.items.get(finding.item or "")
    belongs = say(lang, words.ITEM, id=item.id, name=item.name) if item else ""
    unit = finding.unit or say(lang, words.NO_UNIT)
    parts = (unit, finding.record, finding.title, belongs)
    return "  ".join(plain(part) for part in parts if part)


def quality(weekly: Weekly, lang: Lang) -> Iterator[str]:
    """Say what keeps the figures from saying all, without going into each cell and notice."""
    report, known = weekly.report, weekly.quality
    reasons = [
        say(lang, t.REASON_COUNTED, reason=say(lang, t.REASONS[reason]), count=count)
        for reason, count in known.undecided.items()
    ]
    why = say(lang, t.BECAUSE, reasons=say(lang, LIST).join(reasons)) if reasons else ""
    yield say(lang, t.UNDECIDED, count=report.outcomes["undecided"]) + why
    for problem in known.unread:
        place = f"{where(lang, problem.place)} " if problem.place else ""
        told = place + problem_sentence(lang, problem)
        yield plain(say(lang, t.UNREAD, problem=told))
    if weekly.without_ledger:
        units = say(lang, LIST).join(map(plain, weekly.without_ledger[:_NAMES]))
        count = len(weekly.without_ledger)
        more = say(lang, t.AND_MORE) if count > _NAMES else ""
        yield say(lang, t.WITHOUT_LEDGER, count=count, units=units + more)
    yield say(lang, t.REJECTED, count=report.rejected.height)


def _quality(weekly: Weekly, lang: Lang) -> Iterator[str]:
    yield from quality(weekly, lang)
    report = weekly.report
    for cell in rejected_cells(report, lang):
        place = where(lang, cell.place)
        yield plain(say(lang, t.PLACED, sentence=cell.sentence, place=place))
    for notice in report.notices:
        told = notice_sentence(lang, notice)
        if notice.place:
            told = say(lang, t.PLACED, sentence=told, place=where(lang, notice.place))
        yield plain(told)


def waiver_sentence(waiver: Waiver, lang: Lang) -> str:
    """Say what a waiver is of, until when, and why."""
    named = "  ".join(filter(None, (waiver.unit, waiver.item, waiver.record)))
    whom = say(lang, t.WHOM, whom=masked(named))
    reason = masked(waiver.reason)
    told = say(lang, t.WAIVER, rule=waiver.rule, whom=whom, until=waiver.until, reason=reason)
    return plain(told)


def method(weekly: Weekly, lang: Lang) -> Iterator[str]:
    """Say how the figures were come by."""
    before = weekly.span.since - timedelta(days=1)
    yield say(lang, t.RATE_IS)
    yield say(lang, t.RANK_IS)
    yield say(lang, t.BEFORE_IS, day=weekday(lang, before))
    yield say(lang, t.ROSTER_IS)
    yield fingerprint(weekly.report.calendar, lang)


def _rests_on(weekly: Weekly, lang: Lang) -> Iterator[str]:
    yield from method(weekly, lang)
    law = dict.fromkeys(
        f"{each.document} {each.article}" for rule in weekly.report.rules for each in rule.citations
    )
    named = say(lang, words.AND).join(law)
    yield say(lang, t.TOLD, title=say(lang, t.LAW), sentence=named)
