"""When a duty with a date was done: which of its dates counts, and on which channels."""

from datetime import date

import polars as pl

from gongkai.engine.doubts import Doubt, hidden
from gongkai.engine.facts import Facts
from gongkai.engine.publications import merge
from gongkai.model.rule import Deadline
from gongkai.model.terms import Trigger, channel_bits

# The first day on which it was done on channels of which some, or all, could not be read.
_MAYBE = pl.col("maybe answered")


def with_answers(rule: Deadline, facts: Facts) -> pl.LazyFrame:
    """Give what the rule judges, with the day of each answer that counts in its own column."""
    of_changes = rule.from_ == "changed_on"
    duties = (facts.changes if of_changes else facts.publications).lazy()
    if not rule.through:
        return duties.with_columns(pl.col(day).alias(_answer(day)) for day in rule.until)
    # Row by row: what is first published elsewhere may reach a named channel too late.
    named = (pl.col("channels") & pl.lit(channel_bits(rule.through), pl.UInt64)) > 0
    there = named.fill_null(value=False)
    unsure = pl.any_horizontal(doubt.test for doubt in hidden("channels", ~there))
    # The days keep their names, for each change to be given its own answer.
    days = [pl.when(there).then(day).alias(day) for day in rule.until]
    maybe = pl.when(unsure).then(pl.min_horizontal(rule.until)).alias("maybe answered")
    publications, changes = merge(facts.rows.with_columns(*days, maybe), facts.catalog)
    answered = changes if of_changes else publications
    answers = (pl.col(day).alias(_answer(day)) for day in rule.until)
    wanted = ("n", *answers, "maybe answered")
    return duties.join(answered.lazy().select(wanted), on="n", how="left", maintain_order="left")


def done_on(rule: Deadline) -> pl.Expr:
    """Return the day on which the duty was done: the first of its dates since the start."""
    start = pl.col("start_on")
    # What is published can still change; whether that was answered, `from: changed_on` asks.
    changes = pl.lit(rule.from_ == "trigger") & (pl.col("trigger") == Trigger.CHANGE.value)
    since = pl.when(changes & start.is_not_null()).then(pl.lit(date.min)).otherwise(start)
    days = [pl.col(_answer(day)) for day in rule.until]
    return pl.min_horizontal(pl.when(day >= since).then(day) for day in days)


def elsewhere(rule: Deadline, late: pl.Expr) -> tuple[Doubt, ...]:
    """Doubt where it was done, but on channels that could not be read."""
    return hidden("channels", late & _MAYBE.is_not_null()) if rule.through else ()


def _answer(day: str) -> str:
    return f"answered by {day}"
