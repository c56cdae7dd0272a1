"""Annexes on web pages, saved as .html (or as an .xls that is one inside)."""

import re
from collections.abc import Iterator
from pathlib import Path

from lxml import etree, html

from gongkai.errors import Problem, UnreadableInput
from gongkai.readers.annex.marks import OPEN, TICKED
from gongkai.readers.annex.table import Annex, Row, nameless, numbered
from gongkai.readers.border import read_bytes
from gongkai.source import Place

_BLOCKS = frozenset("p div li tr br h1 h2 h3 h4 h5 h6 table ul ol section article".split())  # noqa: SIM905
_UNSEEN = frozenset("script style head noscript template".split())  # noqa: SIM905
# The most columns and rows that a cell may cover, as browsers have it.
_MOST_COLUMNS, _MOST_ROWS = 1000, 65534
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w-]+)""", re.IGNORECASE)


def read_page(path: Path) -> Annex:
    """Read a page; nothing that it points to is fetched."""
    content = read_bytes(path)
    parser = html.HTMLParser(
        encoding=_encoding(content), no_network=True, huge_tree=False, remove_comments=True
    )
    try:
        root = html.document_fromstring(content, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise UnreadableInput([Problem("annex-no-table", Place(str(path)))]) from error
    # A table that only lays out the page holds the others: it is no row of theirs.
    tables = [numbered(_rows(table)) for table in root.iter("table")]
    return Annex(str(path), nameless([_trimmed(each) for each in tables]), tuple(_lines(root)))


def _encoding(content: bytes) -> str:
    """Name the encoding: the one declared, if the page is in it; else UTF-8, else GB18030."""
    declared = _CHARSET.search(content[:4096])
    names = [declared[1].decode("ascii").lower()] if declared else []
    for name in (*names, "utf-8", "gb18030"):
        known = "gb18030" if name in {"gb2312", "gbk"} else name
        try:
            content.decode(known)
        except (UnicodeDecodeError, LookupError):
            continue
        return known
    return "utf-8"


def _trimmed(rows: tuple[Row, ...]) -> tuple[Row, ...]:
    return tuple(row for row in rows if row.cells)


def _rows(table: html.HtmlElement) -> list[list[str]]:
    """Lay out the cells of a table, those that cover several repeated in each."""
    rows: list[list[str]] = []
    covered: dict[tuple[int, int], str] = {}
    own = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
    for number, row in enumerate(own):
        cells: list[str] = []
        for cell in row.iterchildren("td", "th"):
            _fill(cells, covered, number)
            text = _text(cell)
            width = _span(cell, "colspan", _MOST_COLUMNS)
            height = min(_span(cell, "rowspan", _MOST_ROWS) or len(own), len(own) - number)
            for column in range(len(cells), len(cells) + (width or 1)):
                covered |= {(number + down, column): text for down in range(1, height)}
            cells += [text] * (width or 1)
        _fill(cells, covered, number)
        rows.append(cells)
    return rows


def _fill(cells: list[str], covered: dict[tuple[int, int], str], row: int) -> None:
    """Go on over the columns that cells of rows above cover."""
    while (text := covered.pop((row, len(cells)), None)) is not None:
        cells.append(text)


def _span(cell: html.HtmlElement, name: str, most: int) -> int:
    told = (cell.get(name) or "1").strip()
    return min(int(told), most) if told.isdecimal() and told.isascii() else 1


def _text(element: html.HtmlElement) -> str:
    text = "".join(_pieces(element)).replace("\xa0", " ")
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _pieces(element: html.HtmlElement) -> Iterator[str]:
    """Give the text of an element as it is seen: a box that can be ticked is a sign."""
    if element.tag in _UNSEEN:
        return
    if element.tag == "input" and element.get("type", "").lower() in {"checkbox", "radio"}:
        yield TICKED if element.get("checked") is not None else OPEN
    yield (element.text or "").replace("\n", " ")
    for child in element:
        is_block = child.tag in _BLOCKS
        yield "\n" if is_block else ""
        yield from _pieces(child) if isinstance(child.tag, str) else ()
        yield "\n" if is_block else ""
        yield (child.tail or "").replace("\n", " ")


def _lines(root: html.HtmlElement) -> Iterator[str]:
    """Give the text outside tables of several columns; tables that lay out the page stay."""
    for table in list(root.iter("table")):
        lays_out = next(table.iterdescendants("table"), None) is not None
        if not lays_out and any(len(row) > 1 for row in table.iter("tr")):
            table.drop_tree()
    yield from _text(root).split("\n")
