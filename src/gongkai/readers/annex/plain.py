"""Annexes in plain text: cells parted by tabs, as text out of a PDF is, or by the | of Markdown."""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from gongkai.readers.annex.table import Annex, Row, nameless
from gongkai.readers.border import decode, read_bytes

_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_PIPE = re.compile(r"(?<!\\)\|")
_RULE = re.compile(r"\s*:?-{2,}:?\s*")
_SERIAL = re.compile(r"\s*\d+(?:\.\d+)*\t")


def read_plain(path: Path) -> Annex:
    """Read a text file; a line break within a cell leaves a row that the next line goes on."""
    lines = decode(read_bytes(path), path).splitlines()
    tables: list[tuple[Row, ...]] = []
    outside: list[str] = []
    for block in _blocks(lines):
        rows = _piped(block) if _is_piped(block) else _tabbed(block)
        if rows:
            tables.append(tuple(rows))
        else:
            outside += [line.strip() for _, line in block]
    return Annex(str(path), nameless(tables), tuple(outside))


Line = tuple[int, str]


def _blocks(lines: Sequence[str]) -> Iterator[list[Line]]:
    """Part lines at blank ones; each keeps its number."""
    block: list[Line] = []
    for number, line in enumerate(lines, 1):
        if line.strip():
            block.append((number, line))
        elif block:
            yield block
            block = []
    if block:
        yield block


def _is_piped(block: Sequence[Line]) -> bool:
    return all(len(_PIPE.findall(line)) > 1 for _, line in block)


def _piped(block: Sequence[Line]) -> list[Row]:
    rows = [Row(number, tuple(_cells(line))) for number, line in block]
    return [row for row in rows if not all(map(_RULE.fullmatch, row.cells))]


def _cells(line: str) -> Iterator[str]:
    inner = line.strip().removeprefix("|")
    cells = _PIPE.split(inner)
    for cell in cells[:-1] if not cells[-1].strip() else cells:
        yield _BREAK.sub("\n", cell).replace("\\|", "|").strip()


def _tabbed(block: Sequence[Line]) -> list[Row]:
    """Cut lines at tabs; a line that no row begins with goes on in the last cell of the row."""
    if not any("\t" in line for _, line in block):
        return []
    width = max(line.count("\t") + 1 for _, line in block)
    rows: list[tuple[int, list[str]]] = []
    for number, line in block:
        cells = line.split("\t")
        if rows and len(rows[-1][1]) < width > len(cells) and not _SERIAL.match(line):
            last = rows[-1][1]
            last[-1] = f"{last[-1]}\n{cells[0]}"
            last += cells[1:]
        else:
            rows.append((number, cells))
    return [Row(number, tuple(cells)) for number, cells in rows]
