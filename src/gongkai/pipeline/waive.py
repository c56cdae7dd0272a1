"""Which violations there are to waive today, and the waiver that would be of each alone."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from gongkai.errors import Problem
from gongkai.model.asked import Asked
from gongkai.model.finding import Finding
from gongkai.model.report import Report
from gongkai.model.terms import Outcome
from gongkai.pipeline.check import check
from gongkai.readers.workspace import Workspace

_VIOLATIONS = {Outcome.LATE, Outcome.OVERDUE, Outcome.VIOLATED}
# What stands in for the digits of a person's number: no ledger is searched for it.
_MASK = "***"


@dataclass(frozen=True, slots=True)
class Selector:
    """Of which obligations a waiver is."""

    rule: str
    unit: str | None
    item: str | None
    record: str | None


@dataclass(frozen=True)
class Waivable:
    """The violations by what would waive them, in order; `unnamed` is how many nothing would.

    Several of one selector (the rows of a publication) are waived together.
    """

    report: Report
    violations: dict[Selector, tuple[Finding, ...]]
    unnamed: int


def waivable(
    paths: Sequence[Path], workspace: Workspace, asked: Asked, rules: Sequence[str]
) -> tuple[Waivable | None, tuple[Problem, ...]]:
    """Check the ledgers, and list the violations of `rules` (none: of all)."""
    checked = check(paths, workspace, replace(asked, most=None))
    report = checked.report
    if report is None:
        return None, checked.problems
    grouped: dict[Selector, list[Finding]] = {}
    unnamed = 0
    for finding in _violations(report, rules):
        selector = _selector(finding)
        if selector is None:
            unnamed += 1
        else:
            grouped.setdefault(selector, []).append(finding)
    alone = {selector: tuple(each) for selector, each in grouped.items() if _is_of_one(each)}
    unnamed += sum(map(len, grouped.values())) - sum(map(len, alone.values()))
    return Waivable(report, alone, unnamed), checked.problems


def _is_of_one(findings: Sequence[Finding]) -> bool:
    """Tell whether findings are of one publication: without a unit, those of one file are (S8a)."""
    files = {finding.place.file for finding in findings if finding.place}
    return len(files) < 2 or all(finding.unit for finding in findings)  # noqa: PLR2004


def _violations(report: Report, rules: Sequence[str]) -> Iterator[Finding]:
    for finding in report.each_finding():
        if finding.outcome in _VIOLATIONS and (not rules or finding.rule.id in rules):
            yield finding


def _selector(finding: Finding) -> Selector | None:
    """Return what names the finding, and no other record's of its unit; None if nothing does."""
    rule, unit = finding.rule.id, finding.unit
    if finding.place is None and finding.item:  # what was never published has no row
        return Selector(rule, unit, finding.item, None)
    if finding.record and _MASK not in finding.record:
        return Selector(rule, unit, None, finding.record)
    return None
