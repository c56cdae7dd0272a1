"""Years, quarters and months as periods of coverage."""

from datetime import date, timedelta
from typing import assert_never

import polars as pl

from gongkai.model.timelimit import Every

_MONTHS = {"year": 12, "quarter": 3, "month": 1}


def periods_between(every: Every, since: date, until: date) -> pl.DataFrame:
    """List the periods that hold any day of `since`..`until`, both included.

    Columns: `period` (2020, 2020-Q4 or 2020-12), `ends` (its last day).
    """
    length = _MONTHS[every]
    first = (since.month - 1) // length * length + 1
    begins = date(since.year, first, 1)
    rows: list[tuple[str, date]] = []
    while begins <= until:
        month = begins.month + length
        following = date(begins.year + month // 13, (month - 1) % 12 + 1, 1)
        rows.append((_label(every, begins), following - timedelta(days=1)))
        begins = following
    schema = {"period": pl.Categorical, "ends": pl.Date}
    return pl.DataFrame(rows, schema=schema, orient="row")


def period_of(every: Every, day: pl.Expr) -> pl.Expr:
    """Name the period that holds `day`."""
    match every:
        case "year":
            name = day.dt.strftime("%Y")
        case "quarter":
            # Not by pl.format: polars 2.1 panics if the column has a chunk without rows.
            name = day.dt.strftime("%Y-Q") + day.dt.quarter().cast(pl.String)
        case "month":
            name = day.dt.strftime("%Y-%m")
        case "once":
            name = pl.lit(None, pl.String)
        case unreachable:
            assert_never(unreachable)
    return name.cast(pl.Categorical)


def _label(every: Every, begins: date) -> str:
    match every:
        case "quarter":
            return f"{begins.year}-Q{(begins.month + 2) // 3}"
        case "month":
            return f"{begins.year}-{begins.month:02}"
        case _:
            return f"{begins.year}"
