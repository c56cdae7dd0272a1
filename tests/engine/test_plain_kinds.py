"""Channels, permanence, posting and order: what the examples of the rules do not show (S6)."""

from datetime import date

import pytest

from engine.ledgers import RULES, Row, catalog, item, rule, run
from gongkai.model.catalog import Catalog
from gongkai.model.rule import Rule

STAY, POST = RULES["stay-public"], RULES["post-ten-days"]
CHANNELS, REVIEW, ORDER = (
    RULES[name] for name in ("use-listed-channels", "review-before-publishing", "dates-in-order")
)
MARCH, APRIL = date(2020, 3, 3), date(2020, 4, 1)


def listing(**keys: object) -> Catalog:
    return catalog(item(channels={"required": ("政府网站", "政务服务中心"), **keys}))


def on(channels: str) -> Row:
    return {"channels": channels, "published_on": MARCH}


def test_any_channel_will_do_where_the_catalogue_says_so() -> None:
    assert run(CHANNELS, on("政府网站"), catalog=listing(need="any")).outcomes == [("met", None)]


def test_the_catalogue_goes_before_the_rule() -> None:
    either = rule("channels", need="any")
    assert run(either, on("政府网站"), catalog=listing()).outcomes == [("met", None)]
    assert run(either, on("政府网站"), catalog=listing(need="all")).outcomes == [
        ("violated", "channel-missing")
    ]


def test_none_of_any_is_a_violation() -> None:
    assert run(CHANNELS, on("村公示栏"), catalog=listing(need="any")).outcomes == [
        ("violated", "channel-none")
    ]


def test_optional_channels_are_not_asked_for() -> None:
    """S6: □ 可选."""
    whole = listing(optional=("村公示栏",))
    assert run(CHANNELS, on("政府网站、政务服务中心"), catalog=whole).outcomes == [("met", None)]


def test_an_optional_channel_is_one_of_the_listed() -> None:
    verdict = run(CHANNELS, on("村公示栏"), catalog=listing(optional=("村公示栏",))).only
    assert (verdict["reason"], verdict["severity"]) == ("channel-missing", "warning")


def test_the_missing_channels_are_told() -> None:
    used = run(CHANNELS, on("政府网站"), catalog=listing()).only
    none = run(CHANNELS, on("其他"), catalog=listing()).only
    assert used["detail"].bit_count() == 1
    assert none["detail"].bit_count() == 2


def test_a_word_that_is_no_channel_may_be_the_missing_one() -> None:
    """S11.6."""
    assert run(CHANNELS, on("政府网站、看不清"), catalog=listing()).outcomes == [
        ("undecided", "cell-rejected")
    ]
    enough = on("政府网站、政务服务中心、看不清")
    assert run(CHANNELS, enough, catalog=listing()).outcomes == [("met", None)]


@pytest.mark.parametrize("kept", [CHANNELS, STAY])
def test_a_rule_that_asks_for_no_publication_cannot_do_without_one(kept: Rule) -> None:
    loose = kept.model_copy(update={"when": kept.when.model_copy(update={"has": ()})})
    row = {"level": "县级", "channels": "政府网站", "published_on": date(2021, 1, 1)}
    assert run(loose, row, catalog=listing()).outcomes == [("undecided", "dates-contradict")]
    blank = {"level": "县级", "channels": "政府网站"}
    assert run(loose, blank, catalog=listing()).outcomes == [("undecided", "cell-blank")]


@pytest.mark.parametrize(
    ("reason", "successor", "outcome", "why"),
    [
        ("废止", None, "met", None),
        ("被替代", None, "undecided", "successor-missing"),
        ("被替代", "新文件", "met", None),
        ("废止。", None, "undecided", "reason-unknown"),
        (None, "新文件", "violated", "withdrawn-without-reason"),
    ],
)
def test_lawful_reasons_are_matched_exactly(
    reason: str | None, successor: str | None, outcome: str, why: str | None
) -> None:
    row = {
        "level": "县级",
        "published_on": MARCH,
        "withdrawn_on": APRIL,
        "withdrawal_reason": reason,
        "superseded_by": successor,
    }
    assert run(STAY, row).outcomes == [(outcome, why)]


def test_a_contradictory_withdrawal_is_undecided() -> None:
    row = {"level": "县级", "published_on": APRIL, "withdrawn_on": MARCH}
    assert run(STAY, row).outcomes == [("undecided", "dates-contradict")]


def test_a_posting_tells_how_many_days_are_missing() -> None:
    row = {"level": "村级", "published_on": MARCH, "withdrawn_on": date(2020, 3, 10)}
    verdict = run(POST, row).only
    assert (verdict["detail"], verdict["over_days"]) == (7, 3)
    assert verdict["due_on"] == date(2020, 3, 13)


def test_a_posting_that_cannot_be_dated_is_undecided() -> None:
    for row in (
        {"level": "村级", "published_on": "看不清"},
        {"level": "村级", "published_on": MARCH, "withdrawn_on": "看不清"},
    ):
        assert run(POST, row).outcomes == [("undecided", "cell-rejected")]


def test_a_review_of_dates_that_contradict_is_undecided() -> None:
    """S8b.4: never met, and no violation can rest on them."""
    for reviewed in (date(2020, 3, 1), APRIL, None):
        row = {"formed_on": date(2020, 3, 4), "published_on": MARCH, "reviewed_on": reviewed}
        assert run(REVIEW, row).outcomes == [("undecided", "dates-contradict")]
        assert run(ORDER, row).outcomes == [("violated", "out-of-order")]


def test_a_date_beside_which_others_contradict_each_other_is_there() -> None:
    """S8b.4: only a rule that needs those dates is undecided."""
    row = {"formed_on": APRIL, "changed_on": MARCH, "reviewed_on": MARCH}
    assert run(rule("sequence", required=("reviewed_on",)), row).outcomes == [("met", None)]


def test_what_is_out_of_order_is_told_by_the_earlier_date() -> None:
    verdict = run(ORDER, {"published_on": APRIL, "withdrawn_on": MARCH}).only
    assert verdict["field"] == "withdrawn_on"


def test_an_unreadable_date_leaves_the_order_undecided() -> None:
    row = {"formed_on": MARCH, "published_on": "看不清"}
    assert run(ORDER, row).outcomes == [("undecided", "cell-rejected")]
    known = {"formed_on": APRIL, "published_on": MARCH, "withdrawn_on": "看不清"}
    assert run(ORDER, known).outcomes == [("violated", "out-of-order")]


def test_one_date_has_no_order_readable_or_not() -> None:
    assert run(ORDER, {"title": "某通知", "formed_on": "看不清"}).outcomes == []


def test_a_date_that_must_be_there_needs_no_other() -> None:
    needed = rule("sequence", required=("approved_on",))
    assert run(needed, {"title": "某通知"}).outcomes == [("violated", "absent")]
    assert run(needed, {"approved_on": MARCH}).outcomes == [("met", None)]
    assert run(needed, {"approved_on": "看不清"}).outcomes == [("undecided", "cell-rejected")]


@pytest.mark.parametrize(
    ("down", "full", "short"), [(date(2020, 3, 3), 0, 10), (date(2020, 3, 11), 8, 2)]
)
def test_a_posting_tells_how_long_it_was_up(down: date, full: int, short: int) -> None:
    """S3.3: taken down on its first day, it was up for none."""
    verdict = run(POST, {"level": "村级", "published_on": MARCH, "withdrawn_on": down}).only
    assert (verdict["reason"], verdict["detail"]) == ("posting-short", full)
    assert verdict["over_days"] == short
