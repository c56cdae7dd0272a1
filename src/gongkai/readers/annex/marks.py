"""The signs of a cell: boxes written as markup, ticks, and what stands for a tick or for none."""

import re
from enum import Enum

from gongkai.readers.ledger.ticks import plainly

TICKED, OPEN = "☑", "☐"

_BOX = re.compile(r"<input\b[^>]*>", re.IGNORECASE)
_CHECKED = re.compile(r"""\schecked(?=[\s=/>])""", re.IGNORECASE)
_TAG = re.compile(r"</?[a-z][^>]*>", re.IGNORECASE)

# A whole cell that is a tick, or says that there is none; compared after `plainly`.
_TICKS = frozenset("■ ☑ √ ✓ ✔ ● ★ * 是 有 r þ v".split())  # noqa: SIM905
_LIKE_A_TICK = frozenset("r v * ★".split())  # noqa: SIM905
_NO_TICKS = frozenset("□ ☐ ○ 〇 零 口 £ - – — ― / \\ 否 无 × x ✗ ✘".split())  # noqa: SIM905
_LOST = re.compile("[?\ufffd]+")
_PEN = re.compile("^[√✓✔■☑]|[√✓✔■☑]$")


class Mark(Enum):
    """What a cell of a column to be ticked says."""

    BLANK = "blank"
    TICKED = "ticked"
    OPEN = "open"
    LOST = "lost"  # a sign that was lost (?), or one that may be crossed out (☒)
    WORDS = "words"  # words, with a tick or without


def without_markup(text: str) -> str:
    """Write boxes that are markup as signs, and leave out other tags; the rest is verbatim."""
    signs = _BOX.sub(lambda box: TICKED if _CHECKED.search(box[0]) else OPEN, text)
    return _TAG.sub("", signs)


def read_mark(text: str) -> Mark:
    """Tell what a whole cell says."""
    sign = "".join(plainly(without_markup(text)).split())
    if not sign:
        return Mark.BLANK
    if sign in _TICKS:
        return Mark.TICKED
    if sign in _NO_TICKS or not sign.strip("-–—―/□☐"):
        return Mark.OPEN
    return Mark.LOST if _LOST.fullmatch(sign) or sign in {"☒", "⊠"} else Mark.WORDS


def is_unusual(text: str) -> bool:
    """Tell whether a tick is one only because nothing else is likely (V for √)."""
    return "".join(plainly(text).split()) in _LIKE_A_TICK


def begins_with_tick(text: str) -> bool:
    """Tell whether words stand beside a tick: √(申请人)."""
    return _PEN.search(plainly(without_markup(text)).strip()) is not None
