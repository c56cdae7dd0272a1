"""Numbers that name a person: how they are told from others, and masked."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from typing import Literal
from unicodedata import normalize
from urllib.parse import quote, unquote

Detector = Literal["id_card", "mobile", "bank_card"]

# A digit as people type it, of half or of full width.
_DIGIT = "[0-9０-９]"
# What stands between groups of digits: blanks and breaks of any kind (what cannot be seen among
# them), hyphens and dashes; a line break is two characters in some files.
_GAP = r"[\s\u00ad\u200b-\u200f\u2010-\u2015\u2060\u2212\ufeff\ufe63－-]{0,2}"
# A text without so many digits in a row (gaps aside) holds no such number: most texts.
LIKELY = f"(?:{_DIGIT}{_GAP}){{11}}"
# A mask (*), a letter or a digit beside it makes a number something else.
_BESIDE = "0-9A-Za-z*０-９Ａ-Ｚａ-ｚ＊×"
_START, _END = f"(?<![{_BESIDE}])", f"(?![{_BESIDE}])"
# The country's own number before it does not.
_ABROAD = "(?<=[+＋][8８][6６])"


def _groups(*lengths: int) -> str:
    return _GAP.join(f"{_DIGIT}{{{length}}}" for length in lengths)


_CARD = _groups(4, 4, 4, 4)
# Written in one piece, or in the groups that people write them in.
_FORMS: Mapping[Detector, tuple[re.Pattern[str], ...]] = {
    "id_card": (
        re.compile(
            rf"{_START}(?:{_groups(6, 4, 4, 3)}{_GAP}[0-9０-９XxＸｘ]|{_DIGIT}{{15}}){_END}"
        ),
    ),
    "mobile": (
        re.compile(rf"(?:{_START}|{_ABROAD})[1１][3-9３-９]{_DIGIT}{_GAP}{_groups(4, 4)}{_END}"),
    ),
    # What follows sixteen digits after a gap may be the rest, or another number.
    "bank_card": (
        re.compile(f"{_START}{_CARD}{_GAP}{_DIGIT}{{1,3}}{_END}"),
        re.compile(f"{_START}{_CARD}{_END}"),
    ),
}
_GAPS = re.compile(_GAP)
_WORDS = re.compile(r"\S+")
_MAY_HOLD_ONE = re.compile(LIKELY)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_KEPT = 3
# An address within an address is encoded anew each time.
_ENCODINGS = 3
_LUHN_BASE = 9


def personal_numbers(text: str, detectors: Sequence[Detector]) -> Iterator[str]:
    """Find the numbers in `text` that name a person, as they are written."""
    for detector in detectors:
        for form in _FORMS[detector]:
            for start, end in _found(detector, form, text):
                yield text[start:end]


def masked(text: str) -> str:
    """Write `text` with every number that may name a person masked: 138*****000.

    An address in which one shows only once it is decoded is decoded, but for what cannot be seen.
    """
    if "%" in text:
        text = _WORDS.sub(_read, text)
    return _masked(text)


def _read(word: re.Match[str]) -> str:
    written = decoded = word[0]
    for _ in range(_ENCODINGS):
        decoded = unquote(decoded)
        hidden = _masked(decoded)
        if hidden != decoded:
            written = decoded = hidden
    if written == word[0]:
        return written
    return "".join(
        char if char.isprintable() else quote(char, errors="surrogatepass") for char in written
    )


def _masked(text: str) -> str:
    if not _MAY_HOLD_ONE.search(text):
        return text
    for detector, forms in _FORMS.items():
        for form in forms:
            for start, end in _found(detector, form, text):
                hidden = end - start - 2 * _KEPT
                text = text[: start + _KEPT] + "*" * hidden + text[end - _KEPT :]
    return text


def shown(text: str | None) -> str | None:
    """Mask what people type freely: it may hold a person's number, and no output repeats one."""
    return text and masked(text)


def _found(detector: Detector, form: re.Pattern[str], text: str) -> Iterator[tuple[int, int]]:
    at = 0
    while match := form.search(text, at):
        if _is_one(detector, match[0]):
            yield match.span()
            at = match.end()
        else:
            # A number that begins with a part of what has the form only may be one.
            at = match.start() + 1


def _is_one(detector: Detector, written: str) -> bool:
    number = normalize("NFKC", _GAPS.sub("", written))
    match detector:
        case "id_card":
            return _is_id_card(number)
        case "bank_card":
            return _is_bank_card(number)
        case "mobile":
            return True  # its form says all


def _is_id_card(number: str) -> bool:
    """Check 18 digits by their check digit (GB 11643), 15 by the date alone."""
    if len(number) == 18:  # noqa: PLR2004  the length is the definition
        total = sum(int(d) * w for d, w in zip(number[:17], _WEIGHTS, strict=True))
        return _CHECKS[total % 11] == number[17].upper() and _is_date(number[6:14])
    return len(number) == 15 and number.isdigit() and _is_date(f"19{number[6:12]}")  # noqa: PLR2004


def _is_date(text: str) -> bool:
    try:
        day = date.fromisoformat(f"{text[:4]}-{text[4:6]}-{text[6:]}")
    except ValueError:
        return False
    return day.year >= 1900  # noqa: PLR2004  nobody alive was born before


def _is_bank_card(number: str) -> bool:
    """Check 16 to 19 digits by Luhn's sum."""
    doubled = [int(d) * (1 + n % 2) for n, d in enumerate(reversed(number))]
    return sum(d - _LUHN_BASE if d > _LUHN_BASE else d for d in doubled) % 10 == 0
