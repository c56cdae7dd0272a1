"""Ledgers in Parquet: what programs hand on; columns are headings or names of fields."""

from pathlib import Path

import polars as pl

from gongkai.errors import Problem, UnreadableInput
from gongkai.readers.border import border
from gongkai.readers.ledger.grid import Contents, RawSheet, trimmed
from gongkai.source import Place


def read_parquet_ledger(path: Path) -> Contents:
    """Read a Parquet file; the first record is row 2, as under a header."""
    try:
        with border(path):
            frame = pl.read_parquet(path)
    except pl.exceptions.PolarsError as error:
        raise UnreadableInput([Problem("parquet-unreadable", Place(str(path)))]) from error
    cells = frame.select(
        _text(pl.nth(number), dtype).alias(str(number)) for number, dtype in enumerate(frame.dtypes)
    )
    cells = trimmed(cells)
    rows = pl.int_range(2, frame.height + 2, dtype=pl.UInt32, eager=True)
    return Contents((RawSheet(str(path), None, cells, rows, tuple(frame.columns)),))


def _text(column: pl.Expr, dtype: pl.DataType) -> pl.Expr:
    if dtype == pl.List(pl.String):
        column = column.list.join("、")
    return column.cast(pl.String)
