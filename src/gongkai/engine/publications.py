"""Rows with one record id and one unit are one publication on several channels (S8a)."""

import polars as pl

_KEY = ("unit", "record")


def merge(rows: pl.DataFrame) -> pl.DataFrame:
    """Make a row a publication of `rows`, with the same columns, in the order of first rows.

    The channels are united, the first day of each event counts, and it is withdrawn only when
    every row is: then on the last day.
    """
    named = rows.select(_KEY).filter(pl.col("record").is_not_null())
    # Hashes that all differ settle it a lot faster than comparing the names themselves.
    if named.is_empty() or named.hash_rows().n_unique() == named.height:
        return rows
    several = rows.select(
        pl.col("record").is_not_null() & pl.struct(_KEY).is_duplicated()
    ).to_series()
    if not several.any():
        return rows
    columns = [name for name in rows.columns if name not in _KEY]
    united = (
        rows.lazy()
        .filter(several)
        .group_by(_KEY, maintain_order=True)
        .agg(_unite(name, rows.schema[name]) for name in columns)
        .select(rows.columns)
        .collect()
    )
    return pl.concat([rows.filter(~several), united]).sort("n")


def _unite(name: str, dtype: pl.DataType) -> pl.Expr:
    column = pl.col(name)
    if name == "withdrawn_on":
        return pl.when(~column.is_null().any()).then(column.max())
    if name == "withdrawal_reason":
        # A reason is wanted of each row that was taken down: the worst one is shown.
        return pl.when(~column.is_null().any()).then(column.first())
    if name in {"channels", "rejected", "absent", "future", "doubtful"}:
        return column.bitwise_or()
    if dtype == pl.Date:
        return column.min()
    return column.drop_nulls().first()
