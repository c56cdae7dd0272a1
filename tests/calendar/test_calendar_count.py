"""A count shown day by day agrees with the calendar's own arithmetic."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.calendar import Calendar, OutsideCalendar
from gongkai.calendar.count import count_days
from gongkai.model.count import Count
from gongkai.model.timelimit import Period

STARTS = st.dates(date(2004, 1, 1), date(2029, 12, 31) - timedelta(days=400))
WORKING_DAYS = st.integers(1, 120).map(lambda n: Period(working_days=n))
DAYS = st.integers(1, 200).map(lambda n: Period(days=n))


def numbered(count: Count) -> dict[int, date]:
    return {day.number: day.day for day in count.days if day.number is not None}


@given(start=STARTS, within=WORKING_DAYS)
def test_the_last_number_stands_on_the_estimate(
    calendar: Calendar, start: date, within: Period
) -> None:
    """S3.1."""
    count = count_days(calendar, start, within)
    numbers = numbered(count)
    assert list(numbers) == list(range(1, within.count + 1))
    assert numbers[within.count] == count.estimate


@given(start=STARTS, within=WORKING_DAYS)
def test_days_counted_and_days_skipped_add_up(
    calendar: Calendar, start: date, within: Period
) -> None:
    count = count_days(calendar, start, within)
    passed = sum(skipped.length for skipped in count.skipped)
    assert (count.estimate - start).days == within.count + passed


@given(start=STARTS, within=DAYS)
def test_a_period_of_days_is_moved_over_the_days_skipped(
    calendar: Calendar, start: date, within: Period
) -> None:
    """S3.2."""
    count = count_days(calendar, start, within)
    passed = sum(skipped.length for skipped in count.skipped)
    assert (count.estimate - start).days == within.count + passed
    assert (count.rolled_from is None) == (passed == 0)


@given(start=STARTS, within=WORKING_DAYS | DAYS)
def test_days_run_from_the_start_to_the_latest_due_date(
    calendar: Calendar, start: date, within: Period
) -> None:
    count = count_days(calendar, start, within)
    days = [day.day for day in count.days]
    assert days == [start + timedelta(days=n) for n in range(len(days))]
    assert days[-1] == count.due_latest


@given(start=STARTS, within=WORKING_DAYS | DAYS)
def test_only_a_due_date_before_the_horizon_is_certain(
    calendar: Calendar, start: date, within: Period
) -> None:
    """S2.4."""
    count = count_days(calendar, start, within)
    assert (count.due_on is not None) == (count.due_latest < calendar.horizon)


def test_two_holidays_in_a_row_are_one_run_with_both_names(calendar: Calendar) -> None:
    count = count_days(calendar, date(2012, 9, 28), Period(working_days=5))
    [run] = [skipped for skipped in count.skipped if skipped.name]
    assert (run.from_, run.until, run.name) == (
        date(2012, 9, 30),
        date(2012, 10, 7),
        "中秋节、国庆节",
    )


def test_a_day_that_two_holidays_share_has_both_names(calendar: Calendar) -> None:
    """The 15th of the eighth lunar month of 2020 was 1 October."""
    count = count_days(calendar, date(2020, 9, 30), Period(working_days=1))
    names = {day.day: day.name for day in count.days}
    assert names[date(2020, 10, 1)] == "国庆节、中秋节"
    assert names[date(2020, 10, 2)] == "国庆节"


def test_a_day_that_is_named_for_two_holidays_has_each_name_once(calendar: Calendar) -> None:
    """The 15th of the eighth lunar month of 2028 is 3 October."""
    assert calendar.name_of(date(2028, 10, 3)) == "中秋节、国庆节"
    count = count_days(calendar, date(2028, 10, 3), Period(working_days=1))
    assert count.days[0].name == "中秋节、国庆节"


def test_an_end_that_is_not_certain_is_told_with_its_bounds(calendar: Calendar) -> None:
    """S2.4."""
    count = count_days(calendar, date(2026, 12, 10), Period(working_days=20))
    assert (count.due_on, count.estimate) == (None, date(2027, 1, 8))
    assert (count.due_earliest, count.due_latest) == (date(2027, 1, 6), date(2027, 1, 11))


@pytest.mark.parametrize("start", [date(2003, 12, 31), date(2030, 1, 1)])
def test_a_start_outside_the_calendar_is_refused(calendar: Calendar, start: date) -> None:
    with pytest.raises(OutsideCalendar):
        count_days(calendar, start, Period(working_days=1))


def test_a_count_tells_its_days_and_what_each_of_them_is(calendar: Calendar) -> None:
    """S2.5, S3.2: the tenth day is 国庆节, and the period ends on the first working day after."""
    count = count_days(calendar, date(2020, 9, 24), Period(days=10))
    assert (count.start_on, count.due_on) == (date(2020, 9, 24), date(2020, 10, 9))
    assert count.rolled_from == date(2020, 10, 4)
    assert (count.source, count.announced_until) == (calendar.source, date(2026, 12, 31))
    kinds = {day.day: (day.kind, day.worked) for day in count.days}
    assert kinds[date(2020, 9, 25)] == ("workday", True)
    assert kinds[date(2020, 9, 26)] == ("weekend", False)
    assert kinds[date(2020, 9, 27)] == ("makeup", True)
    assert kinds[date(2020, 10, 1)] == ("holiday", False)
    # On the day itself two holidays fell together.
    assert next(day.name for day in count.days if day.day == date(2020, 10, 1)) == "国庆节、中秋节"
    assert next(day.name for day in count.days if day.day == date(2020, 9, 27)) == "国庆节"


def test_days_that_are_not_moved_are_certain_whatever_is_announced(calendar: Calendar) -> None:
    """S2.4, S3.2: `roll: none`."""
    count = count_days(calendar, date(2026, 12, 25), Period(days=10), roll=False)
    assert (count.due_on, count.rolled_from) == (date(2027, 1, 4), None)
    assert count_days(calendar, date(2026, 12, 25), Period(days=10)).due_on is None
    within = count_days(calendar, date(2020, 9, 24), Period(days=10), roll=False)
    assert (within.due_on, within.rolled_from) == (date(2020, 10, 4), None)
