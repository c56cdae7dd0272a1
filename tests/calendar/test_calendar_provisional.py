"""The days that no notice has arranged yet, against what the notices then said."""

from collections.abc import Callable
from datetime import date, timedelta
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gongkai.calendar import Calendar, DayTable, Due, announced, build, overlay
from gongkai.calendar.index import index_of
from gongkai.calendar.provisional import Habits, horizon, learn, readings

DECEMBERS = range(2007, 2026)
UNARRANGED = st.dates(date(2026, 11, 20), date(2029, 10, 31))


def carried_on(table: DayTable, habits: Habits) -> Calendar:
    """Build as `build` does, with habits learnt elsewhere."""
    until = date(table.last.year + 1, 12, 31)
    three = readings(table, habits, until)
    return Calendar(
        table=table,
        first=table.first,
        last=until,
        horizon=horizon(table),
        names=three.estimate.names,
        earliest=index_of(three.earliest),
        estimate=index_of(three.estimate),
        latest=index_of(three.latest),
    )


@pytest.mark.parametrize(
    ("start", "earliest", "estimate", "latest"),
    [
        (date(2026, 12, 3), date(2026, 12, 31), date(2026, 12, 31), date(2027, 1, 4)),
        (date(2026, 12, 4), date(2027, 1, 2), date(2027, 1, 4), date(2027, 1, 5)),
        (date(2026, 12, 10), date(2027, 1, 6), date(2027, 1, 8), date(2027, 1, 11)),
        (date(2026, 12, 31), date(2027, 1, 27), date(2027, 1, 29), date(2027, 1, 29)),
    ],
)
def test_a_period_past_the_horizon_has_bounds_and_no_date(
    calendar: Calendar, start: date, earliest: date, estimate: date, latest: date
) -> None:
    """S2.4, for 20 working days."""
    due = calendar.after_working_days(start, 20)
    assert due == Due(earliest, estimate, latest, certain=False)
    assert due.on is None


def test_a_period_is_certain_to_28_december(calendar: Calendar) -> None:
    """S2.4."""
    assert calendar.after_working_days(date(2026, 11, 30), 20).on == date(2026, 12, 28)
    assert calendar.after_working_days(date(2026, 12, 1), 20).on is None
    assert calendar.after_days(date(2026, 12, 18), 10, roll=True).on == date(2026, 12, 28)
    assert calendar.after_days(date(2026, 12, 19), 10, roll=True).on is None
    assert calendar.after_days(date(2026, 12, 19), 10, roll=False).on is None


def test_the_truth_lay_between_the_bounds_for_every_december_start(
    calendar: Calendar,
    announced_by: Callable[[int], DayTable],
    without_notice: Callable[[int], DayTable],
) -> None:
    """S2.4: 20 working days, each year's notice hidden from the table and from the learning."""
    widths = []
    for year in DECEMBERS:
        then = carried_on(announced_by(year), learn(without_notice(year + 1)))
        for number in range(31):
            start = date(year, 12, 1) + timedelta(days=number)
            truth = calendar.after_working_days(start, 20).on
            due = then.after_working_days(start, 20)
            assert truth is not None
            assert due.on in {None, truth}
            assert due.earliest <= truth <= due.latest, start
            if not due.certain:
                widths.append((due.latest - due.earliest).days)
    assert len(widths) == 580
    assert median(widths) == 6


@given(start=UNARRANGED, n=st.integers(1, 40))
def test_the_estimate_lies_between_the_bounds(calendar: Calendar, start: date, n: int) -> None:
    """S2.4."""
    for due in (calendar.after_working_days(start, n), calendar.after_days(start, n, roll=True)):
        assert due.earliest <= due.estimate <= due.latest
        assert due.certain == (due.latest < date(2026, 12, 29))


def test_the_readings_are_one_before_the_horizon(calendar: Calendar) -> None:
    """S2.4."""
    before = calendar.horizon.toordinal() - calendar.first.toordinal()
    assert calendar.earliest.rank[:before] == calendar.latest.rank[:before]
    assert calendar.estimate.rank[:before] == calendar.latest.rank[:before]


def test_february_2027_as_it_may_be_at_the_earliest_and_at_the_latest(calendar: Calendar) -> None:
    """S2.4: statutory days 5 to 8, 补假 on 9 and 10; make-ups to the 17th, days off to the 12th."""
    days = [date(2027, 2, day) for day in range(1, 29)]
    earliest, latest = set(calendar.earliest.days), set(calendar.latest.days)
    rest = [day.day for day in days if day.toordinal() not in earliest]
    assert rest == [5, 6, 7, 8, 9, 10, 20, 21, 27, 28]
    rest = [day.day for day in days if day.toordinal() not in latest]
    assert rest == [4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 20, 21, 27, 28]


def test_habits_are_those_of_all_announced_years(table: DayTable) -> None:
    """S2.4: offsets in days from each holiday's first statutory day."""
    assert learn(table) == Habits(
        makeups={
            "元旦": (-3, 5),
            "春节": (-6, 12),
            "清明节": (-4, 3),
            "劳动节": (-8, 10),
            "端午节": (-4, 3),
            "中秋节": (-3, 3),
            "国庆节": (-11, 11),
        },
        weekdays_off={
            "元旦": (-1, 2),
            "春节": (-1, 7),
            "清明节": (-2, 2),
            "劳动节": (-2, 6),
            "端午节": (-2, 2),
            "中秋节": (-1, 2),
            "国庆节": (-2, 7),
        },
    )


def test_a_day_of_two_holidays_teaches_about_the_nearer(table: DayTable) -> None:
    """Holiday files name both: in 2028 中秋节 is on 3 October."""
    both = dict.fromkeys([date(2028, 9, 16), date(2028, 10, 9)], "国庆节、中秋节")
    days = {date(2028, 9, 16): False, date(2028, 10, 9): True}
    before, after = learn(table), learn(overlay(table, days, both, [2027, 2028]))
    assert after.makeups == {**before.makeups, "国庆节": (-15, 11)}
    assert after.weekdays_off == {**before.weekdays_off, "中秋节": (-1, 6)}


def test_a_regional_holiday_teaches_nothing(table: DayTable) -> None:
    """S2.2: 广西三月三."""
    day = date(2026, 4, 20)
    assert learn(overlay(table, {day: True}, {day: "广西三月三"})) == learn(table)


def test_days_that_are_not_announced_yet_teach_nothing(table: DayTable) -> None:
    """S2.2, S2.4: a file may name some days of a year that no notice has arranged."""
    days = {date(2027, 2, 16): True, date(2027, 1, 23): False}
    assert learn(overlay(table, days, dict.fromkeys(days, "春节"))) == learn(table)


def test_a_day_that_a_file_names_beyond_the_horizon_is_certain(table: DayTable) -> None:
    """S2.2: but for the file Saturday might be worked, and Sunday off."""
    saturday, sunday = date(2027, 2, 13), date(2027, 2, 14)
    days = {saturday: True, sunday: False}
    calendar = build(overlay(table, days, dict.fromkeys(days, "春节")))
    for reading in (calendar.earliest, calendar.estimate, calendar.latest):
        assert saturday.toordinal() not in reading.days
        assert sunday.toordinal() in reading.days


def test_a_weekday_that_a_file_says_is_worked_beyond_the_horizon_is_certain(
    table: DayTable,
) -> None:
    """S2.2, S2.4: else a due date might be taken for later than it is, and what is late for met."""
    monday = date(2027, 2, 8)  # off by the 放假办法: 6 February is the first day of the year
    assert monday.toordinal() not in build(table).estimate.days
    calendar = build(overlay(table, {monday: False}, {monday: "春节"}))
    for reading in (calendar.earliest, calendar.estimate, calendar.latest):
        assert monday.toordinal() in reading.days
    assert calendar.name_of(monday) is None
    again = build(overlay(calendar.table, {monday: True}, {monday: "春节"}))
    assert monday.toordinal() not in again.earliest.days


def test_what_is_announced_is_named_by_its_notices_alone(
    announced_by: Callable[[int], DayTable],
) -> None:
    """The notice for 2012 made 端午节 good on the day before, not on the day after as is usual."""
    then = build(announced_by(2012))
    assert {day for day in then.names if day < then.horizon} == {*then.table.names}


def test_a_notice_moves_the_horizon(table: DayTable) -> None:
    """S2.2."""
    calendar = build(overlay(table, {}, {}, [2027]))
    assert calendar.after_working_days(date(2026, 12, 10), 20).certain
    assert calendar.last == date(2030, 12, 31)


def test_the_newest_announced_years_can_be_carried_on() -> None:
    calendar = build(announced())
    assert calendar.last.year == calendar.announced_until.year + 3
