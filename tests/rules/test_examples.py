"""The rules that ship, and those of the examples, prove themselves: each example comes out."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from gongkai.calendar.week import is_weekend
from gongkai.model.fields import DATES
from gongkai.model.rule import Deadline, Example, Rule
from gongkai.model.terms import Outcome, Severity
from gongkai.pipeline.prove import prove
from gongkai.readers.fit import Loaded
from gongkai.readers.rules import load_rules

ROOT = Path(__file__).parents[2]
FOLDERS = (ROOT / "rules", ROOT / "examples" / "rules")
RULES = {loaded.value.id: loaded for folder in FOLDERS for loaded in load_rules(folder)}
BREACHES = {Outcome.LATE, Outcome.OVERDUE, Outcome.VIOLATED}


def cases() -> Iterator[object]:
    """List every example of every rule."""
    for name, loaded in RULES.items():
        for example in loaded.value.examples:
            yield pytest.param(loaded, example, id=f"{name}: {example.name}")


def alone(loaded: Loaded[Rule], example: Example) -> Loaded[Rule]:
    """Leave the rule with one example."""
    return replace(loaded, value=loaded.value.model_copy(update={"examples": (example,)}))


@pytest.mark.parametrize(("loaded", "example"), list(cases()))
def test_an_example_comes_out(loaded: Loaded[Rule], example: Example) -> None:
    assert prove([alone(loaded, example)]) == []


@pytest.mark.parametrize("name", sorted(RULES))
def test_a_rule_has_examples_of_both_kinds(name: str) -> None:
    outcomes = [example.outcome for example in RULES[name].value.examples]
    assert len(outcomes) >= 4
    assert Outcome.MET in outcomes
    assert not BREACHES.isdisjoint(outcomes)


def days_of(example: Example) -> dict[str, date]:
    """Return the dates of an example's record, those of the last row where there are several."""
    cells = {name: str(value) for row in example.rows for name, value in row.items()}
    return {name: date.fromisoformat(cell) for name, cell in cells.items() if name in DATES}


DEADLINES = sorted(name for name in RULES if isinstance(RULES[name].value, Deadline))


@pytest.mark.parametrize("name", DEADLINES)
def test_a_deadline_shows_its_edges(name: str) -> None:
    """S3.1: the due day itself, the day after, a make-up weekend day, a year's end."""
    seen: set[str] = set()
    for example in RULES[name].value.examples:
        if example.due_on is None:
            continue
        due, days = example.due_on, {*days_of(example).values()}
        after = {*days, example.as_of} if example.outcome in BREACHES else set()
        shown = {
            "the due day": example.outcome is Outcome.MET and due in days,
            "the day after": due + timedelta(days=1) in after,
            "a make-up day": is_weekend(due),
            "a year's end": any(day.year < due.year for day in days),
        }
        seen |= {edge for edge, is_shown in shown.items() if is_shown}
    assert seen == {"the due day", "the day after", "a make-up day", "a year's end"}


def test_a_posting_shows_its_edges() -> None:
    """S3.3: of ten days 8 are too few, 9 a warning, 10 and 11 enough."""
    found: dict[int, set[Outcome | None]] = {}
    warned: set[int] = set()
    for example in RULES["post-ten-days"].value.examples:
        days = days_of(example)
        if "withdrawn_on" in days and example.outcome in {Outcome.MET, Outcome.VIOLATED}:
            full = (days["withdrawn_on"] - days["published_on"]).days
            found.setdefault(full, set()).add(example.outcome)
            if example.severity is Severity.WARNING:
                warned.add(full)
    assert [found[full] for full in (8, 9, 10, 11)] == [{Outcome.VIOLATED}, *[{Outcome.MET}] * 3]
    assert warned == {9}


@pytest.mark.parametrize("name", sorted(RULES))
def test_an_example_that_lies_is_refuted(name: str) -> None:
    loaded = RULES[name]
    met = next(each for each in loaded.value.examples if each.outcome is Outcome.MET)
    lie = met.model_copy(update={"outcome": Outcome.PENDING})
    assert [problem.code for problem in prove([alone(loaded, lie)])] == ["example-refuted"]


@pytest.mark.parametrize("name", sorted(RULES))
def test_a_rule_speaks_both_languages(name: str) -> None:
    assert RULES[name].value.en is not None
