"""Text and tables in a document: what is to be filled in is marked, whatever stands around it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from docx.document import Document
from docx.enum.table import WD_CELL_VERTICAL_ALIGNMENT, WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_COLOR_INDEX
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt
from docx.table import Table
from docx.text.paragraph import Paragraph

from gongkai.formats.weekly.circular.blocks import Grid
from gongkai.formats.weekly.circular.paper import BLACK, WIDTH, set_font

_TO_FILL_IN = re.compile("(【[^】]+】)")
_SHADE = "F2F2F2"


def add_paragraph(document: Document, style: str, text: str) -> Paragraph:
    """Add a paragraph of a style."""
    paragraph = document.add_paragraph(style=style)
    add_text(paragraph, text)
    return paragraph


def add_text(paragraph: Paragraph, text: str) -> None:
    """Add text, its parts in 【】 marked."""
    for part in filter(None, _TO_FILL_IN.split(text)):
        run = paragraph.add_run(part)
        if _TO_FILL_IN.fullmatch(part):
            run.font.highlight_color = WD_COLOR_INDEX.YELLOW


@dataclass(frozen=True, slots=True)
class _Row:
    cells: Sequence[str]
    is_head: bool


def add_grid(document: Document, grid: Grid) -> None:
    """Add a table under its caption; its head is repeated on every page, no row is torn apart."""
    caption = add_paragraph(document, "公文表题", grid.caption)
    caption.paragraph_format.space_before = Pt(6)
    table = document.add_table(rows=0, cols=len(grid.headings), style="Table Grid")
    table.alignment = WD_TABLE_ALIGNMENT.CENTER
    table.autofit = False
    widths = [Mm(WIDTH * share / sum(grid.widths)) for share in grid.widths]
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    _add_row(table, _Row(grid.headings, is_head=True), widths, grid.centred)
    for row in grid.rows:
        _add_row(table, _Row(row, is_head=False), widths, grid.centred)
    add_paragraph(document, "公文表格", "")


def _add_row(table: Table, row: _Row, widths: Sequence[Length], centred: frozenset[int]) -> None:
    cells = table.add_row()  # type: ignore[no-untyped-call]
    properties = cells._tr.get_or_add_trPr()  # noqa: SLF001  the library has no such rows
    properties.append(OxmlElement("w:cantSplit"))
    if row.is_head:
        properties.append(OxmlElement("w:tblHeader"))
    for number, (cell, text, width) in enumerate(zip(cells.cells, row.cells, widths, strict=True)):
        cell.width = width
        cell.vertical_alignment = WD_CELL_VERTICAL_ALIGNMENT.CENTER
        paragraph = cell.paragraphs[0]
        paragraph.style = "公文表格"
        # As plain runs: what a ledger holds is never a field, nor to be filled in.
        run = paragraph.add_run(text)
        if row.is_head or number in centred:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        if row.is_head:
            set_font(run._r.get_or_add_rPr(), BLACK)  # noqa: SLF001
            shade = OxmlElement("w:shd")
            for name, value in (("val", "clear"), ("color", "auto"), ("fill", _SHADE)):
                shade.set(qn(f"w:{name}"), value)
            cell._tc.get_or_add_tcPr().append(shade)  # noqa: SLF001
