"""How delimited text is cut into cells, and where its quotes cannot be trusted."""

import codecs
import csv
from io import StringIO
from itertools import zip_longest
from pathlib import Path

import polars as pl

from gongkai.errors import Problem, UnreadableInput
from gongkai.readers.border import border, read_bytes
from gongkai.readers.ledger.columns import known_fields
from gongkai.readers.ledger.grid import frame_of, numbered, text_of, trimmed
from gongkai.readers.ledger.header import ROWS_SEARCHED
from gongkai.source import Place

_SEPARATORS = (",", "\t", ";", "，")
_CHUNK = 1 << 20
# Fewer separators behind a line break may be the commas of a remark.
_LEAST_SWALLOWED = 3


def cut(path: Path, encoding: str, head: bytes) -> tuple[pl.DataFrame, pl.Series]:
    """Cut a file into cells; return them, and the rows that may have swallowed others.

    `head` is how the file begins. Raises `UnicodeDecodeError` if it is not in `encoding`.
    """
    sample = codecs.getincrementaldecoder(encoding)().decode(head)
    if not sample.strip():
        raise UnreadableInput([Problem("empty-file", Place(str(path)))])
    separator = max(_SEPARATORS, key=lambda sign: _rate(sample, sign))
    cells = _quickly(path, encoding, separator, max(map(len, _rows(sample, separator))))
    if cells is None:
        cells = _carefully(path, encoding, separator)
    elif not _is_quoted(path):
        return cells, numbered(0)
    swallowing = _swallowing(cells, separator)
    if not swallowing.is_empty():
        # polars lets some quotes pass that do not pair; this does not.
        cells = _carefully(path, encoding, separator)
    return cells, swallowing


def _rows(text: str, separator: str) -> list[list[str]]:
    return list(csv.reader(StringIO(text, newline=""), delimiter=separator))


def _rate(sample: str, separator: str) -> tuple[int, int]:
    """Rate a separator: by the most headings that a row holds, then by how often it stands."""
    rows = _rows(sample, separator)
    most = max(len(known_fields(row)) for row in rows[:ROWS_SEARCHED])
    return most, sum(map(len, rows))


def _quickly(path: Path, encoding: str, separator: str, width: int) -> pl.DataFrame | None:
    """Cut a file by polars; None where it gives up: bad UTF-8, odd quotes, rows of odd length.

    UTF-8 is read as it lies on the disk, marked or not; other text is decoded first.
    """
    if not separator.isascii():
        return None
    source = path if encoding.startswith("utf-8") else read_bytes(path).decode(encoding).encode()
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
    return trimmed(cells)


def _carefully(path: Path, encoding: str, separator: str) -> pl.DataFrame:
    """Cut a file row by row, which may be of any length.

    Quotes that do not pair swallow rows: they refuse the file.
    """
    text = read_bytes(path).decode(encoding)
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    try:
        rows = [[text_of(cell) for cell in row] for row in reader]
    except csv.Error as error:
        place = Place(str(path), line=reader.line_num)
        raise UnreadableInput([Problem("text-quotes", place)]) from error
    return frame_of(list(zip_longest(*rows)), len(rows))


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
