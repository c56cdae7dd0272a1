"""A rule in words: what it asks, of which records, since when, and how much a breach weighs."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from gongkai.model.fields import HEADINGS
from gongkai.model.rule import (
    ChannelDuty,
    Citation,
    Coverage,
    Deadline,
    InForce,
    Permanence,
    Posting,
    Privacy,
    Rule,
    Sequence,
    When,
)
from gongkai.model.terms import Severity, Term
from gongkai.model.timelimit import Period
from gongkai.texts import Lang, say
from gongkai.texts import rule as t
from gongkai.texts.report import SEVERITIES


def title(lang: Lang, rule: Rule) -> str:
    """Return the rule's title."""
    return rule.en.title if lang == "en" and rule.en else rule.title


def explanation(lang: Lang, rule: Rule) -> str:
    """Return what the rule means."""
    return rule.en.explanation if lang == "en" and rule.en else rule.explanation


def remedy(lang: Lang, rule: Rule) -> str:
    """Return how a breach is mended."""
    return rule.en.remedy if lang == "en" and rule.en else rule.remedy


def asks(lang: Lang, rule: Rule) -> Iterator[str]:  # noqa: C901  one kind, one case
    """Say what the rule asks, its parameters in words."""
    match rule:
        case Deadline():
            yield _deadline(lang, rule)
            yield from _conditions(lang, rule)
        case Privacy():
            fields = _list(lang, (field_name(lang, field) for field in rule.fields))
            numbers = _list(lang, (say(lang, t.DETECTORS[each]) for each in rule.detectors))
            yield say(lang, t.NO_NUMBERS, fields=fields, detectors=numbers)
        case Posting():
            yield say(lang, t.POSTED, period=_period(lang, rule.at_least))
        case Permanence():
            yield say(lang, t.PERMANENT, reasons=_list(lang, rule.lawful_reasons))
            if rule.need_successor:
                yield say(lang, t.SUCCESSOR, reasons=_list(lang, rule.need_successor))
        case Coverage():
            yield say(lang, t.COVERED[rule.every])
        case ChannelDuty():
            yield say(lang, t.CHANNELS[rule.need])
        case Sequence():
            for field in rule.required:
                yield say(lang, t.REQUIRED, field=field_name(lang, field))
            for order in rule.order:
                yield say(lang, t.ORDER).join(field_name(lang, field) for field in order)
        case unreachable:
            assert_never(unreachable)


def _conditions(lang: Lang, rule: Deadline) -> Iterator[str]:
    """Say what makes a period longer, and where a thing must be done."""
    if rule.extension:
        field = field_name(lang, rule.extension.field)
        yield say(lang, t.EXTENDED, field=field, period=_period(lang, rule.extension.at_most))
    if rule.pause:
        yield say(lang, t.PAUSED, field=field_name(lang, rule.pause))
    if rule.through:
        yield say(lang, t.THROUGH, channels=_list(lang, (each.zh for each in rule.through)))


def applies(lang: Lang, when: When) -> str:
    """Say of which records a rule speaks."""
    given = [
        say(
            lang, text, words=_list(lang, (_word(lang, name, word) for word in getattr(when, name)))
        )
        for name, text in t.CONDITIONS.items()
        if getattr(when, name)
    ]
    if when.project is not None:
        given.append(say(lang, t.PROJECTS if when.project else t.NO_PROJECTS))
    return say(lang, t.AND).join(given) or say(lang, t.EVERY_RECORD)


def in_force(lang: Lang, force: InForce) -> Iterator[str]:
    """Say on which days a rule governs, and what is noted on it."""
    since = say(lang, t.SINCE, day=force.from_) if force.from_ else say(lang, t.SINCE_UNKNOWN)
    until = [say(lang, t.UNTIL, day=force.until)] if force.until else []
    yield say(lang, t.LIST).join([since, *until])
    if force.note:
        yield force.note


def severity(lang: Lang, rule: Rule) -> str:
    """Say how much a breach weighs, breach by breach where they differ."""
    if isinstance(rule.severity, Severity):
        return say(lang, SEVERITIES[rule.severity])
    return say(lang, t.AND).join(
        say(lang, t.BREACH, breach=say(lang, t.BREACHES[reason]), severity=say(lang, SEVERITIES[s]))
        for reason, s in rule.severity.items()
    )


def cited(lang: Lang, citation: Citation) -> str:
    """Name what a rule rests on."""
    return say(lang, t.CITED, document=citation.document, article=citation.article)


def quoted(lang: Lang, citation: Citation) -> str:
    """Quote what a rule rests on, verbatim, and say how sure the words are."""
    day = citation.verified_on
    verified = say(lang, t.VERIFIED, day=day) if day else say(lang, t.NOT_VERIFIED)
    source = [say(lang, t.SOURCE, source=citation.source)] if citation.source else []
    return say(
        lang,
        t.QUOTED,
        document=citation.document,
        article=citation.article,
        date=citation.date,
        quote=citation.quote,
        checked=say(lang, t.AND).join([verified, *source]),
    )


def heading(lang: Lang, field: str) -> str:
    """Return the heading that ledgers give a field; in English its own name."""
    return HEADINGS[field][0] if lang == "zh" else field


def field_name(lang: Lang, field: str) -> str:
    """Write a field in a sentence."""
    return say(lang, t.FIELD, field=heading(lang, field))


def _deadline(lang: Lang, rule: Deadline) -> str:
    start = say(lang, t.TRIGGER) if rule.from_ == "trigger" else field_name(lang, rule.from_)
    within = rule.within
    period = _period(lang, within) if isinstance(within, Period) else say(lang, t.BY_CATALOGUE)
    until = say(lang, t.OR).join(field_name(lang, field) for field in rule.until)
    return say(lang, t.WITHIN, start=start, period=period, until=until)


def _period(lang: Lang, period: Period) -> str:
    return say(lang, t.WORKING_DAYS if period.in_working_days else t.DAYS, count=period.count)


def _word(lang: Lang, condition: str, word: str) -> str:
    if isinstance(word, Term):
        return word.zh if lang == "zh" else word.value
    return field_name(lang, word) if condition == "has" else word


def _list(lang: Lang, words: Iterable[str]) -> str:
    return say(lang, t.LIST).join(words)
