"""What a notice may call a day."""

from datetime import date

import pytest

from gongkai.calendar.lunar import day_names


@pytest.mark.parametrize(
    ("day", "names"),
    [
        (date(2026, 3, 9), {"正月廿一", "正月二十一"}),
        (date(2023, 12, 13), {"冬月初一", "十一月初一"}),
        (date(2024, 2, 8), {"腊月廿九", "腊月二十九", "十二月廿九", "十二月二十九"}),
        (date(2024, 2, 9), {"腊月三十", "十二月三十", "除夕", "大年三十"}),
        (date(2025, 7, 25), {"闰六月初一"}),
        (date(2026, 1, 1), {"冬月十三", "十一月十三", "元旦"}),
    ],
)
def test_a_day_has_every_name_that_notices_give_it(day: date, names: set[str]) -> None:
    assert day_names(day) == names


def test_the_last_day_of_a_lunar_year_is_its_eve_though_it_be_the_29th() -> None:
    """2025 by 国务院令第795号, which makes 除夕 a day of 春节."""
    eve = {"腊月廿九", "腊月二十九", "十二月廿九", "十二月二十九", "除夕", "大年三十", "春节"}
    assert day_names(date(2025, 1, 28)) == eve


def test_a_day_of_two_holidays_may_be_called_by_either() -> None:
    assert day_names(date(2020, 10, 1)) == {"八月十五", "国庆节", "中秋节"}
