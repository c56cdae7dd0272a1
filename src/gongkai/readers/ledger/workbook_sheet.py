"""A sheet of a workbook as cells of text, whoever read it: its size, and its merged cells."""

from dataclasses import dataclass, field

import polars as pl

from gongkai.readers.ledger.limits import is_too_large

# The first and the last cell that a merged one covers: row and column, from 0.
Merged = tuple[tuple[int, int], tuple[int, int]]


@dataclass(frozen=True, slots=True)
class WorkbookSheet:
    """A sheet: its cells as String columns, or None where they were not read.

    `ends` are the rows and columns of a sheet that is too large. `unread` counts formulas without
    a saved result; the first stands in row (as Excel counts) and column (from 0) `first_unread`.
    """

    name: str
    is_hidden: bool
    cells: pl.DataFrame | None
    merged: list[Merged] = field(default_factory=list)
    hidden_rows: frozenset[int] = frozenset()
    ends: tuple[int, int] | None = None
    unread: int = 0
    first_unread: tuple[int, int] | None = None
    hidden_columns: frozenset[int] = frozenset()


def shaped(filled: pl.DataFrame) -> tuple[pl.DataFrame | None, tuple[int, int] | None]:
    """Make String columns of cells: `row` as Excel counts, `column` from 0, `text`.

    Cells that reach too far give None, and the rows and columns of the sheet.
    """
    height, width = filled.select(pl.col("row").max(), pl.col("column").max() + 1).row(0)
    if height is None:
        return pl.DataFrame(), None
    if is_too_large(height, width, filled.height):
        return None, (height, width)
    columns = filled.partition_by("column", as_dict=True, include_key=False)
    made = {str(n): _column(columns.get((n,)), height) for n in range(width)}
    return pl.DataFrame(made), None


def _column(cells: pl.DataFrame | None, height: int) -> pl.Series:
    if cells is not None and cells.height == height:
        return cells["text"]
    blank = pl.repeat(None, height, dtype=pl.String, eager=True)
    return blank if cells is None else blank.scatter(cells["row"] - 1, cells["text"])
