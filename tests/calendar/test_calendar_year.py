"""The holidays of one year, read out of the calendar."""

from datetime import date

import pytest

from gongkai.calendar import Calendar, OutsideCalendar
from gongkai.calendar.year import year_of
from gongkai.model.identity import CalendarIdentity
from gongkai.model.year import Holiday, HolidayYear

IDENTITY = CalendarIdentity("测试", date(2026, 12, 31))
SOURCES = ("https://example.invalid/",)


def year(calendar: Calendar, number: int) -> HolidayYear:
    return year_of(calendar, number, IDENTITY, SOURCES)


def test_a_year_is_what_its_notice_arranged(calendar: Calendar) -> None:
    """国办发明电〔2023〕7号."""
    found = year(calendar, 2024)
    assert (found.year, found.is_announced, found.in_doubt) == (2024, True, None)
    assert (found.weekdays_off, found.made_up, found.of_law) == (19, 8, 11)
    assert (found.sources, found.calendar) == (SOURCES, IDENTITY)
    assert [each.name for each in found.holidays] == [
        "元旦",
        "春节",
        "清明节",
        "劳动节",
        "端午节",
        "中秋节",
        "国庆节",
    ]
    assert found.holidays[2] == Holiday(
        "清明节",
        off=(date(2024, 4, 4), date(2024, 4, 5), date(2024, 4, 6)),
        made_up=(date(2024, 4, 7),),
    )


def test_new_year_has_its_days_in_december_before(calendar: Calendar) -> None:
    """30 and 31 December 2023 are of the notice for 2024."""
    assert year(calendar, 2024).holidays[0].off[0] == date(2023, 12, 30)
    assert all(day.year == 2023 for day in year(calendar, 2023).holidays[-1].off)


def test_the_last_announced_year_has_days_in_doubt(calendar: Calendar) -> None:
    """S2.4: what the next notice may still change begins on 29 December."""
    found = year(calendar, 2026)
    assert (found.is_announced, found.in_doubt) == (True, date(2026, 12, 29))
    assert year(calendar, 2025).in_doubt is None


def test_a_year_without_a_notice_is_the_laws_and_wholly_in_doubt(calendar: Calendar) -> None:
    """S2.4."""
    found = year(calendar, 2027)
    assert (found.is_announced, found.in_doubt) == (False, date(2027, 1, 1))
    assert (found.weekdays_off, found.made_up, found.of_law) == (13, 0, 13)


def test_the_first_year_and_the_last_are_known_and_none_beyond(calendar: Calendar) -> None:
    assert year(calendar, 2004).holidays[0].name == "元旦"
    assert year(calendar, 2029).year == 2029
    for number in (2003, 2030):
        with pytest.raises(OutsideCalendar, match="2004-01-01 to 2029-12-31") as outside:
            year(calendar, number)
        assert outside.value.day == date(number, 1, 1)
