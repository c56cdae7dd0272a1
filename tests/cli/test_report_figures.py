"""Every figure of the weekly report, found once more in plain Python from what `check` says (S12).

Of the made-up county, for several weeks: one in which much happens, one that holds two years, one
before anything was due.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from cli.conftest import Run
from cli.test_check import loaded, output

ROOT = Path(__file__).parents[2]
LEDGER = "examples/栾川县2020年政务公开台账.xlsx"
WEEKS = ["2020-W20", "2020-W53", "2019-W40"]

VIOLATIONS = {"late", "overdue", "violated"}
UNDONE = {"overdue", "violated"}
OUTCOMES = ["met", "late", "overdue", "violated", "pending", "undecided", "waived"]

Json = dict[str, Any]


@dataclass(frozen=True)
class Found:
    """What `report` says of a week, and what `check` says of its end and of the day before it."""

    report: Json
    now: Json
    before: Json

    @property
    def duties(self) -> list[Json]:
        """The obligations at the end of the week."""
        every: list[Json] = self.now["obligations"]
        return every


_KEPT: dict[str, Found] = {}


@pytest.fixture(params=WEEKS)
def found(run: Run, request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Found:
    """Run the three commands, once for all tests of a week."""
    monkeypatch.chdir(ROOT)
    week: str = request.param
    if week not in _KEPT:
        report = loaded(run(f"report {LEDGER} --week {week} --format json --fail-on never"), 0)
        until = date.fromisoformat(report["span"]["until"])
        _KEPT[week] = Found(report, checked(run, until), checked(run, until - timedelta(days=7)))
    return _KEPT[week]


def checked(run: Run, day: date) -> Json:
    line = f"check {LEDGER} --all --whole-roster --fail-on never --format json"
    return loaded(run(f"{line} --as-of {day}"), 0)


def measured(duties: Iterable[Json]) -> Json:
    """Count obligations as the report does."""
    counts = Counter(each["outcome"] for each in duties)
    decided = counts["met"] + sum(counts[each] for each in VIOLATIONS)
    return {
        "outcomes": {outcome: counts[outcome] for outcome in OUTCOMES},
        "due": counts.total() - counts["pending"],
        "rate": counts["met"] / decided if decided else None,
    }


def ordered(measure: Json) -> Json:
    return {**measure, "outcomes": {name: measure["outcomes"][name] for name in OUTCOMES}}


def pick(check: Json, test: Callable[[Json], bool]) -> list[Json]:
    return [each for each in check["obligations"] if test(each)]


def test_the_totals(found: Found) -> None:
    """S12.1, S12.3."""
    total = found.report["total"]
    assert ordered(total["now"]) == measured(found.now["obligations"])
    assert ordered(total["before"]) == measured(found.before["obligations"])
    assert total["now"]["outcomes"] == found.now["summary"]["outcomes"]


def test_each_unit(found: Found) -> None:
    """S12.2, S12.3."""
    units = [each["unit"] for each in found.report["units"]]
    assert len(set(units)) == len(units)
    assert {each["unit"] for each in found.duties} <= set(units)
    for each in found.report["units"]:
        for key, check in (("now", found.now), ("before", found.before)):
            own = pick(check, lambda duty, unit=each["unit"]: duty["unit"] == unit)  # type: ignore[misc]
            assert ordered(each[key]) == measured(own)


def test_each_rank(found: Found) -> None:
    """S12.4: by counting, for each unit, the units of its level that do better."""
    for rank, key in (("rank", "now"), ("rank_before", "before")):
        for each in found.report["units"]:
            rates = [
                other[key]["rate"]
                for other in found.report["units"]
                if other["level"] == each["level"] and other[key]["rate"] is not None
            ]
            own = each[key]["rate"]
            better = None if own is None else 1 + sum(rate > own for rate in rates)
            assert each[rank] == better


def test_each_category(found: Found) -> None:
    """S12.9: the rows add up to the total."""
    rows = found.report["categories"]
    for key, check in (("now", found.now), ("before", found.before)):
        whole = Counter[str]()
        for row in rows:
            whole.update(row[key]["outcomes"])
        assert {outcome: whole[outcome] for outcome in OUTCOMES} == measured(check["obligations"])[
            "outcomes"
        ]
        nameless = [row for row in rows if row["name"] is None]
        without = pick(check, lambda duty: duty["item"] is None)
        assert sum(row[key]["due"] for row in nameless) == measured(without)["due"]


def test_what_is_new_and_what_was_mended(found: Found) -> None:
    """S12.5."""
    now, before = (
        {each["fingerprint"]: each["outcome"] for each in check["obligations"]}
        for check in (found.now, found.before)
    )
    new = {p for p, outcome in now.items() if outcome in VIOLATIONS} - {
        p for p, outcome in before.items() if outcome in VIOLATIONS
    }
    assert {each["fingerprint"] for each in found.report["new"]} == new
    done = {"met", "pending", "late"}
    mended = {p for p, outcome in before.items() if outcome in UNDONE and now[p] in done}
    assert set(found.report["mended"]) == mended
    assert len(found.report["mended"]) == len(mended)


def test_what_stands_overdue(found: Found) -> None:
    """S12.6."""
    ages: dict[str, set[str]] = {"1-5": set(), "6-20": set(), "over 20": set()}
    for each in found.duties:
        if each["outcome"] == "overdue":
            days = each["over_working_days"]
            age = "1-5" if days < 6 else "6-20" if days < 21 else "over 20"
            ages[age].add(each["fingerprint"])
    assert {age: set(prints) for age, prints in found.report["overdue"].items()} == ages


def test_what_falls_due(found: Found, run: Run) -> None:
    """S12.10: by the tenth working day, which `due` counts."""
    until = found.report["span"]["until"]
    counted = loaded(run(f"due {until} --within 10wd --format json"), 0)
    last = counted["due_on"]
    expected = {
        each["fingerprint"]: due(each)
        for each in found.duties
        if each["outcome"] == "pending"
        and each["kind"] in {"deadline", "coverage"}
        and "" < due(each) <= last
    }
    listed = {each["fingerprint"]: due(each) for each in found.report["falling_due"]}
    assert listed == expected
    assert list(listed.values()) == sorted(listed.values())


def due(duty: Json) -> str:
    return str(duty["due_on"] or duty["due_earliest"] or "")


def test_the_matrix(found: Found) -> None:
    """S12.8."""
    order = ["overdue", "missing", "violated", "late", "undecided", "waived", "met", "not_due"]
    expected: dict[tuple[str, str], str] = {}
    for each in found.duties:
        if each["item"]:
            state = "not_due" if each["outcome"] == "pending" else str(each["outcome"])
            state = "missing" if state == "violated" and each["kind"] == "coverage" else state
            key = (each["unit"], each["item"])
            expected[key] = min(expected.get(key, state), state, key=order.index)
    assert {(e["unit"], e["item"]): e["state"] for e in found.report["matrix"]} == expected


def test_the_quality_of_the_data(found: Found) -> None:
    """S12.11."""
    quality = found.report["quality"]
    undecided = [each for each in found.duties if each["outcome"] == "undecided"]
    assert quality["undecided"] == Counter(each["reason"] for each in undecided)
    assert sum(quality["rejected"].values()) == len(found.now["rejected"])
    assert quality["unread_files"] == []
    never = Counter(
        each["unit"]
        for each in found.duties
        if each["kind"] == "coverage" and each["outcome"] == "violated"
    )
    assert {e["unit"]: e["count"] for e in found.report["never_published"]} == never


def test_the_weeks_between_and_the_trend(found: Found, run: Run) -> None:
    """S12.7: two points of twelve; the last two are the totals."""
    trend = found.report["trend"]
    until = date.fromisoformat(found.report["span"]["until"])
    assert [each["as_of"] for each in trend] == [
        (until - timedelta(weeks=n)).isoformat() for n in range(11, -1, -1)
    ]
    for point, check in ((trend[-1], found.now), (trend[-2], found.before)):
        assert ordered({key: point[key] for key in ("outcomes", "due", "rate")}) == measured(
            check["obligations"]
        )
    early = checked(run, until - timedelta(weeks=8))
    assert trend[3]["outcomes"] == early["summary"]["outcomes"]


@pytest.mark.parametrize(
    ("days", "name", "since", "until"),
    [
        ("--week 2020-W53", "2020-W53", "2020-12-28", "2021-01-03"),
        ("--week 2021W01", "2021-W01", "2021-01-04", "2021-01-10"),
        ("--since 2020-12-20 --until 2020-12-20", "2020-12-20 – 2020-12-20", *["2020-12-20"] * 2),
    ],
)
def test_weeks_and_spans_begin_and_end_where_they_should(
    run: Run, monkeypatch: pytest.MonkeyPatch, days: str, name: str, since: str, until: str
) -> None:
    """S12.1."""
    monkeypatch.chdir(ROOT)
    line = f"report examples/拨云岭村2020年台账.yaml {days} --format json --fail-on never"
    span = loaded(run(line), 0)["span"]
    assert span == {"name": name, "since": since, "until": until, "is_over": True}


@pytest.mark.parametrize("name", ["json", "text", "docx"])
def test_a_week_that_is_not_over_is_told_to_be_so(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str
) -> None:
    """S12.1."""
    import docx  # noqa: PLC0415  a heavy library

    monkeypatch.chdir(ROOT)
    file = tmp_path / f"a.{name}"
    line = "report examples/拨云岭村2020年台账.yaml --week 2029-W10 --fail-on never"
    output(run(f"{line} --format {name}={file}"), 0)
    if name == "docx":
        told = "\n".join(each.text for each in docx.Document(str(file)).paragraphs)
    else:
        told = file.read_text(encoding="utf-8")
    assert ('"is_over": false' if name == "json" else "本期尚未结束") in told
