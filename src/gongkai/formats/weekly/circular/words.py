"""The circular in words: what the figures come to, in the order of such documents."""

from collections.abc import Iterator, Mapping, Sequence

from gongkai import __version__
from gongkai.formats.cells import plain
from gongkai.formats.weekly.circular.blocks import Block, Circular, Heading, Paragraph
from gongkai.formats.weekly.circular.days import days, period, written
from gongkai.formats.weekly.circular.demands import demands
from gongkai.formats.weekly.circular.grids import LISTED, due_grid, overdue_grid, rank_grid
from gongkai.formats.weekly.circular.problems import problems
from gongkai.formats.weekly.tables import rate
from gongkai.formats.weekly.words import method
from gongkai.model.terms import Level, Outcome
from gongkai.model.weekly import Standing, Weekly
from gongkai.texts import Lang, say
from gongkai.texts import circular as t
from gongkai.texts import report as words
from gongkai.texts import weekly as weekly_words

# Below a tenth of a point nothing has changed that is shown.
_LEAST_CHANGE = 0.0005
_NAMES = 5


def circular(weekly: Weekly, lang: Lang) -> Circular:
    """Write the circular; what only the office knows is left to fill in."""
    named = period(weekly.span, lang)
    return Circular(
        office=say(lang, t.OFFICE),
        number=say(lang, t.NUMBER),
        signer=say(lang, t.SIGNER),
        title=say(lang, t.TITLE, period=named),
        addressees=say(lang, t.ADDRESSEES),
        body=tuple(_body(weekly, lang)),
        annex=say(lang, t.ANNEX, period=named),
        signature=(say(lang, t.SIGNED_BY), say(lang, t.SIGNED_ON)),
        notes=tuple(_notes(weekly, lang)),
    )


def _body(weekly: Weekly, lang: Lang) -> Iterator[Block]:
    yield Paragraph(_opening(weekly, lang))
    if not weekly.span.is_over:
        yield Paragraph(say(lang, weekly_words.NOT_OVER))
    yield Heading(say(lang, t.OVERALL), 1)
    yield from map(Paragraph, _overall(weekly, lang))
    yield Heading(say(lang, t.RANKS), 1)
    yield from map(Paragraph, _ranks(weekly, lang))
    yield rank_grid(weekly, lang)
    yield Heading(say(lang, t.PROBLEMS), 1)
    yield from problems(weekly, lang)
    yield from _overdue(weekly, lang)
    yield from _soon(weekly, lang)
    yield Heading(say(lang, t.DEMANDS), 1)
    yield from demands(weekly, lang)


def _opening(weekly: Weekly, lang: Lang) -> str:
    report = weekly.report
    return say(
        lang,
        t.OPENING,
        title=say(lang, t.TITLED, title=plain(report.catalog.title)),
        document=plain(report.catalog.document),
        until=written(weekly.span.until, lang),
        units=sum(each.unit is not None for each in weekly.standings),
        records=report.records,
        period=period(weekly.span, lang),
        days=days(weekly.span, lang),
    )


def _overall(weekly: Weekly, lang: Lang) -> Iterator[str]:
    total, until = weekly.total, written(weekly.span.until, lang)
    counts = {outcome.value: total.of(outcome) for outcome in Outcome}
    whole = say(lang, t.NO_RATE) if total.rate is None else rate(lang, total)
    told = {"rate": whole, "change": _change(weekly, lang), **counts}
    yield say(lang, t.TOTAL, until=until, due=total.due, **told)
    moved = {"new": len(weekly.new), "mended": len(weekly.mended), "soon": len(weekly.falling_due)}
    yield say(lang, t.MOVED, days=weekly.report.due_within, **moved)
    rated = [each for each in weekly.categories if each.name and each.now.rate is not None]
    rated.sort(key=lambda each: -(each.now.rate or 0))
    if len(rated) > 1:
        named = {plain(each.name or ""): rate(lang, each.now) for each in rated}
        yield say(lang, t.BY_CATEGORY, list=_figures(named, lang))
    yield from _trend(weekly, lang)


def _change(weekly: Weekly, lang: Lang) -> str:
    now, before = weekly.total.rate, weekly.total_before.rate
    if now is None or before is None:
        return say(lang, t.NO_BEFORE)
    if abs(now - before) < _LEAST_CHANGE:
        return say(lang, t.SAME)
    return say(lang, t.UP if now > before else t.DOWN, points=f"{abs(now - before) * 100:.1f}")


def _trend(weekly: Weekly, lang: Lang) -> Iterator[str]:
    rates = [(each.measure.rate, each) for each in weekly.trend if each.measure.rate is not None]
    if not rates:
        return
    best, worst = (pick(rates, key=lambda each: each[0])[1] for pick in (max, min))
    if rate(lang, best.measure) != rate(lang, worst.measure):
        yield say(
            lang,
            t.TREND,
            count=len(weekly.trend),
            best=rate(lang, best.measure),
            best_day=written(best.day, lang),
            worst=rate(lang, worst.measure),
            worst_day=written(worst.day, lang),
        )


def _ranks(weekly: Weekly, lang: Lang) -> Iterator[str]:
    for level in [*Level, None]:
        same = [each for each in weekly.standings if each.level is level and each.rank]
        if same:
            yield _level(same, level, lang)
    pairs = [
        each.now.rate - each.before.rate
        for each in weekly.standings
        if each.unit and each.now.rate is not None and each.before.rate is not None
    ]
    if pairs:
        up = sum(each >= _LEAST_CHANGE for each in pairs)
        down = sum(each <= -_LEAST_CHANGE for each in pairs)
        yield say(lang, t.CHANGED, up=up, down=down, same=len(pairs) - up - down)
    unranked = [each.unit for each in weekly.standings if each.unit and each.rank is None]
    if unranked:
        yield say(lang, t.UNRANKED, units=some(unranked, lang))


def _level(same: Sequence[Standing], level: Level | None, lang: Lang) -> str:
    name = say(lang, words.LEVELS[level] if level else t.OTHER_LEVEL)
    last_rank = max(each.rank or 0 for each in same)
    first = [each.unit or "" for each in same if each.rank == 1]
    last = [each.unit or "" for each in same if each.rank == last_rank]
    ends: Mapping[str, object] = {
        "level": name,
        "count": len(same),
        "first": some(first, lang),
        "best": rate(lang, same[0].now),
        "last": some(last, lang),
        "worst": rate(lang, same[-1].now),
    }
    if len(same) == 1:
        return say(lang, t.ONE_ALONE, **ends)
    return say(lang, t.ALL_ALIKE if last_rank == 1 else t.RANKED, **ends)


def some(names: Sequence[str], lang: Lang) -> str:
    """Name the first few."""
    shown = say(lang, t.LIST).join(plain(name) for name in names[:_NAMES])
    return shown + (say(lang, t.AND_MORE) if len(names) > _NAMES else "")


def _figures(figures: Mapping[str, str], lang: Lang) -> str:
    told = (say(lang, t.NAMED, name=name, figure=each) for name, each in figures.items())
    return say(lang, t.LIST).join(told)


def _overdue(weekly: Weekly, lang: Lang) -> Iterator[Block]:
    yield Heading(say(lang, t.OVERDUE), 1)
    until, count = written(weekly.span.until, lang), weekly.total.of(Outcome.OVERDUE)
    if not count:
        yield Paragraph(say(lang, t.NO_OVERDUE, until=until))
        return
    more = _listed(count, lang)
    yield Paragraph(say(lang, t.OVERDUE_INTRO, until=until, count=count, more=more))
    yield overdue_grid(weekly, lang)


def _soon(weekly: Weekly, lang: Lang) -> Iterator[Block]:
    yield Heading(say(lang, t.SOON), 1)
    ahead, count = weekly.report.due_within, len(weekly.falling_due)
    if not count:
        yield Paragraph(say(lang, t.NO_SOON, days=ahead))
        return
    more = _listed(count, lang)
    yield Paragraph(say(lang, t.SOON_INTRO, days=ahead, count=count, more=more))
    yield due_grid(weekly, lang)


def _listed(count: int, lang: Lang) -> str:
    """Say how many a table lists, where it does not list all."""
    return say(lang, t.LISTED, count=LISTED) if count > LISTED else ""


def _notes(weekly: Weekly, lang: Lang) -> Iterator[str]:
    yield say(lang, t.NOTES)
    yield from method(weekly, lang)
    yield say(lang, t.MADE_BY, version=__version__)
