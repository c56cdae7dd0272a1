"""How much an obligation weighs, how it is counted and found (S3.5, S4, S8)."""

from datetime import date

import pytest

from engine.ledgers import RULES, Row, Run, catalog, item, rule, run
from gongkai.engine.findings import in_full

FORMED, DUE = date(2020, 9, 15), date(2020, 10, 19)
PUBLISH, POST = RULES["publish-on-time"], RULES["post-ten-days"]


@pytest.mark.parametrize(
    ("row", "as_of", "outcome", "severity"),
    [
        ({"published_on": DUE}, DUE, "met", None),
        ({"published_on": date(2020, 10, 20)}, date(2020, 12, 31), "late", "notice"),
        ({}, date(2020, 12, 31), "overdue", "notice"),
        ({}, DUE, "pending", None),
        ({"published_on": "看不清"}, DUE, "undecided", "warning"),
    ],
)
def test_a_breach_weighs_what_the_rule_says_and_a_doubt_is_a_warning(
    row: Row, as_of: date, outcome: str, severity: str | None
) -> None:
    """S4."""
    light = rule(
        "deadline",
        severity="notice",
        **{"from": "formed_on"},
        until=("published_on",),
        within={"working_days": 20},
    )
    verdict = run(light, {"formed_on": FORMED, **row}, as_of=as_of).only
    assert (verdict["outcome"], verdict["severity"]) == (outcome, severity)


def test_a_difference_in_counting_is_a_warning() -> None:
    """S3.3."""
    row = {"level": "村级", "published_on": FORMED, "withdrawn_on": date(2020, 9, 24)}
    verdict = run(POST, row).only
    assert (verdict["outcome"], verdict["severity"]) == ("met", "warning")


def test_a_breach_may_weigh_by_its_reason() -> None:
    review = RULES["review-before-publishing"]
    absent = run(review, {"published_on": FORMED}).only
    late = run(review, {"published_on": FORMED, "reviewed_on": DUE}).only
    assert (absent["severity"], late["severity"]) == ("warning", "error")


def test_a_reason_without_a_weight_of_its_own_weighs_the_most() -> None:
    light = rule("sequence", required=("reviewed_on",), severity={"out-of-order": "notice"})
    assert run(light, {"published_on": FORMED}).only["severity"] == "notice"


@pytest.mark.parametrize(("soon", "counted"), [(date(2020, 10, 18), False), (DUE, True)])
def test_what_is_due_soon_is_counted(soon: date, counted: bool) -> None:
    """S3.5."""
    checked = run(PUBLISH, {"formed_on": FORMED}, as_of=date(2020, 10, 1))
    [row] = checked.tally(soon)
    assert (row["outcome"], row["soon"]) == ("pending", counted)


def test_soon_is_told_by_the_earliest_day() -> None:
    """S2.4."""
    checked = run(PUBLISH, {"formed_on": date(2026, 12, 10)}, as_of=date(2026, 12, 30))
    assert [row["soon"] for row in checked.tally(date(2027, 1, 6))] == [True]
    assert [row["soon"] for row in checked.tally(date(2027, 1, 5))] == [False]


def test_findings_named_alike_are_told_apart_by_what_they_say() -> None:
    """S8.1: the occurrence number does not depend on the order of rows, nor on a cap."""
    alike = [
        {"level": "村级", "title": "某通知", "formed_on": FORMED, "published_on": day}
        for day in (date(2020, 10, 20), date(2020, 11, 2))
    ]
    one, other = (run(PUBLISH, *rows).findings() for rows in (alike, alike[::-1]))
    by_days = [dict(zip(f["over_days"], f["fingerprint"], strict=True)) for f in (one, other)]
    assert by_days[0] == by_days[1]
    assert run(PUBLISH, *alike).findings(1)["fingerprint"][0] == one["fingerprint"][0]


def fingerprint(*rows: Row) -> str:
    return str(run(POST, *rows).findings()["fingerprint"][0])


@pytest.mark.parametrize(
    ("cells", "same"),
    [
        ({"title": "别的", "formed_on": None}, True),
        ({"document": "别的"}, True),
        ({"record": "乙"}, False),
        ({"unit": "合峪镇"}, False),
        ({"published_on": date(2020, 9, 16)}, False),
        ({"channels": "政府网站"}, False),
    ],
)
def test_a_record_is_known_by_its_number(cells: Row, same: bool) -> None:
    """S8.1: for a posting, by its day and channels too."""
    row = {
        "record": "甲",
        "document": "某号",
        "title": "某通知",
        "level": "村级",
        "formed_on": FORMED,
        "published_on": FORMED,
        "withdrawn_on": FORMED,
    }
    assert (fingerprint(row) == fingerprint({**row, **cells})) is same


def test_without_a_number_it_is_known_by_its_document_then_by_its_title() -> None:
    """S8.1."""
    row = {"level": "村级", "published_on": FORMED, "withdrawn_on": FORMED}
    document = {**row, "document": "某号"}
    assert fingerprint(document) == fingerprint({**document, "title": "别的"})
    title = {**row, "title": "某通知", "formed_on": FORMED}
    assert fingerprint(title) != fingerprint({**title, "formed_on": date(2020, 9, 1)})
    assert fingerprint(title) != fingerprint({**title, "title": "别的"})


def checked(count: int) -> Run:
    whole = catalog(item())
    rows = [{"title": f"第{n}号", "formed_on": FORMED} for n in range(count)]
    return run(PUBLISH, *rows, catalog=whole)


@pytest.mark.parametrize("most", [1, 2, 3, 7, 8, 9])
def test_a_cap_cuts_what_only_fingerprints_tell_apart(most: int) -> None:
    """S8.3."""
    run = checked(8)
    assert run.findings(most).equals(run.findings().head(most))


def test_every_obligation_can_be_listed() -> None:
    """S4: pending and plain met too, but not what lies outside the rule's time."""
    rows = [
        {"title": "一", "formed_on": FORMED, "published_on": FORMED},
        {"title": "二", "formed_on": FORMED},
        {"title": "三", "formed_on": date(2019, 1, 1)},
    ]
    whole = run(PUBLISH, *rows)
    listed = in_full(whole.obligations, whole.facts, whole.rules)
    assert listed["title"].to_list() == ["二", "一"]
    assert listed["fingerprint"].n_unique() == 2
