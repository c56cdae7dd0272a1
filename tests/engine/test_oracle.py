"""The engine against the oracle: what becomes of each record is the same, row by row."""

from typing import Any

from hypothesis import given, settings

from engine.ledgers import CALENDAR, SHIPPED, run
from engine.oracle import judge
from engine.oracle.days import Days
from engine.oracle.verdict import Question, Verdict
from engine.strategies import CATALOG, WRITTEN, Case, cases, ledgers

RULES = (*SHIPPED, *WRITTEN)


@settings(derandomize=True, max_examples=150, deadline=None)
@given(cases())
def test_the_engine_finds_what_a_patient_person_finds(case: Case) -> None:
    """S1.3, S2.4, S3, S4, S5.1-2, S6, S7, S8a, S8b."""
    question = Question(CATALOG, case.roster, Days(CALENDAR), case.as_of)
    expected = judge(_in_order(case), RULES, question)
    found = run(
        RULES, *ledgers(case.records), as_of=case.as_of, catalog=CATALOG, roster=case.roster
    ).verdicts
    by_key = {_key(verdict): verdict for verdict in expected}
    assert len(by_key) == len(expected)
    assert {_key_of(row) for row in found} == by_key.keys()
    for row in found:
        verdict = by_key[_key_of(row)]
        assert _told(row, verdict) == _expected(verdict), (row, verdict)


def _in_order(case: Case) -> list[Any]:
    kinds = list(dict.fromkeys(row.lacking for row in case.records))
    return [row for lacking in kinds for row in case.records if row.lacking == lacking]


def _key(verdict: Verdict) -> tuple[object, ...]:
    who = (verdict.n,) if verdict.n is not None else (verdict.unit, verdict.item, verdict.period)
    return (verdict.rule, *who)


def _key_of(row: dict[str, Any]) -> tuple[object, ...]:
    who = (row["n"],) if row["n"] is not None else (row["unit"], row["item"], row["period"])
    return (row["rule"], *who)


_ALL = ("outcome", "severity", "reason", "over_days", "over_working_days", "governed_by")


def _expected(verdict: Verdict) -> dict[str, Any]:
    if verdict.outcome in {None, "undecided"}:
        return {"outcome": verdict.outcome, "severity": verdict.severity, "reason": True}
    earliest, latest = verdict.due_between or (None, None)
    return {
        **{name: getattr(verdict, name) for name in _ALL},
        "serious": verdict.serious,
        "due_on": verdict.due_on,
        "due_earliest": earliest,
        "due_latest": latest,
    }


def _told(row: dict[str, Any], verdict: Verdict) -> dict[str, Any]:
    if verdict.outcome in {None, "undecided"}:
        reason = row["reason"] in verdict.doubts or verdict.outcome is None
        return {"outcome": row["outcome"], "severity": row["severity"], "reason": reason}
    told = {name: row[name] for name in _ALL}
    return {
        **told,
        "serious": bool(row["serious"]),
        "due_on": row["due_on"],
        "due_earliest": row["due_earliest"],
        "due_latest": row["due_latest"],
    }
