"""What is said of a run as a whole: nothing passes in silence (S1.3, S2.5, S8a, S8b, S10)."""

from collections.abc import Mapping
from datetime import date

import pytest

from engine.ledgers import RULES, Ledger, Row, calendar, catalog, item, read, rule, run
from gongkai.engine.facts import gather_facts
from gongkai.engine.remarks import remarks
from gongkai.engine.tally import tally
from gongkai.model.asked import Asked
from gongkai.model.catalog import Catalog
from gongkai.model.rule import Rule
from gongkai.model.waiver import Waiver
from gongkai.source import Place

WHOLE = catalog(item(mode="主动公开", levels=("乡级",)))


def said(
    *rows: Row,
    rules: tuple[Rule, ...] = (),
    catalog: Catalog = WHOLE,
    waivers: tuple[Waiver, ...] = (),
    as_of: date,
) -> Mapping[str, int]:
    """Return the remarks on a run by their codes, each with its count."""
    whole = run(
        rules or RULES["dates-in-order"], *rows, as_of=as_of, catalog=catalog, waivers=waivers
    )
    counts = tally(whole.obligations.lazy(), None).collect()
    ledgers = read(Ledger(rows), catalog=catalog)
    facts, oddities = gather_facts(ledgers, catalog, None, calendar(), Asked(as_of))
    placed = [(waiver, Place("waivers.yaml")) for waiver in waivers]
    found = remarks(counts, facts, whole.rules, placed, oddities)
    return {notice.code: notice.count for notice in found}


ROW = {"formed_on": date(2020, 3, 2), "published_on": date(2020, 3, 3)}
TODAY = date(2020, 12, 31)


def test_there_may_be_nothing_to_say() -> None:
    assert said(ROW, as_of=TODAY) == {}


def test_records_with_dates_to_come_are_counted() -> None:
    """S1.3."""
    coming = {"title": "一", **ROW, "withdrawn_on": date(2021, 1, 1)}
    assert said(ROW, coming, as_of=TODAY) == {"future-dates": 1}


def test_rows_that_are_equal_are_counted() -> None:
    """S8a."""
    assert said(ROW, ROW, ROW, as_of=TODAY) == {"equal-rows": 2}


def test_rows_of_one_number_that_tell_of_different_things_are_counted() -> None:
    """S8a: a number that begins anew each month makes one publication of several."""
    one = {"record": "1", "title": "一", **ROW}
    other = {**one, "title": "二", "formed_on": date(2020, 3, 1)}
    assert said(one, other, as_of=TODAY) == {"rows-unlike": 1}
    assert said(one, {**other, "record": "2"}, as_of=TODAY) == {}
    # Of two items, and so two publications, though another number makes one of two rows.
    items = catalog(item("1"), item("2"))
    pair = [
        {**one, "record": "2", "item": "1", "channels": name} for name in ("政府网站", "公示栏")
    ]
    apart = [{**one, "item": "1"}, {**other, "item": "2"}]
    assert "rows-unlike" not in said(*pair, *apart, as_of=TODAY, catalog=items)
    for alike in ({"title": "一"}, {"title": None}):
        assert said(one, {**other, **alike}, as_of=TODAY) == {}


def test_rows_of_one_number_and_channel_with_two_days_are_counted() -> None:
    """S8a: an old copy of a ledger beside it makes what is late look timely."""
    one = {"record": "1", "title": "一", **ROW, "channels": "公示栏"}
    other = {**one, "published_on": date(2020, 3, 20)}
    assert said(one, other, as_of=TODAY) == {"rows-unlike": 1}
    assert said(one, {**other, "channels": "政府网站"}, as_of=TODAY) == {}


def test_a_rule_that_matched_nothing_is_named() -> None:
    """S10."""
    rules = (RULES["dates-in-order"], RULES["update-on-time"])
    assert said(ROW, rules=rules, as_of=TODAY) == {"rule-matched-nothing": 1}


def test_what_lies_outside_a_rules_time_is_counted() -> None:
    """S7."""
    later = rule("posting", at_least={"days": 10}, in_force={"from": "2020-03-04"})
    assert said(ROW, {"title": "一", **ROW}, rules=(later,), as_of=TODAY) == {
        "outside-rule-time": 2
    }


def test_the_items_that_took_a_default_are_counted() -> None:
    """S8b.2, S8b.3."""
    bare = catalog(item("1"), item("2", mode="主动公开"))
    assert said(ROW, catalog=bare, as_of=TODAY) == {"levels-defaulted": 2, "mode-defaulted": 1}


@pytest.mark.parametrize(
    ("as_of", "notices"),
    [(date(2026, 10, 31), {}), (date(2026, 11, 1), {"next-holidays-missing": 1})],
)
def test_from_november_on_next_years_notice_is_missed(
    as_of: date, notices: Mapping[str, int]
) -> None:
    """S2.5."""
    assert said(ROW, as_of=as_of) == notices


@pytest.mark.parametrize(
    ("until", "code"),
    [(date(2020, 12, 30), "waiver-expired"), (TODAY, "waiver-unused")],
)
def test_a_waiver_that_excuses_nothing_is_named(until: date, code: str) -> None:
    """S9."""
    waiver = Waiver(rule="*", unit="潭头镇", reason="某理由", until=until)
    assert said(ROW, waivers=(waiver,), as_of=TODAY) == {code: 1}


def test_a_waiver_that_excuses_something_is_not() -> None:
    """S9."""
    waiver = Waiver(rule="dates-in-order", unit="潭头镇", reason="某理由", until=TODAY)
    wrong = {"formed_on": date(2020, 3, 3), "published_on": date(2020, 3, 2)}
    assert said(wrong, waivers=(waiver,), as_of=TODAY) == {}
