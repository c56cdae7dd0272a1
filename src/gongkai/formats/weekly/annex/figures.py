"""The figures of a measure as cells of the annex."""

from collections.abc import Sequence

from gongkai.formats.weekly.annex.sheet import Column, Value
from gongkai.model.terms import Outcome
from gongkai.model.weekly import Measure
from gongkai.texts import Lang, say
from gongkai.texts import report as words

_COUNTED = tuple(Outcome)


def measure_columns(lang: Lang) -> Sequence[Column]:
    """Name the columns: the rate, its change, what was due, and each outcome."""
    outcomes = [Column(say(lang, words.OUTCOMES[each]), 10, "count") for each in _COUNTED]
    return [
        Column("rate", 10, "rate"),
        Column("change", 11, "points"),
        Column("due", 10, "count"),
        *outcomes,
    ]


def measure_cells(now: Measure, before: Measure | None) -> Sequence[Value]:
    """Give the figures; the change is in points of a hundred."""
    rates = (now.rate, before.rate if before else None)
    change = None if None in rates else ((rates[0] or 0) - (rates[1] or 0)) * 100
    return [now.rate, change, now.due, *(now.of(each) for each in _COUNTED)]
