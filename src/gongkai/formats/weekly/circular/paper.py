"""The page and the type of an official document, as GB/T 9704-2012 sets them."""

from dataclasses import dataclass
from typing import Any

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.section import Section
from docx.shared import Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle
from docx.text.paragraph import Paragraph
from docx.text.run import Run

# The fonts are called by name: offices have them, and no document carries them.
TITLE, BODY, BLACK, KAI, SONG = "方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312", "宋体"
RED = RGBColor(0xE0, 0x00, 0x00)
LINE = Pt(28)
WIDTH = 156  # mm between the margins
CHARACTER = 16  # points: 三号
_LATIN = "Times New Roman"


@dataclass(frozen=True, slots=True)
class Look:
    """How a kind of paragraph looks: font, size in points, how many characters it is set in."""

    font: str
    size: float
    align: WD_ALIGN_PARAGRAPH = WD_ALIGN_PARAGRAPH.JUSTIFY
    indent: int = 0
    keep: bool = False  # on the page of what follows
    outline: int | None = None  # the place among the headings
    line: Pt = LINE


LOOKS = {
    "公文正文": Look(BODY, CHARACTER, indent=2),
    "公文标志": Look(TITLE, 32, WD_ALIGN_PARAGRAPH.CENTER, line=Pt(48)),
    "公文字号": Look(BODY, CHARACTER, WD_ALIGN_PARAGRAPH.LEFT),
    "公文标题": Look(TITLE, 22, WD_ALIGN_PARAGRAPH.CENTER, line=Pt(34)),
    "公文主送": Look(BODY, CHARACTER, WD_ALIGN_PARAGRAPH.LEFT),
    "公文一级标题": Look(BLACK, CHARACTER, indent=2, keep=True, outline=0),
    "公文二级标题": Look(KAI, CHARACTER, indent=2, keep=True, outline=1),
    "公文表题": Look(BLACK, 12, WD_ALIGN_PARAGRAPH.CENTER, keep=True),
    "公文表格": Look(BODY, 10.5, WD_ALIGN_PARAGRAPH.LEFT, line=Pt(15)),
    "公文落款": Look(BODY, CHARACTER, WD_ALIGN_PARAGRAPH.RIGHT, keep=True),
    "公文附注": Look(BODY, 10.5, indent=2, line=Pt(18)),
}


def set_page(section: Section) -> None:
    """Lay out A4: 37 mm above, 35 below, 28 at the left, 26 at the right."""
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(37), Mm(35)
    section.left_margin, section.right_margin = Mm(28), Mm(26)
    # The number stands 7 mm below the type area.
    section.header_distance, section.footer_distance = Mm(15), Mm(24)


def add_looks(document: Document) -> None:
    """Add a style for each kind of paragraph, and make the plain one that of the body."""
    normal = document.styles["Normal"]
    assert isinstance(normal, ParagraphStyle)  # noqa: S101  the template has it
    set_font(normal.element.get_or_add_rPr(), BODY)
    normal.font.size = Pt(CHARACTER)
    for name, look in LOOKS.items():
        style = document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        assert isinstance(style, ParagraphStyle)  # noqa: S101  as asked for
        style.base_style = normal
        style.quick_style = True
        _set(style, look)


def _set(style: ParagraphStyle, look: Look) -> None:
    set_font(style.element.get_or_add_rPr(), look.font)
    style.font.size = Pt(look.size)
    layout = style.paragraph_format
    layout.alignment = look.align
    layout.space_before = layout.space_after = Pt(0)
    layout.line_spacing_rule, layout.line_spacing = WD_LINE_SPACING.EXACTLY, look.line
    layout.keep_with_next = look.keep
    layout.widow_control = False
    if look.indent:
        # Characters for Word and WPS; points for those that know no characters.
        layout.first_line_indent = Pt(look.indent * look.size)
        indent = style.element.get_or_add_pPr().get_or_add_ind()
        indent.set(qn("w:firstLineChars"), f"{look.indent * 100}")
    if look.outline is not None:
        level = OxmlElement("w:outlineLvl")
        level.set(qn("w:val"), f"{look.outline}")
        style.element.get_or_add_pPr().append(level)


def set_font(properties: Any, name: str) -> None:
    """Set Chinese text in the font `name`, Latin text in Times, whatever the theme says."""
    fonts = properties.get_or_add_rFonts()
    for attribute in list(fonts.attrib):
        del fonts.attrib[attribute]
    for script, font in (("ascii", _LATIN), ("hAnsi", _LATIN), ("cs", _LATIN), ("eastAsia", name)):
        fonts.set(qn(f"w:{script}"), font)


def add_rule(paragraph: Paragraph) -> None:
    """Draw the red line below a paragraph (版头中的分隔线)."""
    borders, line = OxmlElement("w:pBdr"), OxmlElement("w:bottom")
    for name, value in (("val", "single"), ("sz", "18"), ("space", "6"), ("color", f"{RED}")):
        line.set(qn(f"w:{name}"), value)
    borders.append(line)
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001  the library has no border
    properties.insert_element_before(
        borders, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc", "w:rPr"
    )


def add_page_numbers(document: Document, section: Section) -> None:
    """Give each page its number, — 1 —: at the right of odd ones, at the left of even ones."""
    document.settings.odd_and_even_pages_header_footer = True
    odd, even = section.footer.paragraphs[0], section.even_page_footer.paragraphs[0]
    for paragraph, align in ((odd, WD_ALIGN_PARAGRAPH.RIGHT), (even, WD_ALIGN_PARAGRAPH.LEFT)):
        paragraph.alignment = align
        layout = paragraph.paragraph_format
        layout.left_indent = layout.right_indent = Pt(14)  # a character from the edge
        for text in ("— ", None, " —"):
            run = paragraph.add_run(text or "")
            set_font(run._r.get_or_add_rPr(), SONG)  # noqa: SLF001
            run.font.size = Pt(14)
            if text is None:
                _add_page_field(run)


def _add_page_field(run: Run) -> None:
    for kind in ("begin", None, "end"):
        if kind:
            mark = OxmlElement("w:fldChar")
            mark.set(qn("w:fldCharType"), kind)
        else:
            mark = OxmlElement("w:instrText")
            mark.set(qn("xml:space"), "preserve")
            mark.text = "PAGE"
        run._r.append(mark)  # noqa: SLF001
