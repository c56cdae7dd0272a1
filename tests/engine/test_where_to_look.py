"""What leaves an obligation undecided is named, with the cell in which to look (S4)."""

from datetime import date
from typing import Any

import pytest

from engine.ledgers import RULES, Ledger, Row, catalog, item, rule, run
from gongkai.model.catalog import Catalog
from gongkai.model.rule import Rule

PUBLISH, UPDATE, STAY, POST, CHANNELS = (
    RULES[name]
    for name in (
        "publish-on-time",
        "update-on-time",
        "stay-public",
        "post-ten-days",
        "use-listed-channels",
    )
)
MARCH, APRIL, OF_2003 = date(2020, 3, 3), date(2020, 4, 1), date(2003, 3, 3)
URL = "http://a.example/1"

ANSWER = rule(
    "deadline",
    **{"from": "received_on"},
    until=("answered_on",),
    within={"working_days": 7},
    extension={"field": "extended_days", "at_most": {"working_days": 20}},
)
IN_WORKING_DAYS = rule("posting", at_least={"working_days": 7})


def limited(**keys: object) -> Catalog:
    return catalog(item(time_limit={"text": "某时限", **keys}))


def told(rule: Rule, row: Row, **keys: Any) -> tuple[str, str, str]:
    verdict = run(rule, row, **keys).only
    return verdict["outcome"], verdict["reason"], verdict["field"]


@pytest.mark.parametrize(
    ("duty", "row", "whole", "reason", "field"),
    [
        (PUBLISH, {"formed_on": MARCH, "item": None}, catalog(), "item-unknown", "item"),
        (UPDATE, {"changed_on": MARCH, "item": None}, catalog(), "item-unknown", "item"),
        (
            PUBLISH,
            {"formed_on": MARCH},
            limited(needs_a_person=True),
            "limit-needs-a-person",
            "item",
        ),
        (
            PUBLISH,
            {"formed_on": MARCH},
            limited(within={"days": 5}, after="other"),
            "trigger-unknown",
            "item",
        ),
        (
            ANSWER,
            {"received_on": MARCH, "extended_days": "看不清"},
            catalog(),
            "cell-rejected",
            "extended_days",
        ),
        (
            PUBLISH,
            {"formed_on": MARCH, "published_on": APRIL, "withdrawn_on": MARCH},
            catalog(),
            "dates-contradict",
            "published_on",
        ),
        (
            UPDATE,
            {"changed_on": MARCH, "published_on": APRIL, "withdrawn_on": MARCH},
            catalog(),
            "dates-contradict",
            "published_on",
        ),
        (ANSWER, {"received_on": OF_2003}, catalog(), "before-calendar", "received_on"),
    ],
)
def test_of_a_deadline(duty: Rule, row: Row, whole: Catalog, reason: str, field: str) -> None:
    assert told(duty, row, catalog=whole) == ("undecided", reason, field)


def test_of_a_posting() -> None:
    village = {"level": "村级", "published_on": OF_2003, "withdrawn_on": date(2003, 3, 20)}
    assert told(IN_WORKING_DAYS, village) == ("undecided", "before-calendar", "published_on")


@pytest.mark.parametrize("answer", ["soft_404", "login_wall", "unreachable"])
def test_of_a_link(answer: str) -> None:
    """S14.2."""
    row = {"level": "县级", "published_on": MARCH, "url": URL}
    reason = f"link-{answer.replace('_', '-')}"
    assert told(STAY, row, evidence=[(URL, APRIL, answer)]) == ("undecided", reason, "url")


def test_of_channels() -> None:
    whole = catalog(item(channels={"required": ("政府网站",)}))
    row = {"published_on": MARCH, "channels": None}
    assert told(CHANNELS, row, catalog=whole) == ("undecided", "cell-blank", "channels")


@pytest.mark.parametrize("cells", [{}, {"withdrawn_on": APRIL, "withdrawal_reason": "废止"}])
@pytest.mark.parametrize("field", ["withdrawal_reason", "superseded_by"])
def test_a_column_is_missed_only_where_it_is_needed(field: str, cells: Row) -> None:
    """S7: why it came down is asked of what did, and what came after it of what was replaced."""
    row = {"level": "县级", "published_on": MARCH, **cells}
    verdict = run(STAY, Ledger([row], lacking=(field,))).only
    is_needed = field in cells
    assert verdict["outcome"] == ("undecided" if is_needed else "met")
    assert verdict["reason"] == ("column-missing" if is_needed else None)


def test_a_column_is_not_missed_where_another_date_has_come() -> None:
    """S11.1: of several dates the first counts; late is late without the other."""
    either = rule(
        "deadline",
        **{"from": "formed_on"},
        until=("published_on", "republished_on"),
        within={"days": 10},
    )
    row = {"formed_on": MARCH, "published_on": APRIL}
    assert run(either, Ledger([row], lacking=("republished_on",))).outcomes == [("late", None)]
