"""Ledgers in Parquet: what programs hand on; columns are headings or names of fields."""

import json
from pathlib import Path

import polars as pl
from polars.datatypes import DataTypeClass

from gongkai.errors import Problem, UnreadableInput
from gongkai.model.personal import shown
from gongkai.readers.border import border
from gongkai.readers.ledger.apart import answered
from gongkai.readers.ledger.grid import Contents, RawSheet, trimmed
from gongkai.readers.ledger.headings import USUAL
from gongkai.source import Place

_CHILD = "gongkai.readers.ledger.parquet_child"
_HERE = "Asia/Shanghai"  # S2.7
# A duration is not equal to `pl.Duration`, but an instance. A short float has no eight digits: it
# makes 20201020 of 20201019.
_NO_TEXTS = pl.Binary | pl.Duration | pl.Object | pl.Float32 | pl.Float16


def read_parquet_ledger(path: Path) -> Contents:
    """Read a Parquet file; the first record is row 2, as under a header."""
    with border(path):
        size = path.stat().st_size
    # Where polars ends the process, it is not ours; what it can read there, it can read here.
    if wrong := answered(_CHILD, path, size, "parquet-unreadable"):
        told = json.loads(wrong)
        raise UnreadableInput([Problem(told["code"], Place(str(path)), told["values"])])
    frame = pl.read_parquet(path, glob=False)
    problems = [
        Problem("column-type", Place(str(path), heading=shown(name)), {"found": str(dtype)})
        for name, dtype in frame.schema.items()
        if USUAL.field_of(name) and not _is_simple(dtype)
    ]
    cells = frame.select(
        _text(pl.nth(number), dtype).alias(str(number)) for number, dtype in enumerate(frame.dtypes)
    )
    cells = trimmed(cells)
    rows = pl.int_range(2, frame.height + 2, dtype=pl.UInt32, eager=True)
    sheet = RawSheet(str(path), None, cells, rows, tuple(frame.columns))
    return Contents((sheet,), problems=tuple(problems))


def _is_simple(dtype: pl.DataType) -> bool:
    """Tell whether a cell can hold the value, or the list of values."""
    inner = dtype.inner if isinstance(dtype, pl.List) else dtype
    return not (inner.is_nested() or isinstance(inner, _NO_TEXTS))


def _text(column: pl.Expr, dtype: pl.DataType) -> pl.Expr:
    if not _is_simple(dtype):
        return pl.lit(None, pl.String)
    if isinstance(dtype, pl.List):
        return column.list.eval(_text_of(pl.element(), dtype.inner)).list.join("、")
    return _text_of(column, dtype)


def _text_of(value: pl.Expr, dtype: pl.DataType | DataTypeClass) -> pl.Expr:
    if dtype.is_float():
        whole = value.cast(pl.Int64, strict=False)
        value = pl.when(value == whole).then(whole.cast(pl.String)).otherwise(value.cast(pl.String))
    if isinstance(dtype, pl.Datetime) and dtype.time_zone:
        value = value.dt.convert_time_zone(_HERE).dt.replace_time_zone(None)
    return value.cast(pl.String)
