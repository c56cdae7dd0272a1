"""The styles of marked cells: each as it was, with another fill."""

import re

from gongkai.formats.marking.marks import FILL, NotMarkable
from gongkai.formats.marking.parts import Parts

_PART = "xl/styles.xml"
_FILLS = re.compile(rb"<fills\b[^>]*>(.*?)</fills>", re.DOTALL)
_FORMATS = re.compile(rb"<cellXfs\b[^>]*>(.*?)</cellXfs>", re.DOTALL)
_ONE_FILL = re.compile(rb"<fill\b")
_ONE_FORMAT = re.compile(rb"<xf\b[^>]*?/>|<xf\b.*?</xf>", re.DOTALL)
_FILL_OF = re.compile(rb'\s+(?:fillId|applyFill)="[^"]*"')
_NEW_FILL = (
    f'<fill><patternFill patternType="solid"><fgColor rgb="FF{FILL}"/>'
    '<bgColor indexed="64"/></patternFill></fill>'
).encode()


class Styles:
    """The cell formats of a workbook, and those that are made for marked cells."""

    def __init__(self, parts: Parts) -> None:
        self._parts = parts
        text = parts.text(_PART)
        fills, formats = _FILLS.search(text), _FORMATS.search(text)
        if not fills or not formats:
            raise NotMarkable(_PART)
        self._fill = len(_ONE_FILL.findall(fills[1]))
        self._formats = _ONE_FORMAT.findall(formats[1])
        self._known = len(self._formats)
        self._marked: dict[int, int] = {}

    def marked(self, style: int) -> int:
        """Return the number of the format that is as `style`, but marked."""
        if style not in self._marked:
            if style >= self._known:
                raise NotMarkable(_PART)
            plain = _FILL_OF.sub(b"", self._formats[style])
            fill = b'<xf fillId="%d" applyFill="1"' % self._fill
            self._marked[style] = len(self._formats)
            self._formats.append(plain.replace(b"<xf", fill, 1))
        return self._marked[style]

    def store(self) -> None:
        """Write the new fill and the new formats into the part."""
        if not self._marked:
            return
        new = b"".join(self._formats[self._known :])
        text = self._parts.text(_PART)
        text = _grown(text, b"fills", _NEW_FILL, self._fill + 1)
        text = _grown(text, b"cellXfs", new, len(self._formats))
        self._parts.replace(_PART, text)


def _grown(text: bytes, name: bytes, new: bytes, count: int) -> bytes:
    start = re.search(rb"<%b\b[^>]*>" % name, text)
    end = text.find(b"</%b>" % name)
    assert start is not None  # noqa: S101  it was found before
    opening = re.sub(rb'\bcount="[0-9]*"', b'count="%d"' % count, start[0])
    return text[: start.start()] + opening + text[start.end() : end] + new + text[end:]
