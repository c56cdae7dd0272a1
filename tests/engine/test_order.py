"""What must not matter: the order of rows, which file a row is in, what was not yet known."""

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

import polars as pl
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.ledgers import SHIPPED, Ledger, Run, run
from engine.strategies import CATALOG, WRITTEN, Case, cases, ledgers
from gongkai.model.rule import Deadline
from gongkai.model.terms import Severity

RULES = (*SHIPPED, *(rule for rule in WRITTEN if rule.id in {"each-quarter", "on-a-website"}))
IDS = [rule.id for rule in RULES]

few = settings(derandomize=True, max_examples=6, deadline=None)


def check(case: Case, parts: list[Ledger] | None = None) -> Run:
    return run(
        RULES, *(parts or ledgers(case)), as_of=case.as_of, catalog=CATALOG, roster=case.roster
    )


def shuffled(case: Case, random: Random) -> Case:
    return replace(case, records=tuple(random.sample(case.records, len(case.records))))


def all_but(frame: pl.DataFrame, *names: str) -> Counter[tuple[object, ...]]:
    """Count the rows of a frame that are alike, whatever the columns `names` say."""
    return Counter(frame.select(pl.exclude(*names)).iter_rows())


@few
@given(cases(), st.randoms(use_true_random=False), st.integers(1, 3))
def test_where_a_row_stands_changes_no_outcome(case: Case, random: Random, n: int) -> None:
    rows = shuffled(case, random).records
    split = [replace(case, records=rows[start::n]) for start in range(n)]
    one, other = check(case), check(case, [part for some in split for part in ledgers(some)])
    # Which row of a publication comes first is the one thing that differs.
    assert all_but(one.obligations, "n") == all_but(other.obligations, "n")
    assert Counter(map(str, one.tally())) == Counter(map(str, other.tally()))


@few
@given(cases(), st.randoms(use_true_random=False))
def test_a_finding_keeps_its_fingerprint_wherever_its_row_has_moved(
    case: Case, random: Random
) -> None:
    """S8.1; and no two findings of a run share one."""
    one, other = check(case).findings(), check(shuffled(case, random)).findings()
    # Of a publication, the first of its rows is shown.
    shown = ("n", "ledger", "row", "title", "document", "formed_on", "published_on")
    assert all_but(one, *shown) == all_but(other, *shown)
    assert one["fingerprint"].n_unique() == one.height


@few
@given(cases())
def test_findings_come_in_one_order(case: Case) -> None:
    """S8.2: severity, due date, unit, item, record, rule, fingerprint; what is blank last."""
    places = {item.id: n for n, item in enumerate(CATALOG.items)}

    def key(row: dict[str, Any]) -> Iterator[tuple[bool, Any]]:
        due = row["due_earliest"] or row["due_on"]
        severity = list(Severity).index(Severity.of(row["severity"]))
        rest = (row["record"], IDS[row["rule"]], row["fingerprint"])
        for value in (severity, due, row["unit"], places.get(row["item"]), *rest):
            yield value is None, value

    rows = check(case).findings().to_dicts()
    assert [row["fingerprint"] for row in rows] == [
        row["fingerprint"] for row in sorted(rows, key=lambda row: [*key(row)])
    ]


@few
@given(cases(), st.integers(1, 12))
def test_a_cap_shows_the_first_findings_as_they_are(case: Case, most: int) -> None:
    """S8.3."""
    checked = check(case)
    assert checked.findings(most).equals(checked.findings().head(most))


@few
@given(cases())
def test_what_comes_later_changes_nothing_today(case: Case) -> None:
    """S1.3: the check of a day is that of the ledger as it was on that day.

    But for what had not begun on it: whoever knows of a day to come does not miss it.
    """
    # No two rows may become equal when what tells them apart is blanked.
    records = [replace(row, title=f"第{n}号") for n, row in enumerate(case.records)]
    blanked = [replace(row, dates=_until(case.as_of, row.dates)) for row in records]
    as_known = _outcomes(check(replace(case, records=tuple(records))))
    as_it_was = _outcomes(check(replace(case, records=tuple(blanked))))
    missed = as_it_was.keys() - as_known.keys()
    assert as_known == {key: as_it_was[key] for key in as_it_was.keys() - missed}
    for key in missed:
        assert isinstance(RULES[key[0]], Deadline)
        assert as_it_was[key]["outcome"] == "undecided"


def _until(as_of: date, dates: Mapping[str, date]) -> dict[str, date]:
    return {name: day for name, day in dates.items() if day <= as_of}


def _outcomes(checked: Run) -> dict[tuple[Any, ...], dict[str, Any]]:
    told = ("outcome", "severity", "due_on", "due_latest", "done_on", "over_days", "serious")
    return {
        (row["rule"], row["n"], row["unit"], row["item"], row["period"]): {
            name: row[name] for name in told
        }
        for row in checked.obligations.to_dicts()
    }
