"""Comments on cells, beside those that a sheet has already."""

import re
from collections.abc import Mapping, Sequence
from html import unescape
from xml.sax.saxutils import escape

from gongkai.formats.cells import plain
from gongkai.formats.marking.marks import AUTHOR, NotMarkable, position
from gongkai.formats.marking.parts import Parts
from gongkai.formats.marking.place import place_of_shapes

_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_COMMENTS_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"
_DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing"
_NO_COMMENTS = (
    f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="{_MAIN}">'
    f"<authors><author>{AUTHOR}</author></authors><commentList></commentList></comments>"
)
_NO_SHAPES = (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"'
    ' xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit">'
    '<o:idmap v:ext="edit" data="1"/></o:shapelayout></xml>'
)
# A hidden note beside its cell, shown when the mouse rests on it.
_SHAPE = (
    '<v:rect xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:'
    'office" xmlns:x="urn:schemas-microsoft-com:office:excel" id="_gongkai_{cell}" '
    'style="position:absolute;width:240pt;height:90pt;visibility:hidden" fillcolor="#ffffe1" '
    'o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/>'
    '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:AutoFill>False'
    "</x:AutoFill><x:Row>{row}</x:Row><x:Column>{column}</x:Column></x:ClientData></v:rect>"
)
_LEGACY = re.compile(rb"""<legacyDrawing\s[^>]*?\b(?:\w+:)?id\s*=\s*["']([^"']+)["']""")
_AUTHORS = re.compile(rb"<author\s*/>|<author\b[^>]*>([^<]*)</author>")
_TEXT = re.compile(rb"<t\b[^>]*>([^<]*)</t>")


def add_comments(parts: Parts, sheet: str, comments: Mapping[str, str]) -> None:
    """Comment on the cells of a sheet; a comment that is there already is added to."""
    part = _comments_of(parts, sheet)
    author = _author(parts, part)
    shapes = []
    for cell, comment in comments.items():
        lines = [plain(line) for line in comment.split("\n")]
        if not _added_to(parts, part, cell, lines):
            told = f'<comment ref="{cell}" authorId="{author}"><text>{_run(lines)}</text></comment>'
            parts.insert_before(part, b"</commentList>", told.encode())
            shapes.append(_shape(cell))
    if shapes:
        parts.insert_before(_shapes_of(parts, sheet), b"</xml>", "".join(shapes).encode())


def _author(parts: Parts, part: str) -> int:
    """Return the number that our comments name as their author's; it is added where it is not."""
    authors = [_unescaped(name) for name in _AUTHORS.findall(parts.text(part))]
    if AUTHOR in authors:
        return authors.index(AUTHOR)
    parts.insert_before(part, b"</authors>", f"<author>{AUTHOR}</author>".encode())
    return len(authors)


def _unescaped(text: bytes) -> str:
    return unescape(text.decode(errors="replace"))


def _run(lines: Sequence[str]) -> str:
    text = escape("\n".join(lines))
    return f'<r><t xml:space="preserve">{text}</t></r>'


def _added_to(parts: Parts, part: str, cell: str, lines: Sequence[str]) -> bool:
    """Add to the comment that a cell has, but for what it says already; False if it has none."""
    text = parts.text(part)
    found = re.search(rb'<comment\s[^>]*?\bref="%b".*?</comment>' % cell.encode(), text, re.DOTALL)
    if not found:
        return False
    if b"</text>" not in found[0]:
        raise NotMarkable(part)
    said = "".join(map(_unescaped, _TEXT.findall(found[0]))).splitlines()
    new = [line for line in lines if line not in said]
    longer = found[0]
    if new:
        longer = longer.replace(b"</text>", f"{_run(['', *new])}</text>".encode(), 1)
    parts.replace(part, text[: found.start()] + longer + text[found.end() :])
    return True


def _shape(cell: str) -> str:
    row, column = position(cell)
    return _SHAPE.format(cell=cell, row=row - 1, column=column - 1)


def _comments_of(parts: Parts, sheet: str) -> str:
    for _, kind, target in parts.relations(sheet):
        if kind == "comments":
            return target
    part = parts.free("xl/comments{}.xml")
    parts.replace(part, _NO_COMMENTS.encode())
    parts.declare(part, _COMMENTS_TYPE)
    parts.relate(sheet, "comments", part)
    return part


def _shapes_of(parts: Parts, sheet: str) -> str:
    """Return the part with the shapes of a sheet's notes; a sheet without one gets one."""
    text = parts.text(sheet)
    if found := _LEGACY.search(text):
        return parts.related(sheet, found[1].decode())
    part = parts.free("xl/drawings/vmlDrawing{}.vml")
    parts.replace(part, _NO_SHAPES.encode())
    parts.declare(part, _DRAWING_TYPE)
    id_ = parts.relate(sheet, "vmlDrawing", part)
    told = f'<legacyDrawing xmlns:r="{_OFFICE}" r:id="{id_}"/>'.encode()
    place = place_of_shapes(sheet, text)
    parts.replace(sheet, text[:place] + told + text[place:])
    return part
