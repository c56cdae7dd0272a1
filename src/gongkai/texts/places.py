"""How a place in a file is written for a person."""

from gongkai.source import Place
from gongkai.texts import Lang, Text, say

_ROW = Text("第{row}行", "row {row}")
_HEADING = Text("“{heading}”", " “{heading}”")
_CELL = Text("（{cell}）", " ({cell})")


def where(lang: Lang, place: Place) -> str:
    """Write `place` as compilers do (file:line:column), or as an officer finds a cell."""
    if place.line is not None:
        column = f":{place.column}" if place.column is not None else ""
        return f"{place.file}:{place.line}{column}"
    parts = [place.file, place.sheet or ""]
    spot = say(lang, _ROW, row=place.row) if place.row is not None else ""
    if place.heading:
        spot += say(lang, _HEADING, heading=place.heading)
    if place.cell:
        spot += say(lang, _CELL, cell=place.cell)
    return " › ".join(filter(None, [*parts, spot.strip()]))
