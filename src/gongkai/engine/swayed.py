"""Verdicts that are not what they were, while the facts are (S13.6)."""

from collections.abc import Collection

import polars as pl

from gongkai.engine.naming import itself
from gongkai.model.changes import SWAYED
from gongkai.model.fields import DATES
from gongkai.model.frames import SEVERITY
from gongkai.model.kept import KEPT_RECORDS
from gongkai.model.terms import Outcome

# What a row says, wherever it stands.
_SAID = [name for name in KEPT_RECORDS if name not in {"file", "sheet", "row", "absent"}]
# A column that the ledger has no more, or has by now, is a change of the ledger.
_COLUMNS = "column-missing"
_VERDICT = ("outcome", "severity")
_WHOLE = "of all"


def swayed(
    before: tuple[pl.DataFrame, pl.DataFrame],
    now: tuple[pl.DataFrame, pl.DataFrame],
    amended_rules: Collection[str],
    *,
    waivers_amended: bool,
) -> pl.DataFrame:
    """Compare verdicts as of one day: records and verdicts then, and now; as `SWAYED`.

    Records are `KEPT_RECORDS` without what lies after that day, verdicts `KEPT_VERDICTS`, those of
    now with `ledger`. What was not asked for is there no verdict of.
    """
    (records, verdicts), (records_now, verdicts_now) = before, now
    both = verdicts.join(verdicts_now, on="fingerprint", how="full", suffix="_now", coalesce=True)
    turned = both.filter(
        pl.any_horizontal(pl.col(name).ne_missing(pl.col(f"{name}_now")) for name in _VERDICT),
        pl.col("reason").eq_missing(_COLUMNS) == pl.col("reason_now").eq_missing(_COLUMNS),
    )
    told = turned.select(
        *(pl.coalesce(name, f"{name}_now") for name in _TOLD),
        *("outcome", "outcome_now", "severity", "severity_now", "ledger"),
        row=pl.col("row_now"),
    ).with_columns(itself=itself())
    moved = [_moved(records, records_now, key) for key in (("unit", "itself"), ("unit", "item"))]
    of_record = told.filter(pl.col("itself").is_not_null())
    of_item = told.filter(pl.col("itself").is_null())
    same = pl.concat(
        [
            of_record.join(moved[0], on=["unit", "itself"], how="anti", nulls_equal=True),
            of_item.join(moved[1], on=["unit", "item"], how="anti", nulls_equal=True),
        ]
    )
    return _in_order(same, amended_rules, waivers_amended=waivers_amended)


_TOLD = ("rule", "unit", "item", "record", "document", "title", "formed_on", "period")


def as_of(records: pl.DataFrame, day: object) -> pl.DataFrame:
    """Take away the dates that lie after a day (S1.3)."""
    return records.with_columns(
        pl.when(pl.col(each) <= day).then(each).alias(each) for each in DATES
    )


def _moved(before: pl.DataFrame, now: pl.DataFrame, key: tuple[str, str]) -> pl.DataFrame:
    """Give the keys of which any row says something else, or is not on both sides."""
    one, two = (_summed(each, key) for each in (before, now))
    both = one.join(two, on=key, how="full", suffix="_now", coalesce=True, nulls_equal=True)
    return both.filter(pl.col(_WHOLE).ne_missing(pl.col(f"{_WHOLE}_now"))).select(key)


def _summed(records: pl.DataFrame, key: tuple[str, str]) -> pl.DataFrame:
    """Sum up what the rows of each key say, each of equal rows once, whatever their order."""
    said = records.select(_SAID).unique()
    hashed = said.with_columns(hash=said.hash_rows(), itself=itself())
    return hashed.group_by(key).agg(pl.col("hash").sort().alias(_WHOLE))


def _in_order(
    same: pl.DataFrame, amended_rules: Collection[str], *, waivers_amended: bool
) -> pl.DataFrame:
    waived = pl.any_horizontal(
        pl.col(name).eq_missing(Outcome.WAIVED.value) for name in ("outcome", "outcome_now")
    )
    cause = (
        pl.when(pl.col("rule").is_in(list(amended_rules)))
        .then(pl.lit("rule"))
        .when(waived & pl.lit(waivers_amended))
        .then(pl.lit("waivers"))
        .otherwise(pl.lit("other"))
    )
    named = same.with_columns(cause=cause).rename(
        {
            "outcome": "old",
            "outcome_now": "new",
            "severity": "old_severity",
            "severity_now": "new_severity",
        }
    )
    weight = pl.col("old_severity").cast(SEVERITY)  # what was a violation is told first
    by = ("rule", "unit", "item", "record", "title", "period")
    return named.sort(weight, *by, nulls_last=True).select(
        pl.col(name).cast(dtype) for name, dtype in SWAYED.items()
    )
