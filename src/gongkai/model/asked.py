"""The question: what a check is asked, beside its files."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum

import polars as pl


class Keep(Enum):
    """Which obligations a report lists beside the findings."""

    NOTHING = "nothing"
    DUE_SOON = "due soon"  # pending, and due within `Asked.due_within`; postings too
    EVERYTHING = "everything"


@dataclass(frozen=True, slots=True)
class Asked:
    """As of the end of which day, and of whom.

    What falls due in `due_within` working days is due soon (S3.5). `whole_roster` judges coverage
    for units without a ledger too (S8b.3). `units` are the only ones asked about, by name or
    alias; none is all. `keep` says which obligations the report lists beside its findings. `most`
    is how many findings are wanted, None for all of them: a million need not be named for the two
    hundred that fit a screen. No sum depends on it. `baseline` holds the fingerprints of findings
    that are known already, None where there is no such base. `statistics` counts by rule.
    `columns` are headings that the ledgers' office has of its own, by field. `evidence` has the
    schema `frames.EVIDENCE`: what links answered; None where none was asked.
    """

    as_of: date
    due_within: int = 5
    whole_roster: bool = False
    units: tuple[str, ...] = ()
    keep: Keep = Keep.NOTHING
    most: int | None = None
    baseline: frozenset[str] | None = None
    statistics: bool = False
    columns: Mapping[str, str] = field(default_factory=dict)
    evidence: pl.DataFrame | None = None
