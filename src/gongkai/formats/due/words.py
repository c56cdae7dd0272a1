"""A count in words: what was passed over, what was made up for, how it adds up, by which law."""

from collections.abc import Iterator
from datetime import date

from gongkai.formats.console import Labelled
from gongkai.formats.due.days import holiday, period, plural, run, short_weekday
from gongkai.model.count import Count, CountedDay, Skipped
from gongkai.model.timelimit import Period
from gongkai.texts import Lang, say
from gongkai.texts import due as t

# What art. 26 of the Regulation asks, and the day from which it stands there.
_REGULATION, _IN_FORCE = Period(working_days=20), date(2019, 5, 15)


def in_words(count: Count, lang: Lang) -> Iterator[Labelled]:
    """Say what made the count as long as it is."""
    year = count.start_on.year
    for skipped in count.skipped:
        if skipped.name:
            days = run(lang, skipped.from_, skipped.until, year)
            yield t.SKIPPED, say(lang, t.OF_DAYS, days=days, what=_holiday(lang, skipped))
    for day in count.made_up:
        made_up = short_weekday(lang, day.day, year)
        yield t.MADE_UP, say(lang, t.OF_DAYS, days=made_up, what=_made_up(lang, day))
    if count.within.in_working_days:
        yield t.SUM, _sum(count, lang)
    elif not count.last_counted.worked:
        yield t.ROLL, _roll(count, lang)


def law(count: Count, lang: Lang) -> Iterator[Labelled]:
    """Quote what the count rests on."""
    if count.within == _REGULATION and count.start_on >= _IN_FORCE:
        yield t.LAW, say(lang, t.QUOTED, **t.REGULATION)
    yield t.LAW, say(lang, t.QUOTED, **t.DAY_ZERO) + say(lang, t.BY_ANALOGY)
    if count.rolled_from:
        yield t.LAW, say(lang, t.QUOTED, **t.ROLL_FORWARD) + say(lang, t.BY_ANALOGY)


def _holiday(lang: Lang, skipped: Skipped) -> str:
    text = t.SKIPPED_PROVISIONALLY if skipped.kind == "provisional" else t.SKIPPED_DAYS
    return say(lang, text, name=holiday(lang, skipped.name or ""), count=skipped.length)


def _made_up(lang: Lang, day: CountedDay) -> str:
    text = t.MADE_UP_DUE if day.number is None else t.MADE_UP_COUNTED
    return say(lang, text, name=holiday(lang, day.name or ""), number=day.number)


def _sum(count: Count, lang: Lang) -> str:
    off = sum(skipped.length for skipped in count.skipped if skipped.name)
    weekends = sum(skipped.length for skipped in count.skipped if not skipped.name)
    days = run(lang, count.days[1].day, count.estimate, count.start_on.year)
    total = (count.estimate - count.start_on).days
    parts = [say(lang, t.SUM_OF_DAYS, days=days, total=total, s=plural(total))]
    if off:
        parts.append(say(lang, t.LESS_OFF, count=off))
    if weekends:
        parts.append(say(lang, t.LESS_WEEKENDS, count=weekends))
    parts.append(say(lang, t.MAKES, period=period(lang, count.within)))
    if count.due_on is None:
        parts.append(say(lang, t.BY_ESTIMATE))
    return "".join(parts)


def _roll(count: Count, lang: Lang) -> str:
    year = count.start_on.year
    end = short_weekday(lang, count.last_counted.day, year)
    due = short_weekday(lang, count.estimate, year)
    text = t.ROLLED if count.rolled_from else t.NOT_ROLLED
    return say(lang, text, count=count.within.count, end=end, due=due)
