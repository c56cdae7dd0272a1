"""The versions of a ledger, one after another: what was changed from each to the next (S13.4)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import polars as pl

from gongkai.engine.naming import itself
from gongkai.model.fields import DATES

_WHO = ("unit", "item", "record", "document", "title")
_KEY = ("unit", "itself", "spot")
# What brings together two records that are known by different names.
_LIKE = ("unit", "item", "title")
_KEPT = (*_WHO, "itself", "channels", *DATES, "file", "sheet", "ledger", "row")
_NOW = "_now"


@dataclass(frozen=True)
class Version:
    """What the ledgers said as of a day: `KEPT_RECORDS`, with `ledger`, null if archived.

    `number` is that of the entry, one more than the last for the ledgers of today.
    """

    number: int
    as_of: date
    records: pl.DataFrame


@dataclass(frozen=True)
class History:
    """What became of all the records that were ever there.

    `state` has each record once, as it was in the last version that has it: `id`, `version`,
    `as_of`, and the columns of the record. `changes` has a row a date that was changed: the `id`,
    the `version` and identity (`unit`, `itself`) that it had before, `seen`, the version that has
    the `new` date, `field`, `old` (null: not filled in, or yet to come), and `paired`.
    """

    state: pl.DataFrame
    changes: pl.DataFrame


def follow(versions: Iterable[Version]) -> History:
    """Go through the versions in their order.

    A fact is what is dated no later than its version's as-of date (S1.3). Records are known again
    by S8.1; where that fails, by unit, item and title, if one alone was lost and one alone came.
    Rows without any name cannot be known again, and are passed over.
    """
    state: pl.DataFrame | None = None
    steps: list[pl.DataFrame] = []
    for version in versions:
        now = _named(version)
        if state is None:
            state = now.with_row_index("place").with_columns(id=_id(version)).drop("place")
            continue
        state, changes = _step(state, now, version)
        steps.append(changes)
    assert state is not None  # noqa: S101  the ledgers of today are one of them
    return History(state, pl.concat(steps) if steps else _changes(_nothing(state), 0))


def _named(version: Version) -> pl.DataFrame:
    known = version.records.with_columns(itself=itself()).filter(pl.col("itself").is_not_null())
    # Rows that are equal count once (S8a): that one of them goes is no news.
    once = known.unique([*_WHO, "channels", *DATES], keep="first", maintain_order=True)
    return once.select(
        *_KEPT,
        version=pl.lit(version.number, pl.UInt32),
        as_of=pl.lit(version.as_of, pl.Date),
    )


def _step(
    state: pl.DataFrame, now: pl.DataFrame, version: Version
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Give the state after a version, and what was changed by it."""
    several = pl.concat([_several(state), _several(now)]).unique()
    before = _spotted(state, several)
    after = _spotted(now, several).with_row_index("place")
    pairs = _pairs(before, after)
    both = before.join(pairs, on="id").join(after, on="place", suffix=_NOW)
    went_on = pairs.select("id", "place").join(after, on="place")
    fresh = after.join(pairs, on="place", how="anti").with_columns(id=_id(version))
    gone = before.join(pairs, on="id", how="anti")
    whole = pl.concat([part.select(state.columns) for part in (gone, went_on, fresh)])
    return whole, _changes(both, version.number)


def _id(version: Version) -> pl.Expr:
    """Return a number for what came with a version, which no other record has."""
    return pl.col("place").cast(pl.UInt64) + pl.lit(version.number << 32, pl.UInt64)


def _pairs(before: pl.DataFrame, after: pl.DataFrame) -> pl.DataFrame:
    """Bring the records of two versions together: `id` of the one, `place` in the other."""
    known = before.select("id", *_KEY).join(after.select("place", *_KEY), on=_KEY, nulls_equal=True)
    lost = before.join(known, on="id", how="anti")
    come = after.join(known, on="place", how="anti")
    like = _alone(lost, "id").join(_alone(come, "place"), on=_LIKE)
    return pl.concat(
        [
            known.select("id", "place", paired=pl.lit(value=False)),
            like.select("id", "place", paired=pl.lit(value=True)),
        ]
    )


def _alone(records: pl.DataFrame, number: str) -> pl.DataFrame:
    """Keep the records that no other is like."""
    return records.select(number, *_LIKE).filter(~pl.struct(_LIKE).is_duplicated())


def _several(records: pl.DataFrame) -> pl.DataFrame:
    """Find the names that several rows share: one publication on several channels (S8a)."""
    names = records.select("unit", "itself")
    return names.filter(pl.struct("unit", "itself").is_duplicated())


def _spotted(records: pl.DataFrame, several: pl.DataFrame) -> pl.DataFrame:
    """Tell rows of one name apart by their channels, then by their order, as `spot`."""
    marked = several.with_columns(many=pl.lit(value=True))
    joined = records.join(
        marked, on=["unit", "itself"], how="left", nulls_equal=True, maintain_order="left"
    )
    alike = ("unit", "itself", "channels")
    again = pl.int_range(pl.len()).over(alike).cast(pl.String)
    spot = pl.concat_str(pl.col("channels").fill_null(""), again, separator="#")
    return joined.with_columns(spot=pl.when("many").then(spot).otherwise(pl.lit("")))


def _changes(both: pl.DataFrame, seen: int) -> pl.DataFrame:
    return pl.concat([_of_field(both, field, seen) for field in DATES])


def _of_field(both: pl.DataFrame, field: str, seen: int) -> pl.DataFrame:
    """Find a known date that is another now, and an unknown one that is from before then now."""
    old, new = pl.col(field), pl.col(f"{field}{_NOW}")
    known = (old <= pl.col("as_of")).fill_null(value=False)
    moved = known & new.ne_missing(old)
    filled = ~known & (new <= pl.col("as_of")).fill_null(value=False)
    return both.filter(moved | filled).select(
        *("id", "version", "unit", "itself", "paired"),
        seen=pl.lit(seen, pl.UInt32),
        field=pl.lit(field),
        old=pl.when(known).then(old),
        new=new,
    )


def _nothing(state: pl.DataFrame) -> pl.DataFrame:
    both = state.clear().with_columns(paired=pl.lit(value=False))
    return both.with_columns(pl.col(day).alias(f"{day}{_NOW}") for day in DATES)
