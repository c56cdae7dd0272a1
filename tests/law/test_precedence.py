"""Which rule governs a record (S5). The rules of rank law are synthetic."""

from datetime import date

from law.judging import deadline, judged

GENERAL = deadline("general")
STRICT = deadline(
    "strict",
    overrides=("general",),
    within={"days": 5},
    **{"from": "approved_on"},
    when={"has": ("approved_on",)},
)
OTHER = STRICT.model_copy(update={"id": "other"})
APPROVED = {"formed_on": "2020-03-03", "approved_on": "2020-03-03", "published_on": "2020-03-12"}
PLAIN = {"formed_on": "2020-03-03", "published_on": "2020-03-12"}


def test_a_rule_of_law_takes_the_records_that_it_matches() -> None:
    """S5.2: the general rule keeps the others."""
    found = judged([GENERAL, STRICT], [APPROVED, PLAIN])
    assert [(row["n"], row["rule"], row["outcome"], row["due_on"]) for row in found] == [
        (1, "general", "met", date(2020, 3, 31)),
        (0, "strict", "late", date(2020, 3, 9)),
    ]


def test_without_an_override_both_rules_hold() -> None:
    added = STRICT.model_copy(update={"overrides": ()})
    found = judged([GENERAL, added], [APPROVED])
    assert [(row["rule"], row["outcome"]) for row in found] == [
        ("general", "met"),
        ("strict", "late"),
    ]


def test_a_rule_overrides_only_on_days_on_which_it_is_in_force() -> None:
    """S5.1."""
    later = STRICT.model_copy(
        update={"in_force": STRICT.in_force.model_copy(update={"from_": date(2020, 4, 1)})}
    )
    found = judged([GENERAL, later], [APPROVED])
    assert [(row["rule"], row["outcome"]) for row in found] == [("general", "met")]


def test_what_two_rules_claim_is_undecided_and_both_are_named() -> None:
    """S5.4: never a silent choice."""
    found = judged([GENERAL, STRICT, OTHER], [APPROVED, PLAIN])
    contested = [row for row in found if row["n"] == 0]
    assert {row["rule"] for row in contested} == {"strict", "other"}
    for row in contested:
        assert (row["outcome"], row["severity"], row["reason"]) == (
            "undecided",
            "warning",
            "rules-conflict",
        )
        assert row["governed_by"] == "other、strict"
        assert row["over_days"] is None
    assert [row["rule"] for row in found if row["n"] == 1] == ["general"]
