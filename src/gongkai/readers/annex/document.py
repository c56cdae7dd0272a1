"""Annexes in Word documents: .docx."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import docx
from docx.oxml.ns import qn
from docx.table import Table as WordTable
from docx.text.paragraph import Paragraph
from lxml.etree import LxmlError

from gongkai.errors import Problem, UnreadableInput
from gongkai.readers.annex.marks import OPEN, TICKED
from gongkai.readers.annex.table import Annex, Row, nameless, numbered
from gongkai.readers.border import read_bytes
from gongkai.source import Place

_CHECKED = "{http://schemas.microsoft.com/office/word/2010/wordml}checked"
_VALUE = "{http://schemas.microsoft.com/office/word/2010/wordml}val"
_CHECKBOX = "{http://schemas.microsoft.com/office/word/2010/wordml}checkbox"
_OFF = {"0", "false", "off"}


def read_document(path: Path) -> Annex:
    """Read the tables of a document, and its paragraphs outside them."""
    content = read_bytes(path)
    try:
        body = docx.Document(BytesIO(content))
    except (BadZipFile, KeyError, ValueError, LxmlError) as error:
        raise UnreadableInput([Problem("annex-not-docx", Place(str(path)))]) from error
    tables: list[tuple[Row, ...]] = []
    lines: list[str] = []
    for block in body.iter_inner_content():
        if isinstance(block, Paragraph):
            lines += _text(block._p).split("\n")  # noqa: SLF001  signs are in the XML alone
        else:
            tables.append(numbered(_rows(block)))
    return Annex(str(path), nameless(tables), tuple(filter(None, lines)))


def _rows(table: WordTable) -> list[list[str]]:
    rows: list[list[str]] = []
    texts: dict[Any, str] = {}
    for row in table.rows:
        cells = [""] * row.grid_cols_before
        for cell in row.cells:
            element = cell._tc  # noqa: SLF001  what merged cells have in common
            if element not in texts:
                texts[element] = _text(element)
            cells.append(texts[element])
        rows.append(cells)
    return rows


def _text(element: Any) -> str:
    """Return the text of a cell or paragraph; python-docx leaves out symbols and boxes."""
    text = "".join(_pieces(element))
    return "\n".join(filter(None, (line.strip() for line in text.split("\n"))))


def _pieces(element: Any) -> Iterator[str]:
    for child in element.iterchildren():
        match child.tag:
            case tag if tag == qn("w:t"):
                yield child.text or ""
            case tag if tag == qn("w:sym"):
                yield chr(int(child.get(qn("w:char"), "25A1"), 16))
            case tag if tag in {qn("w:br"), qn("w:cr")}:
                yield "\n"
            case tag if tag == qn("w:tab"):
                yield " "
            case tag if tag == qn("w:p"):
                yield from (*_pieces(child), "\n")
            case tag if tag == qn("w:sdt"):
                yield from _control(child)
            case tag if tag == qn("w:checkBox"):
                yield _legacy_box(child)
            case tag if tag in {qn("w:del"), qn("w:moveFrom"), qn("w:rPr"), qn("w:pPr")}:
                continue  # what was struck out, or is only how it looks
            case _:
                yield from _pieces(child)


def _control(control: Any) -> Iterator[str]:
    """Give a content control; one that can be ticked is a sign, however it is drawn."""
    box = next(control.iter(_CHECKBOX), None)
    if box is None:
        yield from _pieces(control)
        return
    state = next(box.iter(_CHECKED), None)
    is_ticked = state is not None and state.get(_VALUE, "1") not in _OFF
    yield TICKED if is_ticked else OPEN


def _legacy_box(box: Any) -> str:
    """Give a box of a form field: its state, else how it began."""
    states = (next(box.iter(qn(name)), None) for name in ("w:checked", "w:default"))
    state = next((each for each in states if each is not None), None)
    is_ticked = state is not None and state.get(qn("w:val"), "1") not in _OFF
    return TICKED if is_ticked else OPEN
