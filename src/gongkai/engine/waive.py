"""豁免: dated, reasoned exceptions to what would be a violation, or nobody could tell (S9)."""

from collections.abc import Mapping, Sequence

import polars as pl

from gongkai.calendar.columns import working_days_between_columns
from gongkai.engine.facts import Facts
from gongkai.model.frames import OUTCOME
from gongkai.model.rule import Rule
from gongkai.model.unit import Roster
from gongkai.model.waiver import EVERY_RULE, Waiver

# What a waiver can be of: what is met or not due yet needs none.
_WAIVABLE = ["late", "overdue", "violated", "undecided"]


def in_our_words(
    waivers: Sequence[Waiver], facts: Facts, roster: Roster | None
) -> tuple[Waiver, ...]:
    """Put the roster's name for a unit's alias, and the item's id for its name."""
    units = {
        alias: unit.name for unit in (roster.units if roster else ()) for alias in unit.aliases
    }
    items = {item.name: item.id for item in facts.catalog.items}
    return tuple(
        waiver.model_copy(
            update={
                "unit": units.get(waiver.unit or "", waiver.unit),
                "item": items.get(waiver.item or "", waiver.item),
            }
        )
        for waiver in waivers
    )


def waive(
    duties: pl.LazyFrame, rule: Rule, waivers: Mapping[int, Waiver], facts: Facts
) -> pl.LazyFrame:
    """Waive what the waivers in force, by their numbers, are of; the first that fits counts.

    With a `new_due`, what was done by it (or may still be) is waived; the rest is counted anew.
    """
    for number, waiver in waivers.items():
        if waiver.rule in {EVERY_RULE, rule.id}:
            duties = _waive_one(duties, number, waiver, facts)
    return duties


def _waive_one(duties: pl.LazyFrame, number: int, waiver: Waiver, facts: Facts) -> pl.LazyFrame:
    end = pl.coalesce("done_on", pl.lit(facts.as_of))
    new_due = pl.lit(waiver.new_due, pl.Date)
    fits = (
        pl.col("outcome").is_in(_WAIVABLE) & pl.col("waiver").is_null() & _selected(waiver, facts)
    )
    in_time = pl.lit(value=True) if waiver.new_due is None else end <= new_due
    again = pl.col("fits") & ~pl.col("in time")
    working_days = working_days_between_columns(facts.calendar, new_due, end)
    return (
        duties.with_columns(fits.fill_null(value=False).alias("fits"), in_time.alias("in time"))
        .with_columns(
            outcome=pl.when(pl.col("fits") & pl.col("in time"))
            .then(pl.lit("waived", OUTCOME))
            .otherwise("outcome"),
            waiver=pl.when("fits").then(pl.lit(number, pl.UInt16)).otherwise("waiver"),
            due_on=pl.when(again).then(new_due).otherwise("due_on"),
            over_days=pl.when(again)
            .then((end - new_due).dt.total_days().cast(pl.Int32))
            .otherwise("over_days"),
            over_working_days=pl.when(again).then(working_days).otherwise("over_working_days"),
        )
        .drop("fits", "in time")
    )


def _selected(waiver: Waiver, facts: Facts) -> pl.Expr:
    tests = []
    if waiver.unit:
        tests.append(pl.col("unit") == waiver.unit)
    if waiver.item:
        tests.append(pl.col("item") == waiver.item)
    if waiver.record:
        numbers = facts.rows.filter(pl.col("record") == waiver.record)["n"]
        tests.append(pl.col("n").is_in(numbers.implode()))
    return pl.all_horizontal(tests)
