"""Which cells are longer than any of a ledger: their sheets are not read on."""

from dataclasses import replace

import polars as pl

from gongkai.errors import Problem
from gongkai.readers.ledger.grid import Contents, RawSheet
from gongkai.readers.ledger.limits import MAX_CELL


def within_bounds(contents: Contents) -> Contents:
    """Turn the sheets that hold a cell of more than `MAX_CELL` characters into problems."""
    problems = {id(sheet): _too_long(sheet) for sheet in contents.sheets}
    found = [problem for problem in problems.values() if problem]
    if not found:
        return contents
    sheets = tuple(sheet for sheet in contents.sheets if problems[id(sheet)] is None)
    return replace(contents, sheets=sheets, problems=(*contents.problems, *found))


def _too_long(sheet: RawSheet) -> Problem | None:
    # The bytes of a text are known; its characters would have to be counted.
    longest = sheet.cells.select(pl.all().str.len_bytes().max())
    for number, (size,) in enumerate(longest.transpose().rows() if longest.width else ()):
        if size is not None and size > MAX_CELL:
            lengths = sheet.cells.to_series(number).str.len_chars()
            if (lengths > MAX_CELL).any():
                row = int(sheet.rows[int(lengths.arg_max() or 0)])
                return Problem("cell-too-long", sheet.place(row, number), {"most": MAX_CELL})
    return None
