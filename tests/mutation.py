"""What mutmut must know of these tests, for its figures to be true: see CONTRIBUTING.md.

mutmut forks each mutant off a process that has collected the tests, and gives it the tests that
called the mutated function in a run beforehand.
"""

import gc
import os
from collections import defaultdict
from collections.abc import Iterator

import pytest
from hypothesis import Phase, settings
from mutmut.state import state

from gongkai.calendar import columns, statutory

# Whose tests a part must stand up to: the calendar has to be held by tests about days.
_OWN = {
    "gongkai.calendar.": ("tests/calendar/", "tests/holiday_files/"),
    "gongkai.engine.": ("tests/engine/", "tests/law/", "tests/rules/"),
}

# A slow machine kills no mutant, and one counter-example is enough.
settings.register_profile(
    "mutation",
    deadline=None,
    derandomize=True,
    database=None,
    max_examples=20,
    phases=(Phase.explicit, Phase.generate),
)
settings.load_profile("mutation")

_of_fixtures: dict[str, set[str]] = defaultdict(set)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the slow tests come last: the first that fails ends the run."""
    items.sort(key=lambda item: hasattr(item, "obj") and hasattr(item.obj, "hypothesis"))


def pytest_collection_finish() -> None:
    """Refuse tests that call what is mutated while they are collected, before there are mutants."""
    if _gathering() and _called():
        raise pytest.UsageError(f"called by import: {sorted(_called())}")
    # What is there before the fork need not be searched for rubbish after it: half the time.
    gc.freeze()


def pytest_runtest_setup() -> None:
    """Let each test call what an earlier one would have left in a cache."""
    if _gathering():
        statutory.holidays_of.cache_clear()
        columns._arrays.cache_clear()  # noqa: SLF001


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef: pytest.FixtureDef[object]) -> Iterator[None]:
    """Note what a fixture calls: tests that find it made rest on that too."""
    before = set(_called())
    _called().clear()
    result = yield
    _of_fixtures[fixturedef.argname] |= _called()
    _called().update(before)
    return result


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown(item: pytest.Function) -> None:
    """Complete what the test has called, and keep of it what the test is about."""
    if _gathering():
        called = _called().union(*(_of_fixtures[name] for name in item.fixturenames))
        _called().clear()
        _called().update(name for name in called if _is_own(item.nodeid, name))


def _gathering() -> bool:
    return os.environ.get("MUTANT_UNDER_TEST") == "stats"


def _called() -> set[str]:
    # mutmut has no other way to be told.
    return state()._stats  # noqa: SLF001


def _is_own(test: str, function: str) -> bool:
    return any(function.startswith(part) and test.startswith(tests) for part, tests in _OWN.items())
