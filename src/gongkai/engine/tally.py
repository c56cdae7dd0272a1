"""How many obligations came out how, rule by rule; tallies of parts add up."""

from datetime import date

import polars as pl

from gongkai.model.frames import TALLY

_BY = [name for name in TALLY if name != "count"]


def tally(obligations: pl.LazyFrame, soon: date | None) -> pl.LazyFrame:
    """Count obligations, as `frames.TALLY`; what is pending and due by `soon` is due soon."""
    due = pl.coalesce("due_earliest", "due_on")
    is_soon = (pl.col("outcome") == "pending") & (due <= pl.lit(soon, pl.Date))
    return (
        obligations.with_columns(soon=is_soon.fill_null(value=False))
        .group_by(_BY)
        .agg(count=pl.len().cast(pl.UInt32))
        .select(*TALLY)
    )
