"""Counting working days, against a loop that is slow and plain."""

import pickle
import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta

import chinese_calendar  # noqa: TID251  to show what its function does
import holidays
import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.calendar import Calendar, DayKind, OutsideCalendar, announced

FIRST, LAST = date(2007, 1, 1), date(2026, 11, 20)
STARTS = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]
DAY = timedelta(days=1)
SPAN = "2004-01-01 to 2029-12-31"

certain_days = st.dates(date(2004, 1, 1), date(2026, 9, 30))
any_days = st.dates(date(2004, 1, 1), date(2029, 12, 31))


@pytest.fixture(scope="module")
def is_working() -> Callable[[date], bool]:
    china = holidays.country_holidays("CN", years=range(2006, 2028))
    first = FIRST - 30 * DAY
    working = {
        day for day in (first + timedelta(days=n) for n in range(7500)) if china.is_working_day(day)
    }
    return working.__contains__


@pytest.mark.parametrize("n", [7, 10, 15, 20])
def test_the_nth_working_day_is_where_a_slow_loop_arrives(
    calendar: Calendar, is_working: Callable[[date], bool], n: int
) -> None:
    """S3.1, for every start from 2007-01-01 to 2026-11-20."""
    assert len(STARTS) == 7264
    for start in STARTS:
        day, left = start, n
        while left:
            day += DAY
            left -= is_working(day)
        assert calendar.after_working_days(start, n).on == day, start


@pytest.mark.parametrize("n", [1, 10, 30])
def test_the_nth_day_rolls_to_where_a_slow_loop_arrives(
    calendar: Calendar, is_working: Callable[[date], bool], n: int
) -> None:
    """S3.2, for every start from 2007-01-01 to 2026-11-20."""
    for start in STARTS:
        day = start + n * DAY
        assert calendar.after_days(start, n, roll=False).on == day
        while not is_working(day):
            day += DAY
        assert calendar.after_days(start, n, roll=True).on == day, start


@pytest.mark.parametrize(
    ("start", "due"),
    [
        ("2019-12-27", "2020-02-03"),  # the longest: 38 days
        ("2020-01-19", "2020-02-24"),  # from a Sunday that was worked
        ("2019-04-03", "2019-05-05"),  # to a Sunday
        ("2015-08-06", "2015-09-06"),  # to a Sunday
        ("2011-12-05", "2011-12-31"),  # to a Saturday
        ("2018-12-03", "2018-12-29"),  # to a Saturday
        ("2020-12-14", "2021-01-12"),
        ("2024-02-08", "2024-03-13"),
        ("2026-09-19", "2026-10-22"),
        ("2026-10-26", "2026-11-23"),
    ],
)
def test_twenty_working_days(calendar: Calendar, start: str, due: str) -> None:
    """S3.1."""
    found = calendar.after_working_days(date.fromisoformat(start), 20)
    assert found.on == date.fromisoformat(due)
    assert (found.earliest, found.estimate, found.latest) == (found.on, found.on, found.on)


def test_a_start_that_is_not_worked_costs_no_day(calendar: Calendar) -> None:
    """S2.1: the package's own function is a day late here."""
    saturday = date(2024, 3, 2)
    assert calendar.after_working_days(saturday, 1).on == date(2024, 3, 4)
    assert chinese_calendar.find_workday(1, saturday) == date(2024, 3, 5)


def test_a_period_of_days_that_ends_in_a_holiday_ends_after_it(calendar: Calendar) -> None:
    """S3.2, 民法典第二百零三条."""
    start = date(2024, 9, 21)
    assert calendar.after_days(start, 10, roll=True).on == date(2024, 10, 8)
    assert calendar.after_days(start, 10, roll=False).on == date(2024, 10, 1)


def test_a_period_of_days_may_end_on_a_make_up_day(calendar: Calendar) -> None:
    """S3.2."""
    assert calendar.after_days(date(2024, 9, 19), 10, roll=True).on == date(2024, 9, 29)


@given(start=certain_days, n=st.integers(1, 40))
def test_as_many_working_days_lie_between_as_were_counted(
    calendar: Calendar, start: date, n: int
) -> None:
    """S3.1, S3.4."""
    due = calendar.after_working_days(start, n).on
    assert due is not None
    assert calendar.is_workday(due)
    assert calendar.working_days_between(start, due) == n
    assert calendar.working_days_between(due, start) == -n


@given(a=any_days, b=any_days, c=any_days)
def test_working_days_between_add_up(calendar: Calendar, a: date, b: date, c: date) -> None:
    between = calendar.working_days_between
    assert between(a, b) + between(b, c) == between(a, c)


@given(day=any_days)
def test_the_last_day_counts_and_the_first_does_not(calendar: Calendar, day: date) -> None:
    assert calendar.working_days_between(day, day) == 0
    if day > calendar.first:
        assert calendar.working_days_between(day - DAY, day) == calendar.is_workday(day)


@pytest.mark.parametrize(
    ("day", "kind", "name", "worked"),
    [
        (date(2024, 9, 27), DayKind.WORKDAY, None, True),
        (date(2024, 9, 28), DayKind.WEEKEND, None, False),
        (date(2024, 9, 29), DayKind.MAKEUP, "国庆节", True),
        (date(2024, 10, 1), DayKind.HOLIDAY, "国庆节", False),
        (date(2024, 10, 5), DayKind.HOLIDAY, "国庆节", False),  # a Saturday
        (date(2026, 12, 28), DayKind.WORKDAY, None, True),
        (date(2026, 12, 29), DayKind.PROVISIONAL, None, True),
        (date(2027, 1, 1), DayKind.PROVISIONAL, "元旦", False),
        (date(2027, 2, 10), DayKind.PROVISIONAL, "春节", False),  # 补假
        (date(2004, 1, 1), DayKind.HOLIDAY, "元旦", False),
    ],
)
def test_a_day_has_a_kind_and_a_name(
    calendar: Calendar, day: date, kind: DayKind, name: str | None, *, worked: bool
) -> None:
    assert calendar.kind_of(day) is kind
    assert calendar.name_of(day) == name
    assert calendar.is_workday(day) == worked


def test_the_calendar_says_where_it_comes_from(calendar: Calendar) -> None:
    """S2.5."""
    assert calendar.source == announced().source
    assert calendar.announced_until == date(2026, 12, 31)
    assert (calendar.first, calendar.last) == (date(2004, 1, 1), date(2029, 12, 31))


@pytest.mark.parametrize("day", [date(2003, 12, 31), date(2030, 1, 1), date.min, date.max])
def test_a_day_outside_the_calendar_is_refused_everywhere(calendar: Calendar, day: date) -> None:
    """S2.4: before 2004 is an error."""
    inside = date(2020, 1, 1)
    calls: list[Callable[[], object]] = [
        lambda: calendar.is_workday(day),
        lambda: calendar.name_of(day),
        lambda: calendar.kind_of(day),
        lambda: calendar.after_working_days(day, 20),
        lambda: calendar.after_days(day, 10, roll=True),
        lambda: calendar.working_days_between(day, inside),
        lambda: calendar.working_days_between(inside, day),
    ]
    for call in calls:
        with pytest.raises(OutsideCalendar, match=SPAN) as refused:
            call()
        assert refused.value.day == day


def test_a_period_that_ends_outside_the_calendar_is_refused(calendar: Calendar) -> None:
    start = date(2029, 12, 20)
    calls: list[Callable[[], object]] = [
        lambda: calendar.after_working_days(start, 20),
        lambda: calendar.after_days(start, 12, roll=False),
        lambda: calendar.after_days(start, 10, roll=True),  # the 30th is a Sunday
    ]
    for call in calls:
        with pytest.raises(OutsideCalendar, match=SPAN) as refused:
            call()
        assert refused.value.day == start
    assert calendar.after_days(start, 11, roll=False).estimate == date(2029, 12, 31)


@pytest.mark.parametrize("n", [0, -1])
def test_a_period_is_at_least_a_day_long(calendar: Calendar, n: int) -> None:
    with pytest.raises(ValueError, match=str(n)):
        calendar.after_working_days(date(2020, 1, 1), n)
    with pytest.raises(ValueError, match=str(n)):
        calendar.after_days(date(2020, 1, 1), n, roll=True)


def test_a_calendar_can_be_sent_to_another_process(calendar: Calendar) -> None:
    sent = pickle.loads(pickle.dumps(calendar))  # noqa: S301  our own bytes
    assert sent.after_working_days(date(2020, 12, 14), 20).on == date(2021, 1, 12)


def test_polars_is_not_loaded_for_single_dates() -> None:
    code = "import sys, gongkai.calendar; print('polars' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.strip() == "False"


@pytest.mark.parametrize("roll", [True, False])
def test_a_period_of_days_that_ends_outside_says_where_the_calendar_ends(
    calendar: Calendar, *, roll: bool
) -> None:
    with pytest.raises(OutsideCalendar, match=SPAN) as outside:
        calendar.after_days(date(2029, 12, 31), 1, roll=roll)
    assert outside.value.day == date(2029, 12, 31)
