"""The one judge of every deadline (S2.4, S3.4, S3.5), asked directly."""

from datetime import date, timedelta
from typing import Any

import polars as pl
import pytest

from engine.ledgers import calendar
from gongkai.engine.judge import judge

DAY = timedelta(days=1)
DUE = date(2020, 3, 31)  # a Tuesday; the days around it are worked but for the weekends
EARLIEST, LATEST = date(2027, 1, 8), date(2027, 1, 20)
HORIZON = date(2026, 12, 29)
ADDED = (
    "outcome",
    "reason",
    "over_days",
    "over_working_days",
    "serious",
    "due_on",
    "due_earliest",
    "due_latest",
)


def judged(
    as_of: date,
    done: date | None = None,
    due: tuple[date, date] = (DUE, DUE),
    limit: tuple[int | None, bool] = (2, True),
) -> tuple[Any, ...]:
    duty = {
        "due_earliest": [due[0]],
        "due_latest": [due[1]],
        "done_on": pl.Series([done], dtype=pl.Date),
        "limit": pl.Series([limit[0]], dtype=pl.Int32),
        "limit_working": [limit[1]],
    }
    return judge(pl.LazyFrame(duty), calendar(), pl.lit(as_of)).collect().select(ADDED).row(0)


@pytest.mark.parametrize("done", [DUE - 30 * DAY, DUE])
def test_what_is_done_by_the_due_date_is_met(done: date) -> None:
    """S3.1: on the due date is in time, whatever day it is asked."""
    for as_of in (done, date(2026, 1, 5)):
        assert judged(as_of, done) == ("met", None, None, None, False, DUE, None, None)


def test_what_is_not_done_is_pending_to_the_end_of_the_due_date() -> None:
    assert judged(DUE) == ("pending", None, None, None, False, DUE, None, None)
    assert judged(DUE + DAY) == ("overdue", None, 1, 1, False, DUE, None, None)


def test_lateness_is_counted_from_the_due_date_in_days_and_in_working_days() -> None:
    """S3.4: 4 April is a Saturday and the 6th made good for it, so the 7th is the fourth."""
    late = judged(date(2026, 1, 5), date(2020, 4, 7), limit=(4, True))
    assert late == ("late", None, 7, 4, False, DUE, None, None)


@pytest.mark.parametrize(
    ("limit", "serious"),
    [((3, True), True), ((4, True), False), ((6, False), True), ((7, False), False)],
)
def test_it_is_serious_when_later_than_the_limit_itself(
    limit: tuple[int, bool], *, serious: bool
) -> None:
    """S3.5: in the limit's own unit; seven days late are four working days."""
    assert judged(date(2020, 4, 7), limit=limit)[:5] == ("overdue", None, 7, 4, serious)


def test_without_a_limit_nothing_is_serious() -> None:
    assert judged(date(2020, 12, 31), limit=(None, True))[4] is False


@pytest.mark.parametrize(
    ("done", "as_of", "outcome"),
    [
        (EARLIEST, date(2027, 3, 1), "met"),
        (EARLIEST + DAY, date(2027, 3, 1), "undecided"),
        (LATEST, date(2027, 3, 1), "undecided"),
        (LATEST + DAY, date(2027, 3, 1), "late"),
        (None, EARLIEST, "pending"),
        (None, EARLIEST + DAY, "undecided"),
        (None, LATEST, "undecided"),
        (None, LATEST + DAY, "overdue"),
    ],
)
def test_between_the_bounds_nobody_can_tell(done: date | None, as_of: date, outcome: str) -> None:
    """S2.4: 放假安排未公布."""
    over = 1 if outcome in {"late", "overdue"} else None
    reason = "calendar-unknown" if outcome == "undecided" else None
    bounds = (None, EARLIEST, LATEST)
    found = judged(as_of, done, (EARLIEST, LATEST))
    assert found == (outcome, reason, over, over, False, *bounds)


def test_a_due_date_is_certain_before_the_horizon_alone() -> None:
    """S2.4: the next notice may change 29 December."""
    before, on = HORIZON - DAY, HORIZON
    assert judged(before, due=(before, before))[5:] == (before, None, None)
    assert judged(on, due=(on, on))[5:] == (None, on, on)
