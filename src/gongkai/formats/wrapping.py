"""How Chinese and Latin text is broken into lines: no line begins with a comma."""

import re

from rich.cells import cell_len

_OPENING = "“‘（《〈「【〔［"
_CLOSING = "”’）》〉」】〕］，。、；：？！…"
# What stays together: a Latin word, or one character, with the punctuation that leans on it.
_PIECE = re.compile(rf"[{_OPENING}]*(?:[!-~]+|\S)[{_CLOSING}]*|\s+")


def wrap(text: str, width: int) -> str:
    """Break `text` into lines of at most `width` columns; a word that is longer is cut."""
    lines = [""]
    for piece in _pieces(text, width):
        if cell_len(lines[-1] + piece.rstrip()) > width:
            lines.append("")
        lines[-1] += piece if lines[-1] else piece.lstrip()
    return "\n".join(line.rstrip() for line in lines)


def _pieces(text: str, width: int) -> list[str]:
    found: list[str] = []
    for piece in _PIECE.findall(text):
        found += [piece] if cell_len(piece) <= width else piece
    return found
