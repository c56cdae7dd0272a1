"""Numbers that name a person: how they are told from others, and masked."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from typing import Literal

Detector = Literal["id_card", "mobile", "bank_card"]

# A mask (*), a letter or a digit beside it makes a number something else.
_START, _END = r"(?<![0-9A-Za-z*＊×])", r"(?![0-9A-Za-z*＊×])"
# Written in one piece, or in the groups that people write them in.
_FORMS: Mapping[Detector, re.Pattern[str]] = {
    "id_card": re.compile(
        rf"{_START}(?:[0-9]{{6}}[ -]?[0-9]{{8}}[ -]?[0-9]{{3}} ?[0-9Xx]|[0-9]{{15}}){_END}"
    ),
    "mobile": re.compile(rf"{_START}1[3-9][0-9][ -]?[0-9]{{4}}[ -]?[0-9]{{4}}{_END}"),
    "bank_card": re.compile(
        rf"{_START}[0-9]{{4}}(?:[ -]?[0-9]{{4}}){{3}}(?:[ -]?[0-9]{{1,3}})?{_END}"
    ),
}
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_KEPT = 3
_LUHN_BASE = 9


def personal_numbers(text: str, detectors: Sequence[Detector]) -> Iterator[str]:
    """Find the numbers in `text` that name a person, as they are written."""
    for detector in detectors:
        for match in _FORMS[detector].finditer(text):
            if _is_one(detector, match[0]):
                yield match[0]


def masked(text: str) -> str:
    """Write `text` with every number that may name a person masked: 138*****000."""
    for detector, form in _FORMS.items():
        text = form.sub(partial(_mask, detector), text)
    return text


def _mask(detector: Detector, found: re.Match[str]) -> str:
    number = found[0]
    if not _is_one(detector, number):
        return number
    return number[:_KEPT] + "*" * (len(number) - 2 * _KEPT) + number[-_KEPT:]


def _is_one(detector: Detector, written: str) -> bool:
    number = written.replace(" ", "").replace("-", "")
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
