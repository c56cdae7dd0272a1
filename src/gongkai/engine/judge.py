"""What became of a duty with a date: the one judge of every deadline (S2.4, S3.4, S3.5)."""

import polars as pl

from gongkai.calendar import Calendar
from gongkai.calendar.columns import working_days_between_columns
from gongkai.engine.words import because, came_out

_EARLIEST, _LATEST, _DONE = pl.col("due_earliest"), pl.col("due_latest"), pl.col("done_on")


def judge(duties: pl.LazyFrame, calendar: Calendar, day: pl.Expr) -> pl.LazyFrame:
    """Add what became of each duty by the end of `day`.

    Reads `due_earliest`, `due_latest` (equal where the due date is certain), `done_on`, `limit`
    and `limit_working`. Adds `outcome`, `reason`, `over_days`, `over_working_days`, `serious`
    and `due_on`, and makes the two bounds null where the due date is certain.
    """
    end = pl.coalesce(_DONE, day)
    done = _DONE.is_not_null()
    in_time = end <= _EARLIEST
    too_late = end > _LATEST
    outcome = (
        pl.when(in_time)
        .then(pl.when(done).then(came_out("met")).otherwise(came_out("pending")))
        .when(too_late)
        .then(pl.when(done).then(came_out("late")).otherwise(came_out("overdue")))
        .otherwise(came_out("undecided"))
    )
    unsure = pl.col("outcome") == "undecided"
    certain = calendar.horizon > _LATEST
    over_days = (end - _LATEST).dt.total_days().cast(pl.Int32)
    over_working = working_days_between_columns(calendar, _LATEST, end)
    over = pl.when("limit_working").then("over_working_days").otherwise("over_days")
    return (
        duties.with_columns(outcome=outcome)
        .with_columns(
            reason=pl.when(unsure).then(because("calendar-unknown")),
            over_days=pl.when(too_late).then(over_days),
            over_working_days=pl.when(too_late).then(over_working),
            due_on=pl.when(certain).then(_LATEST),
            due_earliest=pl.when(~certain).then(_EARLIEST),
            due_latest=pl.when(~certain).then(_LATEST),
        )
        .with_columns(serious=(over > pl.col("limit")).fill_null(value=False))
    )
