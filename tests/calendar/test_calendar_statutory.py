"""The statutory holidays, against the announced days and another library's almanac."""

from datetime import date

import holidays
import pytest

from gongkai.calendar import Calendar
from gongkai.calendar.statutory import days_off, holidays_of, statutory_days

YEARS = range(2004, 2061)


def test_statutory_days_to_2060_are_those_of_another_almanac() -> None:
    """The lunar dates and the solar term too; what a notice added is left out."""
    china = holidays.country_holidays("CN", years=YEARS, observed=False, language="zh_CN")
    theirs = {
        day
        for day, name in china.items()
        if not any(word in name for word in ("调休", "延长", "抗日"))
    }
    assert {day for year in YEARS for day in statutory_days(year)} == theirs


def test_every_statutory_day_was_off_and_all_but_two_substitutes(calendar: Calendar) -> None:
    """S2.3."""
    worked = [
        (day, name)
        for year in range(2004, 2027)
        for day, name in days_off(year).items()
        if calendar.is_workday(day)
    ]
    assert worked == [(date(2012, 6, 25), "端午节"), (date(2015, 9, 28), "中秋节")]


@pytest.mark.parametrize(
    ("years", "count"), [((2004, 2007), 10), ((2008, 2024), 11), ((2025, 2060), 13)]
)
def test_a_year_has_as_many_weekdays_off_as_the_law_gives_days(
    years: tuple[int, int], count: int
) -> None:
    """S2.3: the sums of the overlay check."""
    counts = {
        year: sum(day.weekday() < 5 for day in days_off(year))
        for year in range(years[0], years[1] + 1)
    }
    assert set(counts.values()) == {count}


def test_the_days_of_2027() -> None:
    assert sorted(statutory_days(2027).items()) == [
        (date(2027, 1, 1), "元旦"),
        (date(2027, 2, 5), "春节"),
        (date(2027, 2, 6), "春节"),
        (date(2027, 2, 7), "春节"),
        (date(2027, 2, 8), "春节"),
        (date(2027, 4, 5), "清明节"),
        (date(2027, 5, 1), "劳动节"),
        (date(2027, 5, 2), "劳动节"),
        (date(2027, 6, 9), "端午节"),
        (date(2027, 9, 15), "中秋节"),
        (date(2027, 10, 1), "国庆节"),
        (date(2027, 10, 2), "国庆节"),
        (date(2027, 10, 3), "国庆节"),
    ]
    assert sorted(days_off(2027).keys() - statutory_days(2027).keys()) == [
        date(2027, 2, 9),
        date(2027, 2, 10),
        date(2027, 5, 3),
        date(2027, 5, 4),
        date(2027, 10, 4),
        date(2027, 10, 5),
    ]


def test_a_day_that_two_holidays_share_is_made_good() -> None:
    assert statutory_days(2020)[date(2020, 10, 1)] == "中秋节、国庆节"
    substitutes = days_off(2020).keys() - statutory_days(2020).keys()
    assert {day for day in substitutes if day.month == 10} == {
        date(2020, 10, 5),
        date(2020, 10, 6),
    }


@pytest.mark.parametrize(
    ("year", "first", "length"),
    [
        (2007, date(2007, 2, 18), 3),  # 初一
        (2008, date(2008, 2, 6), 3),  # 除夕
        (2014, date(2014, 1, 31), 3),  # 初一
        (2025, date(2025, 1, 28), 4),  # 除夕
    ],
)
def test_the_spring_festival_begins_where_the_law_of_the_year_says(
    year: int, first: date, length: int
) -> None:
    assert holidays_of(year)["春节"][0] == first
    assert len(holidays_of(year)["春节"]) == length


@pytest.mark.parametrize("year", [2003, 2061])
def test_other_years_are_refused(year: int) -> None:
    with pytest.raises(ValueError, match=str(year)):
        holidays_of(year)
