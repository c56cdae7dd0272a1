"""The rules that ship, and those of the examples, prove themselves: each example comes out."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from gongkai.model.rule import Example, Rule
from gongkai.model.terms import Outcome
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


@pytest.mark.parametrize("name", sorted(RULES))
def test_an_example_that_lies_is_refuted(name: str) -> None:
    loaded = RULES[name]
    met = next(each for each in loaded.value.examples if each.outcome is Outcome.MET)
    lie = met.model_copy(update={"outcome": Outcome.PENDING})
    assert [problem.code for problem in prove([alone(loaded, lie)])] == ["example-refuted"]


@pytest.mark.parametrize("name", sorted(RULES))
def test_a_rule_speaks_both_languages(name: str) -> None:
    assert RULES[name].value.en is not None
