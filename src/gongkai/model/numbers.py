"""Whole numbers as notices print them: in digits, or in Chinese numerals."""

import re

_DIGITS = "零一二两三四五六七八九"
_VALUES = {"零": 0, "一": 1, "二": 2, "两": 2} | dict(
    zip("三四五六七八九", range(3, 10), strict=True)
)
_TENS = {"廿": "二十", "卅": "三十"}
_NUMERAL = re.compile(
    rf"(?:(?P<hundreds>[{_DIGITS}])百零?)?(?:(?P<tens>[{_DIGITS}]?)(?P<ten>十))?(?P<ones>[{_DIGITS}]?)"
)

# What a number looks like, once `unicodedata` has made its digits half-width.
NUMBER = r"(?:\d{1,3}|[零一二两三四五六七八九十百廿卅]{1,6})"


def number_of(text: str) -> int | None:
    """Return the number that `text` spells, up to 999; None if it spells none.

    >>> number_of("20"), number_of("二十"), number_of("十五"), number_of("一百零三")
    (20, 20, 15, 103)
    """
    if text.isdecimal():
        return int(text)
    for short, whole in _TENS.items():
        text = text.replace(short, whole)
    spelled = _NUMERAL.fullmatch(text)
    if not spelled or not text:
        return None
    hundreds = _VALUES.get(spelled["hundreds"] or "", 0)
    tens = _VALUES.get(spelled["tens"], 1) if spelled["ten"] else 0
    return hundreds * 100 + tens * 10 + _VALUES.get(spelled["ones"], 0)
