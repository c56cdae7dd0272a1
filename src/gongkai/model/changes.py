"""The columns of what was changed after the fact (S13.4 to S13.6), one frame a kind."""

from enum import Enum

import polars as pl

from gongkai.model.frames import Schema


class Manner(Enum):
    """How a date was changed after the fact, the gravest first."""

    BACK_DATED = "back-dated"  # was overdue by the old date, and is earlier now
    FILLED_IN = "filled-in"  # was blank and owed, and is from before the archive now
    CHANGED = "changed"


_WHO: Schema = {
    "unit": pl.String,
    "item": pl.String,
    "record": pl.String,
    "document": pl.String,
    "title": pl.String,
}

# One row a date that was changed. Entries are numbers of `Compared.entries`.
CHANGES: Schema = {
    "manner": pl.Enum([manner.value for manner in Manner]),
    "field": pl.String,
    "old": pl.Date,
    "new": pl.Date,
    "entry": pl.UInt32,  # the last with the old date
    "seen": pl.UInt32,  # the first with the new one; null: the ledgers of today
    "stands": pl.Boolean,  # false where a date moved back has been set right since
    "paired": pl.Boolean,  # the record was known again by unit, item and title alone
    **_WHO,
    "ledger": pl.UInt32,  # where it stands today; null where it is gone
    "row": pl.UInt32,
}

# One row a record that is there no more, of a unit that has a ledger.
VANISHED: Schema = {
    **_WHO,
    "formed_on": pl.Date,
    "published_on": pl.Date,
    "entry": pl.UInt32,  # the last that has it
    "file": pl.String,  # where it stood then
    "sheet": pl.String,
    "row": pl.UInt32,
}

# One row an obligation whose facts are what they were, while the verdict is not.
SWAYED: Schema = {
    "rule": pl.String,
    **_WHO,
    "period": pl.String,
    "old": pl.String,  # outcomes; null: not asked for
    "new": pl.String,
    "old_severity": pl.String,
    "new_severity": pl.String,
    "cause": pl.String,  # rule, waivers, other
    "ledger": pl.UInt32,
    "row": pl.UInt32,
}
