"""Whether a workbook counts its days from 1904, as those from old Macintoshes do."""

import re
from collections.abc import Iterator

from gongkai.readers.ledger.packed import Archive

# The part of the archive that says so: of an .xlsx, and of an .ods.
_SAYINGS = {
    "xl/workbook.xml": re.compile(
        rb"""<(?:\w+:)?workbookPr\s[^<>]*\bdate1904\s*=\s*["'](?:1|true)["']"""
    ),
    "content.xml": re.compile(
        rb"""<(?:\w+:)?null-date\s[^<>]*\bdate-value\s*=\s*["']1904-01-01["']"""
    ),
}

# An .xls begins with records about the book as a whole; the number of a record, its length, and
# then what it says. BIFF8 alone: older books hold no Chinese that could be read.
_BEGINS = b"\x09\x08\x10\x00\x00\x06\x05\x00"
_DATEMODE, _END = 0x22, 0x0A
# DATEMODE stands among the first: what goes on for longer is no such book.
_MOST = 1000


def counts_from_1904(content: bytes, archive: Archive | None = None) -> bool:
    """Tell whether day 0 of a workbook is 1 January 1904; `archive` is what an .xlsx or .ods is."""
    if archive is None:
        return any(number == _DATEMODE and any(said) for number, said in _records(content))
    return any(saying.search(archive.read(name)) for name, saying in _SAYINGS.items())


def _records(content: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the records of an .xls about the book as a whole, up to the first that is cut off."""
    at = content.find(_BEGINS)
    for _ in range(_MOST):
        if not 0 <= at < len(content):
            return
        number, length = (int.from_bytes(content[at + n : at + n + 2], "little") for n in (0, 2))
        yield number, content[at + 4 : at + 4 + length]
        at = -1 if number == _END else at + 4 + length
