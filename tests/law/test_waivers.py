"""Dated, reasoned exceptions (S9)."""

from datetime import date
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from gongkai.engine.waive import in_our_words
from gongkai.errors import InvalidInput
from gongkai.model.rule import Posting, RuleBase
from gongkai.model.terms import Level
from gongkai.model.unit import Roster, Unit
from gongkai.model.waiver import Waiver
from gongkai.readers.waivers import load_waivers
from gongkai.texts.places import where
from gongkai.texts.problems import sentence
from law.judging import AS_OF, deadline, facts_of, judged

RULE = deadline("general")
LATE = {"record": "1", "formed_on": "2020-03-03", "published_on": "2020-04-09"}
DUE = date(2020, 3, 31)


def waiver(**more: object) -> Waiver:
    """Make a waiver of the unit's, for every rule, until the as-of date."""
    given = {"rule": "*", "unit": "甲镇", "reason": "网站迁移", "until": AS_OF, **more}
    return Waiver.model_validate(given)


def test_a_waived_obligation_stays_in_the_totals() -> None:
    [row] = judged([RULE], [LATE], [waiver()])
    assert (row["outcome"], row["severity"], row["waiver"]) == ("waived", "error", 0)


def test_a_waiver_lasts_to_the_end_of_its_last_day() -> None:
    [on_the_day] = judged([RULE], [LATE], [waiver(until=date(2020, 6, 1))], date(2020, 6, 1))
    [day_after] = judged([RULE], [LATE], [waiver(until=date(2020, 6, 1))], date(2020, 6, 2))
    assert (on_the_day["outcome"], day_after["outcome"]) == ("waived", "late")


@pytest.mark.parametrize(
    ("selectors", "outcome"),
    [
        ({"rule": "general"}, "waived"),
        ({"rule": "another"}, "late"),
        ({"unit": "乙镇"}, "late"),
        ({"unit": None, "item": "1"}, "waived"),
        ({"unit": None, "item": "2"}, "late"),
        ({"unit": None, "record": "1"}, "waived"),
        ({"unit": None, "record": "2"}, "late"),
        ({"item": "1", "record": "1"}, "waived"),
        ({"item": "1", "record": "2"}, "late"),
    ],
)
def test_every_selector_must_fit(selectors: dict[str, object], outcome: str) -> None:
    [row] = judged([RULE], [LATE], [waiver(**selectors)])
    assert row["outcome"] == outcome


def test_what_is_met_or_not_due_needs_no_waiver() -> None:
    met = {"formed_on": "2020-03-03", "published_on": "2020-03-04"}
    pending = {"formed_on": "2020-12-30"}
    found = judged([RULE], [met, pending], [waiver()])
    assert [(row["outcome"], row["waiver"]) for row in found] == [("met", None), ("pending", None)]


def test_what_nobody_can_tell_can_be_waived() -> None:
    [row] = judged([RULE], [{"published_on": "2020-03-04"}], [waiver()])
    assert row["outcome"] == "waived"


def test_of_two_waivers_the_first_counts() -> None:
    [row] = judged([RULE], [LATE], [waiver(rule="another"), waiver(), waiver()])
    assert row["waiver"] == 1


def test_a_new_due_date_waives_what_keeps_it() -> None:
    [row] = judged([RULE], [LATE], [waiver(new_due=date(2020, 4, 9))])
    assert row["outcome"] == "waived"


def test_what_misses_the_new_due_date_is_counted_from_it() -> None:
    [row] = judged([RULE], [LATE], [waiver(new_due=date(2020, 4, 7))])
    assert (row["outcome"], row["due_on"], row["over_days"], row["over_working_days"]) == (
        "late",
        date(2020, 4, 7),
        2,
        2,
    )


def test_aliases_and_names_are_put_into_our_words() -> None:
    roster = Roster(
        version=1, units=(Unit(name="甲镇", level=Level.TOWNSHIP, aliases=("甲镇人民政府",)),)
    )
    [ours] = in_our_words(
        [waiver(unit="甲镇人民政府", item="甲事")], facts_of([LATE]).catalog, roster
    )
    assert (ours.unit, ours.item) == ("甲镇", "1")


def test_every_mistake_in_a_file_is_named(tmp_path: Path) -> None:
    path = tmp_path / "waivers.yaml"
    path.write_text(
        """\
version: 1
waivers:
  - {rule: generl, unit: 甲镇, reason: 有, until: 2020-12-31}
  - {rule: general, unit: 甲镇, until: 2020-12-31}
  - {rule: "*", reason: 有, until: 2020-12-31}
  - {rule: general, unit: 甲镇, reason: "", until: 2020-13-31}
""",
        encoding="utf-8",
    )
    with pytest.raises(InvalidInput) as refusal:
        load_waivers(path, ["general"])
    told = [
        f"{where('zh', p.place).removeprefix(str(tmp_path))} {sentence('zh', p)}"
        for p in refusal.value.problems
        if p.place
    ]
    assert told == snapshot(
        [
            "/waivers.yaml:3:12 没有“generl”这条规则。是不是想写“general”？",
            "/waivers.yaml:4:5 豁免没有写理由（reason）。没有理由的豁免无效，请补上。",
            "/waivers.yaml:5:5 豁免要写明对谁：unit、item、record 至少写一个。",
            "/waivers.yaml:6:39 豁免没有写理由（reason）。没有理由的豁免无效，请补上。",
            "/waivers.yaml:6:50 “until”的“2020-13-31”这一天不存在。请核对月和日。",
        ]
    )


def test_seriousness_is_judged_by_the_new_due_date() -> None:
    """S3.5: late by more than the limit itself, counted from the date that holds."""
    very_late = {"record": "1", "formed_on": "2020-03-03", "published_on": "2020-08-03"}
    [row] = judged([RULE], [very_late], [waiver(new_due=date(2020, 7, 30))])
    assert (row["outcome"], row["over_working_days"], row["serious"]) == ("late", 2, False)


@pytest.mark.parametrize(("published", "outcome"), [("2027-01-08", "late"), ("", "overdue")])
def test_a_new_due_date_decides_what_waited_for_the_holidays(published: str, outcome: str) -> None:
    """S2.4: the due date was uncertain; the new one is not."""
    record = {"formed_on": "2026-12-10", "published_on": published}
    later = waiver(new_due=date(2027, 1, 6), until=date(2027, 12, 31))
    [row] = judged([RULE], [record], [later], date(2027, 1, 9))
    assert (row["outcome"], row["severity"], row["reason"]) == (outcome, "error", None)
    assert (row["due_on"], row["due_earliest"], row["due_latest"]) == (
        date(2027, 1, 6),
        None,
        None,
    )


def test_a_new_due_date_does_not_decide_what_a_blank_cell_hides() -> None:
    record = {"published_on": "2020-03-04"}
    [before] = judged([RULE], [record], [waiver(new_due=AS_OF)])
    [after] = judged([RULE], [record], [waiver(new_due=date(2020, 6, 1))])
    assert before["outcome"] == "waived"
    assert (after["outcome"], after["reason"], after["due_on"], after["over_days"]) == (
        "undecided",
        "cell-blank",
        None,
        None,
    )


def test_a_short_posting_keeps_its_own_count_when_the_new_date_is_missed() -> None:
    posting = Posting.model_validate(
        {
            **deadline("up").model_dump(include={*RuleBase.model_fields}),
            "kind": "posting",
            "at_least": {"days": 10},
        }
    )
    short = {"published_on": "2020-03-03", "withdrawn_on": "2020-03-08"}
    [row] = judged([posting], [short], [waiver(new_due=date(2020, 6, 1))])
    assert (row["outcome"], row["over_days"], row["due_on"]) == ("violated", 5, date(2020, 3, 13))
