"""The engine against the oracle: what becomes of each record is the same, row by row."""

from typing import Any

from hypothesis import given, settings

from engine.ledgers import SHIPPED, calendar, run
from engine.oracle import judge
from engine.oracle.days import Days
from engine.oracle.verdict import Question, Verdict
from engine.strategies import CATALOG, WRITTEN, Case, cases, in_ledgers, ledgers

RULES = (*SHIPPED, *WRITTEN)


@settings(derandomize=True, max_examples=25, deadline=None)
@given(cases())
def test_the_engine_finds_what_a_patient_person_finds(case: Case) -> None:
    """S1.3, S2.4, S3, S4, S5, S6, S7, S8a, S8b."""
    question = Question(CATALOG, case.roster, Days(calendar()), case.as_of)
    expected = {_key(verdict): verdict for verdict in judge(in_ledgers(case), RULES, question)}
    found = run(
        RULES, *ledgers(case), as_of=case.as_of, catalog=CATALOG, roster=case.roster
    ).verdicts
    assert sorted(map(_key_of, found), key=str) == sorted(expected, key=str)
    for row in found:
        verdict = expected[_key_of(row)]
        assert _told(row, verdict) == _expected(verdict), (row, verdict)


def _key(verdict: Verdict) -> tuple[object, ...]:
    return verdict.rule, verdict.n, verdict.unit, verdict.item, verdict.period


def _key_of(row: dict[str, Any]) -> tuple[object, ...]:
    return row["rule"], row["n"], row["unit"], row["item"], row["period"]


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
