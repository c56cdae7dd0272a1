"""The announced days, against an independent encoding of the notices."""

from collections.abc import Callable
from datetime import date, timedelta

import holidays
import pytest

from gongkai.calendar import Calendar, DayTable, announced, build, overlay

SUNDAY, SATURDAY, FRIDAY = date(2027, 1, 10), date(2027, 1, 9), date(2027, 1, 8)


def days(first: date, last: date) -> list[date]:
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]


def test_every_day_from_2004_to_2026_is_what_another_library_says(calendar: Calendar) -> None:
    """S2.1."""
    china = holidays.country_holidays("CN", years=range(2003, 2028))
    different = [
        day
        for day in days(date(2004, 1, 1), date(2026, 12, 31))
        if calendar.is_workday(day) != china.is_working_day(day)
    ]
    assert different == []


def test_the_make_up_day_that_the_package_lacks_is_there() -> None:
    assert date(2005, 12, 31) in announced().worked
    assert announced().names[date(2005, 12, 31)] == "元旦"


def test_days_off_are_weekdays_and_make_up_days_are_not() -> None:
    assert {day.weekday() for day in announced().off} <= {0, 1, 2, 3, 4}
    assert {day.weekday() for day in announced().worked} <= {5, 6}


def test_every_changed_day_has_a_chinese_name() -> None:
    names = announced().names
    assert announced().off | announced().worked <= names.keys()
    assert {names[day] for day in names if day.year <= 2026} == {
        *("元旦", "春节", "清明节", "劳动节", "端午节", "中秋节", "国庆节", "抗战胜利日")
    }


def test_the_table_says_where_it_comes_from_and_how_far_it_goes() -> None:
    assert announced().source.startswith("chinese_calendar 1.")
    assert announced().first == date(2004, 1, 1)
    assert announced().last >= date(2026, 12, 31)


def test_a_year_laid_over_is_as_good_as_one_in_the_package(
    announced_by: Callable[[int], DayTable],
) -> None:
    """S2.2: the notice for 2019 also changed two days of December 2018."""
    before, after = announced_by(2018), announced_by(2019)
    notice = {day: after.names[day] for day in after.names.keys() - before.names.keys()}
    assert min(notice) == date(2018, 12, 29)
    laid_over = overlay(before, {day: day not in after.worked for day in notice}, notice, [2019])
    assert laid_over == after


def test_the_later_fact_about_a_day_wins(table: DayTable) -> None:
    """S2.2, as when the Spring Festival of 2020 was prolonged over a make-up Saturday."""
    notice = {date(2026, 2, 14): True, date(2026, 2, 20): False, date(2026, 3, 2): True}
    later = overlay(table, notice, dict.fromkeys(notice, "春节"))
    assert date(2026, 2, 14) not in later.worked
    assert date(2026, 2, 20) not in later.off
    assert date(2026, 2, 20) not in later.names
    assert date(2026, 3, 2) in later.off
    assert later.last == table.last
    assert date(2026, 2, 28) in later.worked


def test_a_year_left_out_is_refused(table: DayTable) -> None:
    with pytest.raises(ValueError, match="2028"):
        overlay(table, {}, {}, [2028])


def test_years_already_announced_may_be_given_again(table: DayTable) -> None:
    assert overlay(table, {}, {}, [2015, 2026]).last == date(2026, 12, 31)
    assert overlay(table, {}, {}, [2028, 2027, 2026]).last == date(2028, 12, 31)


def test_facts_about_a_year_not_yet_announced_hold_in_every_reading(table: DayTable) -> None:
    """S2.2: a regional file may come before the State Council's notice."""
    facts = {FRIDAY: True, SATURDAY: False, SUNDAY: True, date(2027, 2, 5): True}
    calendar = build(overlay(table, facts, dict.fromkeys(facts, "地方节日")))
    assert calendar.announced_until == date(2026, 12, 31)
    assert not calendar.is_workday(FRIDAY)
    assert calendar.is_workday(SATURDAY)
    assert calendar.name_of(SATURDAY) == "地方节日"
    for index in (calendar.earliest, calendar.estimate, calendar.latest):
        assert FRIDAY.toordinal() not in index.days
        assert SATURDAY.toordinal() in index.days
        assert SUNDAY.toordinal() not in index.days


def test_facts_outside_the_calendar_change_nothing(table: DayTable) -> None:
    facts = {date(2003, 5, 1): True, date(2035, 5, 1): True}
    far = build(overlay(table, facts, dict.fromkeys(facts, "劳动节")))
    assert far.estimate == build(table).estimate
