"""What a whole notice says: the holiday file that it makes, or every sentence that forbids one."""

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from gongkai.calendar.statutory import holidays_of
from gongkai.errors import InvalidInput, Problem
from gongkai.model.holidays import FIRST_YEAR, LAST_YEAR, HolidayDay, Holidays
from gongkai.readers.holidays import shortcomings
from gongkai.readers.notice.clauses import NAMES, Said, read_sentence
from gongkai.readers.notice.days import Misread
from gongkai.readers.notice.sentences import Sentence, addresses, numbers, plain, sentences
from gongkai.source import Place

_ITEM = re.compile(rf"(?:[一二三四五六七八九十]+、|\d{{1,2}}[、.](?!\d))?(?:({NAMES}):)?")
_YEARS = (
    re.compile(r"关于(\d{4})年部分节假日安排"),
    re.compile(r"(?:现将|延长|调整)(\d{4})年"),
)
_CHANGED = re.compile(rf"(?:调整|延长)\d{{4}}年({NAMES})(?:假期|放假)")
_YEAR_OF_DAY = re.compile(r"(\d{4})年\d{1,2}月")
# No notice has moved work so far from its holiday.
_FARTHEST = 20


def read_notice(text: str, file: str, year: int | None, source: str | None) -> Holidays:
    """Read the notice `text`; `file` is what its problems are placed in.

    `year` and `source` are needed where the text does not say them. Raises `InvalidInput` with
    every sentence that is not understood, or contradicts the calendar or the law.
    """
    cut = sentences(text)
    year = _year(plain(text), cut, file, year)
    reading = _Reading(file, year, _changed(plain(text)))
    for sentence in cut:
        reading.take(sentence)
    holidays = Holidays(
        year=year,
        papers=addresses(f"{text} {source}"),
        source=_named(text, source),
        days=tuple(reading.days()),
        amends=not reading.has_items,
        extraordinary=reading.is_extended,
    )
    problems = reading.problems or list(unfit(holidays, file))
    if problems:
        raise InvalidInput(problems)
    return holidays


def unfit(holidays: Holidays, file: str) -> Iterator[Problem]:
    """Say what keeps `holidays`, read from `file`, from being a holiday file that counts."""
    if not holidays.days:
        yield Problem("notice-without-days", Place(file))
    if not holidays.sources:
        yield Problem("notice-without-source", Place(file))
    for code, values in shortcomings(holidays):
        yield Problem(code, Place(file), values)


def _named(text: str, source: str | None) -> str | None:
    """Name the notices that have no address: by their numbers, and as asked."""
    asked = source if source and not addresses(source) else None
    return "、".join(filter(None, [*numbers(text), asked])) or None


def _year(words: str, cut: Sequence[Sentence], file: str, asked: int | None) -> int:
    """Take the year of the heading, else of the days; what is asked for must agree with it."""
    said = {int(found) for pattern in _YEARS for found in pattern.findall(words)}
    if not said and asked is None:
        days = [
            found for each in cut if each.arranges for found in _YEAR_OF_DAY.findall(each.words)
        ]
        said = {max(map(int, days))} if days else set()
    years = said | ({asked} if asked is not None else set())
    if not years:
        raise InvalidInput([Problem("notice-without-year", Place(file))])
    if len(years) > 1:
        values: dict[str, object] = {"found": sorted(map(str, years))}
        raise InvalidInput([Problem("notice-of-several-years", Place(file), values)])
    year = years.pop()
    if not FIRST_YEAR <= year <= LAST_YEAR:
        values = {"year": year, "first": FIRST_YEAR, "last": LAST_YEAR}
        raise InvalidInput([Problem("notice-year-unknown", Place(file), values)])
    return year


def _changed(words: str) -> str | None:
    """Name the holiday that the notice as a whole is to change."""
    found = _CHANGED.search(words)
    return found[1] if found else None


class _Reading:
    """What has been read of a notice so far; the last word on a day counts."""

    def __init__(self, file: str, year: int, changed: str | None) -> None:
        self.file = file
        self.year = year
        self.name = self.changed = changed
        self.has_items = False
        self.is_extended = False
        self.problems: list[Problem] = []
        self._days: dict[date, HolidayDay] = {}
        self._unswapped: set[str] = set()

    def days(self) -> list[HolidayDay]:
        return [self._days[day] for day in sorted(self._days)]

    def take(self, sentence: Sentence) -> None:
        """Read one sentence; what is wrong with it becomes a problem."""
        head = _ITEM.match(sentence.words)
        words = sentence.words[head.end() :] if head else sentence.words
        if head and head[0]:
            self.name = head[1].replace("和", "、") if head[1] else self.changed
            self.has_items = self.has_items or bool(head[1])
        if not words or not sentence.arranges:
            return
        try:
            self._apply(read_sentence(words, self.year))
        except Misread as error:
            values = {"sentence": sentence.printed, **error.values}
            self.problems.append(Problem(error.code, Place(self.file, sentence.line), values))

    def _apply(self, said: Said) -> None:
        if said.extended and said.until:
            self._extend(said.extended, said.until)
            return
        name = self.name
        if name is None:
            raise Misread("notice-without-name")
        if said.without_swap:
            self._unswapped.add(name)
        if said.worked and name in self._unswapped:
            raise Misread("notice-swaps-after-all", name=name)
        for days, is_off in ((said.off, True), (said.worked, False)):
            for day in days:
                self._put(day, name, is_off=is_off)

    def _put(self, day: date, name: str, *, is_off: bool) -> None:
        before = self._days.get(day)
        if before and before.is_off != is_off:
            raise Misread("notice-off-and-worked", day=day)
        near = [each for part in name.split("、") for each in holidays_of(self.year).get(part, ())]
        if min(abs((day - each).days) for each in near or [day]) > _FARTHEST:
            raise Misread("notice-far-from-holiday", day=day, name=name)
        self._days[day] = before or HolidayDay(name=name, date=day, isOffDay=is_off)

    def _extend(self, name: str, until: date) -> None:
        """Give off every day from the holiday's first of the law to its new end."""
        day = min(day for part in name.split("、") for day in holidays_of(self.year)[part])
        if not day <= until <= day + timedelta(days=_FARTHEST):
            raise Misread("notice-far-from-holiday", day=until, name=name)
        self.is_extended = True
        while day <= until:
            self._days[day] = HolidayDay(name=name, date=day, isOffDay=True)
            day += timedelta(days=1)
