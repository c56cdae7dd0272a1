"""A law that overrides goes first, for whatever its rule is an obligation of (S5.2, S5.4)."""

from datetime import date
from typing import Any

import pytest

from engine.ledgers import Row, catalog, item, rule, run
from gongkai.model.rule import Rule

MARCH, CHANGED = date(2020, 3, 3), date(2020, 4, 1)

ROW: Row = {
    "record": "甲-1",
    "level": "村级",
    "channels": "政府网站",
    "formed_on": MARCH,
    "published_on": MARCH,
    "changed_on": CHANGED,
    "republished_on": CHANGED,
}
CATALOG = catalog(item(channels={"required": ("政府网站",)}))

# A rule of each kind that can be set aside, and one on changes.
KINDS: dict[str, dict[str, Any]] = {
    "deadline": {"from": "formed_on", "until": ("published_on",), "within": {"days": 10}},
    "posting": {"at_least": {"days": 10}},
    "permanence": {"lawful_reasons": ("废止",)},
    "channels": {"need": "all"},
    "sequence": {"order": (("formed_on", "published_on"),)},
}
CHANGE = {**KINDS["deadline"], "from": "changed_on", "until": ("republished_on",)}


def law(id_: str, kind: str, **keys: object) -> Rule:
    return rule(kind, id=id_, rank="law", **{**KINDS[kind], **keys})


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_law_speaks_of_is_left_to_it(kind: str) -> None:
    weaker = rule(kind, id="weaker", **KINDS[kind])
    stronger = law("stronger", kind, overrides=("weaker",), when={"level": ("村级",)})
    told = run((weaker, stronger), ROW, catalog=CATALOG).verdicts
    assert [verdict["rule"] for verdict in told] == ["stronger"]
    others = run((weaker, stronger), {**ROW, "level": "乡级"}, catalog=CATALOG).verdicts
    assert [verdict["rule"] for verdict in others] == ["weaker"]


@pytest.mark.parametrize("kind", KINDS)
def test_two_laws_that_claim_one_record_leave_it_undecided(kind: str) -> None:
    one = law("one", kind, overrides=("weaker",), when={"level": ("村级",)})
    two = law("two", kind, overrides=("weaker",), when={"channel": ("政府网站",)})
    for verdict in run((one, two), ROW, catalog=CATALOG).verdicts:
        assert (verdict["outcome"], verdict["reason"]) == ("undecided", "rules-conflict")
        assert verdict["governed_by"] == "one、two"


@pytest.mark.parametrize("kind", KINDS)
def test_what_one_of_two_laws_claims_alone_is_judged_by_it(kind: str) -> None:
    """S5.4: only the record that both claim is undecided."""
    one = law("one", kind, overrides=("weaker",), when={"level": ("村级",)})
    two = law("two", kind, overrides=("weaker",), when={"channel": ("村公示栏",)})
    [verdict] = run((one, two), ROW, catalog=CATALOG).verdicts
    assert (verdict["rule"], verdict["outcome"], verdict["reason"]) == ("one", "met", None)


def test_what_one_claims_alone_keeps_its_numbers_beside_what_both_claim() -> None:
    """S5.4: the days by which it is late, and by whose word."""
    one = law("one", "deadline", overrides=("weaker",), when={"level": ("村级",)})
    two = law("two", "deadline", overrides=("weaker",), when={"channel": ("村公示栏",)})
    late = {**ROW, "published_on": date(2020, 4, 1)}
    both = {**late, "record": "甲-2", "channels": "村公示栏"}
    unread = {**ROW, "record": "甲-3", "published_on": "看不清"}
    told = run((one, two), late, both, unread, catalog=CATALOG).verdicts
    told = [verdict for verdict in told if verdict["rule"] == "one"]
    assert [(v["outcome"], v["reason"], v["governed_by"]) for v in told] == [
        ("late", None, "one"),
        ("undecided", "rules-conflict", "one、two"),
        ("undecided", "cell-rejected", "one"),
    ]
    assert [(v["over_days"], v["over_working_days"], v["serious"]) for v in told] == [
        (19, 13, True),
        (None, None, False),
        (None, None, None),
    ]


@pytest.mark.parametrize(
    "keys", [*(KINDS[k] for k in ("deadline", "permanence", "channels")), CHANGE]
)
def test_two_laws_claim_a_publication_by_any_of_its_rows(keys: dict[str, Any]) -> None:
    """S5.4, S8a: its channels are united, and only on the second is it the other law's."""
    kind = next(k for k, of_kind in KINDS.items() if of_kind.keys() & keys.keys())
    one = law("one", kind, **keys, overrides=("weaker",), when={"level": ("村级",)})
    two = law("two", kind, **keys, overrides=("weaker",), when={"channel": ("村公示栏",)})
    board = {**ROW, "channels": "村公示栏"}
    told = run((one, two), ROW, board, catalog=CATALOG).verdicts
    assert [verdict["reason"] for verdict in told] == ["rules-conflict"] * 2


def test_a_change_that_a_law_speaks_of_is_left_to_it() -> None:
    weaker = rule("deadline", id="weaker", **CHANGE)
    stronger = law("stronger", "deadline", **CHANGE, overrides=("weaker",))
    told = run((weaker, stronger), ROW, catalog=CATALOG).verdicts
    assert [verdict["rule"] for verdict in told] == ["stronger"]


def test_two_laws_on_changes_claim_the_change() -> None:
    """Each change is an obligation: the row that tells of it need not be the first."""
    one = law("one", "deadline", **CHANGE, overrides=("weaker",), when={"level": ("村级",)})
    two = law("two", "deadline", **CHANGE, overrides=("weaker",))
    first = {**ROW, "changed_on": None, "republished_on": None}
    told = run((one, two), first, ROW, catalog=CATALOG).verdicts
    changed = [verdict for verdict in told if verdict["start_on"] == CHANGED]
    assert [verdict["reason"] for verdict in changed] == ["rules-conflict"] * 2


def test_a_law_before_its_first_day_sets_nothing_aside() -> None:
    weaker = rule("deadline", id="weaker", **KINDS["deadline"])
    later = law("later", "deadline", overrides=("weaker",), in_force={"from": "2020-03-04"})
    told = run((weaker, later), ROW, catalog=CATALOG).verdicts
    assert [(verdict["rule"], verdict["outcome"]) for verdict in told] == [
        ("weaker", "met"),
        ("later", None),
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_what_may_or_may_not_be_a_laws_business_is_left_to_both(kind: str) -> None:
    """S5.2, S10: no duty is lost to a law of which nobody can tell whether it speaks of it."""
    weaker = rule(kind, id="weaker", **KINDS[kind])
    stronger = law("stronger", kind, overrides=("weaker",), when={"level": ("村级",)})
    told = run((weaker, stronger), {**ROW, "level": None}, catalog=CATALOG).verdicts
    assert [(verdict["rule"], verdict["reason"]) for verdict in told] == [
        ("weaker", None),
        ("stronger", "level-unknown"),
    ]


def test_the_event_of_a_law_is_that_of_the_items_limit() -> None:
    """S5.1: whether it was in force is told by the day from which its period runs."""
    limit = {"text": "批准后十日内", "within": {"days": 10}, "after": "approval"}
    weaker = rule("deadline", id="weaker", **KINDS["deadline"])
    by_trigger = {"from": "trigger", "within": "catalogue"}
    stronger = law(
        "stronger", "deadline", **by_trigger, overrides=("weaker",), in_force={"from": "2020-03-04"}
    )
    row = {**ROW, "approved_on": date(2020, 3, 4)}
    told = run((weaker, stronger), row, catalog=catalog(item(time_limit=limit))).verdicts
    assert [verdict["rule"] for verdict in told] == ["stronger"]
