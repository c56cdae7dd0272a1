"""Coverage: each unit, each item that its level owes, in each period (S6, S8b.3, S11.5, S11.8)."""

from datetime import date

import pytest

from engine.ledgers import RULES, Ledger, Row, catalog, item, rule, run
from gongkai.model.terms import Level
from gongkai.model.unit import Roster, Unit

COVER = RULES["cover-catalogue"]
TWO = catalog(item("1"), item("2", levels=("村级",)))
ROSTER = Roster(
    version=1,
    units=(
        Unit(name="潭头镇", level=Level.TOWNSHIP),
        Unit(name="拨云岭村", level=Level.VILLAGE),
        Unit(name="旧镇", level=Level.TOWNSHIP, until=date(2020, 6, 30)),
        Unit.model_validate({"name": "新镇", "level": "乡级", "from": "2021-01-01"}),
    ),
)
MARCH = date(2020, 3, 3)


def row(**cells: object) -> Row:
    return {"level": "乡级", "published_on": MARCH, **cells}


def every(period: str, **keys: object) -> dict[str, str]:
    """Judge one publication in March 2020 by period, as of the end of November."""
    duty = rule("coverage", every=period, **keys)
    verdicts = run(duty, row(), as_of=date(2020, 11, 30)).verdicts
    return {verdict["period"]: verdict["outcome"] for verdict in verdicts}


def test_a_unit_owes_the_items_of_its_level() -> None:
    assert [v["item"] for v in run(COVER, row(), catalog=TWO).verdicts] == ["1"]
    village = run(COVER, row(level="村级"), catalog=TWO).verdicts
    assert [(v["item"], v["outcome"]) for v in village] == [("1", "met"), ("2", "violated")]


def test_items_without_levels_are_owed_by_the_default_ones() -> None:
    levels = {"levels": ("县级",), "source": "某处"}
    assert run(COVER, row(), catalog=catalog(item(), levels=levels)).outcomes == []
    county = run(COVER, row(level="县级"), catalog=catalog(item(), levels=levels))
    assert county.outcomes == [("met", None)]


def test_on_request_items_are_not_asked_for() -> None:
    assert run(COVER, row(), catalog=catalog(item(mode="依申请公开"))).outcomes == []


def test_the_roster_says_of_which_level_a_unit_is() -> None:
    """S11.8."""
    verdict = run(COVER, row(unit="拨云岭村"), catalog=catalog(item()), roster=ROSTER).only
    assert verdict["level"] == "village"


def test_without_a_roster_most_of_its_records_say_so() -> None:
    rows = [row(title=f"{n}", level=level) for n, level in enumerate(["村级", "村级", "县级"])]
    assert run(COVER, *rows, catalog=catalog(item())).only["level"] == "village"


def test_a_unit_of_unknown_level_is_undecided() -> None:
    assert run(COVER, row(level=None)).outcomes == [("undecided", "level-unknown")]


def test_only_units_with_records_are_judged() -> None:
    assert len(run(COVER, row(), roster=ROSTER).outcomes) == 1


def test_the_whole_roster_is_judged_when_asked_for() -> None:
    verdicts = run(COVER, row(), roster=ROSTER, whole_roster=True).verdicts
    assert {v["unit"]: v["outcome"] for v in verdicts} == {"潭头镇": "met", "拨云岭村": "violated"}


@pytest.mark.parametrize(("as_of", "outcomes"), [(date(2020, 6, 30), 1), (date(2020, 7, 1), 0)])
def test_units_that_are_no_more_are_not_judged(as_of: date, outcomes: int) -> None:
    """S11.8."""
    assert len(run(COVER, row(unit="旧镇"), roster=ROSTER, as_of=as_of).outcomes) == outcomes


def test_a_contradictory_date_is_no_evidence() -> None:
    """S11.4."""
    assert run(COVER, row(formed_on=date(2020, 3, 4))).outcomes == [
        ("undecided", "dates-contradict")
    ]


def test_a_date_that_cannot_be_read_leaves_it_undecided() -> None:
    assert run(COVER, row(published_on="看不清")).outcomes == [("undecided", "cell-rejected")]


def test_sound_evidence_is_enough() -> None:
    shaky = row(title="一", published_on="看不清")
    assert run(COVER, shaky, row(title="二")).outcomes == [("met", None)]


@pytest.mark.parametrize(
    ("ledger", "reason", "field"),
    [
        (Ledger([row()], lacking=("level",)), "column-missing", "level"),
        (Ledger([row(level=None)]), "level-unknown", "level"),
        (Ledger([row(published_on="看不清")]), "cell-rejected", "published_on"),
        (Ledger([row()], lacking=("published_on",)), "column-missing", "published_on"),
        (Ledger([row(formed_on=date(2020, 3, 4))]), "dates-contradict", "published_on"),
        (Ledger([row()], lacking=("item",)), "column-missing", "item"),
    ],
)
def test_what_leaves_it_undecided_is_named(ledger: Ledger, reason: str, field: str) -> None:
    """S4."""
    verdict = run(COVER, ledger).only
    assert (verdict["outcome"], verdict["reason"], verdict["field"]) == ("undecided", reason, field)


def test_a_row_without_an_item_excuses_nothing_where_there_is_a_column_for_it() -> None:
    assert run(COVER, row(item=None)).outcomes == [("violated", "not-published")]


@pytest.mark.parametrize(
    ("mode", "outcome", "reason"),
    [
        ("主动公开", "met", None),
        ("依申请公开", "violated", "not-published"),
        ("看不清", "undecided", "cell-rejected"),
    ],
)
def test_what_is_published_on_request_is_no_evidence(
    mode: str, outcome: str, reason: str | None
) -> None:
    """S6: the rule selects its records by `when`, those of coverage too."""
    assert run(COVER, row(mode=mode)).outcomes == [(outcome, reason)]


def test_a_rule_may_want_it_on_a_channel() -> None:
    """S6."""
    website = rule("coverage", every="once", when={"channel": ("政府网站",)})
    assert run(website, row(channels="政府网站")).outcomes == [("met", None)]
    assert run(website, row(channels="村公示栏")).outcomes == [("violated", "not-published")]
    unsure = row(title="一", channels="看不清")
    assert run(website, unsure).outcomes == [("undecided", "cell-rejected")]
    assert run(website, unsure, row(title="二", channels="政府网站")).outcomes == [("met", None)]


def test_a_rule_may_speak_of_some_levels_only() -> None:
    villages = rule("coverage", every="once", when={"level": ("村级",)})
    assert run(villages, row()).outcomes == []
    assert run(villages, row(level="村级")).outcomes == [("met", None)]


def test_quarters_are_pending_until_they_end() -> None:
    assert every("quarter", in_force={"from": date(2020, 1, 1)}) == {
        "2020-Q1": "met",
        "2020-Q2": "violated",
        "2020-Q3": "violated",
        "2020-Q4": "pending",
    }


def test_a_period_is_open_on_its_last_day() -> None:
    """S11.5."""
    assert every("month", in_force={"from": date(2020, 10, 31)}) == {
        "2020-10": "violated",
        "2020-11": "pending",
    }


def test_years_run_over_new_year() -> None:
    assert every("year", in_force={"from": date(2018, 12, 31)}) == {
        "2018": "violated",
        "2019": "violated",
        "2020": "met",
    }


def test_what_is_owed_since_when_the_rule_does_not_say_begins_with_the_ledger() -> None:
    assert [*every("quarter")] == ["2020-Q1", "2020-Q2", "2020-Q3", "2020-Q4"]


def test_a_ledger_without_any_date_owes_the_period_of_today() -> None:
    duty = rule("coverage", every="year")
    verdict = run(duty, {"title": "某通知", "level": "乡级"}, as_of=date(2020, 11, 30)).only
    assert (verdict["period"], verdict["outcome"]) == ("2020", "pending")


def test_nothing_is_owed_after_the_rules_last_day() -> None:
    """S5.1."""
    in_force = {"from": date(2020, 1, 1), "until": date(2020, 5, 31)}
    assert [*every("quarter", in_force=in_force)] == ["2020-Q1", "2020-Q2"]


@pytest.mark.parametrize(
    ("as_of", "outcomes"),
    [(date(2020, 5, 31), 0), (date(2020, 6, 1), 1), (date(2020, 6, 30), 1), (date(2020, 7, 1), 0)],
)
def test_what_is_owed_once_is_asked_for_while_the_rule_is_in_force(
    as_of: date, outcomes: int
) -> None:
    """S5.1."""
    june = rule("coverage", every="once", in_force={"from": "2020-06-01", "until": "2020-06-30"})
    assert len(run(june, row(), as_of=as_of).outcomes) == outcomes


def test_the_fingerprint_tells_periods_apart() -> None:
    """S8.1."""
    months = rule("coverage", every="month")
    found = run(months, row(), as_of=date(2020, 11, 30)).findings()
    assert found["fingerprint"].n_unique() == found.height == 7
