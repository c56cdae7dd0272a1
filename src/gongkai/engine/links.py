"""What the link of a record answered, as far as it is known on the as-of date."""

import polars as pl

from gongkai.model.asked import Asked
from gongkai.model.frames import LINK


def with_links(records: pl.LazyFrame, asked: Asked) -> pl.LazyFrame:
    """Add `link` and `asked_on`: the last answer by the as-of date (S1.3), null without any.

    What was asked before the record was published says nothing of it.
    """
    if asked.evidence is None:
        return records.with_columns(link=pl.lit(None, LINK), asked_on=pl.lit(None, pl.Date))
    last = (
        asked.evidence.lazy()
        .filter(pl.col("asked_on") <= asked.as_of)
        .sort("asked_on", maintain_order=True)
        .group_by("url")
        .last()
    )
    url, known = pl.col("url"), pl.col("asked_on") >= pl.col("published_on")
    return (
        records.with_columns(asked_url=url.str.strip_chars())
        .join(last, left_on="asked_url", right_on="url", how="left", maintain_order="left")
        .with_columns(pl.when(known).then(name).alias(name) for name in ("link", "asked_on"))
        .drop("asked_url")
    )


def still_shown(link: pl.Expr) -> pl.Expr:
    """Unite what the links of one publication answered: the best counts, and none is unknown."""
    return pl.when(~link.is_null().any()).then(link.min())
