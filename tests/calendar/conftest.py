"""Calendars for the tests: what was announced at the end of a year, and no later."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from gongkai.calendar import Calendar, DayTable, announced, build


def notice_year(day: date) -> int:
    """Return the year whose notice arranged `day`: December's changes are for the next."""
    return day.year + (day.month == 12)


def only(table: DayTable, wanted: Callable[[date], bool]) -> DayTable:
    """Keep of `table` the days that are `wanted`."""
    return replace(
        table,
        off=frozenset(filter(wanted, table.off)),
        worked=frozenset(filter(wanted, table.worked)),
        names={day: name for day, name in table.names.items() if wanted(day)},
    )


@pytest.fixture(scope="session")
def announced_by() -> Callable[[int], DayTable]:
    """Give the table as it stood at the end of a year, the next notice not yet out."""

    def announced_by(year: int) -> DayTable:
        known = only(announced(), lambda day: notice_year(day) <= year)
        return replace(known, last=date(year, 12, 31))

    return announced_by


@pytest.fixture(scope="session")
def without_notice(table: DayTable) -> Callable[[int], DayTable]:
    """Give all that was announced to 2026, but for the notice of one year."""
    return lambda year: only(table, lambda day: notice_year(day) != year)


@pytest.fixture(scope="session")
def table(announced_by: Callable[[int], DayTable]) -> DayTable:
    """2004-2026, whatever the installed package knows beyond."""
    return announced_by(2026)


@pytest.fixture(scope="session")
def calendar(table: DayTable) -> Calendar:
    return build(table)
