"""The cells of a sheet's XML, cut apart as text: where each stands, and what is written in it."""

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import reduce

import polars as pl

from gongkai.readers.ledger.distinct import spread
from gongkai.readers.ledger.workbook_xml import sheet_xml

_OPEN, _CLOSE, _EMPTY = b"<sheetData>", b"</sheetData>", b"<sheetData/>"
_MAX_ROW, _MAX_COLUMN = 1_048_576, 16_384
_LETTERS, _DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789"

_ATTRIBUTES = r'^(?:\s+[\w:]+="[^"<>]*")*\s*'
_BETWEEN = r"\s*(?:(?:</row>|<row(?:\s[^<>]*)?>)\s*)*$"
_BLANK = f"{_ATTRIBUTES}/>{_BETWEEN}"
# What a cell may hold, whole: a formula, a value, a text; no second address, and nothing left open.
_TAG = r"<{0}(?:\s[^<>]*)?(?:/>|>[^<]*</{0}>)"
_INSIDE = rf"(?:\s|{_TAG.format('f')}|{_TAG.format('v')}|<is>(?:\s|{_TAG.format('t')})*</is>)*"
_FILLED = rf'^(?:\s+(?:s|t|cm|vm|ph)="[^"<>]*")*\s*>{_INSIDE}$'

# Bytes at a time: the pieces of a large sheet are cut side by side, while more is unpacked, for
# polars and zlib let go of Python meanwhile.
PIECE = 4_000_000


@dataclass(frozen=True, slots=True)
class Cut:
    """The filled cells: `row` as Excel counts, `column` from 0, and `content`, in their order.

    A content is what follows a cell's address, up to its end: ` t="s"><v>7</v>`. `head` and
    `tail` are the XML before and after all cells.
    """

    cells: pl.DataFrame
    head: bytes
    tail: bytes
    hidden_rows: frozenset[int]


def cut(chunks: Iterable[bytes]) -> Cut | None:
    """Cut a sheet's XML into its cells; None where it is not written as programs mostly do.

    They write each cell with its address first, row by row, and nothing in between.
    """
    pieces = _between_rows(chunks)
    first = next(pieces)
    head, opened, piece = first.partition(_OPEN if _OPEN in first else _EMPTY)
    if not opened or _is_odd(head):
        return None
    # No more at a time than there are cores: each piece takes ten times its size of memory.
    with ThreadPoolExecutor(os.cpu_count()) as pool:
        cutting = []
        for following in pieces:
            cutting.append(pool.submit(_cells, piece))
            piece = following
        last, closed, tail = (b"", opened, piece) if opened == _EMPTY else piece.rpartition(_CLOSE)
        cutting.append(pool.submit(_cells, last))
        parts = [each.result() for each in cutting]
    whole = [part for part in parts if part is not None]
    if not closed or _is_odd(tail) or len(whole) < len(parts):
        return None
    cells = pl.concat([cells for cells, _ in whole])
    places = cells.select(pl.col("row").cast(pl.Int64) * _MAX_COLUMN + pl.col("column"))
    if not (places.to_series().diff().drop_nulls() > 0).all():
        return None
    hidden = frozenset(row for _, rows in whole for row in rows)
    return Cut(cells, head, tail, hidden)


def _is_odd(outside: bytes) -> bool:
    """Tell whether what is around the cells may hold others, or a comment hide some."""
    return b"<!" in outside or b"heetData" in outside


def _between_rows(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Part a sheet where a row begins; a piece is as large as a chunk, or as several of them."""
    kept: list[bytes] = []
    for chunk in chunks:
        row = chunk.find(b"<row ")
        if row >= 0:
            yield b"".join([*kept, chunk[:row]])
            kept = []
        kept.append(chunk[max(row, 0) :])
    yield b"".join(kept)


def _cells(xml: bytes) -> tuple[pl.DataFrame, frozenset[int]] | None:
    """Cut some rows into the cells that are filled, and list the rows that are hidden."""
    try:
        text = pl.Series([xml], dtype=pl.Binary).cast(pl.String)
    except pl.exceptions.PolarsError:
        return None  # no UTF-8
    pieces = text.str.split('<c r="').explode()
    cells = (
        pl.DataFrame({"piece": pieces[1:]})
        .select(_parted("piece", '"', "address", "rest"))
        .unnest("piece")
        .select("address", _parted("rest", "</c>", "content", "after"))
        .unnest("rest")
    )
    between = pl.concat([pieces[:1], cells["after"].drop_nulls()])
    is_blank = cells["after"].is_null()
    blank = cells["content"].filter(is_blank)
    if not (_all(between.filter(between != ""), f"^{_BETWEEN}") and _all(blank, _BLANK)):
        return None
    letters = pl.col("address").str.strip_chars_end(_DIGITS)
    number = pl.col("address").str.strip_chars_start(_LETTERS)
    filled = cells.filter(~is_blank).select(
        row=number.str.to_integer(strict=False, dtype=pl.UInt32), column=letters, content="content"
    )
    names = filled["column"].unique()
    known = filled["row"].is_between(1, _MAX_ROW).fill_null(value=False)
    if not (known.all() and _all(names, "^[A-Z]{1,3}$")):
        return None
    numbers = pl.Series([_number(name) for name in names], dtype=pl.UInt32)
    if not (numbers < _MAX_COLUMN).all():
        return None
    placed = filled.with_columns(spread(filled["column"], names, numbers.alias("column")))
    return placed, _hidden(pl.concat([between, blank]))


def _parted(name: str, sign: str, before: str, after: str) -> pl.Expr:
    return pl.col(name).str.splitn(sign, 2).struct.rename_fields([before, after])


def _all(texts: pl.Series, pattern: str) -> bool:
    """Tell whether all texts match; of few that recur, each is looked at once."""
    return bool(texts.unique().str.contains(pattern).fill_null(value=False).all())


def _number(letters: str) -> int:
    """Return the column of Excel's name, from 0.

    >>> _number("A"), _number("AA")
    (0, 26)
    """
    return reduce(lambda number, letter: number * 26 + _LETTERS.index(letter) + 1, letters, 0) - 1


def _hidden(texts: pl.Series) -> frozenset[int]:
    """List the hidden rows, which begin somewhere between cells."""
    hidden = texts.filter(texts.str.contains("hidden=", literal=True))
    return sheet_xml("".join(hidden).encode()).hidden_rows


def are_plain(contents: pl.Series) -> bool:
    """Tell whether each of the contents, which are distinct, is one cell and nothing else."""
    return bool(contents.str.contains(_FILLED).all())
