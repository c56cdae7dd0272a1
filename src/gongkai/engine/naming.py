"""What a record is known by, wherever its row has gone: S8.1."""

import polars as pl


def itself() -> pl.Expr:
    """Return a record's own identity: its id, else document number, else title and formation."""
    formed = pl.col("formed_on").cast(pl.String).fill_null("")
    # Not by pl.format: polars 2.1 panics if a column has a chunk without rows.
    return pl.coalesce(
        pl.concat_str(pl.lit("record:"), "record"),
        pl.concat_str(pl.lit("document:"), "document"),
        pl.concat_str(pl.lit("title:"), "title", pl.lit(":"), formed),
    )
