"""A date within a period of another."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

import polars as pl

from gongkai.calendar.columns import due_columns
from gongkai.engine.answers import done_on, elsewhere, with_answers
from gongkai.engine.bits import any_of
from gongkai.engine.doubts import Doubt, first, hidden, needed, unknown_item
from gongkai.engine.facts import Facts
from gongkai.engine.judge import judge
from gongkai.engine.limits import events_of, limit_of, start_of
from gongkai.engine.outcomes import settle
from gongkai.engine.select import select
from gongkai.engine.words import field_named
from gongkai.model.catalog import Catalog
from gongkai.model.rule import Deadline
from gongkai.model.terms import Trigger
from gongkai.model.timelimit import Period


def oblige(rule: Deadline, facts: Facts) -> pl.LazyFrame:
    """Make an obligation of each publication that the rule speaks of, and judge it."""
    selection = select(rule.when, facts.catalog)
    events = events_of(rule, facts.catalog)
    duties = (
        with_answers(rule, facts)
        .filter(selection.applies)
        .with_columns(**limit_of(rule, facts.catalog), start_on=start_of(events))
        .with_columns(done_on=done_on(rule))
        .filter(~_yet_to_come(rule, events))
        .with_columns(**_due(rule, facts))
    )
    reason, field = first([*selection.doubts, *_doubts(rule, events)])
    judged = judge(duties, facts.calendar, facts.day)
    return settle(judged, rule, reason, field.fill_null(field_named(rule.until[0])))


def _yet_to_come(rule: Deadline, events: Mapping[str, pl.Expr]) -> pl.Expr:
    """Find what has not happened by the as-of date: neither its start nor its end (S1.3)."""
    coming = [test & any_of("future", [day]) for day, test in events.items()]
    undone = [pl.col(day).is_null() for day in rule.until]
    nothing = pl.all_horizontal(pl.col("start_on").is_null(), *undone)
    return pl.any_horizontal(pl.lit(value=False), *coming).fill_null(value=False) & nothing


def _periods(rule: Deadline, catalog: Catalog) -> Iterator[Period]:
    """List every period that may govern a record."""
    if rule.within != "catalogue":
        yield rule.within
        return
    own = [item.time_limit for item in catalog.items if item.time_limit]
    yield from (limit.within for limit in (catalog.defaults.time_limit, *own) if limit.within)


def _due(rule: Deadline, facts: Facts) -> dict[str, pl.Expr]:
    start, limit = pl.col("start_on"), pl.col("limit")
    working = due_columns(facts.calendar, start, limit, "working_days")
    if all(period.in_working_days for period in _periods(rule, facts.catalog)):
        return {"due_earliest": working[0], "due_latest": working[2]}
    plain = due_columns(facts.calendar, start, limit, "days")
    chosen = [
        pl.when("limit_working").then(a).otherwise(b) for a, b in zip(working, plain, strict=True)
    ]
    return {"due_earliest": chosen[0], "due_latest": chosen[2]}


def _doubts(rule: Deadline, events: Mapping[str, pl.Expr]) -> Iterator[Doubt]:
    if rule.within == "catalogue" or rule.from_ == "trigger":
        yield from unknown_item()
    if rule.within == "catalogue":
        yield Doubt(pl.col("limit_unclear"), "limit-needs-a-person", "item")
    if rule.from_ == "trigger":
        other = pl.col("trigger") == Trigger.OTHER.value
        yield Doubt(other, "trigger-unknown", "item")
    for field, test in events.items():
        yield from needed(field, test)
    for days in (rule.extension.field if rule.extension else None, rule.pause):
        if days:
            yield Doubt(any_of("rejected", [days]), "cell-rejected", days)
    yield from _of_the_end(rule, events)
    unknown = pl.col("due_on").is_null() & pl.col("due_latest").is_null()
    yield Doubt(unknown, "before-calendar", next(iter(events), None))


def _of_the_end(rule: Deadline, events: Mapping[str, pl.Expr]) -> Iterator[Doubt]:
    done = pl.col("done_on")
    late = (done > pl.coalesce("due_earliest", "due_on")).fill_null(value=True)
    yield from elsewhere(rule, late)
    for field in rule.until:
        # Another row may tell of an earlier day, where one cannot be read (S8a).
        rejected, absent = hidden(field, late)
        yield from (rejected, replace(absent, test=done.is_null() & absent.test))
        yield Doubt(any_of("doubtful", [field]), "dates-contradict", field)
    for field, test in events.items():
        # What was done before the event does not answer it; but what changes was there before.
        early = pl.any_horizontal(pl.col(day) < pl.col(field) for day in rule.until)
        if field != "changed_on":
            yield Doubt(test & done.is_null() & early, "dates-contradict", rule.until[0])
