"""The tables of the weekly report."""

from collections.abc import Iterator, Sequence

from gongkai.formats.cells import plain
from gongkai.formats.weekly.sections import Cell, Table, Tone
from gongkai.model.terms import Outcome
from gongkai.model.weekly import VIOLATIONS, CategoryMeasure, Measure, Standing, State, Weekly
from gongkai.texts import Lang, Text, say
from gongkai.texts import report as words
from gongkai.texts import weekly as t

# The outcomes of a measure, in the order of the columns.
_COUNTED = (
    Outcome.MET,
    Outcome.LATE,
    Outcome.OVERDUE,
    Outcome.VIOLATED,
    Outcome.UNDECIDED,
    Outcome.WAIVED,
)
TONES = {
    State.OVERDUE: Tone.BAD,
    State.MISSING: Tone.BAD,
    State.VIOLATED: Tone.BAD,
    State.LATE: Tone.DOUBT,
    State.UNDECIDED: Tone.DOUBT,
    State.WAIVED: Tone.DIM,
    State.MET: Tone.GOOD,
    State.NOT_DUE: Tone.DIM,
}
# Below a tenth of a point nothing has changed that is shown.
_LEAST_CHANGE = 0.05


def rate(lang: Lang, measure: Measure) -> str:
    """Write the rate of compliance, to a tenth of a per cent."""
    return say(lang, t.NONE) if measure.rate is None else f"{measure.rate * 100:.1f}%"


def units(weekly: Weekly, lang: Lang, most: int | None = None) -> Table:
    """Rank the units of each level, at most so many of them (None: all)."""
    headings = [t.RANK, t.UNIT, t.LEVEL, *_MEASURE]
    rows = [
        [
            _rank(each, lang),
            _unit(each, lang),
            _level(each, lang),
            *_measure(each.now, each.before, lang),
        ]
        for each in weekly.standings[:most]
    ]
    left_out = len(weekly.standings) - len(rows)
    return Table([say(lang, head) for head in headings], rows, left_out)


def categories(weekly: Weekly, lang: Lang) -> Table:
    """Measure the categories of the catalogue, in its order."""
    headings = [t.CATEGORY, *_MEASURE]
    rows = [
        [category(each, lang), *_measure(each.now, each.before, lang)] for each in weekly.categories
    ]
    return Table([say(lang, head) for head in headings], rows)


def trend(weekly: Weekly, lang: Lang) -> Table:
    """Measure all units at the end of each of the last weeks, the latest last."""
    headings = [t.WEEK_END, *_MEASURE]
    rows = [
        [Cell(point.day.isoformat()), *_measure(point.measure, before, lang)]
        for point, before in zip(
            weekly.trend, [None, *(each.measure for each in weekly.trend[:-1])], strict=True
        )
    ]
    return Table([say(lang, head) for head in headings], rows)


def matrix(weekly: Weekly, lang: Lang, most: int | None = None) -> Table:
    """Show what each unit's duties of each item come to, of at most so many units (None: all)."""
    items = weekly.report.catalog.items
    headings = [say(lang, t.UNIT), *(plain(f"{item.id} {item.name}") for item in items)]
    rows = [
        [_unit(each, lang), *_states(weekly, each, [item.id for item in items], lang)]
        for each in weekly.standings[:most]
    ]
    return Table(headings, rows, len(weekly.standings) - len(rows))


_MEASURE: Sequence[Text] = (
    t.RATE,
    t.CHANGE,
    t.DUE,
    *(words.OUTCOMES[outcome] for outcome in _COUNTED),
)


def _measure(now: Measure, before: Measure | None, lang: Lang) -> Iterator[Cell]:
    yield Cell(rate(lang, now), is_number=True)
    yield change(now, before, lang)
    yield Cell(f"{now.due}", is_number=True)
    for outcome in _COUNTED:
        count = now.of(outcome)
        tone = Tone.BAD if outcome in VIOLATIONS else Tone.PLAIN
        yield Cell(f"{count}", tone if count else Tone.DIM, is_number=True)


def change(now: Measure, before: Measure | None, lang: Lang) -> Cell:
    """Write the change of the rate in points."""
    if before is None or now.rate is None or before.rate is None:
        return Cell(say(lang, t.NONE), Tone.DIM, is_number=True)
    points = (now.rate - before.rate) * 100
    if abs(points) < _LEAST_CHANGE:
        return Cell("0.0", Tone.DIM, is_number=True)
    sign = "+" if points > 0 else "−"
    return Cell(f"{sign}{abs(points):.1f}", Tone.GOOD if points > 0 else Tone.BAD, is_number=True)


def _rank(standing: Standing, lang: Lang) -> Cell:
    return Cell(say(lang, t.NONE) if standing.rank is None else f"{standing.rank}", is_number=True)


def _unit(standing: Standing, lang: Lang) -> Cell:
    return Cell(plain(standing.unit) if standing.unit else say(lang, words.NO_UNIT))


def _level(standing: Standing, lang: Lang) -> Cell:
    return Cell(say(lang, words.LEVELS[standing.level]) if standing.level else "")


def category(measured: CategoryMeasure, lang: Lang) -> Cell:
    """Name a category, or say that it is of no known item."""
    return Cell(plain(measured.name) if measured.name else say(lang, t.NO_ITEM))


def _states(weekly: Weekly, standing: Standing, items: Sequence[str], lang: Lang) -> Iterator[Cell]:
    for item in items:
        state = weekly.matrix.get((standing.unit, item))
        if state is None:
            yield Cell("")
        else:
            yield Cell(say(lang, t.STATES[state.value]), TONES[state])
