"""An explanation in labelled lines, whatever they are laid out as."""

from collections.abc import Iterator

from gongkai.formats.console import Labelled
from gongkai.formats.due.days import weekday
from gongkai.formats.due.words import in_words, law
from gongkai.formats.rules.words import quoted
from gongkai.formats.wording import message, remedy
from gongkai.model.explanation import Explained
from gongkai.model.report import Report
from gongkai.model.rule import Coverage, Deadline, Posting
from gongkai.model.terms import Outcome
from gongkai.texts import Lang, say
from gongkai.texts import report as words
from gongkai.texts import why as t
from gongkai.texts.due import ROLL
from gongkai.texts.places import where


def lines(explained: Explained, report: Report, lang: Lang) -> Iterator[Labelled]:
    """Say what came out, of what, by which law, and what would change it."""
    finding = explained.finding
    outcome = say(lang, words.OUTCOMES[finding.outcome])
    sentence = message(lang, finding, report)
    yield t.OUTCOME, say(lang, t.VERDICT, outcome=outcome, sentence=sentence)
    if finding.place:
        yield t.WHERE, where(lang, finding.place)
    yield from _facts(explained, report, lang)
    yield t.GOVERNED, _governed(explained, report, lang)
    for other in finding.rule.overrides:
        yield t.OVERRODE, other
    for citation in finding.rule.citations:
        yield words.LAW, quoted(lang, citation)
    yield from _considered(explained, lang)
    if change := _change(explained, lang):
        yield t.CHANGE, change


def counting(explained: Explained, lang: Lang) -> Iterator[Labelled]:
    """Say how the days were counted."""
    if explained.count:
        told = [*in_words(explained.count, lang), *law(explained.count, lang)]
        # What is posted may come down on any day: no end is moved on.
        is_posting = isinstance(explained.finding.rule, Posting)
        yield from ((label, words) for label, words in told if label != ROLL or not is_posting)


def _facts(explained: Explained, report: Report, lang: Lang) -> Iterator[Labelled]:
    finding = explained.finding
    start, done, as_of = finding.start_on, finding.done_on, report.as_of
    if not start or not isinstance(finding.rule, Deadline | Posting):
        return
    is_posting = isinstance(finding.rule, Posting)
    yield t.FACTS, say(lang, t.POSTED if is_posting else t.STARTED, start=weekday(lang, start))
    if done:
        text, days = t.TAKEN_DOWN if is_posting else t.DONE, (done - start).days
        yield t.FACTS, say(lang, text, done=weekday(lang, done), days=days)
    elif finding.outcome is not Outcome.UNDECIDED:  # it may be done, and not be readable
        text, days = t.STILL_UP if is_posting else t.NOT_DONE, (as_of - start).days
        yield t.FACTS, say(lang, text, as_of=as_of, days=days)


def _governed(explained: Explained, report: Report, lang: Lang) -> str:
    finding = explained.finding
    default = report.catalog.defaults.time_limit
    item = report.items.get(finding.item or "")
    match finding.governed_by:
        case "catalog-default":
            return say(lang, t.BY_DEFAULT, text=default.text, source=default.source or "")
        case "item" if item and item.time_limit:
            return say(lang, t.BY_ITEM, id=item.id, text=item.time_limit.text)
        case _:
            return f"{say(lang, t.BY_RULE)} {finding.governed_by or finding.rule.id}"


def _considered(explained: Explained, lang: Lang) -> Iterator[Labelled]:
    if not isinstance(explained.finding.rule, Coverage):
        return
    for each in explained.considered:
        published = each.published_on
        day = say(lang, t.PUBLISHED, day=published) if published else say(lang, t.UNPUBLISHED)
        place = where(lang, each.place) if each.place else ""
        names = [each.record, each.title, day, place]
        yield t.CONSIDERED, "  ".join(name for name in names if name)
    if not explained.considered:
        yield t.CONSIDERED, say(lang, t.NONE_CONSIDERED)


def _change(explained: Explained, lang: Lang) -> str:
    finding = explained.finding
    due = finding.due_on or finding.due_latest
    if isinstance(finding.rule, Coverage) and finding.outcome is not Outcome.UNDECIDED:
        return "" if finding.outcome is Outcome.MET else say(lang, t.IF_PUBLISHED)
    if due and isinstance(finding.rule, Posting):
        return say(lang, t.IF_UP, due=weekday(lang, due))
    if due and finding.outcome in {Outcome.LATE, Outcome.OVERDUE}:
        return say(lang, t.IF_BY, due=weekday(lang, due))
    if due and finding.outcome in {Outcome.MET, Outcome.PENDING}:
        return say(lang, t.IF_AFTER, due=weekday(lang, due))
    return "" if finding.outcome in {Outcome.MET, Outcome.PENDING} else remedy(lang, finding)
