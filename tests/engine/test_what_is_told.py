"""What an obligation tells besides its outcome: its days, its count, and where to look."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from engine.ledgers import RULES, Row, catalog, item, rule, run
from gongkai.model.fields import field_bit
from gongkai.model.rule import Rule
from gongkai.model.terms import Channel, channel_bits

PUBLISH, POST, STAY, CHANNELS, REVIEW, ORDER, COVER = (
    RULES[name]
    for name in (
        "publish-on-time",
        "post-ten-days",
        "stay-public",
        "use-listed-channels",
        "review-before-publishing",
        "dates-in-order",
        "cover-catalogue",
    )
)
PRIVACY = rule("privacy", fields=("title", "remark"), detectors=("mobile",))
LISTING = catalog(item(channels={"required": ("政府网站", "政务服务中心")}))
MARCH, APRIL = date(2020, 3, 3), date(2020, 4, 1)
CENTRE = channel_bits((Channel.SERVICE_CENTRE,))
BOTH = channel_bits((Channel.WEBSITE, Channel.SERVICE_CENTRE))
TOLD = (
    "outcome",
    "severity",
    "reason",
    "start_on",
    "due_on",
    "done_on",
    "over_days",
    "over_working_days",
    "governed_by",
    "field",
    "detail",
)
NUMBER = "13800138000"


def told(verdict: Mapping[str, Any]) -> dict[str, Any]:
    return {name: verdict[name] for name in TOLD if verdict[name] is not None}


def broken(why: str, **more: object) -> dict[str, object]:
    return {"outcome": "violated", "severity": "error", "reason": why, **more}


def unsure(why: str, **more: object) -> dict[str, object]:
    return {"outcome": "undecided", "severity": "warning", "reason": why, **more}


@pytest.mark.parametrize(
    ("asked", "row", "expected"),
    [
        (
            PUBLISH,
            {"formed_on": MARCH, "published_on": APRIL},
            {
                "outcome": "late",
                "severity": "error",
                "start_on": MARCH,
                "due_on": date(2020, 3, 31),
                "done_on": APRIL,
                "over_days": 1,
                "over_working_days": 1,
                "governed_by": "catalog-default",
                "field": "published_on",
            },
        ),
        (
            CHANNELS,
            {"channels": "政府网站", "published_on": MARCH},
            {
                **broken("channel-missing", start_on=MARCH, field="channels", detail=CENTRE),
                "severity": "warning",
            },
        ),
        (
            CHANNELS,
            {"channels": "其他", "published_on": MARCH},
            broken("channel-none", start_on=MARCH, field="channels", detail=BOTH),
        ),
        (
            CHANNELS,
            {"channels": "政府网站、政务服务中心", "published_on": MARCH},
            {"outcome": "met", "start_on": MARCH, "field": "channels"},
        ),
        (
            CHANNELS,
            {"published_on": MARCH},
            unsure("cell-blank", start_on=MARCH, field="channels"),
        ),
        (
            PRIVACY,
            {"title": "名单", "remark": NUMBER, "published_on": MARCH},
            broken("personal-data", start_on=MARCH, field="remark"),
        ),
        (
            PRIVACY,
            {"title": "名单", "published_on": "看不清"},
            unsure("cell-rejected", field="published_on"),
        ),
        (PRIVACY, {"title": "名单", "published_on": MARCH}, {"outcome": "met", "start_on": MARCH}),
        (
            STAY,
            {"level": "县级", "published_on": MARCH, "withdrawn_on": APRIL},
            broken("withdrawn-without-reason", start_on=MARCH, done_on=APRIL, field="withdrawn_on"),
        ),
        (
            STAY,
            {
                "level": "县级",
                "published_on": MARCH,
                "withdrawn_on": APRIL,
                "withdrawal_reason": " ",
            },
            broken("withdrawn-without-reason", start_on=MARCH, done_on=APRIL, field="withdrawn_on"),
        ),
        (
            STAY,
            {
                "level": "县级",
                "published_on": MARCH,
                "withdrawn_on": APRIL,
                "withdrawal_reason": "被替代",
            },
            unsure("successor-missing", start_on=MARCH, done_on=APRIL, field="superseded_by"),
        ),
        (
            STAY,
            {"level": "县级", "published_on": MARCH, "withdrawn_on": "看不清"},
            unsure("cell-rejected", start_on=MARCH, field="withdrawn_on"),
        ),
        (
            STAY,
            {"level": "县级", "published_on": APRIL, "withdrawn_on": MARCH},
            unsure("dates-contradict", start_on=APRIL, done_on=MARCH, field="published_on"),
        ),
        (
            STAY,
            {
                "level": "县级",
                "published_on": MARCH,
                "withdrawn_on": APRIL,
                "withdrawal_reason": "废止。",
            },
            unsure("reason-unknown", start_on=MARCH, done_on=APRIL, field="withdrawal_reason"),
        ),
        (
            POST,
            {"level": "村级", "published_on": MARCH, "withdrawn_on": date(2020, 3, 10)},
            broken(
                "posting-short",
                start_on=MARCH,
                due_on=date(2020, 3, 13),
                done_on=date(2020, 3, 10),
                over_days=3,
                governed_by="post-ten-days",
                field="withdrawn_on",
                detail=7,
            ),
        ),
        (
            POST,
            {"level": "村级", "published_on": MARCH, "withdrawn_on": date(2020, 3, 12)},
            {
                "outcome": "met",
                "severity": "warning",
                "reason": "counting-differs",
                "start_on": MARCH,
                "due_on": date(2020, 3, 13),
                "done_on": date(2020, 3, 12),
                "governed_by": "post-ten-days",
                "field": "withdrawn_on",
                "detail": 9,
            },
        ),
        (
            POST,
            {"level": "村级", "published_on": MARCH, "withdrawn_on": "看不清"},
            unsure(
                "cell-rejected",
                start_on=MARCH,
                due_on=date(2020, 3, 13),
                governed_by="post-ten-days",
                field="withdrawn_on",
                detail=303,
            ),
        ),
        (
            REVIEW,
            {"published_on": MARCH, "reviewed_on": APRIL},
            broken(
                "out-of-order",
                start_on=MARCH,
                field="published_on",
                detail=field_bit("reviewed_on"),
            ),
        ),
        (
            REVIEW,
            {"published_on": MARCH},
            {**broken("absent", start_on=MARCH, field="reviewed_on"), "severity": "warning"},
        ),
        (
            REVIEW,
            {"published_on": MARCH, "reviewed_on": "看不清"},
            unsure("cell-rejected", start_on=MARCH, field="reviewed_on"),
        ),
        (
            REVIEW,
            {"formed_on": APRIL, "published_on": MARCH, "reviewed_on": MARCH},
            unsure("dates-contradict", start_on=MARCH, field="published_on"),
        ),
        (
            ORDER,
            {"formed_on": APRIL, "changed_on": MARCH},
            broken(
                "out-of-order", start_on=APRIL, field="changed_on", detail=field_bit("formed_on")
            ),
        ),
        (
            ORDER,
            {"formed_on": MARCH, "published_on": APRIL},
            {"outcome": "met", "start_on": APRIL, "field": "formed_on"},
        ),
        (
            ORDER,
            {"formed_on": MARCH, "published_on": "看不清"},
            unsure("cell-rejected", start_on=MARCH, field="published_on"),
        ),
        (COVER, {"level": "村级", "published_on": MARCH}, {"outcome": "met", "done_on": MARCH}),
        (COVER, {"level": "村级"}, broken("not-published")),
        (
            rule("coverage", every="quarter", in_force={"from": "2020-10-01"}),
            {"level": "村级", "published_on": MARCH},
            {"outcome": "pending", "due_on": date(2020, 12, 31)},
        ),
        (COVER, {"published_on": MARCH}, unsure("level-unknown", done_on=MARCH, field="level")),
        (
            COVER,
            {"level": "村级", "published_on": "看不清"},
            unsure("cell-rejected", field="published_on"),
        ),
    ],
)
def test_a_verdict_is_told_with_its_days_and_where_to_look(
    asked: Rule, row: Row, expected: dict[str, object]
) -> None:
    """S3, S4, S6: the outcome, of which days, in which cell."""
    assert told(run(asked, row, catalog=LISTING).only) == expected


IN_TIME = {"from": "2020-03-03", "until": "2020-04-01"}
BOARD = {"level": "村级", "channels": "政府网站"}


@pytest.mark.parametrize(
    ("kind", "keys", "event"),
    [
        ("channels", {"need": "all"}, "published_on"),
        ("posting", {"at_least": {"days": 10}}, "published_on"),
        ("permanence", {"lawful_reasons": ("废止",)}, "published_on"),
        ("privacy", {"fields": ("title",), "detectors": ("mobile",)}, "published_on"),
        ("sequence", {"required": ("reviewed_on",)}, "published_on"),
        (
            "deadline",
            {"from": "approved_on", "until": ("published_on",), "within": {"days": 5}},
            "approved_on",
        ),
    ],
)
def test_a_rule_asks_nothing_of_what_happened_before_or_after_its_time(
    kind: str, keys: dict[str, Any], event: str
) -> None:
    """S5.1: both days are within."""
    asked = rule(kind, in_force=IN_TIME, **keys)

    def is_asked(day: date) -> bool:
        return run(asked, {**BOARD, event: day}, catalog=LISTING).only["outcome"] is not None

    assert not is_asked(date(2020, 3, 2))
    assert is_asked(date(2020, 3, 3))
    assert is_asked(date(2020, 4, 1))
    assert not is_asked(date(2020, 4, 2))
