"""What a holiday file must hold to be believed, and how it is laid over the tables (S2.2, S2.3)."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from gongkai.calendar import DayTable
from gongkai.calendar.overlays import belongs_to, idle_days, lay_over, wrong_sum
from gongkai.model.holidays import Holidays

DAYS_OFF = {date(2026, 3, 6): True, date(2026, 3, 7): True}


def file(days: Mapping[date, bool], **more: object) -> Holidays:
    """Make a file of some days of 2026."""
    entries = tuple({"name": "测试节", "date": day, "isOffDay": off} for day, off in days.items())
    told = {"year": 2026, "source": "测试用，虚构", "days": entries, **more}
    return Holidays.model_validate(told)


@pytest.mark.parametrize(
    ("day", "belongs"),
    [
        (date(2024, 12, 31), False),
        (date(2025, 11, 30), False),
        (date(2025, 12, 1), True),
        (date(2026, 1, 1), True),
        (date(2026, 12, 31), True),
        (date(2027, 1, 1), False),
        (date(2027, 12, 31), False),
    ],
)
def test_a_notice_may_name_days_of_its_year_and_of_december_before(
    day: date, *, belongs: bool
) -> None:
    assert belongs_to(day, 2026) is belongs


@pytest.mark.parametrize(
    ("mark", "found"),
    [
        ({}, 1),
        ({"amends": True}, None),
        ({"regional": "广西"}, None),
        ({"extraordinary": True}, None),
    ],
)
def test_the_sum_is_asked_of_files_that_are_not_marked(
    mark: dict[str, Any], found: int | None
) -> None:
    """S2.3: of the two days only Friday the 6th is off for somebody; the law gives 13."""
    assert wrong_sum(file(DAYS_OFF, **mark)) == found


def test_a_weekend_day_is_idle_unless_the_days_off_around_it_hold_a_weekday() -> None:
    assert list(idle_days(file(DAYS_OFF))) == []
    alone = file({date(2026, 3, 7): True, date(2026, 3, 8): True})
    assert list(idle_days(alone)) == list(alone.days)


def test_a_weekend_day_that_the_law_itself_gives_is_not_idle() -> None:
    """3 October 2026 is a Saturday of 国庆节."""
    assert list(idle_days(file({date(2026, 10, 3): True, date(2026, 10, 4): True}))) == []


def test_each_file_adds_its_days_and_the_later_wins(table: DayTable) -> None:
    """S2.2."""
    friday, saturday = DAYS_OFF
    laid = lay_over(
        table,
        [
            file({friday: True, saturday: False}, amends=True),
            file({date(2026, 3, 9): True}, amends=True),
            file({saturday: True}, amends=True),
        ],
    )
    assert {friday, date(2026, 3, 9)} <= laid.off
    assert saturday not in laid.worked
    assert laid.names[saturday] == "测试节"
    assert laid.last == table.last
