"""Rows of a text file that end before the others do: cells may have slid to the left."""

import csv
from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Iterator
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


def narrow_rows(path: Path, encoding: str, separator: str) -> pl.Series:
    """List the rows (from 1) of two cells or more, but of fewer than most rows have.

    One cell alone is a title, a note, or a row with other separators.
    """
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


def is_even(source: Path | bytes, cells: pl.DataFrame) -> bool:
    """Tell, by counting bytes alone, that no row of `cells`, untrimmed, was short of any.

    What is no text is then a separator or a line break. Of a file with quotes the answer is worth
    nothing: they could make up for separators.
    """
    size, returns, end = 0, 0, b""
    for chunk in _chunks(source):
        size += len(chunk) - len(BOM_UTF8) * (not size and chunk.startswith(BOM_UTF8))
        if b"\r" in chunk:  # to look is four times as fast as to count
            returns += chunk.count(b"\r")
        end = chunk[-1:]
    texts: int = sum(cells.select(pl.all().str.len_bytes().sum()).row(0))
    return size - texts == cells.height * cells.width - (end != b"\n") + returns


def _chunks(source: Path | bytes) -> Iterator[bytes]:
    if isinstance(source, bytes):
        yield source
        return
    with border(source), source.open("rb") as file:
        yield from iter(lambda: file.read(_CHUNK), b"")
