"""The officer's own .xlsx or .xlsm, byte for byte as it was but for the cells that are marked."""

import re
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZipFile

from gongkai.formats.marking.comments import add_comments
from gongkai.formats.marking.marks import Marks, NotMarkable, position
from gongkai.formats.marking.parts import Parts
from gongkai.formats.marking.styles import Styles

_CELL = re.compile(rb'<c\b([^>]*?)\br="([A-Z]{1,3}[0-9]+)"([^>]*)>')
_STYLE = re.compile(rb'\s+s="([0-9]+)"')
_MERGED = re.compile(rb'<mergeCell\s[^>]*?\bref="([A-Z]+[0-9]+):([A-Z]+[0-9]+)"')


def patch(content: bytes, marks: Marks) -> bytes:
    """Mark the cells of a workbook and comment on them; nothing else in it changes.

    Raises `NotMarkable` where a cell is not found as Excel, WPS and LibreOffice write it.
    """
    with ZipFile(BytesIO(content)) as book:
        parts = Parts(book)
        styles = Styles(parts)
        for sheet, cells in marks.items():
            name = parts.sheet(sheet)
            seen = _seen_at(parts.text(name), cells)
            parts.replace(name, _filled(parts.text(name), seen, styles))
            add_comments(parts, name, seen)
        styles.store()
        return parts.zipped()


def _seen_at(sheet: bytes, cells: Mapping[str, str]) -> dict[str, str]:
    """Move what is marked inside a merged range to the cell that is seen; its comments add up."""
    spans = [(m[1].decode(), m[2].decode()) for m in _MERGED.finditer(sheet)]
    seen: dict[str, list[str]] = {}
    for cell, comment in cells.items():
        place = next((first for first, last in spans if _holds(first, last, cell)), cell)
        seen.setdefault(place, []).append(comment)
    return {place: "\n".join(dict.fromkeys(each)) for place, each in seen.items()}


def _holds(first: str, last: str, cell: str) -> bool:
    (top, left), (bottom, right), (row, column) = map(position, (first, last, cell))
    return top <= row <= bottom and left <= column <= right


def _filled(sheet: bytes, cells: Mapping[str, str], styles: Styles) -> bytes:
    """Give each cell the style that it has, with the fill of a marked one."""
    left = set(cells)

    def restyle(match: re.Match[bytes]) -> bytes:
        cell = match[2].decode()
        if cell not in left:
            return match[0]
        left.discard(cell)
        attributes = match[1] + match[3]
        found = _STYLE.search(attributes)
        old = int(found[1]) if found else 0
        without = _STYLE.sub(b"", match[0])
        return without.replace(b"<c", b'<c s="%d"' % styles.marked(old), 1)

    patched = _CELL.sub(restyle, sheet)
    if left:
        raise NotMarkable(", ".join(sorted(left)))
    return patched
