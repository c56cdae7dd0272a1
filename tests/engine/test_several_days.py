"""Several days judged in one go: each comes out as it would alone (S1.3)."""

from collections import Counter
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.ledgers import RULES as OURS
from engine.ledgers import SHIPPED, Ledger, calendar, catalog, item, read, rule
from engine.strategies import CATALOG, WRITTEN, Case, cases, ledgers
from gongkai.engine.facts import each_once, gather_facts
from gongkai.engine.findings import find, to_be_seen
from gongkai.engine.oblige import oblige
from gongkai.engine.settled import settled
from gongkai.model.asked import Asked
from gongkai.model.catalog import Catalog
from gongkai.model.identity import CalendarIdentity
from gongkai.model.rule import Rule
from gongkai.model.unit import Roster
from gongkai.model.waiver import Waiver
from gongkai.pipeline.calendar import LoadedCalendar
from gongkai.pipeline.check import Read
from gongkai.pipeline.days import count_each_day
from gongkai.pipeline.law import Law
from gongkai.readers.workspace import Workspace
from gongkai.source import Place

RULES = (*SHIPPED, *WRITTEN)
WEEK = timedelta(weeks=1)
_KEY = ("rule", "unit", "item", "outcome", "reason")
_HERE = Path(__file__)


def known(
    parts: Sequence[Ledger],
    *,
    rules: Sequence[Rule] = RULES,
    whole: Catalog = CATALOG,
    roster: Roster | None = None,
    waivers: Sequence[Waiver] = (),
) -> Read:
    """Put together what a run has read."""
    placed = tuple((waiver, Place("waivers.yaml")) for waiver in waivers)
    law = Law(whole, tuple(rules), roster, placed)
    identity = CalendarIdentity(calendar().source, calendar().announced_until)
    loaded = LoadedCalendar(calendar(), identity, (), {})
    return Read(law, read(*parts, catalog=whole), (), loaded, Workspace(_HERE, _HERE))


def alone(found: Read, asked: Asked) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Judge as of one day, as `check` does: give the obligations, and the findings of them."""
    law = found.law
    facts, _ = gather_facts(found.ledgers, law.catalog, law.roster, found.calendar.calendar, asked)
    waivers = [waiver for waiver, _ in law.waivers]
    obligations = pl.concat(pl.collect_all(oblige(law.rules, facts, waivers)))
    seen = to_be_seen(obligations.lazy()).collect()
    return obligations, find(seen, facts, law.rules)[0]


def counted(rows: pl.DataFrame, by: Sequence[str] = _KEY) -> Counter[tuple[object, ...]]:
    """Count what is judged, or add up what is counted."""
    weighed = rows if "count" in rows.columns else rows.with_columns(count=1)
    judged = weighed.filter(pl.col("outcome").is_not_null()).select(*by, "count")
    found: Counter[tuple[object, ...]] = Counter()
    for *key, count in judged.iter_rows():
        found[tuple(key)] += count
    return found


def waivers(around: date) -> st.SearchStrategy[list[Waiver]]:
    """Draw waivers that run out, or have a new due date, in the weeks before a day."""
    days = st.sampled_from([around - timedelta(days=n) for n in (0, 1, 7, 20, 40, 90)])
    keys = {"rule": "*", "reason": "某事", "unit": "潭头镇"}
    one = st.builds(
        lambda rule, which, until, new_due: Waiver.model_validate(
            {**keys, "rule": rule, **which, "until": until, "new_due": new_due}
        ),
        st.sampled_from(["*", "publish-on-time", "each-quarter", "post-ten-days"]),
        st.sampled_from([{}, {"item": "1"}, {"record": "甲-1"}, {"unit": None, "item": "3"}]),
        days,
        st.one_of(st.none(), days),
    )
    return st.lists(one, max_size=2)


@settings(derandomize=True, max_examples=3)
@given(st.data(), cases(), st.booleans(), st.sampled_from([1, 20, 2_000_000]))
def test_each_of_several_days_comes_out_as_it_would_alone(
    data: st.DataObject, case: Case, whole_roster: bool, at_once: int
) -> None:
    """S1.3, S12.7: whatever the ledgers, waivers and units, and however many days at a time."""
    drawn = data.draw(waivers(case.as_of))
    days = [case.as_of - WEEK * n for n in (0, 1, 11)]
    asked = Asked(case.as_of, whole_roster=whole_roster)
    found = known(ledgers(case), roster=case.roster, waivers=drawn)
    one = data.draw(st.sampled_from(days))
    counts = count_each_day(found, asked, days, in_full=days, findings_of=one, at_once=at_once)
    for day in days:
        expected, findings = alone(found, Asked(day, whole_roster=whole_roster))
        assert counted(counts.of(day)) == counted(expected), day
        assert counted(counts.total(day), ["outcome"]) == counted(expected, ["outcome"]), day
        assert day != one or counts.findings.drop("n").equals(findings.drop("n")), day


@pytest.mark.parametrize("day", [date(2020, 10, 4), date(2020, 12, 10), date(2020, 12, 20)])
def test_what_is_long_ago_and_what_is_of_these_days_is_judged_together(day: date) -> None:
    """S6, S12.7: on each of the days, whether a record changes in them or not."""
    rows = [
        {"title": "一", "published_on": date(2020, 3, 3)},
        {"title": "二", "formed_on": date(2020, 12, 1), "published_on": date(2020, 12, 10)},
        {"title": "三", "item": "2", "formed_on": date(2020, 3, 2), "published_on": "看不清"},
        {"title": "四", "item": "2", "formed_on": date(2020, 12, 1)},
        {"title": "五", "item": "3", "published_on": date(2020, 12, 15)},
        {"title": "六", "item": "3", "formed_on": date(2020, 3, 2)},
    ]
    duties = [rule("coverage", id=f"each-{word}", every=word) for word in ("quarter", "month")]
    once = rule("coverage", id="once", every="once")
    found = known(
        [Ledger([{"level": "乡级", **row} for row in rows])],
        rules=[*duties, once, OURS["publish-on-time"]],
        whole=catalog(item("1"), item("2"), item("3")),
    )
    days = [date(2020, 10, 4), date(2020, 12, 10), date(2020, 12, 20)]
    counts = count_each_day(found, Asked(days[-1]), days, in_full=days, findings_of=day)
    expected, findings = alone(found, Asked(day))
    assert counted(counts.of(day)) == counted(expected)
    assert counts.findings.drop("n").equals(findings.drop("n"))


FORMED = date(2020, 3, 2)


def is_settled(row: dict[str, object], *days: date, **keys: Any) -> bool:
    """Tell whether a record is settled from the first day to the last."""
    plain = catalog(item())
    found = known([Ledger([{"formed_on": FORMED, **row}])], rules=SHIPPED, whole=plain)
    records = each_once(found.ledgers, None)
    given: dict[str, Any] = {"waivers": (), "rules": SHIPPED, "calendar": calendar(), **keys}
    return bool(settled(records, (days[0], days[-1]), catalog=plain, **given).item())


def test_a_record_whose_periods_are_all_over_is_settled() -> None:
    assert is_settled({}, date(2020, 10, 4), date(2020, 12, 20))


@pytest.mark.parametrize(
    "row",
    [
        {"published_on": date(2020, 12, 1)},  # a date of its is yet to come
        {"changed_on": date(2020, 9, 15)},  # a period of its is running
        {"paused_days": 200},  # its clock has stood still
    ],
)
def test_a_record_that_a_day_may_change_is_not_settled(row: dict[str, object]) -> None:
    assert not is_settled(row, date(2020, 10, 4), date(2020, 12, 20))


def test_a_record_whose_waiver_runs_out_is_not_settled() -> None:
    """S9."""
    waiver = Waiver(rule="*", unit="潭头镇", reason="某事", until=date(2020, 11, 1))
    days = date(2020, 10, 4), date(2020, 12, 20)
    assert not is_settled({}, *days, waivers=(waiver,))
    over = waiver.model_copy(update={"until": date(2020, 10, 1)})
    assert is_settled({}, *days, waivers=(over,))


def test_a_period_beyond_the_calendar_settles_nothing() -> None:
    endless = rule(
        "deadline",
        **{"from": "formed_on"},
        until=("published_on",),
        within={"working_days": 100_000},
    )
    days = date(2020, 10, 4), date(2020, 12, 20)
    assert not is_settled({}, *days, rules=(endless,))
