"""豁免: dated, reasoned exceptions to what would be a violation, or nobody could tell (S9)."""

from collections.abc import Mapping, Sequence
from datetime import date

import polars as pl

from gongkai.calendar.columns import working_days_between_columns
from gongkai.engine.facts import Facts
from gongkai.engine.words import came_out
from gongkai.model.catalog import Catalog
from gongkai.model.frames import SEVERITY
from gongkai.model.rule import Rule
from gongkai.model.unit import Roster
from gongkai.model.waiver import EVERY_RULE, Waiver

# What a waiver can be of: what is met or not due yet needs none.
_WAIVABLE = ["late", "overdue", "violated", "undecided"]


def in_our_words(
    waivers: Sequence[Waiver], catalog: Catalog, roster: Roster | None
) -> tuple[Waiver, ...]:
    """Put the roster's name for a unit's alias, and the item's id for its name."""
    units = {
        alias: unit.name for unit in (roster.units if roster else ()) for alias in unit.aliases
    }
    items = {item.name: item.id for item in catalog.items}
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
    """Waive what the waivers, by their numbers, are of while in force; the first that fits counts.

    With a `new_due`, what was done by it (or may still be) is waived; the rest is counted anew.
    """
    for number, waiver in waivers.items():
        if waiver.rule in {EVERY_RULE, rule.id}:
            duties = _waive_one(duties, rule, number, waiver, facts)
    return duties


def _waive_one(
    duties: pl.LazyFrame, rule: Rule, number: int, waiver: Waiver, facts: Facts
) -> pl.LazyFrame:
    is_open = pl.col("outcome").is_in(_WAIVABLE) & pl.col("waiver").is_null()
    in_force = facts.day <= waiver.until
    fits = (is_open & in_force & _selected(waiver, facts)).fill_null(value=False)
    in_time = pl.lit(value=True) if waiver.new_due is None else _end(facts) <= waiver.new_due
    waived = duties.with_columns(fits=fits, kept=in_time).with_columns(
        outcome=pl.when(pl.col("fits") & pl.col("kept"))
        .then(came_out("waived"))
        .otherwise("outcome"),
        waiver=pl.when("fits").then(pl.lit(number, pl.UInt16)).otherwise("waiver"),
    )
    if waiver.new_due is not None:
        missed = pl.col("fits") & ~pl.col("kept") & _has_a_date()
        waived = _counted_anew(waived.with_columns(missed=missed), rule, waiver.new_due, facts)
    return waived.select(*facts.columns)


def _has_a_date() -> pl.Expr:
    """Find what a due date decides: no other date helps where a cell is blank, or is a breach."""
    return pl.col("outcome").is_in(["late", "overdue"]) | (
        pl.col("reason") == "calendar-unknown"
    ).fill_null(value=False)


def _end(facts: Facts) -> pl.Expr:
    """Return the day that is held against a new due date: when it was done, else the as-of date."""
    return pl.when(_has_a_date()).then(pl.coalesce("done_on", facts.day)).otherwise(facts.day)


def _counted_anew(duties: pl.LazyFrame, rule: Rule, new_due: date, facts: Facts) -> pl.LazyFrame:
    """Judge what missed its new due date by that date; it is certain, whatever the old one was."""
    end, due = _end(facts), pl.lit(new_due)
    missed = pl.col("missed")
    days = (end - due).dt.total_days().cast(pl.Int32)
    working_days = working_days_between_columns(facts.calendar, due, end)
    over = pl.when("limit_working").then(working_days).otherwise(days)
    done = pl.when(pl.col("done_on").is_null()).then(came_out("overdue"))
    breach = pl.lit(rule.severity_for(None).value, SEVERITY)
    nothing = pl.lit(None)
    anew = {
        "outcome": done.otherwise(came_out("late")),
        "severity": breach,
        "reason": nothing,
        "due_on": due,
        "due_earliest": nothing,
        "due_latest": nothing,
        "over_days": days,
        "over_working_days": working_days,
        "serious": over > pl.col("limit"),
    }
    return duties.with_columns(
        pl.when(missed).then(value).otherwise(name).alias(name) for name, value in anew.items()
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
