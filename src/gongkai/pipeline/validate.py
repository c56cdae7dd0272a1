"""How catalogue, rules, roster, waivers and calendar are checked without any ledger."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from gongkai.engine.lints.catalog import lint_catalog
from gongkai.engine.lints.publishers import lint_units
from gongkai.engine.lints.rules import lint_citations, lint_when
from gongkai.engine.lints.waivers import lint_waivers
from gongkai.errors import GongkaiError, Problem
from gongkai.model.catalog import Category, Defaults, Item
from gongkai.model.rule import Citation, Rule, When
from gongkai.model.timelimit import TimeLimit
from gongkai.model.unit import Unit
from gongkai.model.validation import LintFinding, Spotted, ValidationReport
from gongkai.model.waiver import Waiver
from gongkai.readers.catalog import fit_catalog
from gongkai.readers.document import Document
from gongkai.readers.fit import Loaded
from gongkai.readers.holidays import lint_holidays, read_holidays
from gongkai.readers.personal import lint_personal
from gongkai.readers.pieces import entries, pieces
from gongkai.readers.rules import fit_rules, rule_files
from gongkai.readers.selection import Selection
from gongkai.readers.tidy import lint_tidiness
from gongkai.readers.units import fit_roster
from gongkai.readers.waivers import fit_waivers
from gongkai.readers.workspace import workspace_in
from gongkai.readers.yaml import compose_yaml

# Tries the examples of rules, and returns what did not come out as the rules say.
Prove = Callable[[Sequence[Loaded[Rule]]], Iterable[Problem]]


@dataclass(frozen=True, slots=True)
class _Law:
    """The sound parts of every catalogue and roster at once: what the others are held against."""

    categories: list[Spotted[Category]]
    items: list[Spotted[Item]]
    defaults: Defaults | None
    units: list[Unit]


def validate(selection: Selection, prove: Prove, as_of: date) -> ValidationReport:
    """Check every file of `selection` as of `as_of`; what is wrong with one hides no other.

    What parsed is linted, whether or not it can be used.
    """
    problems: list[Problem] = [*selection.problems]
    catalogs = _composed(selection.catalogs, problems)
    rules = _composed(selection.rules, problems)
    rosters = _composed(selection.rosters, problems)
    waivers = _composed(selection.waivers, problems)
    _fit(fit_catalog, catalogs, problems)
    proven, wrong = fit_rules(rules)
    problems += [*wrong, *prove(proven)]
    _fit(fit_roster, rosters, problems)
    _fit(partial(_fit_waivers, selection), waivers, problems)
    holidays, wrong_holidays = read_holidays(selection.holidays)
    problems += wrong_holidays
    law = _law(catalogs, rosters)
    calendars = [file for file in selection.holidays if file in selection.written]
    written = [*catalogs, *rules, *rosters, *waivers, *_composed(calendars, [])]
    public = [*catalogs, *rosters, *waivers]  # the numbers in a rule are its examples, made up
    findings = (
        *(finding for each in catalogs for finding in _placed(each, _catalog(each, law))),
        *(finding for each in rules for finding in _placed(each, _rule(each, law, as_of))),
        *(finding for each in rosters for finding in _placed(each, _roster(each))),
        *(finding for each in waivers for finding in _placed(each, _waivers(each, law, as_of))),
        *(finding for each in public for finding in lint_personal(Path(each.file))),
        *(finding for each in holidays for finding in lint_holidays(each)),
        *(finding for each in written for finding in lint_tidiness(each)),
    )
    return ValidationReport(
        catalogs=len(selection.catalogs),
        rules=len(selection.rules),
        rosters=len(selection.rosters),
        waivers=len(selection.waivers),
        holidays=len(selection.holidays),
        problems=tuple(problems),
        findings=findings,
        files=tuple(map(str, selection.files)),
    )


def _composed(files: Sequence[Path], problems: list[Problem]) -> list[Document]:
    """Parse `files`; what cannot be parsed goes to `problems`."""
    documents: list[Document] = []
    for file in files:
        try:
            documents.append(compose_yaml(file))
        except GongkaiError as error:
            problems += error.problems
    return documents


def _fit(
    fit: Callable[[Document], object], documents: Sequence[Document], problems: list[Problem]
) -> None:
    for document in documents:
        try:
            fit(document)
        except GongkaiError as error:
            problems += error.problems


def _fit_waivers(selection: Selection, document: Document) -> object:
    """Fit waivers to the rules that are looked at; else to those that lie beside the file.

    Of a folder of rules a single one may be looked at: the others can be waived all the same.
    """
    rules = selection.rules or rule_files(workspace_in(Path(document.file).parent).rules)
    known = {sibling.stem for rule in rules for sibling in rule.parent.glob("*.yaml")}
    return fit_waivers(document, known)


def _law(catalogs: Sequence[Document], rosters: Sequence[Document]) -> _Law:
    defaults = [each for document in catalogs for each in pieces(document, Defaults, "defaults")]
    return _Law(
        categories=[c for each in catalogs for c in entries(each, Category, "categories")],
        items=[item for each in catalogs for item in entries(each, Item, "items")],
        defaults=defaults[0].value if defaults else None,
        units=[unit.value for each in rosters for unit in entries(each, Unit, "units")],
    )


def _catalog(document: Document, law: _Law) -> Iterator[LintFinding]:
    limits = pieces(document, TimeLimit, "defaults", "time_limit")
    yield from lint_catalog(
        entries(document, Category, "categories"),
        entries(document, Item, "items"),
        limits[0].value if limits else None,
        law.units,
    )


def _rule(document: Document, law: _Law, as_of: date) -> Iterator[LintFinding]:
    yield from lint_citations(entries(document, Citation, "citations"), as_of)
    if law.items:
        for when in pieces(document, When, "when"):
            yield from lint_when(when.value, law.categories, law.items, law.defaults)


def _roster(document: Document) -> Iterator[LintFinding]:
    yield from lint_units(entries(document, Unit, "units"))


def _waivers(document: Document, law: _Law, as_of: date) -> Iterator[LintFinding]:
    units = {name for unit in law.units for name in (unit.name, *unit.aliases)}
    items = {name for item in law.items for name in (item.value.id, item.value.name)}
    yield from lint_waivers(entries(document, Waiver, "waivers"), units, items, as_of)


def _placed(document: Document, findings: Iterable[LintFinding]) -> Iterator[LintFinding]:
    for finding in findings:
        yield replace(finding, place=document.place(finding.loc))
