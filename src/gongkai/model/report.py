"""The result of a check: what was asked, what was found, and the sums of it."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import polars as pl

from gongkai.model.catalog import Catalog, Item
from gongkai.model.finding import Finding, finding_of
from gongkai.model.identity import CalendarIdentity, Identity
from gongkai.model.ledger import Notice, Sheet
from gongkai.model.rule import Rule
from gongkai.model.statistics import RuleCount
from gongkai.model.terms import Outcome, Severity
from gongkai.model.waiver import Waiver


@dataclass(frozen=True)
class Report:
    """What became of every obligation by the end of `as_of`.

    `findings` has the schema `frames.FINDINGS`, in the order of S8.2: all of them, or as many as
    were asked for; `found` counts all by `outcome` and `severity`, `known` those that an earlier
    report had and `findings` has not. `tally` has `frames.TALLY`; `rejected` has
    `frames.REJECTED`.
    """

    as_of: date
    due_within: int  # working days: what is due in them is due soon (S3.5)
    catalog: Catalog
    catalog_file: Identity
    rules: tuple[Rule, ...]
    rules_sha256: str
    calendar: CalendarIdentity
    sheets: tuple[Sheet, ...]
    records: int
    tally: pl.DataFrame
    findings: pl.DataFrame
    found: pl.DataFrame
    known: pl.DataFrame
    rejected: pl.DataFrame
    notices: tuple[Notice, ...]
    waivers: tuple[Waiver, ...] = ()
    obligations: pl.DataFrame | None = None  # as `findings`: those asked for beside them
    by_rule: tuple[RuleCount, ...] | None = None  # where statistics were asked for

    @cached_property
    def outcomes(self) -> Mapping[str, int]:
        """Count the obligations by outcome; every outcome is there."""
        counted = self.tally.filter(pl.col("outcome").is_not_null())
        sums = dict(_sums(counted, "outcome"))
        return {outcome.value: sums.get(outcome.value, 0) for outcome in Outcome}

    @cached_property
    def due_soon(self) -> int:
        """Count the obligations that are due soon (S3.5)."""
        return int(self.tally.filter("soon")["count"].sum())

    @cached_property
    def severities(self) -> Mapping[str, int]:
        """Count the findings that are not waived by severity; every severity is there."""
        return _weighed(self.found)

    @cached_property
    def new_severities(self) -> Mapping[str, int]:
        """Count as `severities` does, without what an earlier report had already."""
        known = _weighed(self.known)
        return {severity: count - known[severity] for severity, count in self.severities.items()}

    def fails(self, fail_on: Severity) -> bool:
        """Tell whether anything weighs as much as `fail_on`: findings, rejected cells, notices."""
        failing = set(list(Severity)[: list(Severity).index(fail_on) + 1])
        return (
            self.rejected.height > 0
            or any(self.new_severities[severity.value] for severity in failing)
            or any(notice.severity in failing for notice in self.notices)
        )

    @property
    def decides_nothing(self) -> bool:
        """Tell whether no obligation could be decided: then nothing was checked (S4)."""
        return sum(self.outcomes.values()) == self.outcomes[Outcome.UNDECIDED.value]

    @cached_property
    def findings_in_all(self) -> int:
        """Count the findings that are new, shown or not (S8.3)."""
        return int(self.found["count"].sum()) - self.known_in_all

    @cached_property
    def known_in_all(self) -> int:
        """Count the findings that an earlier report had."""
        return int(self.known["count"].sum())

    @cached_property
    def items(self) -> Mapping[str, Item]:
        """The catalogue's items by id."""
        return {item.id: item for item in self.catalog.items}

    def each_finding(self, limit: int | None = None) -> Iterator[Finding]:
        """Make objects of the findings, at most `limit` of them, in order."""
        return self.each_of(self.findings if limit is None else self.findings.head(limit))

    def with_outcome(self, *outcomes: Outcome) -> pl.DataFrame:
        """Return the findings with any of these outcomes, in order, as `frames.FINDINGS`."""
        return self.findings.filter(pl.col("outcome").is_in([each.value for each in outcomes]))

    def each_obligation(self) -> Iterator[Finding]:
        """Make objects of all obligations, where they were kept."""
        return self.each_of(self.obligations) if self.obligations is not None else iter(())

    def each_of(self, frame: pl.DataFrame) -> Iterator[Finding]:
        """Make objects of some rows of `findings` or `obligations`."""
        for row in frame.iter_rows(named=True):
            yield finding_of(row, self.rules, self.sheets)


def _weighed(found: pl.DataFrame) -> Mapping[str, int]:
    live = found.filter(pl.col("outcome") != Outcome.WAIVED.value)
    sums = dict(_sums(live, "severity"))
    return {severity.value: sums.get(severity.value, 0) for severity in Severity}


def _sums(frame: pl.DataFrame, column: str) -> Sequence[tuple[str, int]]:
    sums = frame.group_by(column).agg(pl.col("count").sum())
    return list(sums.with_columns(pl.col(column).cast(pl.String)).iter_rows())
