"""What leads the page of a week: the figures against those before, the ranks, the charts."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from gongkai.formats.page import charts
from gongkai.formats.weekly import tables
from gongkai.formats.weekly.sections import Cell
from gongkai.model.terms import Level, Outcome
from gongkai.model.weekly import Age, Measure, Standing, Weekly
from gongkai.texts import Lang, say
from gongkai.texts import page as t
from gongkai.texts import report as words
from gongkai.texts import weekly as weekly_words

_COUNTED = (
    Outcome.MET,
    Outcome.LATE,
    Outcome.OVERDUE,
    Outcome.VIOLATED,
    Outcome.UNDECIDED,
    Outcome.WAIVED,
    Outcome.PENDING,
)
_UNDONE = (Outcome.OVERDUE, Outcome.VIOLATED)
# More units than anybody ranks by eye; a table of them all would be most of the page.
UNITS = 400


@dataclass(frozen=True, slots=True)
class Figure:
    """A count now, and how it differs from the one before."""

    key: str
    label: str
    now: int
    change: str


@dataclass(frozen=True, slots=True)
class Ranked:
    """A unit in the table: its standing, its cells but for the rank, and how its rank moved."""

    standing: Standing
    cells: Sequence[Cell]
    is_tied: bool
    moved: str
    direction: str  # up, down, same, or nothing


@dataclass(frozen=True, slots=True)
class Board:
    """All of it; `points` is the change of the rate in words, `units_left_out` of the table."""

    rate: str
    points: str
    key_points: str
    figures: Sequence[Figure]
    levels: Sequence[tuple[Level | None, Sequence[Ranked]]]
    units_left_out: int
    charts: Sequence[tuple[str, Markup]]


def board(weekly: Weekly, lang: Lang) -> Board:
    """Make the board of a week."""
    ranked = list(_ranked(weekly, lang))[:UNITS]
    levels = list(dict.fromkeys(each.standing.level for each in ranked))
    return Board(
        rate=tables.rate(lang, weekly.total),
        points=_points(weekly.total, weekly.total_before, lang),
        key_points=_key_points(weekly, lang),
        figures=list(_figures(weekly, lang)),
        levels=[(level, [r for r in ranked if r.standing.level is level]) for level in levels],
        units_left_out=len(weekly.standings) - len(ranked),
        charts=list(_charts(weekly, lang)),
    )


def _points(now: Measure, before: Measure, lang: Lang) -> str:
    if now.rate is None or before.rate is None:
        return say(lang, t.NOT_BEFORE)
    points = round((now.rate - before.rate) * 100, 1)
    return say(lang, t.POINTS, change=f"{_signed(points)}") if points else say(lang, t.UNCHANGED)


def _signed(change: float) -> str:
    return f"{'+' if change > 0 else '−'}{abs(change)}"


def _key_points(weekly: Weekly, lang: Lang) -> str:
    return say(
        lang,
        t.POINTS_TOLD,
        new=len(weekly.new),
        mended=len(weekly.mended),
        overdue=sum(map(len, weekly.overdue.values())),
        stale=len(weekly.overdue.get(Age.STALE, ())),
        days=weekly.report.due_within,
        falling=len(weekly.falling_due),
    )


def _figures(weekly: Weekly, lang: Lang) -> Iterator[Figure]:
    now, before = weekly.total, weekly.total_before
    yield _figure("due", say(lang, weekly_words.DUE), now.due, before.due, lang)
    for outcome in _COUNTED:
        label = say(lang, words.OUTCOMES[outcome])
        yield _figure(outcome.value, label, now.of(outcome), before.of(outcome), lang)


def _figure(key: str, label: str, now: int, before: int, lang: Lang) -> Figure:
    change = _signed(now - before) if now != before else "0"
    return Figure(key, label, now, say(lang, t.COUNT_CHANGE, change=change))


def _ranked(weekly: Weekly, lang: Lang) -> Iterator[Ranked]:
    places = Counter((each.level, each.rank) for each in weekly.standings)
    rows = tables.units(weekly, lang).rows
    for standing, cells in zip(weekly.standings, rows, strict=True):
        place = (standing.level, standing.rank)
        is_tied = standing.rank is not None and places[place] > 1
        yield Ranked(standing, cells[3:], is_tied, *_moved(standing, lang))


def _moved(standing: Standing, lang: Lang) -> tuple[str, str]:
    if standing.rank is None or standing.rank_before is None:
        return "", ""
    by = standing.rank_before - standing.rank
    if not by:
        return say(lang, t.SAME_RANK), "same"
    return (say(lang, t.UP, count=by), "up") if by > 0 else (say(lang, t.DOWN, count=-by), "down")


def _charts(weekly: Weekly, lang: Lang) -> Iterator[tuple[str, Markup]]:
    days = [f"{point.day:%m-%d}" for point in weekly.trend]
    rates = [
        None if (rate := point.measure.rate) is None else round(rate * 100, 1)
        for point in weekly.trend
    ]
    undone = [point.measure.of(*_UNDONE) for point in weekly.trend]
    for name, text, values, draw in (
        ("trend-rate", t.TREND_RATE, rates, charts.line),
        ("trend-undone", t.TREND_UNDONE, undone, charts.bars),
    ):
        title, told = say(lang, text), _told(days, values, lang)
        yield title, draw(charts.Series(name, title, told, days, values))


def _told(days: Sequence[str], values: Sequence[float | None], lang: Lang) -> str:
    none = say(lang, weekly_words.NONE)
    return say(lang, words.AND).join(
        say(lang, t.TREND_TOLD, day=day, value=none if value is None else f"{value:g}")
        for day, value in zip(days, values, strict=True)
    )
