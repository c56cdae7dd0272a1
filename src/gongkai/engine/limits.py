"""From which event a period runs, how long it is, and by whose word (S5.2, S6)."""

from collections.abc import Mapping

import polars as pl

from gongkai.engine.doubts import YES
from gongkai.model.catalog import Catalog
from gongkai.model.rule import Deadline
from gongkai.model.terms import Trigger

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


def events_of(rule: Deadline, catalog: Catalog) -> Mapping[str, pl.Expr]:
    """Return the dates that may start the period, and on which records each of them does."""
    if rule.from_ != "trigger":
        return {rule.from_: YES}
    limits = [item.time_limit for item in catalog.items if item.time_limit]
    used = {catalog.defaults.time_limit.after, *(limit.after for limit in limits)}
    events: dict[str, pl.Expr] = {}
    for trigger in sorted(used - {Trigger.OTHER}):
        field, test = _TRIGGERS[trigger], pl.col("trigger") == trigger.value
        events[field] = events[field] | test if field in events else test
    return events


def start_of(events: Mapping[str, pl.Expr]) -> pl.Expr:
    """Return the day of the event."""
    days = [pl.when(test).then(pl.col(field)) for field, test in events.items()]
    return pl.coalesce(pl.lit(None, pl.Date), *days)


def limit_of(rule: Deadline, catalog: Catalog) -> Mapping[str, pl.Expr]:
    """Say how long the period is, in which unit, and by whose word (S5.2)."""
    if rule.within != "catalogue":
        return {
            "limit": pl.lit(rule.within.count, pl.Int32) + _prolonged(rule),
            "limit_working": pl.lit(rule.within.in_working_days),
            "governed_by": pl.lit(rule.id, pl.Categorical),
        }
    own = pl.col("limit_own")
    if rule.from_ != "trigger":
        own &= pl.col("trigger").is_in([trigger.value for trigger in _CHANGES])
    default = catalog.defaults.time_limit.within
    standing = (default.count, default.in_working_days) if default else (None, None)
    count = pl.when(own).then("limit").otherwise(pl.lit(standing[0], pl.Int32))
    return {
        "limit": count + _prolonged(rule),
        "limit_working": pl.when(own).then("limit_working").otherwise(pl.lit(standing[1])),
        "governed_by": pl.when(own)
        .then(pl.lit("item"))
        .otherwise(pl.lit("catalog-default"))
        .cast(pl.Categorical),
    }


def _prolonged(rule: Deadline) -> pl.Expr:
    """Return by how much the record itself makes the period longer, in the period's unit."""
    more: pl.Expr = pl.lit(0, pl.Int32)
    if rule.extension:
        more += pl.col(rule.extension.field).clip(0, rule.extension.at_most.count).fill_null(0)
    if rule.pause:
        more += pl.col(rule.pause).clip(0).fill_null(0)
    return more
