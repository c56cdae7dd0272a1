"""`docx`: the weekly report as a circular (通报), to be edited and issued by an office."""

from datetime import datetime, time
from io import BytesIO

import docx
from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.shared import Mm, Pt

from gongkai.formats.package import stamped
from gongkai.formats.weekly.circular.blocks import Block, Circular, Grid, Heading, Paragraph
from gongkai.formats.weekly.circular.paper import (
    KAI,
    RED,
    WIDTH,
    add_looks,
    add_page_numbers,
    add_rule,
    set_font,
    set_page,
)
from gongkai.formats.weekly.circular.words import circular
from gongkai.formats.weekly.circular.writing import add_grid, add_paragraph, add_text
from gongkai.model.weekly import Weekly
from gongkai.texts import Lang


def render(weekly: Weekly, lang: Lang) -> bytes:
    """Write the circular; the same report is the same file."""
    written = circular(weekly, lang)
    document = docx.Document()
    _describe(document, written, weekly, lang)
    section = document.sections[0]
    set_page(section)
    add_looks(document)
    add_page_numbers(document, section)
    _write_head(document, written)
    for block in written.body:
        _write(document, block)
    _write_end(document, written)
    out = BytesIO()
    document.save(out)
    return stamped(out.getvalue())


def _describe(document: Document, written: Circular, weekly: Weekly, lang: Lang) -> None:
    properties = document.core_properties
    properties.title = written.title
    properties.author = properties.last_modified_by = properties.comments = ""
    properties.language = "zh-CN" if lang == "zh" else "en-GB"
    properties.created = properties.modified = datetime.combine(weekly.span.until, time())


def _write_head(document: Document, written: Circular) -> None:
    office = add_paragraph(document, "公文标志", written.office)
    for run in office.runs:
        run.font.color.rgb = RED
    number = add_paragraph(document, "公文字号", f"{written.number}\t{written.signer}")
    number.paragraph_format.tab_stops.add_tab_stop(Mm(WIDTH), WD_TAB_ALIGNMENT.RIGHT)
    add_rule(number)
    title = add_paragraph(document, "公文标题", written.title)
    title.paragraph_format.space_before = Pt(28)
    title.paragraph_format.space_after = Pt(28)
    add_paragraph(document, "公文主送", written.addressees)


def _write(document: Document, block: Block) -> None:
    match block:
        case Heading(text, level):
            add_paragraph(document, "公文一级标题" if level == 1 else "公文二级标题", text)
        case Paragraph(text, lead):
            paragraph = add_paragraph(document, "公文正文", "")
            if lead:
                set_font(paragraph.add_run(lead)._r.get_or_add_rPr(), KAI)  # noqa: SLF001
            add_text(paragraph, text)
        case Grid():
            add_grid(document, block)


def _write_end(document: Document, written: Circular) -> None:
    add_paragraph(document, "公文正文", "")
    add_paragraph(document, "公文正文", written.annex)
    add_paragraph(document, "公文正文", "")
    for line in written.signature:
        signed = add_paragraph(document, "公文落款", line)
        signed.paragraph_format.right_indent = Pt(64)  # four characters from the edge
    add_paragraph(document, "公文正文", "")
    for note in written.notes:
        add_paragraph(document, "公文附注", note)
