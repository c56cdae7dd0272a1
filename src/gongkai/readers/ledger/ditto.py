"""Cells that repeat by a mark what stands in the row above: 同上, 〃."""

from collections.abc import Sequence

import polars as pl

DITTO = ["同上", "同前", "仝上", "〃", "″", '"']


def filled_in(cells: pl.DataFrame, names: Sequence[str]) -> tuple[pl.DataFrame, pl.Series]:
    """Write out the marks in the columns `names`; also mark the rows where that was done.

    A mark under a blank cell, or under none, stays as it is.
    """
    marks = {name: cells[name].is_in(DITTO) & _sources(cells[name]).is_not_null() for name in names}
    written = [
        cells[name].zip_with(~marks[name], _sources(cells[name])).alias(name) for name in names
    ]
    whole = cells.with_columns(written)
    return whole, whole.select(pl.any_horizontal(pl.lit(False), *marks.values())).to_series()


def _sources(texts: pl.Series) -> pl.Series:
    """Return for each cell the text of the last one, itself or above, that is no mark."""
    numbers = pl.int_range(0, len(texts), eager=True)
    is_mark = texts.is_in(DITTO).fill_null(value=False)
    last = pl.select(pl.when(~is_mark).then(numbers)).to_series().forward_fill()
    return texts.gather(last)
