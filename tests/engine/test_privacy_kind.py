"""No personal data in published text (S6, S7)."""

from datetime import date

import pytest

from engine.ledgers import rule, run

PRIVACY = rule("privacy", fields=("title", "remark"), detectors=("mobile",))
MARCH = date(2020, 3, 3)
NUMBER = "13800138000"


@pytest.mark.parametrize(
    ("row", "outcome", "field"),
    [
        ({"title": "联系电话见公示栏"}, "met", None),
        ({"title": f"联系电话{NUMBER}"}, "violated", "title"),
        ({"title": "某通知", "remark": f"电话：{NUMBER}"}, "violated", "remark"),
        ({"title": "联系电话138****8000"}, "met", None),
        ({"title": "编号12345678901234567890"}, "met", None),
    ],
)
def test_a_number_that_is_out_is_a_violation(
    row: dict[str, str], outcome: str, field: str | None
) -> None:
    verdict = run(PRIVACY, {**row, "published_on": MARCH}).only
    assert verdict["outcome"] == outcome
    assert verdict["reason"] == ("personal-data" if outcome == "violated" else None)
    assert verdict["field"] == field


def test_a_doubt_about_the_day_does_not_cover_it() -> None:
    row = {"formed_on": date(2020, 4, 1), "published_on": MARCH}
    assert run(PRIVACY, {**row, "title": NUMBER}).outcomes == [("violated", "personal-data")]
    assert run(PRIVACY, {**row, "title": "某通知"}).outcomes == [("undecided", "dates-contradict")]
