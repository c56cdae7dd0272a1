"""Dates of an .ods that show a month and no day: LibreOffice makes 2020-10 the first of it."""

import re

_FIRST = re.compile(r"([0-9]{4})-([0-9]{2})-01(?:T[0:.]*)?")
_NUMBER = re.compile("[0-9]+")
# The name of a month, or of a weekday that stands beside one.
_NAME = re.compile("[A-Za-z]{3}|[一二三四五六七八九十]月")


def shown_month(value: str, shown: str) -> str | None:
    """Write a date as 2020年10月 if it is the first of a month, and is shown without the day.

    Nobody wrote the day, and what is written so as text is no date either.

    >>> shown_month("2020-10-01", "2020-10"), shown_month("2020-01-01", "1-Jan-20")
    ('2020年10月', None)
    """
    first = _FIRST.fullmatch(value)
    if first is None or "日" in shown:
        return None
    year, month = int(first[1]), int(first[2])
    numbers = sorted(map(int, _NUMBER.findall(shown)))
    named = [] if _NAME.search(shown) else [month]
    # A year of 01 is not to be told from a day.
    years = [year, year % 100] if year % 100 > 1 else [year]
    is_month = numbers in [sorted([each, *named]) for each in years]
    return f"{first[1]}年{first[2]}月" if is_month or _is_written_out(shown) else None


def _is_written_out(shown: str) -> bool:
    """Tell a month in Chinese figures alone: 二〇二〇年十月."""
    return shown.endswith("月") and not _NUMBER.search(shown)
