"""Ledgers in text files: .csv and .tsv, in the encodings that offices use."""

import codecs
import csv
from io import StringIO
from pathlib import Path

import polars as pl

from gongkai.errors import Problem, UnreadableInput
from gongkai.model.ledger import Notice
from gongkai.model.terms import Severity
from gongkai.readers.border import border
from gongkai.readers.ledger.columns import known_fields
from gongkai.readers.ledger.grid import (
    Contents,
    RawSheet,
    frame_of,
    numbered,
    text_of,
    trimmed,
)
from gongkai.source import Place

_MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SEPARATORS = (",", "\t", ";", "，")
_SAMPLE = 64 * 1024


def read_text_ledger(path: Path) -> Contents:
    """Read a text file; the encoding is said where it was guessed."""
    place = Place(str(path))
    with border(path), path.open("rb") as file:
        head = file.read(_SAMPLE)
    if not head.strip():
        raise UnreadableInput([Problem("empty-file", place)])
    for encoding in _encodings(head):
        try:
            cells = _read(path, encoding, head)
        except UnicodeDecodeError:
            continue
        sheet = RawSheet(str(path), None, cells, numbered(cells.height))
        return Contents((sheet,), _guessed(encoding, place))
    raise UnreadableInput([Problem("encoding-unknown", place)])


def _encodings(head: bytes) -> list[str]:
    """List the encodings to try: the one that is marked, else UTF-8, GB18030 (which holds GBK)."""
    marked = [name for mark, name in _MARKED if head.startswith(mark)]
    return marked or ["utf-8", "gb18030"]


def _guessed(encoding: str, place: Place) -> tuple[Notice, ...]:
    if encoding.startswith("utf-8"):
        return ()
    values = {"encoding": encoding.upper()}
    return (Notice("encoding-guessed", Severity.NOTICE, place, values=values),)


def _read(path: Path, encoding: str, head: bytes) -> pl.DataFrame:
    """Cut a file into cells; UTF-8 goes to polars as it lies on the disk, other text is decoded.

    Raises `UnicodeDecodeError` if the file is not in `encoding`.
    """
    sample = codecs.getincrementaldecoder(encoding)().decode(head).splitlines(keepends=True)
    separator = max(_SEPARATORS, key=lambda sign: _fields(sample, sign))
    width = max(len(line) for line in csv.reader(sample, delimiter=separator))
    with border(path):
        source = path if encoding == "utf-8" else path.read_bytes().decode(encoding).encode()
    try:
        read = pl.read_csv(
            source,
            has_header=False,
            separator=separator,
            schema={str(number): pl.String for number in range(width)},
        )
    except (pl.exceptions.PolarsError, TypeError):
        # Not UTF-8, lines of unequal length, an open quote, a separator of several bytes.
        return _irregular(path.read_bytes().decode(encoding), separator)
    return trimmed(read)


def _fields(sample: list[str], separator: str) -> tuple[int, int]:
    """Rate a separator: by the most headings that a line holds, then by how often it stands."""
    lines = list(csv.reader(sample, delimiter=separator))
    most = max((len(known_fields(line)) for line in lines), default=0)
    return most, sum(map(len, lines))


def _irregular(text: str, separator: str) -> pl.DataFrame:
    """Cut text line by line: slower, and it takes whatever there is."""
    rows = list(csv.reader(StringIO(text, newline=""), delimiter=separator))
    width = max(map(len, rows))
    padded = [[*map(text_of, row), *[None] * (width - len(row))] for row in rows]
    return frame_of(list(zip(*padded, strict=True)), len(padded))
