"""The columns of the frames that an archive keeps: readable for good, without this program."""

import polars as pl

from gongkai.model.fields import DATES
from gongkai.model.frames import Schema

# One row a record, as it was read. Words are codes, sets are lists of codes with commas.
KEPT_RECORDS: Schema = {
    "file": pl.String,  # as it lay in what was archived
    "sheet": pl.String,
    "row": pl.UInt32,
    "record": pl.String,
    "document": pl.String,
    "title": pl.String,
    "item": pl.String,
    "unit": pl.String,
    "level": pl.String,
    "mode": pl.String,
    "channels": pl.String,
    **dict.fromkeys(DATES, pl.Date),
    "extended_days": pl.Int32,
    "paused_days": pl.Int32,
    "withdrawal_reason": pl.String,
    "superseded_by": pl.String,
    "url": pl.String,
    "remark": pl.String,
    "rejected": pl.String,  # the fields whose cell could not be read
    "absent": pl.String,  # the fields that the ledger has no column for
}

# One row an obligation, whatever became of it.
KEPT_VERDICTS: Schema = {
    "fingerprint": pl.String,
    "rule": pl.String,  # its id
    "unit": pl.String,
    "level": pl.String,
    "item": pl.String,
    "record": pl.String,  # these four null for coverage
    "document": pl.String,
    "title": pl.String,
    "formed_on": pl.Date,
    "period": pl.String,
    "start_on": pl.Date,
    "due_on": pl.Date,
    "due_earliest": pl.Date,
    "due_latest": pl.Date,
    "done_on": pl.Date,
    "outcome": pl.String,
    "severity": pl.String,
    "reason": pl.String,
    "governed_by": pl.String,
    "over_days": pl.Int32,
    "over_working_days": pl.Int32,
    "field": pl.String,
    "done_by": pl.String,  # the fields any of which would have done it (deadline)
    "file": pl.String,
    "sheet": pl.String,
    "row": pl.UInt32,
}
