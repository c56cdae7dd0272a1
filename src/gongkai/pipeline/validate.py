"""How catalogue, rules and roster are checked without any ledger."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from gongkai.engine.lint import lint_catalog, lint_rule, lint_when
from gongkai.errors import GongkaiError, Problem
from gongkai.model.base import Model
from gongkai.model.catalog import Catalog
from gongkai.model.rule import Rule
from gongkai.model.validation import LintFinding, ValidationReport
from gongkai.readers.catalog import load_catalog
from gongkai.readers.fit import Loaded
from gongkai.readers.rules import read_rules
from gongkai.readers.selection import Selection
from gongkai.readers.units import load_roster

# Tries the examples of rules, and returns what did not come out as the rules say.
Prove = Callable[[Sequence[Loaded[Rule]]], Iterable[Problem]]
M = TypeVar("M", bound=Model)


def validate(selection: Selection, prove: Prove) -> ValidationReport:
    """Check every file of `selection`; what is wrong with one never hides the others."""
    catalogs, wrong_catalogs = _load_all(load_catalog, selection.catalogs)
    _, wrong_rosters = _load_all(load_roster, selection.rosters)
    rules, wrong_rules = read_rules(selection.rules)
    problems = (*selection.problems, *wrong_catalogs, *wrong_rules, *wrong_rosters, *prove(rules))
    return ValidationReport(
        catalogs=len(selection.catalogs),
        rules=len(selection.rules),
        rosters=len(selection.rosters),
        problems=problems,
        findings=tuple(_lint(catalogs, rules)),
    )


def _load_all(
    load: Callable[[Path], Loaded[M]], files: Sequence[Path]
) -> tuple[list[Loaded[M]], list[Problem]]:
    loaded: list[Loaded[M]] = []
    problems: list[Problem] = []
    for file in files:
        try:
            loaded.append(load(file))
        except GongkaiError as error:
            problems += error.problems
    return loaded, problems


def _lint(
    catalogs: Sequence[Loaded[Catalog]], rules: Sequence[Loaded[Rule]]
) -> Iterator[LintFinding]:
    for catalog in catalogs:
        yield from _placed(catalog, lint_catalog(catalog.value))
    for rule in rules:
        yield from _placed(rule, lint_rule(rule.value))
        for catalog in catalogs:
            yield from _placed(rule, lint_when(rule.value, catalog.value))


def _placed(loaded: Loaded[M], findings: Iterable[LintFinding]) -> Iterator[LintFinding]:
    for finding in findings:
        yield replace(finding, place=loaded.document.place(finding.loc))
