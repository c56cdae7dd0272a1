"""How many obligations came out how, rule by rule; tallies of parts add up."""

from collections.abc import Sequence
from datetime import date

import polars as pl

from gongkai.model.frames import AS_OF, TALLY

# By which columns a report counts.
SUMS = ("rule", "unit", "item", "outcome", "reason")
_BY = [name for name in TALLY if name != "count"]


def tally(obligations: pl.LazyFrame, soon: date | None) -> pl.LazyFrame:
    """Count obligations, as `frames.TALLY`; what is pending and due by `soon` is due soon."""
    return (
        obligations.with_columns(soon=due_by(soon).fill_null(value=False))
        .group_by(_BY)
        .agg(count=pl.len().cast(pl.UInt32))
        .select(*TALLY)
    )


def due_by(day: date | None) -> pl.Expr:
    """Find what is pending and may fall due by `day`."""
    due = pl.coalesce("due_earliest", "due_on")
    return (pl.col("outcome") == "pending") & (due <= pl.lit(day, pl.Date))


def sums(obligations: pl.LazyFrame, by: Sequence[str]) -> pl.LazyFrame:
    """Count the obligations of several days by day and by the columns `by`, as `count`.

    What is outside a rule's time is no obligation.
    """
    judged = obligations.filter(pl.col("outcome").is_not_null())
    return judged.group_by(AS_OF, *by).agg(count=pl.len().cast(pl.UInt32))
