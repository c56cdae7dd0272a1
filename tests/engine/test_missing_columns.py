"""A column that a ledger does not have: undecided in the tallies, one finding to see (S7, S10)."""

from datetime import date
from typing import Any

import pytest

from engine.ledgers import RULES, SHIPPED, Ledger, Run, catalog, item, rule, run
from gongkai.model.terms import Level
from gongkai.model.unit import Roster, Unit
from gongkai.model.waiver import Waiver

WHOLE = {
    "level": "县级",
    "formed_on": date(2020, 3, 2),
    "published_on": date(2020, 3, 3),
    "reviewed_on": date(2020, 3, 2),
    "changed_on": date(2020, 9, 15),
    "withdrawn_on": date(2020, 4, 1),
    "withdrawal_reason": "被替代",
    "superseded_by": "新文件",
    "channels": "政府网站",
}
CATALOG = catalog(item(channels={"required": ("政府网站",)}))


def lacking(rule: str, field: str, **cells: object) -> Run:
    """Check three records without a column."""
    row = {**WHOLE, "level": "村级" if rule == "post-ten-days" else "县级", **cells}
    rows = [{**row, "title": f"第{n}号"} for n in range(3)]
    return run(RULES[rule], Ledger(rows, (field,)), catalog=CATALOG)


NEEDED = [
    ("publish-on-time", "formed_on"),
    ("publish-on-time", "published_on"),
    ("publish-on-time", "item"),
    ("update-on-time", "changed_on"),
    ("update-on-time", "republished_on"),
    ("post-ten-days", "published_on"),
    ("post-ten-days", "level"),
    ("stay-public", "level"),
    ("stay-public", "published_on"),
    ("stay-public", "withdrawal_reason"),
    ("stay-public", "superseded_by"),
    ("use-listed-channels", "channels"),
    ("use-listed-channels", "item"),
    ("use-listed-channels", "published_on"),
    ("review-before-publishing", "reviewed_on"),
    ("review-before-publishing", "published_on"),
]


@pytest.mark.parametrize(("rule", "field"), NEEDED)
def test_each_obligation_that_needs_it_is_undecided(rule: str, field: str) -> None:
    [row] = lacking(rule, field).tally()
    assert (row["outcome"], row["severity"], row["count"]) == ("undecided", "warning", 3)


@pytest.mark.parametrize(("rule", "field"), NEEDED)
def test_it_is_one_finding_that_says_how_many(rule: str, field: str) -> None:
    [found] = lacking(rule, field).findings().to_dicts()
    assert (found["reason"], found["field"]) == ("column-missing", field)
    assert (found["count"], found["unit"], found["row"]) == (3, "潭头镇", None)


def test_a_posting_without_the_column_may_have_come_down() -> None:
    checked = lacking("post-ten-days", "withdrawn_on")
    assert checked.outcomes == [("undecided", "column-missing")] * 3


def test_dates_that_nobody_asks_for_are_not_missed() -> None:
    """S7: only what needs the column is undecided."""
    checked = lacking("dates-in-order", "withdrawn_on")
    assert checked.outcomes == [("met", None)] * 3


def test_what_is_waived_is_counted_apart_whatever_comes_first() -> None:
    """S9: waived obligations stay to be seen, and excuse nobody else."""
    rows = [{**WHOLE, "unit": unit} for unit in ("甲镇", "乙镇", "丙镇")]
    waiver = Waiver(rule="*", unit="乙镇", reason="某事", until=date(2021, 1, 1))
    for each in (rows, rows[1:] + rows[:1]):
        ledger = Ledger(each, ("reviewed_on",))
        found = run(RULES["review-before-publishing"], ledger, waivers=[waiver]).findings()
        told = found.select("outcome", "severity", "unit", "count", "waiver").rows()
        assert told == [
            ("waived", "warning", "乙镇", 1, 0),
            ("undecided", "warning", None, 2, None),
        ]


def test_each_ledger_has_its_own_finding() -> None:
    ledgers = [Ledger([{**WHOLE, "unit": unit}], ("reviewed_on",)) for unit in ("甲镇", "乙镇")]
    found = run(RULES["review-before-publishing"], *ledgers).findings()
    assert found["unit"].to_list() == ["乙镇", "甲镇"]
    assert found["fingerprint"].n_unique() == 2


def test_a_ledger_of_several_units_names_none() -> None:
    rows = [{**WHOLE, "unit": unit} for unit in ("甲镇", "乙镇")]
    [found] = (
        run(RULES["review-before-publishing"], Ledger(rows, ("reviewed_on",)))
        .findings()
        .rows(named=True)
    )
    assert (found["unit"], found["count"]) == (None, 2)


@pytest.mark.parametrize("field", ["published_on", "item", "level"])
def test_coverage_needs_the_column_too(field: str) -> None:
    checked = run(RULES["cover-catalogue"], Ledger([WHOLE], (field,)))
    assert checked.outcomes == [("undecided", "column-missing")]


def test_other_ledgers_of_the_unit_are_evidence_all_the_same() -> None:
    without = Ledger([{**WHOLE, "title": "一"}], ("item",))
    assert run(RULES["cover-catalogue"], without, Ledger([WHOLE])).outcomes == [("met", None)]


def test_all_that_a_ledger_lacks_is_one_finding_a_rule() -> None:
    lacks = ("formed_on", "published_on", "reviewed_on", "channels", "level", "item")
    rows = [{**WHOLE, "title": f"第{n}号"} for n in range(4)]
    checked = run(SHIPPED, Ledger(rows, lacks), catalog=CATALOG)
    found: list[dict[str, Any]] = checked.findings().to_dicts()
    counted = [row["count"] for row in found if row["reason"] == "column-missing"]
    assert sum(counted) == sum(
        row["count"] for row in checked.tally() if row["outcome"] == "undecided"
    )
    assert len({(row["rule"], row["field"]) for row in found}) == len(found)


def test_a_rule_for_a_channel_needs_the_column() -> None:
    websites = rule("posting", at_least={"days": 10}, when={"channel": ("政府网站",)})
    assert run(websites, Ledger([WHOLE], ("channels",))).outcomes == [
        ("undecided", "column-missing")
    ]


def test_with_a_roster_it_is_the_unit_that_is_missing() -> None:
    """S8b.1: the roster says of which level a unit is, so no column is needed."""
    roster = Roster(version=1, units=(Unit(name="合峪镇", level=Level.TOWNSHIP),))
    for name in ("stay-public", "cover-catalogue"):
        checked = run(RULES[name], Ledger([WHOLE], ("level",)), roster=roster)
        assert checked.outcomes == [("undecided", "level-unknown")]
