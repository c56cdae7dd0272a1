"""Numbers that name a person: how they are told from others, and masked."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Literal

Detector = Literal["id_card", "mobile", "bank_card"]

# Digits that stand alone; a mask (*) or a letter beside them makes them something else.
_NUMBER = re.compile(r"(?<![0-9A-Za-z*＊×])[0-9]{11,19}[Xx]?(?![0-9A-Za-z*＊×])")
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_CHECKS = "10X98765432"
_SPACED = re.compile(r"(?<=[0-9])[ -](?=[0-9Xx])")
_KEPT = 3
_LUHN_BASE = 9


def personal_numbers(text: str, detectors: Sequence[Detector]) -> Iterator[str]:
    """Find the numbers in `text` that name a person, as they are written but for spaces."""
    for match in _NUMBER.finditer(_SPACED.sub("", text)):
        number = match[0]
        if any(_TESTS[detector](number) for detector in detectors):
            yield number


def masked(text: str) -> str:
    """Write `text` with every number that may name a person masked: 138****8000."""
    plain = _SPACED.sub("", text)
    if not _NUMBER.search(plain):
        return text
    every = tuple(_TESTS)
    return _NUMBER.sub(
        lambda found: _mask(found[0]) if any(_TESTS[d](found[0]) for d in every) else found[0],
        plain,
    )


def _mask(number: str) -> str:
    return number[:_KEPT] + "*" * (len(number) - 2 * _KEPT) + number[-_KEPT:]


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


def _is_mobile(number: str) -> bool:
    return bool(re.fullmatch(r"1[3-9][0-9]{9}", number))


def _is_bank_card(number: str) -> bool:
    """Check 16 to 19 digits by Luhn's sum."""
    if not re.fullmatch(r"[0-9]{16,19}", number):
        return False
    doubled = [int(d) * (1 + n % 2) for n, d in enumerate(reversed(number))]
    return sum(d - _LUHN_BASE if d > _LUHN_BASE else d for d in doubled) % 10 == 0


_TESTS = {"id_card": _is_id_card, "mobile": _is_mobile, "bank_card": _is_bank_card}
