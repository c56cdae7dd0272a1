"""`text`: the holidays of a year in words, the months that have them, the sum, the source."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from rich.console import Console

from gongkai.formats.console import Labelled, console_for, print_labelled, written
from gongkai.formats.due.days import holiday, run, short, short_weekday, weekday_name
from gongkai.formats.fingerprint import print_fingerprint
from gongkai.formats.holidays.months import legend, months
from gongkai.formats.screen import PAPER, Screen
from gongkai.model.year import Holiday, HolidayYear
from gongkai.texts import Lang, Text, say
from gongkai.texts import holidays as t
from gongkai.texts.findings import LIST
from gongkai.texts.report import AND


def render(year: HolidayYear, lang: Lang, screen: Screen = PAPER) -> str:
    """Write the holidays of a year as a person reads them on `screen`."""
    console = console_for(screen)
    title = t.TITLE if year.is_announced else t.PROVISIONAL_TITLE
    style = "bold" if year.is_announced else "bold yellow"
    console.print(say(lang, title, year=f"{year.year}"), style=style)
    console.print()
    print_labelled(console, lang, [_in_words(each, year.year, lang) for each in year.holidays])
    console.print()
    console.print(months(year, lang, screen.width))
    console.print()
    console.print(legend(lang))
    _close(console, year, lang)
    return written(console)


def _close(console: Console, year: HolidayYear, lang: Lang) -> None:
    console.print()
    print_labelled(console, lang, list(_closing(year, lang)))
    print_fingerprint(console, year.calendar, lang)


def _in_words(each: Holiday, year: int, lang: Lang) -> Labelled:
    parts = []
    if each.off:
        days = say(lang, LIST).join(_run(lang, days, year) for days in _in_a_row(each.off))
        parts.append(say(lang, t.DAYS_OFF, days=days, count=len(each.off)))
    if each.made_up:
        days = say(lang, LIST).join(short_weekday(lang, day, year) for day in each.made_up)
        parts.append(say(lang, t.WORKED_FOR, days=days))
    # A name from a file may hold braces; the label is filled in like any other text.
    zh, en = (holiday(tongue, each.name).replace("{", "{{").replace("}", "}}") for tongue in _LANGS)
    return Text(zh, en), say(lang, AND).join(parts)


_LANGS: tuple[Lang, Lang] = ("zh", "en")


def _run(lang: Lang, days: Sequence[date], year: int) -> str:
    first, last = days[0], days[-1]
    if first == last:
        return short_weekday(lang, first, year)
    names = {"first": weekday_name(lang, first), "last": weekday_name(lang, last)}
    return say(lang, t.RUN_OF_DAYS, days=run(lang, first, last, year), **names)


def _in_a_row(days: Sequence[date]) -> Iterator[list[date]]:
    run: list[date] = []
    for day in days:
        if run and day - run[-1] > timedelta(days=1):
            yield run
            run = []
        run.append(day)
    yield run


def _closing(year: HolidayYear, lang: Lang) -> Iterator[Labelled]:
    if not year.is_announced:
        yield t.WHY, say(lang, t.NO_NOTICE, year=f"{year.year}")
        yield t.DO, say(lang, t.IMPORT, year=f"{year.year}")
        return
    net = year.weekdays_off - year.made_up
    counted = {"off": year.weekdays_off, "made_up": year.made_up, "net": net}
    yield t.SUM, say(lang, t.SUM_OF_DAYS, **counted) + _against_law(lang, net - year.of_law)
    if year.in_doubt:
        since = short(lang, year.in_doubt, year.year)
        yield t.IN_DOUBT, say(lang, t.NEXT_NOTICE, since=since, year=f"{year.year + 1}")
    for source in year.sources:
        yield t.SOURCE, source


def _against_law(lang: Lang, more: int) -> str:
    if more == 0:
        return say(lang, t.AS_LAW)
    return say(lang, t.MORE_THAN_LAW if more > 0 else t.LESS_THAN_LAW, count=abs(more))
