"""Whole columns of texts, of which each distinct one is read once."""

from collections.abc import Callable

import polars as pl

from gongkai.model.frames import Schema


def read_distinct(
    texts: pl.Series, read: Callable[[str], tuple[object, ...]], schema: Schema
) -> pl.DataFrame:
    """Return the columns of `schema`, filled with what `read` makes of each text, null of null."""
    distinct = texts.unique().drop_nulls()
    made = pl.DataFrame([read(text) for text in distinct], schema=schema, orient="row")
    return pl.DataFrame([spread(texts, distinct, column) for column in made])


def spread(texts: pl.Series, distinct: pl.Series, values: pl.Series) -> pl.Series:
    """Put the value of each distinct text wherever the text stands, under the values' name."""
    if values.null_count() == len(values):
        return pl.repeat(None, len(texts), dtype=values.dtype, eager=True).alias(values.name)
    read = texts.replace_strict(distinct, values, default=None, return_dtype=values.dtype)
    return read.alias(values.name)
