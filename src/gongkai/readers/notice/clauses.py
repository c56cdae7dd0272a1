"""What a sentence of a notice may say: which days are off, which are worked, how many."""

import re
from dataclasses import dataclass, field
from datetime import date, timedelta

from gongkai.calendar.week import is_weekend
from gongkai.readers.notice.days import DATE, DAYS, Misread, read_days

NAME = "(?:元旦|春节|清明节|劳动节|端午节|中秋节|国庆节)"
NAMES = rf"{NAME}(?:[、和]{NAME})*"

_COMMA = re.compile(r",(?![^(]*\))")
_OFF = re.compile(rf"({DAYS})(?:放假调休|调休放假|放假|补休)(?:共?(\d+)天)?")
_WORKED = re.compile(rf"({DAYS})(?:正常|照常)?上班")
_COUNT = re.compile(r"共(\d+)天")
_EXTENDED = re.compile(rf"延长(?:\d{{4}}年)?({NAMES})假期至({DATE})")
_RESUMED = re.compile(rf"({DATE})起(?:正常|照常)?上班")
_JOINS_WEEKEND, _NO_SWAP = "与周末连休", "不调休"
_DAY = timedelta(days=1)


@dataclass
class Said:
    """What one sentence says; `until` is the new last day of the holiday that it extends."""

    off: list[date] = field(default_factory=list)
    worked: list[date] = field(default_factory=list)
    extended: str | None = None
    until: date | None = None
    without_swap: bool = False


def read_sentence(words: str, year: int) -> Said:
    """Read a sentence of a notice for `year`; raises `Misread` if any of it is not understood."""
    said = Said()
    for clause in _COMMA.split(words):
        _read_clause(clause, year, said)
    return said


def _read_clause(clause: str, year: int, said: Said) -> None:
    if match := _OFF.fullmatch(clause):
        days = read_days(match[1], year)
        _check_count(match[2], days)
        said.off += days
    elif match := _COUNT.fullmatch(clause):
        _check_count(match[1], said.off)
    elif match := _WORKED.fullmatch(clause):
        said.worked += map(_weekend, read_days(match[1], year))
    elif match := _EXTENDED.fullmatch(clause):
        said.extended, (said.until,) = match[1], read_days(match[2], year)
    elif match := _RESUMED.fullmatch(clause):
        _check_resumed(read_days(match[1], year)[0], said.until)
    elif clause == _JOINS_WEEKEND:
        _check_joined(said.off)
    elif clause == _NO_SWAP:
        said.without_swap = True
    else:
        raise Misread("notice-not-understood")


def _check_count(count: str | None, days: list[date]) -> None:
    if count is not None and int(count) != len(days):
        raise Misread("notice-wrong-count", found=count, count=len(days))


def _weekend(day: date) -> date:
    if not is_weekend(day):
        raise Misread("notice-works-weekday", day=day)
    return day


def _check_resumed(day: date, until: date | None) -> None:
    """Work resumes on the day after the holiday: the plain week says the same of a weekday."""
    if until is None or is_weekend(day) or day != until + _DAY:
        raise Misread("notice-not-understood")


def _check_joined(days: list[date]) -> None:
    if not any(is_weekend(day + step * _DAY) for day in days for step in (-1, 1)):
        raise Misread("notice-not-by-weekend", days=days)
