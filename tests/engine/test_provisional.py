"""Periods that run into days that no notice has arranged yet (S2.4)."""

from datetime import date, timedelta

import pytest

from engine.ledgers import RULES, calendar, catalog, item, rule, run

PUBLISH = RULES["publish-on-time"]
FORMED = {"formed_on": date(2026, 12, 10)}
EARLIEST, LATEST = date(2027, 1, 6), date(2027, 1, 11)
DAY = timedelta(days=1)

SEVEN_WORKING_DAYS = rule("posting", at_least={"working_days": 7})
FIVE_DAYS = catalog(
    item(time_limit={"text": "五日内", "within": {"days": 5}, "after": "formation"})
)


@pytest.mark.parametrize(
    ("as_of", "outcome", "reason"),
    [
        (EARLIEST - DAY, "pending", None),
        (EARLIEST, "pending", None),
        (EARLIEST + DAY, "undecided", "calendar-unknown"),
        (LATEST, "undecided", "calendar-unknown"),
        (LATEST + DAY, "overdue", None),
    ],
)
def test_what_is_not_done_is_undecided_between_the_bounds(
    as_of: date, outcome: str, reason: str | None
) -> None:
    verdict = run(PUBLISH, FORMED, as_of=as_of).only
    assert (verdict["outcome"], verdict["reason"]) == (outcome, reason)
    assert (verdict["due_earliest"], verdict["due_latest"]) == (EARLIEST, LATEST)
    assert verdict["due_on"] is None


@pytest.mark.parametrize(
    ("published", "outcome"),
    [
        (EARLIEST, "met"),
        (EARLIEST + DAY, "undecided"),
        (LATEST, "undecided"),
        (LATEST + DAY, "late"),
    ],
)
def test_what_is_done_is_undecided_between_the_bounds(published: date, outcome: str) -> None:
    row = {**FORMED, "published_on": published}
    assert run(PUBLISH, row, as_of=date(2027, 3, 1)).only["outcome"] == outcome


def test_lateness_counts_from_the_latest_day() -> None:
    verdict = run(PUBLISH, FORMED, as_of=LATEST + DAY).only
    assert (verdict["over_days"], verdict["over_working_days"]) == (1, 1)


def test_undecided_for_the_calendar_is_a_warning() -> None:
    """S4: whatever the rule's severity."""
    assert run(PUBLISH, FORMED, as_of=LATEST).only["severity"] == "warning"


def test_what_ends_on_the_last_certain_day_is_certain() -> None:
    formed = {"formed_on": date(2026, 12, 23)}
    verdict = run(PUBLISH, formed, catalog=FIVE_DAYS, as_of=date(2026, 12, 25)).only
    assert (verdict["due_on"], verdict["due_earliest"]) == (date(2026, 12, 28), None)


def test_what_ends_a_day_later_is_not_certain() -> None:
    formed = {"formed_on": date(2026, 12, 24)}
    verdict = run(PUBLISH, formed, catalog=FIVE_DAYS, as_of=date(2026, 12, 25)).only
    assert (verdict["due_on"], verdict["due_earliest"]) == (None, date(2026, 12, 29))


def test_the_bounds_of_days_are_not_the_estimate() -> None:
    """Saturday 2 January may be made a working day; by the estimate it is Monday."""
    formed = {"formed_on": date(2026, 12, 27)}
    verdict = run(PUBLISH, formed, catalog=FIVE_DAYS, as_of=date(2026, 12, 28)).only
    assert (verdict["due_earliest"], verdict["due_latest"]) == (date(2027, 1, 2), date(2027, 1, 4))


def test_what_is_done_by_the_earliest_day_is_met_whatever_another_row_hides() -> None:
    row = {**FORMED, "record": "甲-1", "published_on": EARLIEST}
    unread = {**row, "published_on": "看不清"}
    assert run(PUBLISH, row, unread, as_of=date(2027, 3, 1)).outcomes == [("met", None)]
    late = {**row, "published_on": LATEST + DAY}
    assert run(PUBLISH, late, unread, as_of=date(2027, 3, 1)).outcomes == [
        ("undecided", "cell-rejected")
    ]


def test_a_posting_that_ends_on_the_first_day_in_doubt_is_not_certain() -> None:
    posted = {"published_on": date(2026, 12, 22)}
    five = rule("posting", at_least={"working_days": 5})
    verdict = run(five, posted, as_of=date(2026, 12, 25)).only
    assert (verdict["due_on"], verdict["due_latest"]) == (None, date(2026, 12, 29))


def test_a_posting_of_one_working_day_has_no_day_less() -> None:
    posted = {"published_on": date(2020, 3, 3), "withdrawn_on": date(2020, 3, 4)}
    one = rule("posting", at_least={"working_days": 1})
    assert run(one, posted).outcomes == [("met", None)]


@pytest.mark.parametrize(
    ("withdrawn", "outcome", "reason"),
    [
        # The sixth is 30 December by any reading, the seventh the 31st at the earliest.
        (date(2026, 12, 29), "violated", "posting-short"),
        (date(2026, 12, 30), "met", "counting-differs"),
        (date(2026, 12, 31), "undecided", "calendar-unknown"),
        (date(2027, 1, 3), "undecided", "calendar-unknown"),
        (date(2027, 1, 4), "met", None),
    ],
)
def test_a_posting_in_working_days_is_never_judged_by_the_estimate(
    withdrawn: date, outcome: str, reason: str | None
) -> None:
    posted = {"published_on": date(2026, 12, 22), "withdrawn_on": withdrawn}
    verdict = run(SEVEN_WORKING_DAYS, posted, as_of=date(2027, 3, 1)).only
    assert (verdict["outcome"], verdict["reason"]) == (outcome, reason)
    due = calendar().after_working_days(date(2026, 12, 22), 7)
    assert (verdict["due_on"], verdict["due_earliest"]) == (None, due.earliest)
    assert verdict["due_latest"] == due.latest


@pytest.mark.parametrize(
    ("as_of", "outcome"),
    [
        (date(2026, 12, 30), "pending"),
        (date(2026, 12, 31), "undecided"),
        (date(2027, 1, 4), "met"),
    ],
)
def test_a_posting_still_up_is_pending_until_it_may_be_enough(as_of: date, outcome: str) -> None:
    posted = {"published_on": date(2026, 12, 22)}
    assert run(SEVEN_WORKING_DAYS, posted, as_of=as_of).only["outcome"] == outcome


@pytest.mark.parametrize(("count", "withdrawn"), [(2, date(2027, 1, 2)), (3, date(2027, 1, 3))])
def test_a_day_short_is_undecided_where_nobody_knows_which_days_are_worked(
    count: int, withdrawn: date
) -> None:
    """S3.3: all but a day is met with a warning, less is violated."""
    posted = {"published_on": date(2026, 12, 31), "withdrawn_on": withdrawn}
    posting = rule("posting", at_least={"working_days": count})
    assert run(posting, posted, as_of=date(2027, 3, 1)).outcomes == [
        ("undecided", "calendar-unknown")
    ]


def test_before_2004_working_days_are_not_known() -> None:
    old = {"formed_on": date(2003, 12, 31), "published_on": date(2003, 12, 31)}
    within = rule(
        "deadline", **{"from": "formed_on"}, until=("published_on",), within={"working_days": 20}
    )
    assert run(within, old).outcomes == [("undecided", "before-calendar")]
    assert run(SEVEN_WORKING_DAYS, old).outcomes == [("undecided", "before-calendar")]


def test_days_of_a_posting_are_counted_before_2004_too() -> None:
    old = {"published_on": date(2003, 12, 1), "withdrawn_on": date(2003, 12, 11)}
    assert run(rule("posting", at_least={"days": 10}), old).outcomes == [("met", None)]
