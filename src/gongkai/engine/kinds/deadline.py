"""A date within a period of another."""

import polars as pl

from gongkai.calendar.columns import due_columns
from gongkai.engine.bits import any_of
from gongkai.engine.doubts import Doubt, field_named, first, needed, unknown_item, unread
from gongkai.engine.facts import Facts
from gongkai.engine.judge import judge
from gongkai.engine.outcomes import settle
from gongkai.engine.select import select
from gongkai.model.catalog import Catalog
from gongkai.model.rule import Deadline
from gongkai.model.terms import Trigger, channel_bits

# The date that each event is read from (S6).
_TRIGGERS = {
    Trigger.FORMATION_OR_CHANGE: "formed_on",
    Trigger.FORMATION: "formed_on",
    Trigger.CHANGE: "changed_on",
    Trigger.RECEIPT: "received_on",
    Trigger.APPLICATION: "received_on",
    Trigger.ALLOCATION: "received_on",
    Trigger.DECISION: "approved_on",
    Trigger.APPROVAL: "approved_on",
    Trigger.PUBLICATION: "published_on",
}
# The events whose time limit is that of a change, too.
_CHANGES = (Trigger.FORMATION_OR_CHANGE, Trigger.CHANGE)
_YES = pl.lit(value=True)


def oblige(rule: Deadline, facts: Facts) -> pl.LazyFrame:
    """Make an obligation of each publication that the rule speaks of, and judge it."""
    selection = select(rule.when, facts.catalog)
    events = _events(rule, facts.catalog)
    starts = [pl.when(test).then(pl.col(field)) for field, test in events.items()]
    duties = (
        facts.publications.lazy()
        .filter(selection.applies)
        .with_columns(**_limit(rule, facts.catalog), start_on=pl.coalesce(starts))
        .with_columns(limit=pl.col("limit") + _prolonged(rule), done_on=_done(rule))
        .filter(~_yet_to_come(events))
        .with_columns(**_due(facts))
        .with_columns(done_on=_through(rule))
    )
    reason, field = first([*selection.doubts, *_doubts(rule, events)])
    judged = judge(duties, facts.calendar, facts.as_of)
    return settle(judged, rule, reason, field.fill_null(field_named(rule.until[0])))


def _events(rule: Deadline, catalog: Catalog) -> dict[str, pl.Expr]:
    """Return the dates that may start the period, and on which records each of them does."""
    if rule.from_ != "trigger":
        return {rule.from_: _YES}
    limits = [item.time_limit for item in catalog.items if item.time_limit]
    used = {catalog.defaults.time_limit.after, *(limit.after for limit in limits)}
    events: dict[str, pl.Expr] = {}
    for trigger in sorted(used - {Trigger.OTHER}):
        field, test = _TRIGGERS[trigger], pl.col("trigger") == trigger.value
        events[field] = events[field] | test if field in events else test
    return events


def _limit(rule: Deadline, catalog: Catalog) -> dict[str, pl.Expr]:
    """Say how long the period is, in which unit, and by whose word (S5.2)."""
    if rule.within != "catalogue":
        return {
            "limit": pl.lit(rule.within.count, pl.Int32),
            "limit_working": pl.lit(rule.within.in_working_days),
            "governed_by": pl.lit(rule.id, pl.Categorical),
        }
    own = pl.col("limit_own")
    if rule.from_ != "trigger":
        own &= pl.col("trigger").is_in([trigger.value for trigger in _CHANGES])
    default = catalog.defaults.time_limit.within
    standing = (default.count, default.in_working_days) if default else (None, None)
    return {
        "limit": pl.when(own).then("limit").otherwise(pl.lit(standing[0], pl.Int32)),
        "limit_working": pl.when(own).then("limit_working").otherwise(pl.lit(standing[1])),
        "governed_by": pl.when(own)
        .then(pl.lit("item"))
        .otherwise(pl.lit("catalog-default"))
        .cast(pl.Categorical),
    }


def _done(rule: Deadline) -> pl.Expr:
    """Return the day on which the duty was done: with several dates, the first since the start."""
    if len(rule.until) == 1:
        return pl.col(rule.until[0])
    since = [pl.when(pl.col(day) >= pl.col("start_on")).then(pl.col(day)) for day in rule.until]
    return pl.min_horizontal(since)


def _prolonged(rule: Deadline) -> pl.Expr:
    """Return by how much the record itself makes the period longer, in the period's unit."""
    more: pl.Expr = pl.lit(0, pl.Int32)
    if rule.extension:
        more += pl.col(rule.extension.field).clip(0, rule.extension.at_most.count).fill_null(0)
    if rule.pause:
        more += pl.col(rule.pause).clip(0).fill_null(0)
    return more


def _through(rule: Deadline) -> pl.Expr:
    """Leave undone what was done on none of the channels that the rule names."""
    done = pl.col("done_on")
    if not rule.through:
        return done
    named = pl.lit(channel_bits(rule.through), pl.UInt64)
    return pl.when((pl.col("channels") & named) > 0).then(done)


def _yet_to_come(events: dict[str, pl.Expr]) -> pl.Expr:
    """Find what has not happened by the as-of date: neither its start nor its end (S1.3)."""
    coming = pl.any_horizontal(test & any_of("future", [day]) for day, test in events.items())
    return coming.fill_null(value=False) & pl.col("done_on").is_null()


def _due(facts: Facts) -> dict[str, pl.Expr]:
    start, limit = pl.col("start_on"), pl.col("limit")
    working = due_columns(facts.calendar, start, limit, "working_days")
    plain = due_columns(facts.calendar, start, limit, "days")
    chosen = [
        pl.when("limit_working").then(a).otherwise(b) for a, b in zip(working, plain, strict=True)
    ]
    return {"due_earliest": chosen[0], "due_latest": chosen[2]}


def _doubts(rule: Deadline, events: dict[str, pl.Expr]) -> list[Doubt]:
    doubts: list[Doubt] = []
    if rule.within == "catalogue":
        doubts += [
            *unknown_item(),
            Doubt(pl.col("limit_unclear"), "limit-needs-a-person", "item"),
        ]
    if rule.from_ == "trigger":
        other = pl.col("trigger") == Trigger.OTHER.value
        doubts.append(Doubt(other, "trigger-unknown", "item"))
    for field, test in events.items():
        doubts += needed(field, test)
    doubts += [
        Doubt(any_of("rejected", [each]), "cell-rejected", each)
        for each in (rule.extension.field if rule.extension else None, rule.pause)
        if each
    ]
    if rule.through:
        silent = pl.any_horizontal(pl.col(day).is_not_null() for day in rule.until)
        doubts += unread("channels", silent)
    for field in rule.until:
        doubts += unread(field, pl.col("done_on").is_null())
        doubts.append(Doubt(any_of("doubtful", [field]), "dates-contradict", field))
    unknown = pl.col("due_on").is_null() & pl.col("due_latest").is_null()
    doubts.append(Doubt(unknown, "before-calendar", next(iter(events))))
    return doubts
