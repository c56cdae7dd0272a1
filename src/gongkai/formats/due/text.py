"""`text`: the due date, the months in which it was counted, and in words what made it so."""

from rich.console import Console
from rich.text import Text as Rich

from gongkai.formats.console import console_for, print_labelled, written
from gongkai.formats.due.days import period, short, weekday, worked_weekend
from gongkai.formats.due.legend import legend
from gongkai.formats.due.months import months
from gongkai.formats.due.words import in_words, law
from gongkai.formats.fingerprint import print_fingerprint
from gongkai.formats.screen import PAPER, Screen
from gongkai.model.count import Count, CountedDay
from gongkai.texts import Lang, say
from gongkai.texts import due as t


def render(count: Count, lang: Lang, screen: Screen = PAPER) -> str:
    """Write the count as a person reads it on `screen`."""
    console = console_for(screen)
    _headline(console, count, lang)
    console.print()
    console.print(months(count, lang, screen.width))
    console.print()
    console.print(legend(count, lang))
    console.print()
    print_labelled(console, lang, [*in_words(count, lang), *law(count, lang)])
    print_fingerprint(console, count.calendar, lang)
    return written(console)


def _headline(console: Console, count: Count, lang: Lang) -> None:
    start = _in_full(lang, count.days[0])
    console.print(say(lang, t.START, start=start, within=period(lang, count.within)))
    if count.due_on:
        due = _in_full(lang, count.days[-1])
        line = Rich(say(lang, t.DUE, due=due), style="bold green")
        console.print(line.append(say(lang, t.IN_TIME), style="not bold default"))
    else:
        console.print(_provisional(count, lang), style="bold yellow")
        print_labelled(
            console, lang, [(t.WHY, _why(count, lang)), (t.DO, _what_to_do(count, lang))]
        )


def _in_full(lang: Lang, day: CountedDay) -> str:
    write = worked_weekend if day.kind == "makeup" else weekday
    return write(lang, day.day)


def _provisional(count: Count, lang: Lang) -> str:
    if count.due_earliest == count.due_latest:
        return say(lang, t.PROVISIONAL, day=weekday(lang, count.due_earliest))
    return say(
        lang,
        t.PROVISIONAL_BETWEEN,
        earliest=weekday(lang, count.due_earliest),
        latest=weekday(lang, count.due_latest),
        estimate=weekday(lang, count.estimate),
    )


def _why(count: Count, lang: Lang) -> str:
    first = next(day.day for day in count.days if day.kind == "provisional")
    since = short(lang, first, count.start_on.year)
    return say(lang, t.NOT_ANNOUNCED, year=count.announced_until.year + 1, since=since)


def _what_to_do(count: Count, lang: Lang) -> str:
    return say(lang, t.WORK_TO, earliest=weekday(lang, count.due_earliest))
