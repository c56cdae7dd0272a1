"""Digits and signs as Chinese officers type them, and the one spelling that is read."""

from gongkai.model.terms import INVISIBLE

_LOOK_ALIKES = {
    "-": "‐‑‒−﹣",
    "—": "–―─━",
    "~": "〜∼",
    ".": "。｡",
    "/": "∕⁄",
    "零": "〇○◯",
    # Kangxi radicals: what text copied out of a PDF often holds in the place of the ideograph.
    "日": "⽇",
    "月": "⽉",
    "一": "⼀",
    "二": "⼆",
    "八": "⼋",
    "十": "⼗",
}
# `str.translate` is slow on a character that its table lacks.
_USUAL = "0123456789-/.: 年月日至零一二三四五六七八九十"
_PLAIN: dict[int, str | None] = {
    **{0xFF01 + i: chr(0x21 + i) for i in range(94)},  # the full-width forms of ASCII
    **{ord(odd): sign for sign, odds in _LOOK_ALIKES.items() for odd in odds},
    **{ord(usual): usual for usual in _USUAL},
    **dict.fromkeys(map(ord, INVISIBLE)),
}

DIGITS = "一二三四五六七八九"
# The zero of 二〇二〇年 is typed as whatever is round: Latin, Greek and Cyrillic O too.
ZEROS = "零0OoΟοОо"
_YEAR = str.maketrans(DIGITS + ZEROS, "123456789" + "0" * len(ZEROS))
_TENS = (("", "零"), ("十",), ("二十", "廿"), ("三十", "卅"))
_SPELLED = {"元": 1} | {
    tens + ("", *DIGITS)[number % 10]: number
    for number in range(1, 32)
    for tens in _TENS[number // 10]
}


def plain(text: str) -> str:
    """Write `text` with half-width signs and one zero, without what cannot be seen."""
    return text.strip() if text.isascii() else text.translate(_PLAIN).strip()


def year_of(digits: str) -> int:
    """Give the year of four digits in either script, told one by one: 二零二零 is 2020."""
    return int(digits) if digits.isdecimal() else int(digits.translate(_YEAR))


def number_of(spelled: str) -> int:
    """Give the month or day of 12, 十二, 廿二 or 元; 0 if it is none up to 31."""
    return int(spelled) if spelled.isdecimal() else _SPELLED.get(spelled, 0)
