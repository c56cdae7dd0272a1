"""Ledgers in text files: .csv and .tsv, in the encodings that offices use."""

import codecs
from pathlib import Path

import polars as pl

from gongkai.errors import Problem, UnreadableInput
from gongkai.model.ledger import Notice
from gongkai.model.terms import Severity
from gongkai.readers.border import border
from gongkai.readers.ledger.delimited import cut
from gongkai.readers.ledger.grid import Contents, RawSheet, numbered
from gongkai.source import Place

_MARKED = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 64 * 1024
# A stray zero byte in so many is a character like another.
_RARE = 50


def read_text_ledger(path: Path) -> Contents:
    """Read a text file: as in Excel, an empty line is a row, and a quoted line break is none.

    The encoding is said where it was guessed.
    """
    place = Place(str(path))
    with border(path), path.open("rb") as file:
        head = file.read(_SAMPLE)
    if not head.strip():
        raise UnreadableInput([Problem("empty-file", place)])
    for encoding in _encodings(head):
        try:
            cells, swallowing = cut(path, encoding, head)
        except UnicodeDecodeError:
            continue
        sheet = RawSheet(str(path), None, cells, numbered(cells.height))
        return Contents((sheet,), (*_guessed(encoding, place), *_doubted(sheet, swallowing)))
    raise UnreadableInput([Problem("encoding-unknown", place)])


def _encodings(head: bytes) -> list[str]:
    """List the encodings to try: the one that is marked, else UTF-8, GB18030 (which holds GBK)."""
    marked = [name for mark, name in _MARKED if head.startswith(mark)]
    # Zero bytes in number are those of UTF-16 without a mark, or of no text at all.
    is_text = head.count(0) * _RARE < len(head)
    return marked or (["utf-8", "gb18030"] if is_text else [])


def _guessed(encoding: str, place: Place) -> list[Notice]:
    if encoding != "gb18030":
        return []
    values: dict[str, object] = {"encoding": encoding.upper()}
    return [Notice("encoding-guessed", Severity.NOTICE, place, values=values)]


def _doubted(sheet: RawSheet, rows: pl.Series) -> list[Notice]:
    if rows.is_empty():
        return []
    place = sheet.place(int(rows[0]))
    return [Notice("rows-swallowed", Severity.WARNING, place, len(rows))]
