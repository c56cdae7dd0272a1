"""Rows of a text file that end before the others do: cells may have slid to the left."""

import csv
from collections import Counter
from io import SEEK_END, StringIO
from pathlib import Path

import polars as pl

from gongkai.readers.border import border
from gongkai.readers.ledger.grid import numbered

_TAIL = 1 << 16
_CHUNK = 1 << 20


def last_is_short(path: Path, encoding: str, separator: str) -> bool:
    """Tell whether the last line has no line break, and fewer separators than others mostly do."""
    with border(path), path.open("rb") as file:
        file.seek(max(0, file.seek(0, SEEK_END) - _TAIL))
        tail = file.read().decode(encoding, errors="ignore")
    if tail.endswith(("\n", "\r")):
        return False
    *others, last = map(len, csv.reader(StringIO(tail, newline=""), delimiter=separator))
    return bool(others) and last < Counter(others).most_common(1)[0][0]


def narrow_rows(path: Path, encoding: str, separator: str, width: int) -> pl.Series:
    """List the rows (from 1) of two cells or more, but of fewer than most rows have.

    One cell alone is a title, a note, or a row with other separators.
    """
    if _is_even(path, encoding, separator, width):
        return numbered(0)
    with border(path), path.open(encoding=encoding, errors="ignore", newline="") as file:
        reader = csv.reader(file, delimiter=separator)
        try:
            widths = pl.Series([len(row) for row in reader], dtype=pl.UInt32)
        except csv.Error:  # cells too long for it are refused elsewhere
            return numbered(0)
    several = widths.filter(widths > 1)
    if several.is_empty():
        return numbered(0)
    usual = several.mode().max()
    return numbered(len(widths)).filter((widths > 1) & (widths < usual))


def _is_even(path: Path, encoding: str, separator: str, width: int) -> bool:
    """Tell, by counting bytes alone, that no row lacks a cell; a file may be even all the same."""
    if not separator.isascii() or encoding == "utf-16":
        return False
    separators = rows = 0
    end = b"\n"
    with border(path), path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            separators += chunk.count(separator.encode())
            rows += chunk.count(b"\n")
            end = chunk[-1:]
    return separators == (rows + (end != b"\n")) * (width - 1)
