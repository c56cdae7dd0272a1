"""An item's own time limit: how long, from which event, in which days (S5.2, S6, S11.1-2)."""

from datetime import date

import pytest

from engine.ledgers import RULES, catalog, item, rule, run
from gongkai.model.catalog import Catalog
from gongkai.model.terms import Trigger

PUBLISH, UPDATE, POST = (
    RULES[id_] for id_ in ("publish-on-time", "update-on-time", "post-ten-days")
)

# 20 working days after 15 September 2020 is 19 October; 15 of them are 12 October.
START, DUE_20, DUE_15 = date(2020, 9, 15), date(2020, 10, 19), date(2020, 10, 12)


def limited(**keys: object) -> Catalog:
    return catalog(item(time_limit={"text": "某时限", **keys}))


@pytest.mark.parametrize(
    ("after", "field"),
    [
        ("formation_or_change", "formed_on"),
        ("formation", "formed_on"),
        ("change", "changed_on"),
        ("receipt", "received_on"),
        ("application", "received_on"),
        ("allocation", "received_on"),
        ("decision", "approved_on"),
        ("approval", "approved_on"),
        ("publication", "published_on"),
    ],
)
def test_each_event_has_its_date(after: str, field: str) -> None:
    """S6."""
    own = limited(within={"working_days": 15}, after=after)
    verdict = run(PUBLISH, {field: START}, catalog=own).only
    assert (verdict["start_on"], verdict["due_on"]) == (START, DUE_15)
    assert verdict["governed_by"] == "item"


def test_a_default_from_the_change_stays_the_default() -> None:
    """S5.2: only an item's own limit is told as the item's."""
    default = {"text": "某时限", "within": {"working_days": 20}, "after": "change"}
    verdict = run(UPDATE, {"changed_on": START}, catalog=catalog(time_limit=default)).only
    assert (verdict["governed_by"], verdict["due_on"]) == ("catalog-default", DUE_20)


def test_every_event_but_other_has_a_date() -> None:
    assert len(Trigger) == 10


def test_other_events_have_no_date() -> None:
    own = limited(within={"working_days": 15}, after="other")
    assert run(PUBLISH, {"formed_on": START}, catalog=own).outcomes == [
        ("undecided", "trigger-unknown")
    ]


def test_a_default_from_another_event_is_undecided() -> None:
    default = {"text": "某时限", "within": {"working_days": 20}, "after": "other"}
    assert run(PUBLISH, {"formed_on": START}, catalog=catalog(time_limit=default)).outcomes == [
        ("undecided", "trigger-unknown")
    ]


def test_without_an_own_limit_the_default_governs() -> None:
    verdict = run(PUBLISH, {"formed_on": START}).only
    assert (verdict["due_on"], verdict["governed_by"]) == (DUE_20, "catalog-default")


def test_days_roll_to_the_next_working_day() -> None:
    """S3.2: 25 September and ten days is 5 October, a holiday up to the 8th."""
    own = limited(within={"days": 10})
    verdict = run(PUBLISH, {"formed_on": date(2020, 9, 25)}, catalog=own).only
    assert verdict["due_on"] == date(2020, 10, 9)


def test_promptly_leaves_the_default_standing() -> None:
    """S11.2."""
    verdict = run(PUBLISH, {"formed_on": START}, catalog=limited(promptly=True)).only
    assert (verdict["due_on"], verdict["governed_by"]) == (DUE_20, "catalog-default")


def test_what_needs_a_person_is_undecided() -> None:
    """S11.2."""
    own = limited(needs_a_person=True)
    assert run(PUBLISH, {"formed_on": START}, catalog=own).outcomes == [
        ("undecided", "limit-needs-a-person")
    ]


def test_a_catalogue_without_any_limit_is_undecided() -> None:
    nothing = catalog(time_limit={"text": "及时公开"})
    assert run(PUBLISH, {"formed_on": START}, catalog=nothing).only["outcome"] == "undecided"


@pytest.mark.parametrize(
    ("after", "unit", "due"),
    [
        ("formation_or_change", "working_days", DUE_15),
        ("change", "working_days", DUE_15),
        ("formation", "working_days", DUE_20),
        ("formation", "days", DUE_20),
    ],
)
def test_a_change_takes_the_items_limit_if_it_speaks_of_changes(
    after: str, unit: str, due: date
) -> None:
    """S11.1: else the default's, in the default's unit."""
    own = limited(within={unit: 15}, after=after)
    assert run(UPDATE, {"changed_on": START}, catalog=own).only["due_on"] == due


def test_what_was_published_can_still_change() -> None:
    """A limit after a change does not make the publication before it a contradiction."""
    own = limited(within={"working_days": 15}, after="change")
    row = {"published_on": date(2020, 9, 1), "changed_on": START}
    assert run(PUBLISH, row, catalog=own).outcomes == [("met", None)]
    assert run(UPDATE, row, catalog=own).outcomes == [("overdue", None)]


def test_what_was_published_before_the_event_is_never_met() -> None:
    own = limited(within={"working_days": 15}, after="allocation")
    row = {"received_on": START, "published_on": date(2020, 9, 14)}
    assert run(PUBLISH, row, catalog=own).outcomes == [("undecided", "dates-contradict")]


def test_an_item_is_posted_as_long_as_it_says() -> None:
    own = limited(posted_at_least={"days": 7})
    row = {"level": "村级", "published_on": date(2020, 3, 3), "withdrawn_on": date(2020, 3, 10)}
    verdict = run(POST, row, catalog=own).only
    assert (verdict["outcome"], verdict["governed_by"]) == ("met", "item")


@pytest.mark.parametrize(
    ("withdrawn", "outcome", "reason"),
    [
        # The holidays are from 1 to 8 October; 30 September is the first working day.
        (date(2020, 10, 12), "met", None),
        (date(2020, 10, 11), "met", "counting-differs"),
        (date(2020, 10, 10), "met", "counting-differs"),
        (date(2020, 10, 9), "violated", "posting-short"),
    ],
)
def test_a_posting_may_be_in_working_days(
    withdrawn: date, outcome: str, reason: str | None
) -> None:
    own = limited(posted_at_least={"working_days": 4})
    row = {"level": "村级", "published_on": date(2020, 9, 29), "withdrawn_on": withdrawn}
    verdict = run(POST, row, catalog=own).only
    assert (verdict["outcome"], verdict["reason"]) == (outcome, reason)
    assert verdict["due_on"] == date(2020, 10, 12)


@pytest.mark.parametrize(("count", "serious"), [(20, False), (21, True)])
def test_late_by_more_than_the_limit_is_serious(count: int, serious: bool) -> None:
    """S3.5, in working days for a limit in working days."""
    as_of = {20: date(2020, 11, 16), 21: date(2020, 11, 17)}[count]
    verdict = run(PUBLISH, {"formed_on": START}, as_of=as_of).only
    assert (verdict["over_working_days"], verdict["serious"]) == (count, serious)


def test_lateness_of_days_is_serious_by_days() -> None:
    own = limited(within={"days": 10})
    verdict = run(PUBLISH, {"formed_on": START}, catalog=own, as_of=date(2020, 10, 6)).only
    assert (verdict["due_on"], verdict["over_days"]) == (date(2020, 9, 25), 11)
    assert verdict["over_working_days"] == 4
    assert verdict["serious"]


def test_an_extension_has_an_upper_bound_and_a_pause_has_none() -> None:
    answer = rule(
        "deadline",
        **{"from": "received_on"},
        until=("answered_on",),
        within={"working_days": 1},
        extension={"field": "extended_days", "at_most": {"working_days": 2}},
        pause="paused_days",
    )
    monday = {"received_on": date(2020, 3, 2)}
    verdict = run(answer, {**monday}).only
    assert (verdict["due_on"], verdict["governed_by"]) == (date(2020, 3, 3), "a-deadline-rule")
    nothing = {"extended_days": 0, "paused_days": 0}
    assert run(answer, {**monday, **nothing}).only["due_on"] == date(2020, 3, 3)
    assert run(answer, {**monday, "extended_days": 1}).only["due_on"] == date(2020, 3, 4)
    assert run(answer, {**monday, "extended_days": 9}).only["due_on"] == date(2020, 3, 5)
    assert run(answer, {**monday, "paused_days": 9}).only["due_on"] == date(2020, 3, 16)
    for days in ("extended_days", "paused_days"):
        row = {**monday, "answered_on": date(2020, 3, 3), days: "看不清"}
        assert run(answer, row).outcomes == [("undecided", "cell-rejected")]


def test_a_pause_prolongs_the_limit_of_the_catalogue_too() -> None:
    answer = rule(
        "deadline",
        **{"from": "received_on"},
        until=("answered_on",),
        within="catalogue",
        pause="paused_days",
    )
    row = {"received_on": START, "paused_days": 1}
    assert run(answer, row).only["due_on"] == date(2020, 10, 20)


def test_the_default_keeps_its_unit_beside_an_item_with_another() -> None:
    whole = catalog(item("1", time_limit={"text": "十日", "within": {"days": 10}}), item("2"))
    rows = [{"formed_on": START, "item": number} for number in ("1", "2")]
    dues = [verdict["due_on"] for verdict in run(PUBLISH, *rows, catalog=whole).verdicts]
    assert dues == [date(2020, 9, 25), DUE_20]
