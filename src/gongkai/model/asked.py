"""The question: what a check is asked, beside its files."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Asked:
    """As of the end of which day, and of whom.

    What falls due in `due_within` working days is due soon (S3.5). `whole_roster` judges coverage
    for units without a ledger too (S8b.3). `every` keeps all obligations in the report, not only
    those that are findings. `most` is how many findings are wanted, None for all of them: a
    million need not be named for the two hundred that fit a screen. No sum depends on it.
    """

    as_of: date
    due_within: int = 5
    whole_roster: bool = False
    every: bool = False
    most: int | None = None
