"""A difference in words, whatever it is laid out as."""

from datetime import date
from itertools import groupby

from gongkai.formats.due.days import weekday
from gongkai.model.diff import Change, Difference, Verdict
from gongkai.model.terms import Outcome
from gongkai.model.timelimit import Period
from gongkai.texts import Lang, say
from gongkai.texts import diff as t
from gongkai.texts import report as words
from gongkai.texts.findings import LIST


def title(difference: Difference, lang: Lang) -> str:
    """Name both catalogues by their documents."""
    return say(lang, t.TITLE, old=difference.old.document, new=difference.new.document)


def by_item(difference: Difference, lang: Lang) -> list[tuple[str, list[str]]]:
    """Give the sentences of each item under its name, those of the whole catalogue first."""
    return [
        (_heading(lang, *key), [_sentence(lang, change) for change in changes])
        for key, changes in groupby(difference.changes, key=lambda c: (c.item, c.name))
    ]


def verdict(lang: Lang, change: Verdict) -> str:
    """Say how an outcome changes."""
    return say(lang, t.VERDICT, old=_outcome(lang, change.old), new=_outcome(lang, change.new))


def _heading(lang: Lang, item: str | None, name: str | None) -> str:
    return say(lang, words.ITEM, id=item, name=name) if item else say(lang, t.WHOLE)


def _sentence(lang: Lang, change: Change) -> str:
    old, new = (_value(lang, each) for each in (change.old, change.new))
    return say(lang, t.CHANGES[change.code], old=old, new=new)


def _value(lang: Lang, value: object) -> str:
    match value:
        case None | []:
            return say(lang, t.NOTHING)
        case bool():
            return say(lang, t.YES if value else t.NO)
        case Period():
            text = t.WORKING_DAYS if value.in_working_days else t.DAYS
            return say(lang, text, count=value.count)
        case date():
            return weekday(lang, value)
        case list():
            return say(lang, LIST).join(map(str, value))
        case _:
            return str(value)


def _outcome(lang: Lang, outcome: Outcome | None) -> str:
    return say(lang, words.OUTCOMES[outcome] if outcome else t.UNASKED)
