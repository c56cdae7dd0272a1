"""How delimited text is cut into cells, and where its quotes cannot be trusted."""

import codecs
import csv
import re
from dataclasses import dataclass
from io import StringIO
from itertools import zip_longest
from pathlib import Path

import polars as pl

from gongkai.errors import Problem, UnreadableInput
from gongkai.readers.border import border, read_bytes
from gongkai.readers.ledger.cell_text import text_of
from gongkai.readers.ledger.grid import frame_of, numbered, trimmed
from gongkai.readers.ledger.header import ROWS_SEARCHED
from gongkai.readers.ledger.headings import USUAL
from gongkai.readers.ledger.limits import MAX_CELL, MAX_COLUMNS
from gongkai.readers.ledger.uneven import is_even, last_is_short, narrow_rows
from gongkai.source import Place

_SEPARATORS = (",", "\t", ";", "，")
_CHUNK = 1 << 20
# Fewer separators behind a line break may be the commas of a remark.
_LEAST_SWALLOWED = 3


@dataclass(frozen=True, slots=True)
class Text:
    """A file cut into cells, and the rows (from 1) whose cells may not be what they seem.

    `swallowing` rows may have taken others in; the rows of `uncut` are one cell with other
    separators in it; `narrow` ones have fewer cells than most; `short` is the last row if the
    file may have been cut off in it.
    `ends_amid_character` says that the file was cut off in the last row for sure.
    """

    cells: pl.DataFrame
    swallowing: pl.Series
    uncut: pl.Series
    narrow: pl.Series
    short: int | None
    ends_amid_character: bool


def cut(path: Path, encoding: str, head: bytes) -> Text:
    """Cut a file, which begins with `head`, into cells.

    Raises `UnicodeDecodeError` if it is not in `encoding`.
    """
    sample = codecs.getincrementaldecoder(encoding)().decode(head)
    if not sample.strip():
        raise UnreadableInput([Problem("empty-file", Place(str(path)))])
    separator = max(_SEPARATORS, key=lambda sign: _rate(sample, sign))
    width = max(map(len, _rows(sample, separator)))
    _check_width(path, width)
    cells, even = _quickly(path, encoding, separator, width) or (None, False)
    text, amid = ("", False) if cells is not None else _decoded(path, encoding)
    if cells is None:
        cells = _carefully(path, text, separator)
    is_quoted = _is_quoted(path)
    swallowing = _swallowing(cells, separator) if is_quoted else numbered(0)
    if not swallowing.is_empty():
        # polars lets some quotes pass that do not pair; this does not.
        cells = _carefully(path, text or _decoded(path, encoding)[0], separator)
    cells = _unwrapped(cells) if is_quoted else cells
    narrow = numbered(0) if even and not is_quoted else narrow_rows(path, encoding, separator)
    short = cells.height if last_is_short(path, encoding, separator) else None
    return Text(cells, swallowing, _uncut(cells), narrow, short, amid)


def _decoded(path: Path, encoding: str) -> tuple[str, bool]:
    """Decode a file, but for a last character that was cut in two; tell whether there is one."""
    decoder = codecs.getincrementaldecoder(encoding)()
    text = decoder.decode(read_bytes(path))
    return text, bool(decoder.getstate()[0])


def _rows(text: str, separator: str) -> list[list[str]]:
    return list(csv.reader(StringIO(text, newline=""), delimiter=separator))


def _rate(sample: str, separator: str) -> tuple[int, int]:
    """Rate a separator: by the most headings that a row holds, then by how often it stands."""
    rows = _rows(sample, separator)
    most = max(len(USUAL.fields(row)) for row in rows[:ROWS_SEARCHED])
    return most, sum(map(len, rows))


def _quickly(
    path: Path, encoding: str, separator: str, width: int
) -> tuple[pl.DataFrame, bool] | None:
    """Cut a file by polars; None where it gives up: bad UTF-8, odd quotes, rows too long.

    Tell as well whether no row is too short for sure.
    UTF-8 is read as it lies on the disk, marked or not; other text is decoded first.
    """
    if not separator.isascii():
        return None
    source: Path | bytes = path
    if not encoding.startswith("utf-8"):
        text, amid = _decoded(path, encoding)
        if amid:
            return None
        source = text.encode()
    try:
        with border(path):
            cells = pl.read_csv(
                source,
                has_header=False,
                separator=separator,
                schema={str(number): pl.String for number in range(width)},
                missing_columns="insert",  # a title above the header is one cell
                glob=False,
            )
    except pl.exceptions.PolarsError:
        return None
    return trimmed(cells), is_even(source, cells)


def _carefully(path: Path, text: str, separator: str) -> pl.DataFrame:
    """Cut the text of a file row by row, which may be of any length.

    Quotes that do not pair swallow rows: they refuse the file.
    """
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        rows = [[text_of(cell) for cell in row] for row in reader]
    except csv.Error as error:
        # The reader refuses cells of more than 131,072 characters, too.
        code = "cell-too-long" if "larger than" in str(error) else "text-quotes"
        place = Place(str(path), line=reader.line_num)
        raise UnreadableInput([Problem(code, place, {"most": MAX_CELL})]) from error
    _check_width(path, max(map(len, rows), default=0))
    return frame_of(list(zip_longest(*rows)), len(rows))


def _check_width(path: Path, width: int) -> None:
    if width > MAX_COLUMNS:
        values = {"count": width, "most": MAX_COLUMNS}
        raise UnreadableInput([Problem("too-many-columns", Place(str(path)), values)])


def _unwrapped(cells: pl.DataFrame) -> pl.DataFrame:
    """Take texts out of formulas that hold nothing else: a program keeps noughts by ="007"."""
    wrapped = cells.select(pl.all().str.starts_with('="').any())
    names = [name for name in cells.columns if wrapped[name].item()]
    if not names:
        return cells
    return trimmed(cells.with_columns(pl.col(names).str.replace('(?s)^="([^"]*)"$', "$1")))


def _is_quoted(path: Path) -> bool:
    """Tell whether a file has a quote anywhere: without one, no cell holds a line break."""
    with border(path), path.open("rb") as file:
        return any(b'"' in chunk for chunk in iter(lambda: file.read(_CHUNK), b""))


def _swallowing(cells: pl.DataFrame, separator: str) -> pl.Series:
    """List the rows with a cell that holds a line break, and the separators of another row.

    Two stray quotes, rows apart, make one cell of what is between them, as a quoted cell is.
    """
    least = max(cells.width - 1, _LEAST_SWALLOWED)
    broken = cells.select(pl.all().str.contains("\n", literal=True).any())
    marks = [
        pl.col(name).str.contains("\n", literal=True)
        & (pl.col(name).str.count_matches(separator, literal=True) >= least)
        for name in cells.columns
        if broken[name].item()
    ]
    if not marks:
        return numbered(0)
    swallowing = cells.select(pl.any_horizontal(marks).fill_null(False)).to_series()
    return numbered(cells.height).filter(swallowing)


def _uncut(cells: pl.DataFrame) -> pl.Series:
    """List the rows that are one cell with separators in it: others, or within quotes."""
    if cells.width <= _LEAST_SWALLOWED:
        return numbered(0)
    others = pl.all_horizontal(pl.nth(range(1, cells.width)).is_null())
    alone = cells.select(others & pl.nth(0).is_not_null()).to_series()
    marks = map(re.escape, _SEPARATORS)
    counts = cells.filter(alone).to_series(0).str.count_matches("|".join(marks))
    return numbered(cells.height).filter(alone).filter(counts >= _LEAST_SWALLOWED)
