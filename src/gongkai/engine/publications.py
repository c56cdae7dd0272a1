"""Rows with one record id and one unit are one publication on several channels (S8a)."""

from collections.abc import Sequence
from datetime import date

import polars as pl

from gongkai.engine.bits import any_of
from gongkai.engine.contradictions import contradictory
from gongkai.engine.items import with_items
from gongkai.engine.links import still_shown
from gongkai.model.catalog import Catalog
from gongkai.model.fields import field_bit
from gongkai.model.frames import AS_OF

# Rows of one publication differ in their channel: those that differ in these are not one.
ALIKE = ("item", "level", "mode")
# What the rows that show a publication longest say for all of it.
_END = ("withdrawn_on", "withdrawal_reason", "superseded_by")
_END_BITS = sum(field_bit(name) for name in _END)

_PUBLISHED, _WITHDRAWN = pl.col("published_on"), pl.col("withdrawn_on")


def merge(rows: pl.DataFrame, catalog: Catalog) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Make a row a publication of `rows`, with the same columns, in the order of first rows.

    The channels are united, the first day of each event counts, and it is withdrawn only when
    every row is: then on the last day, for the reason given for that. The second frame has each
    publication once for each of its changes: a row tells of one.
    """
    key = [name for name in ("unit", "record", AS_OF) if name in rows.columns]
    key += ["whose"] if rows["unit"].has_nulls() else []
    named = rows.select(key).filter(pl.col("record").is_not_null())
    # Hashes that all differ settle it a lot faster than comparing the names themselves.
    if named.is_empty() or named.hash_rows().n_unique() == named.height:
        return rows, rows
    several = rows.select(
        pl.col("record").is_not_null() & pl.struct(key).is_duplicated()
    ).to_series()
    filled = rows.filter(several).with_columns(_agreed(name, key) for name in ALIKE)
    parts = with_items(filled.lazy(), catalog).select(rows.columns).collect()
    united = _united(parts, rows, (*key, *ALIKE))
    alone = rows.filter(~several)
    changes = _each_change(parts, united, (*key, *ALIKE))
    return pl.concat([alone, united]).sort("n"), pl.concat([alone, changes]).sort("n")


def _agreed(name: str, key: Sequence[str]) -> pl.Expr:
    """Fill a blank with what the other rows say with one voice."""
    said = pl.col(name).drop_nulls()
    return pl.coalesce(name, pl.when(said.n_unique().over(key) == 1).then(said.first().over(key)))


def _united(parts: pl.DataFrame, rows: pl.DataFrame, whole: Sequence[str]) -> pl.DataFrame:
    named = {name: dtype for name, dtype in rows.schema.items() if name not in whole}
    return (
        parts.lazy()
        .with_columns(_end_unread(name) for name in ("rejected", "absent"))
        .with_columns(until=_shown_until())
        .with_columns(last=pl.col("until") == pl.col("until").max().over(whole))
        .group_by(whole, maintain_order=True)
        .agg(_unite(name, dtype).alias(name) for name, dtype in named.items())
        .with_columns(doubtful=pl.col("doubtful") | contradictory())
        .select(rows.columns)
        .collect()
    )


def _each_change(parts: pl.DataFrame, united: pl.DataFrame, whole: Sequence[str]) -> pl.DataFrame:
    """Give each publication once for each of its changes, with what answered that change."""
    changed, republished = pl.col("changed_on"), pl.col("republished_on")
    answer = republished.filter((republished >= changed).fill_null(value=True)).min()
    events = parts.group_by(*whole, "changed_on", maintain_order=True).agg(
        pl.col("n").first(), answer
    )
    rest = united.drop("n", "changed_on", "republished_on")
    return rest.join(events, on=whole, nulls_equal=True).select(united.columns)


def _unread(field: str) -> pl.Expr:
    return pl.col(field).is_null() & (any_of("rejected", [field]) | any_of("absent", [field]))


def _end_unread(bits: str) -> pl.Expr:
    """Mark the end as unreadable where it is the beginning that cannot be read."""
    unread = _WITHDRAWN.is_null() & _PUBLISHED.is_null() & any_of(bits, ["published_on"])
    end = pl.lit(field_bit("withdrawn_on"), pl.UInt32)
    return pl.when(unread).then(pl.col(bits) | end).otherwise(bits).alias(bits)


def _shown_until() -> pl.Expr:
    """Tell how long a row shows the publication: never, until a day, nobody knows, still."""
    return (
        pl.when(_PUBLISHED.is_null() & ~_unread("published_on"))
        .then(pl.lit(date.min))
        .when(_WITHDRAWN.is_not_null())
        .then(_WITHDRAWN)
        .when(_unread("withdrawn_on"))
        .then(pl.lit(date(9999, 12, 30)))
        .otherwise(pl.lit(date.max))
    )


def _unite(name: str, dtype: pl.DataType) -> pl.Expr:  # noqa: PLR0911  a column, a way
    column = pl.col(name)
    of_last = column.filter("last")
    end = pl.lit(_END_BITS, pl.UInt32)
    match name:
        case "withdrawn_on":
            return of_last.max()
        case "withdrawal_reason":
            # Different reasons for one day are none that is lawful: a person has to look.
            return pl.when(~of_last.is_null().any()).then(of_last.unique().sort().str.join("、"))
        case "superseded_by":
            return of_last.drop_nulls().first()
        case "rejected" | "absent":
            return (column & ~end).bitwise_or() | (of_last & end).bitwise_or()
        case "link":
            return still_shown(of_last)
        case "asked_on":
            return of_last.max()
        case "future" | "doubtful":
            return column.bitwise_or()
        case "channels":
            # Only where it has been published is it on a channel.
            shown = pl.when(_PUBLISHED.is_not_null()).then(column)
            return (
                pl.when(_PUBLISHED.is_not_null().any())
                .then(shown.bitwise_or())
                .otherwise(column.bitwise_or())
            )
        case _ if dtype == pl.Date:
            return column.min()
        case _:
            return column.drop_nulls().first()
