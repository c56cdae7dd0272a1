"""Which calendar date, or range of dates, the text of a ledger's cell means."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from gongkai.readers.ledger.date_grammar import (
    AMBIGUOUS,
    BARE_END,
    DAY,
    INCOMPLETE,
    SERIAL,
    TO,
    WEEKDAYS,
)
from gongkai.readers.ledger.numerals import number_of, plain, year_of

FIRST, LAST = date(1949, 1, 1), date(2100, 12, 31)

# Day 0 of Excel's serial numbers, moved by its 29 February 1900 that never was.
_EPOCH, _EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)
_SERIALS_FROM, _SERIALS_BELOW = 30_000, 80_000
# Fixed, because Windows has no tz database: summer time, last kept in 1991, is not undone.
_SHANGHAI_MINUTES = 8 * 60
# No date or range takes more; looking for one in thousands of blanks would take forever.
_LONGEST = 100


class DateCode(StrEnum):
    """Why a text is not read as a date; `IMPOSSIBLE` is no day at all, or none of 1949-2100."""

    IMPOSSIBLE = "date-impossible"
    INCOMPLETE = "date-incomplete"
    AMBIGUOUS = "date-ambiguous"
    BACKWARDS = "date-range-backwards"
    CONTRADICTED = "weekday-contradicts"
    UNREADABLE = "date-unreadable"


@dataclass(frozen=True, slots=True)
class Reading:
    """A date, or a range of dates: `end` is its last day, and None where no range was written."""

    start: date
    end: date | None


def read_date(text: str) -> Reading | None:
    """Read a date or a range of dates; None if `text` is not wholly and plainly one."""
    reading = reading_of(text)
    return reading if isinstance(reading, Reading) else None


def why_not(text: str) -> DateCode:
    """Say why `read_date` gives None for `text`: for no other text does this ask anything."""
    reading = reading_of(text)
    if isinstance(reading, Reading):
        raise ValueError(f"{text!r} is a date")  # noqa: TRY004  its value is wrong, not its type
    return reading


def reading_of(text: str) -> Reading | DateCode:
    """Read a date or a range of dates, or say why `text` is none."""
    tidy = plain(text).removeprefix("'")  # Excel's sign for text, where an export wrote it out
    if len(tidy) > _LONGEST:
        return DateCode.UNREADABLE
    if match := DAY.fullmatch(tidy):
        day = _day(match)
        return Reading(day, None) if isinstance(day, date) else day
    if SERIAL.fullmatch(tidy) and (serial := read_serial(float(tidy))):
        return Reading(serial, None)
    bare = tidy.removeprefix("自").removeprefix("从").removesuffix("止").strip()
    first = DAY.match(bare)
    mark = first and TO.match(bare, first.end())
    if first and mark:
        return _range(first, mark[1], bare[mark.end() :])
    return _refusal(bare)


def read_serial(number: float, epoch_1904: bool = False) -> date | None:
    """Read an Excel serial number (30000 to 79999, within 1949-2100); its time is cut off."""
    if not _SERIALS_FROM <= number < _SERIALS_BELOW:
        return None
    day = (_EPOCH_1904 if epoch_1904 else _EPOCH) + timedelta(days=int(number))
    return day if day <= LAST else None


def _day(match: re.Match[str]) -> date | DateCode:
    year, m1, d1, _, m2, d2, m3, d3, weekday, _, hour, minute, offset = match.groups()
    try:
        day = date(year_of(year), number_of(m1 or m2 or m3), number_of(d1 or d2 or d3))
        # 天 is another 日.
        if weekday and day.weekday() != min(WEEKDAYS.index(weekday), 6):
            return DateCode.CONTRADICTED
        if offset:
            day += timedelta(minutes=_minutes(hour, minute) - _east(offset) + _SHANGHAI_MINUTES)
    except (ValueError, OverflowError):
        return DateCode.IMPOSSIBLE
    return day if FIRST <= day <= LAST else DateCode.IMPOSSIBLE


def _minutes(hours: str, minutes: str) -> int:
    return 60 * int(hours) + int(minutes or 0)


def _east(offset: str) -> int:
    """Give the minutes by which the clocks of Z, +08, +0800 or -05:30 are ahead of UTC."""
    if offset == "Z":
        return 0
    ahead = _minutes(offset[1:3], offset[3:].lstrip(":"))
    return ahead if offset[0] == "+" else -ahead


def _range(first: re.Match[str], mark: str, rest: str) -> Reading | DateCode:
    start, end = _day(first), _end(first, mark, rest)
    if isinstance(start, DateCode):
        return start
    if isinstance(end, DateCode):
        return end
    # An end whose year was left out may mean the next year: that is not guessed.
    return Reading(start, end) if start <= end else DateCode.BACKWARDS


def _end(first: re.Match[str], mark: str, rest: str) -> date | DateCode:
    """Read the end of a range, with the year and month of its `first` day where it has none."""
    year, month, sign = first[1], first[2], first["sign"]
    whole = [rest]
    if month:
        whole.append(f"{year}年{rest}")
    if month and ("日" in rest or "号" in rest):
        whole.append(f"{year}年{month}月{rest}")
    # Behind 2020-06-10 a hyphen and 06-20 may be a number of something: the signs must differ.
    if sign and sign != mark:
        whole.append(f"{year}{sign}{rest}")
    for text in whole:
        if match := DAY.fullmatch(text):
            return _day(match)
    return DateCode.AMBIGUOUS if BARE_END.fullmatch(rest) else DateCode.UNREADABLE


def _refusal(text: str) -> DateCode:
    if AMBIGUOUS.fullmatch(text):
        return DateCode.AMBIGUOUS
    if INCOMPLETE.fullmatch(text):
        return DateCode.INCOMPLETE
    return DateCode.UNREADABLE
