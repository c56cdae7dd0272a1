"""Which records a rule speaks of: its `when`, and the days on which it is in force (S5.1, S6)."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from engine.ledgers import RULES, Row, catalog, item, rule, run

MARCH = date(2020, 3, 3)
THREE = catalog(
    item("1", subject="规范性文件"),
    item("2", project=True),
    item("3", category="监督管理", mode="依申请公开"),
)
UNKNOWN = [("undecided", "item-unknown")]


def spoken_of(when: Mapping[str, object], *rows: Row) -> list[str | None]:
    """Name the items of the rows that a posting rule speaks of."""
    posting = rule("posting", at_least={"days": 10}, when=when)
    return [verdict["item"] for verdict in run(posting, *rows, catalog=THREE).verdicts]


EACH = [{"item": id_, "published_on": MARCH} for id_ in ("1", "2", "3")]


@pytest.mark.parametrize(
    ("when", "items"),
    [
        ({}, ["1", "2", "3"]),
        ({"category": ("政策文件",)}, ["1", "2"]),
        ({"subject": ("规范性文件",)}, ["1"]),
        ({"item": ("2",)}, ["2"]),
        ({"item": ("事项2", "规范性文件")}, ["1", "2"]),
        ({"project": True}, ["2"]),
        ({"project": False}, ["1", "3"]),
        ({"mode": ("依申请公开",)}, ["3"]),
        ({"category": ("政策文件",), "project": False}, ["1"]),
        ({"category": ("别的",)}, []),
    ],
)
def test_every_condition_must_hold(when: Mapping[str, object], items: list[str]) -> None:
    assert spoken_of(when, *EACH) == items


def test_a_row_says_itself_how_it_is_disclosed() -> None:
    """S8b.2."""
    row = {"item": "1", "mode": "依申请公开", "published_on": MARCH}
    assert spoken_of({"mode": ("主动公开",)}, row) == []


def test_the_channel_of_a_record_selects_it() -> None:
    website = {"channel": ("政府网站", "政府公报")}
    row = {"item": "1", "published_on": MARCH, "channels": "政府网站、村公示栏"}
    assert spoken_of(website, row) == ["1"]
    assert spoken_of(website, {**row, "channels": "村公示栏"}) == []
    assert spoken_of(website, {**row, "channels": None}) == []


@pytest.mark.parametrize("when", [{"item": ("1",)}, {"mode": ("主动公开",)}, {"project": True}])
def test_a_record_of_no_known_item_is_undecided(when: Mapping[str, object]) -> None:
    posting = rule("posting", at_least={"days": 10}, when=when)
    for name in (None, "别的事项"):
        row = {"item": name, "published_on": MARCH}
        assert run(posting, row, catalog=THREE).outcomes == UNKNOWN


def test_where_the_item_does_not_matter_it_may_be_unknown() -> None:
    posting = rule("posting", at_least={"days": 10}, when={"level": ("村级",)})
    row = {"item": None, "level": "村级", "published_on": MARCH}
    assert run(posting, row).outcomes == [("met", None)]


def test_a_deadline_by_the_catalogue_needs_the_item() -> None:
    row = {"item": None, "mode": "主动公开", "formed_on": MARCH}
    assert run(RULES["publish-on-time"], row).outcomes == UNKNOWN
    trigger = rule("deadline", **{"from": "trigger"}, until=("published_on",), within={"days": 10})
    assert run(trigger, row).outcomes == UNKNOWN
    # Nobody can tell whether its period runs from the date that is still to come.
    to_come = {**row, "formed_on": date(2021, 1, 1)}
    assert run(trigger, to_come).outcomes == UNKNOWN


def test_a_deadline_of_its_own_needs_no_item() -> None:
    """S5.2: only a limit that the catalogue sets is known by the item."""
    keys: dict[str, Any] = {"from": "received_on", "until": ("answered_on",)}
    row = {"item": None, "received_on": MARCH, "answered_on": MARCH}
    assert run(rule("deadline", **keys, within="catalogue"), row).outcomes == UNKNOWN
    assert run(rule("deadline", **keys, within={"days": 10}), row).outcomes == [("met", None)]


def test_a_mode_that_cannot_be_read_may_be_any() -> None:
    """S8b.2, S10: it is not what the item says."""
    row = {"mode": "看不清", "formed_on": MARCH, "published_on": MARCH}
    assert run(RULES["publish-on-time"], row).outcomes == [("undecided", "cell-rejected")]


def test_a_level_that_is_not_known_is_undecided() -> None:
    """S8b.1."""
    verdict = run(RULES["post-ten-days"], {"published_on": MARCH}).only
    assert (verdict["outcome"], verdict["reason"]) == ("undecided", "level-unknown")


def test_an_items_only_level_is_the_records() -> None:
    """S8b.1."""
    row = {"published_on": MARCH, "withdrawn_on": date(2020, 3, 13)}
    villages = catalog(item(levels=("村级",)))
    assert run(RULES["post-ten-days"], row, catalog=villages).outcomes == [("met", None)]


def test_a_date_that_must_be_there_selects_records() -> None:
    """S11.3."""
    update = RULES["update-on-time"]
    assert run(update, {"formed_on": MARCH}).outcomes == []
    assert run(update, {"changed_on": date(2021, 1, 1)}).outcomes == []
    assert run(update, {"changed_on": "看不清"}).outcomes == [("undecided", "cell-rejected")]


@pytest.mark.parametrize(
    ("day", "outcome"),
    [
        (date(2020, 2, 29), None),
        (date(2020, 3, 1), "met"),
        (date(2020, 3, 31), "met"),
        (date(2020, 4, 1), None),
    ],
)
def test_a_rule_governs_from_its_first_to_its_last_day(day: date, outcome: str | None) -> None:
    """S5.1: what lies outside is counted, without an outcome."""
    march = rule(
        "posting", at_least={"days": 1}, in_force={"from": "2020-03-01", "until": "2020-03-31"}
    )
    checked = run(march, {"published_on": day})
    assert [row["outcome"] for row in checked.tally()] == [outcome]


def test_what_lies_outside_is_no_finding() -> None:
    old = {"formed_on": date(2019, 5, 14)}
    checked = run(RULES["publish-on-time"], old)
    assert checked.only["severity"] is None
    assert checked.findings().height == 0


def test_what_has_not_begun_is_no_obligation() -> None:
    """S1.3."""
    coming = {"formed_on": date(2021, 1, 1)}
    assert run(RULES["publish-on-time"], coming).outcomes == []


def test_what_is_done_before_it_has_begun_is_undecided() -> None:
    row = {"formed_on": date(2021, 1, 1), "published_on": MARCH}
    assert run(RULES["publish-on-time"], row).outcomes == [("undecided", "dates-contradict")]
