"""Merged cells: what stands in the first of them is meant for all that they cover."""

from collections.abc import Sequence
from dataclasses import dataclass

import polars as pl

from gongkai.readers.ledger.workbook_sheet import Merged


@dataclass(frozen=True, slots=True)
class Spread:
    """The cells of a sheet with the text of each merged cell wherever it reaches.

    `captions` are the rows (from 0) of wide ones that are alone in their row: they stay in their
    first cell.
    """

    cells: pl.DataFrame
    captions: frozenset[int]


def spread_out(cells: pl.DataFrame, merged: Sequence[Merged]) -> Spread | None:
    """Copy the text of each merged cell into what it covers; None where they cover too much.

    Merged cells do not overlap: together they cover no more than the sheet.
    """
    rows: dict[int, list[str | None]] = {}
    captions: set[int] = set()
    room = cells.height * cells.width

    def row_of(number: int) -> list[str | None]:
        return rows.setdefault(number, list(cells.row(number)) if number not in rows else [])

    # Tall ones first: what they put beside a wide one tells it from a caption.
    for (top, left), (bottom, right) in sorted(merged, key=_tall_first):
        if not (top <= bottom and 0 <= top < cells.height and 0 <= left < cells.width):
            continue
        row, text = row_of(top), row_of(top)[left]
        if text is None:
            continue
        if right > left and not any(row[:left]) and not any(row[right + 1 :]):
            captions.add(top)
            continue
        width, height = min(right + 1, cells.width) - left, min(bottom + 1, cells.height) - top
        room -= width * height
        if room < 0:
            return None
        for number in range(top, top + height):
            row_of(number)[left : left + width] = [text] * width
    return Spread(_with(cells, rows), frozenset(captions))


def _tall_first(cell: Merged) -> tuple[bool, bool]:
    (top, left), (bottom, right) = cell
    return bottom == top, right > left


def _with(cells: pl.DataFrame, rows: dict[int, list[str | None]]) -> pl.DataFrame:
    """Put rows into their places."""
    if not rows:
        return cells
    numbers = sorted(rows)
    columns = zip(*(rows[number] for number in numbers), strict=True)
    return cells.with_columns(
        cells[name].scatter(numbers, pl.Series(column, dtype=pl.String))
        for name, column in zip(cells.columns, columns, strict=True)
    )
