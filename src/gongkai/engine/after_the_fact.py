"""What was changed after the fact, weighed by what the archive held of it then (S13.4, S13.5)."""

from collections.abc import Sequence

import polars as pl

from gongkai.engine.naming import itself
from gongkai.engine.versions import History
from gongkai.model.changes import CHANGES, VANISHED, Manner
from gongkai.model.fields import DATES
from gongkai.model.terms import Outcome

_DUTY = ("version", "unit", "itself", "field")
_MANNER = CHANGES["manner"]


def owed(verdicts: pl.DataFrame, version: int) -> pl.DataFrame:
    """Give the dates that were late or lacking by the verdicts of a version (`KEPT_VERDICTS`).

    Returns `version`, `unit`, `itself`, `field`, and `done_on`, null where it was lacking.
    """
    outcome = pl.col("outcome")
    by_deadline = outcome.is_in([Outcome.LATE.value, Outcome.OVERDUE.value])
    absent = (outcome == Outcome.VIOLATED.value) & (pl.col("reason") == "absent").fill_null(
        value=False
    )
    return (
        verdicts.filter(by_deadline | absent)
        .with_columns(
            version=pl.lit(version, pl.UInt32),
            itself=itself(),
            field=pl.coalesce("done_by", "field").str.split(","),
        )
        .explode("field")
        .select(*_DUTY, "done_on")
        .unique()
    )


def changed_dates(history: History, duties: Sequence[pl.DataFrame], today: int) -> pl.DataFrame:
    """Give what was changed, as `CHANGES`, the gravest first, then the latest.

    `duties` are what was `owed` in each version. A blank that was filled in counts where it was
    owed; what was not due yet may be entered when it comes to hand.
    """
    broken = pl.concat(duties)
    late = broken.drop_nulls("done_on").select(
        *_DUTY, old=pl.col("done_on"), late=pl.lit(value=True)
    )
    lacking = broken.filter(pl.col("done_on").is_null()).select(*_DUTY, lacking=pl.lit(value=True))
    old, new = pl.col("old"), pl.col("new")
    moved_back = pl.col("late").is_not_null() & (new < old).fill_null(value=False)
    weighed = (
        history.changes.join(late, on=[*_DUTY, "old"], how="left", nulls_equal=True)
        .join(lacking, on=_DUTY, how="left", nulls_equal=True)
        .filter(old.is_not_null() | pl.col("lacking"))
        .with_columns(
            manner=pl.when(old.is_null())
            .then(pl.lit(Manner.FILLED_IN.value, _MANNER))
            .when(moved_back)
            .then(pl.lit(Manner.BACK_DATED.value, _MANNER))
            .otherwise(pl.lit(Manner.CHANGED.value, _MANNER))
        )
        .rename({"version": "entry"})
        .drop("unit", "itself")
    )
    return _in_order(_today(weighed, history.state, today), today)


def vanished(history: History, today: int) -> tuple[pl.DataFrame, dict[str, int]]:
    """Give the records that are there no more, as `VANISHED`.

    Of a unit that has no record at all, there is no ledger, most likely: these units are given
    apart, with the number of their records in the last version that has any.
    """
    gone = history.state.filter(pl.col("version") < today)
    here = history.state.filter(pl.col("version") == today).select("unit").unique()
    lost = gone.join(here, on="unit", how="semi", nulls_equal=True)
    away = gone.join(here, on="unit", how="anti", nulls_equal=True)
    last = away.filter(pl.col("version") == pl.col("version").max().over("unit"))
    counted = last.group_by("unit").agg(pl.len()).sort("unit")
    listed = (
        lost.rename({"version": "entry"})
        .sort("entry", "unit", "file", "sheet", "row", descending=[True, *[False] * 4])
        .select(*VANISHED)
    )
    return listed, {unit or "": count for unit, count in counted.iter_rows()}


def _today(changes: pl.DataFrame, state: pl.DataFrame, today: int) -> pl.DataFrame:
    """Set beside each change how its record is known and where it stands today."""
    whole = changes.join(state, on="id")
    is_here = pl.col("version") == today
    present = pl.coalesce(pl.when(pl.col("field") == day).then(pl.col(day)) for day in DATES)
    back = pl.col("manner") == Manner.BACK_DATED.value
    # A record that vanished after it was dated back is not set right by that.
    mended = back & is_here & (present >= pl.col("old")).fill_null(value=False)
    return whole.with_columns(
        stands=~mended,
        seen=pl.when(pl.col("seen") < today).then("seen"),
        ledger=pl.when(is_here).then("ledger"),
        row=pl.when(is_here).then("row"),
    )


def _in_order(changes: pl.DataFrame, today: int) -> pl.DataFrame:
    order = [
        pl.col("manner"),
        pl.col("field") != "published_on",
        -pl.col("seen").fill_null(today).cast(pl.Int64),
        *(pl.col(name) for name in ("unit", "record", "title", "field", "entry")),
    ]
    return changes.sort(order, nulls_last=True).select(
        pl.col(name).cast(dtype) for name, dtype in CHANGES.items()
    )
