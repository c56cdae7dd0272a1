"""Which findings are known from an earlier report, and which of those are gone."""

from collections.abc import Iterator

import polars as pl

from gongkai.model.ledger import Notice
from gongkai.model.terms import Severity


def told_apart(
    findings: pl.DataFrame, found: pl.DataFrame, baseline: frozenset[str] | None
) -> tuple[pl.DataFrame, pl.DataFrame, int]:
    """Return the findings that are new, the sums of those that are not, and how many are gone.

    The sums are those of `found`: by `outcome` and `severity`. Without a baseline all is new.
    """
    prints = pl.Series(sorted(baseline or ()), dtype=pl.String)
    is_known = pl.col("fingerprint").is_in(prints.implode())
    known = findings.filter(is_known)
    sums = known.group_by("outcome", "severity").agg(count=pl.len()).select(found.columns)
    return findings.filter(~is_known), sums, len(prints) - known.height


def against_the_baseline(
    known: pl.DataFrame, gone: int, baseline: frozenset[str] | None
) -> Iterator[Notice]:
    """Say how many findings were left out for being known, and how many are there no more."""
    if baseline is not None:
        values = {"gone": gone}
        yield Notice("baseline", Severity.NOTICE, count=int(known["count"].sum()), values=values)
