"""Which records are settled: what became of them is the same on each of several days.

A day makes a difference to a record only by a date of its that is known on another of the days and
not on it, by a period of its that is still running, or by a waiver that runs out (S1.3, S3, S9).
"""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import polars as pl

from gongkai.calendar import Calendar, OutsideCalendar
from gongkai.model.catalog import Catalog
from gongkai.model.fields import DATES, DAYS
from gongkai.model.rule import Deadline, Posting, Rule
from gongkai.model.waiver import Waiver

_DAY = timedelta(days=1)


def settled(  # noqa: PLR0913  whatever may make a difference
    records: pl.DataFrame,
    span: tuple[date, date],
    *,
    rules: Sequence[Rule],
    catalog: Catalog,
    calendar: Calendar,
    waivers: Sequence[Waiver],
) -> pl.Series:
    """Tell of each record whether no day of `span` makes a difference to it."""
    first, last = span
    since = _past(first, _longest(records, rules, catalog), calendar)
    # Beyond the calendar, nobody can tell: any date may move.
    moved = [pl.col(day).is_between(since, last) if since else pl.lit(value=True) for day in DATES]
    turning = [_selected(waiver) for waiver in waivers if _turns(waiver, first, last)]
    # Rows of one publication are judged together (S8a).
    named = records.select("unit", "record").filter(pl.col("record").is_not_null())
    is_open = pl.any_horizontal(*moved, *turning).fill_null(value=False)
    if named.hash_rows().n_unique() < named.height:
        is_open |= is_open.any().over("unit", "record") & pl.col("record").is_not_null()
    return records.select(~is_open).to_series()


def _longest(records: pl.DataFrame, rules: Sequence[Rule], catalog: Catalog) -> int:
    """Return more units, of whichever kind, than any period of any record has."""
    longer = records.select(pl.sum_horizontal(pl.col(DAYS).clip(0).max()).fill_null(0))
    return max(_lengths(rules, catalog), default=0) + int(longer.item()) + 1


def _lengths(rules: Sequence[Rule], catalog: Catalog) -> Iterator[int]:
    for limit in (catalog.defaults.time_limit, *(item.time_limit for item in catalog.items)):
        if limit:
            yield from (each.count for each in (limit.within, limit.posted_at_least) if each)
    for rule in rules:
        if isinstance(rule, Posting):
            yield rule.at_least.count
        if isinstance(rule, Deadline) and rule.within != "catalogue":
            yield rule.within.count


def _past(day: date, longest: int, calendar: Calendar) -> date | None:
    """Return a day such that no period that begins before it lasts until `day`, if there is one.

    A period of days, rolled on, is never longer than one of as many working days.
    """
    since = day
    try:
        while calendar.after_working_days(since, longest).latest >= day:
            since -= _DAY
    except OutsideCalendar:
        return None
    return since + _DAY


def _turns(waiver: Waiver, first: date, last: date) -> bool:
    """Tell whether a waiver may do on one of the days what it does not do on another."""
    ends = (waiver.until, waiver.new_due)
    return any(first <= end < last for end in ends if end)


def _selected(waiver: Waiver) -> pl.Expr:
    selectors = {"unit": waiver.unit, "item": waiver.item, "record": waiver.record}
    return pl.all_horizontal(pl.col(name) == word for name, word in selectors.items() if word)
