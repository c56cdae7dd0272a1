"""The calendar's arithmetic on whole columns: the same arrays, gathered by polars.

A day that is null or outside the calendar gives null, and so do an `n` that is null or below one
and an end that lies outside. The expressions work in the streaming engine too.
"""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Literal

import polars as pl

from gongkai.calendar.index import Index
from gongkai.calendar.workdays import Calendar, require_positive

Columns = tuple[pl.Expr, pl.Expr, pl.Expr]

_EPOCH = date(1970, 1, 1).toordinal()


@dataclass(frozen=True)
class _Arrays:
    rank: pl.Series  # Int32, by place
    days: pl.Series  # Date: the working days
    rolled: pl.Series  # Date, by place: the first working day on or after it


def due_columns(
    calendar: Calendar,
    start: pl.Expr,
    n: pl.Expr | int,
    unit: Literal["working_days", "days"],
    *,
    roll: bool = True,
) -> Columns:
    """Find the earliest, estimated and latest day on which `n` units after `start` end (Date).

    `roll` moves the end of a period of calendar days to the next working day (S3.2); to working
    days it means nothing. An end is certain where the latest is before `calendar.horizon`.
    """
    place, count = _place(calendar, start), _count(calendar, n)
    if unit == "days" and not roll:
        end = _gather(_every_day(calendar), place + count)
        return end, end, end
    earliest, estimate, latest = (
        _gather(each.rolled, place + count)
        if unit == "days"
        else _gather(each.days, _gather(each.rank, place) + count)
        for each in _arrays(calendar)
    )
    return earliest, estimate, latest


def working_days_between_columns(calendar: Calendar, a: pl.Expr, b: pl.Expr) -> pl.Expr:
    """Count the working days after `a` up to and with `b` (Int32), by the estimate."""
    rank = _arrays(calendar)[1].rank
    return _gather(rank, _place(calendar, b)) - _gather(rank, _place(calendar, a))


def _place(calendar: Calendar, day: pl.Expr) -> pl.Expr:
    # Unsigned: a place before the first would be counted back from the last.
    first = calendar.first.toordinal() - _EPOCH
    return (day.to_physical() - first).cast(pl.UInt32, strict=False)


def _count(calendar: Calendar, n: pl.Expr | int) -> pl.Expr:
    # From the calendar's length on every end lies outside, and sums might overflow.
    length = len(calendar.estimate.rank)
    if isinstance(n, int):
        require_positive(n)
        return pl.lit(min(n, length))
    count = n.cast(pl.Int32, strict=False)
    return pl.when(count.is_between(1, length)).then(count)


def _gather(values: pl.Series, places: pl.Expr) -> pl.Expr:
    return pl.lit(values).gather(places, null_on_oob=True)


def _every_day(calendar: Calendar) -> pl.Series:
    return pl.date_range(calendar.first, calendar.last, eager=True)


@lru_cache(maxsize=4)
def _arrays(calendar: Calendar) -> tuple[_Arrays, _Arrays, _Arrays]:
    return (
        _arrays_of(calendar.earliest),
        _arrays_of(calendar.estimate),
        _arrays_of(calendar.latest),
    )


def _arrays_of(index: Index) -> _Arrays:
    rank = pl.Series(index.rank, dtype=pl.Int32)
    days = (pl.Series(index.days) - _EPOCH).cast(pl.Date)
    # No period ends on the first day of all: a null stands there.
    rolled = pl.select(_gather(days, pl.lit(rank).shift() + 1)).to_series()
    return _Arrays(rank, days, rolled)
