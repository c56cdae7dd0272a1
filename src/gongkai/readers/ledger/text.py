"""Ledgers in text files: .csv and .tsv, in the encodings that offices use."""

import codecs
from collections.abc import Iterator
from pathlib import Path

from gongkai.errors import Problem, UnreadableInput
from gongkai.model.ledger import Notice
from gongkai.model.terms import Severity
from gongkai.readers.border import border
from gongkai.readers.ledger.delimited import Text, cut
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
            text = cut(path, encoding, head)
        except UnicodeDecodeError:
            continue
        problems = [Problem("text-cut", place)] if text.ends_amid_character else []
        sheet = _sheet(path, text)
        notices = (*_guessed(encoding, place), *_swallowing(sheet, text))
        return Contents((sheet,), notices, tuple(problems))
    raise UnreadableInput([Problem("encoding-unknown", place)])


def _encodings(head: bytes) -> list[str]:
    """List the encodings to try: the one that is marked, else UTF-8, GB18030 (which holds GBK)."""
    marked = [name for mark, name in _MARKED if head.startswith(mark)]
    # Zero bytes in number are those of UTF-16 without a mark, or of no text at all.
    is_text = head.count(0) * _RARE < len(head)
    return marked or (["utf-8", "gb18030"] if is_text else [])


def _sheet(path: Path, text: Text) -> RawSheet:
    cells = text.cells[:-1] if text.ends_amid_character else text.cells
    short = frozenset([text.short] if text.short else ())
    marked = {
        "rows-uncut": frozenset(text.uncut),
        "rows-narrow": frozenset(text.narrow) - short,
        "row-short": short,
    }
    return RawSheet(str(path), None, cells, numbered(cells.height), marked=marked)


def _guessed(encoding: str, place: Place) -> Iterator[Notice]:
    if encoding == "gb18030":
        values: dict[str, object] = {"encoding": encoding.upper()}
        yield Notice("encoding-guessed", Severity.NOTICE, place, values=values)


def _swallowing(sheet: RawSheet, text: Text) -> Iterator[Notice]:
    """Say which rows swallowed others, be they records or not."""
    if not text.swallowing.is_empty():
        place = sheet.place(int(text.swallowing[0]))
        yield Notice("rows-swallowed", Severity.WARNING, place, len(text.swallowing))
