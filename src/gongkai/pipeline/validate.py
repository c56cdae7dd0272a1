"""How catalogue, rules and roster are checked without any ledger."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TypeVar

from gongkai.engine.lint import lint_catalog, lint_rule, lint_when
from gongkai.errors import GongkaiError, Problem
from gongkai.model.base import Model
from gongkai.model.catalog import Catalog
from gongkai.model.rule import Rule
from gongkai.model.validation import LintFinding, ValidationReport
from gongkai.model.waiver import Waivers
from gongkai.readers.catalog import load_catalog
from gongkai.readers.fit import Loaded
from gongkai.readers.holidays import lint_holidays, read_holidays
from gongkai.readers.rules import read_rules, rule_files
from gongkai.readers.selection import Selection
from gongkai.readers.units import load_roster
from gongkai.readers.waivers import load_waivers
from gongkai.readers.workspace import workspace_in

# Tries the examples of rules, and returns what did not come out as the rules say.
Prove = Callable[[Sequence[Loaded[Rule]]], Iterable[Problem]]
M = TypeVar("M", bound=Model)


def validate(selection: Selection, prove: Prove) -> ValidationReport:
    """Check every file of `selection`; what is wrong with one never hides the others."""
    catalogs, wrong_catalogs = _load_all(load_catalog, selection.catalogs)
    _, wrong_rosters = _load_all(load_roster, selection.rosters)
    _, wrong_waivers = _load_all(partial(_load_waivers, selection), selection.waivers)
    holidays, wrong_holidays = read_holidays(selection.holidays)
    rules, wrong_rules = read_rules(selection.rules)
    problems = (
        *selection.problems,
        *wrong_catalogs,
        *wrong_rules,
        *prove(rules),
        *wrong_rosters,
        *wrong_waivers,
        *wrong_holidays,
    )
    return ValidationReport(
        catalogs=len(selection.catalogs),
        rules=len(selection.rules),
        rosters=len(selection.rosters),
        waivers=len(selection.waivers),
        holidays=len(selection.holidays),
        problems=problems,
        findings=(
            *_lint(catalogs, rules),
            *(finding for each in holidays for finding in lint_holidays(each)),
        ),
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


def _load_waivers(selection: Selection, file: Path) -> Loaded[Waivers]:
    """Read waivers of the rules that are looked at; else of those that lie beside the file.

    Of a folder of rules a single one may be looked at: the others can be waived all the same.
    """
    rules = selection.rules or rule_files(workspace_in(file.parent).rules)
    known = {sibling.stem for rule in rules for sibling in rule.parent.glob("*.yaml")}
    return load_waivers(file, known)


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
