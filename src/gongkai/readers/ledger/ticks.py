"""Which words of a list are ticked (■ ☑ √) and which are open (□ ☐), however signs are written."""

import re
import unicodedata
from collections.abc import Iterator

from gongkai.model.terms import INVISIBLE

_TICKED, _OPEN = "■☑√✓✔", "□☐"
# A tick of the pen, which also goes into or behind a box that is printed before the word.
_PEN = "[√✓✔☑]"
_SIGN = re.compile(f"([{_TICKED}{_OPEN}])")
# Signs of a symbol font that was lost, in the private use area or as letters of no Chinese text.
_LOST = dict.fromkeys([0xF052, 0xF0FE, ord("þ")], "■") | dict.fromkeys(
    [0xF0A3, 0xF0A8, 0xF06F, ord("¨")], "□"
)
# What tells a ticked sign from its emoji, and other marks that are not seen.
_UNSEEN = dict.fromkeys([0xFE0E, 0xFE0F, *map(ord, INVISIBLE)])
_IN_BRACKETS = (
    (re.compile(rf"[(\[【]\s*{_PEN}\s*[)\]】]|\[x\]"), "■"),
    (re.compile(r"\(\s+\)|\[\s*\]|【\s*】"), "□"),
    (re.compile(rf"[{_OPEN}]\s*{_PEN}(?!\s*(?:[{_OPEN}]|$))|(?<!\S){_PEN}[{_OPEN}]"), "■"),
)
# What may stand between a sign and the next word where signs stand behind their words.
_GAP = re.compile(r"[\s、,;。:(_]|$")
_LINE_END = re.compile(r"[^\S\n]*(?:\n|$)")
# So many characters before a sign are looked at, of a cell that may have thousands.
_LOOKED_AT = 16
# What stands right before a sign that is about the word behind it: a bullet, a label, a number.
_BEFORE = re.compile(r"[、,;。|:(◆●·•▪※*-][^\S\n]*$|(?:^|\s)[0-9]{1,2}[.)]?[^\S\n]*$")
# 政府网站 √ 公示栏: every sign has a blank on either side, and words beyond.
_BETWEEN = re.compile(
    rf"(?s:[^{_TICKED}{_OPEN}]*\S\s+[{_TICKED}{_OPEN}]\s+(?=\S))+[^{_TICKED}{_OPEN}]+"
)


def plainly(text: str) -> str:
    """Write a list with half-width signs, small letters, and one sign for each tick or box."""
    plain = unicodedata.normalize("NFKC", text.translate(_LOST | _UNSEEN)).casefold()
    for pattern, sign in _IN_BRACKETS:
        plain = pattern.sub(sign, plain)
    return plain


def has_signs(text: str) -> bool:
    """Tell whether a list, as `plainly` writes it, has ticks or boxes."""
    return _SIGN.search(text) is not None


def parts_of(text: str) -> Iterator[tuple[bool | None, str]]:
    """Part a list, as `plainly` writes it, at its signs; tell which parts are ticked.

    None: no sign says whether the part is ticked, although others have one.
    """
    if are_behind(text) and _BETWEEN.fullmatch(text):
        yield None, text
        return
    before, *signed = _SIGN.split(text)
    signs, parts = signed[::2], signed[1::2]
    if are_behind(text):
        yield from zip((sign in _TICKED for sign in signs), [before, *parts[:-1]], strict=True)
        yield False, parts[-1]
        return
    yield None, before
    number = 0
    while number < len(signs):
        is_ticked, part = signs[number] in _TICKED, parts[number]
        # A pen has ticked the word, and left the box before it open.
        while number + 1 < len(signs) and re.match(_PEN, signs[number + 1]):
            if parts[number + 1].strip() or not part.strip():
                break
            is_ticked, number = True, number + 1
        yield is_ticked, part
        number += 1


def _is_ahead(text: str, start: int, end: int) -> bool:
    """Tell whether what stands before a sign shows that it is about the word behind it."""
    before = text[max(0, start - _LOOKED_AT) : start].rstrip(" \t")
    begins_line = before.endswith("\n") and not _LINE_END.match(text, end)
    return begins_line or _BEFORE.search(before) is not None


def are_behind(text: str) -> bool:
    """Tell whether signs stand behind their words: the last at the end, or a gap after each.

    Then a sign is about the last word before it, and words without one are open.
    """
    found = list(_SIGN.finditer(text))
    if not found or not text[: found[0].start()].strip():
        return False
    if any(_is_ahead(text, *each.span()) for each in found):
        return False
    is_last = not text[found[-1].end() :].strip()
    return is_last or all(_GAP.match(text, each.end()) for each in found)
