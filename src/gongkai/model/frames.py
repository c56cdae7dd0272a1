"""The columns of the frames that the engine works on, with their types and meanings."""

from collections.abc import Mapping

import polars as pl
from polars.datatypes import DataTypeClass

from gongkai.model.fields import DATES, FIELDS
from gongkai.model.link import LinkState
from gongkai.model.reasons import REASONS
from gongkai.model.terms import Level, Mode, Outcome, Severity

Schema = Mapping[str, pl.DataType | DataTypeClass]

LEVEL = pl.Enum([level.value for level in Level])
MODE = pl.Enum([mode.value for mode in Mode])
OUTCOME = pl.Enum([outcome.value for outcome in Outcome])
SEVERITY = pl.Enum([severity.value for severity in Severity])
REASON = pl.Enum(REASONS)
FIELD = pl.Enum(FIELDS)

# One row a record of a ledger.
RECORDS: Schema = {
    "ledger": pl.UInt32,  # number of the ledger (a sheet of a file) in the run
    "row": pl.UInt32,  # the row that Excel shows; the line of a YAML entry
    "record": pl.String,  # the office's own number of the publication
    "document": pl.String,  # 文号
    "title": pl.String,
    "item": pl.String,  # id of a catalogue item; null where blank or unknown
    "unit": pl.String,  # name in the roster, else as written
    "level": LEVEL,  # cell, else roster, else the item's only level, else null
    "mode": MODE,  # of the row; null where it has none
    "channels": pl.UInt64,  # a set as bits, see terms.channel_bits; null where blank
    **dict.fromkeys(DATES, pl.Date),
    "extended_days": pl.Int32,  # working days
    "paused_days": pl.Int32,  # working days for which the clock stood still
    "withdrawal_reason": pl.String,
    "superseded_by": pl.String,
    "url": pl.String,
    "remark": pl.String,
    "rejected": pl.UInt32,  # bits of the fields whose cell could not be read: fields.rejected_bit
}

# One row a cell that could not be read.
REJECTED: Schema = {
    "ledger": pl.UInt32,
    "row": pl.UInt32,
    "field": pl.String,
    "value": pl.String,  # as found
    "code": pl.String,  # a key of texts.problems
}

LINK = pl.Enum([state.value for state in LinkState if state is not LinkState.NOT_ASKED])

# One row an answer of a link, of those that were asked.
EVIDENCE: Schema = {
    "url": pl.String,
    "asked_on": pl.Date,
    "link": LINK,  # the best state first
}

# One row an obligation: a rule applied to a record, or to a unit and an item. A row without an
# outcome is a record outside the rule's time.
OBLIGATIONS: Schema = {
    "n": pl.UInt32,  # number of the record in the run; null for coverage
    "rule": pl.UInt16,  # number of the rule in the run
    "unit": pl.Categorical,
    "level": LEVEL,
    "item": pl.Categorical,
    "start_on": pl.Date,
    "limit": pl.Int32,  # how long the period is, in the unit of the next column
    "limit_working": pl.Boolean,  # working days, else days
    "due_on": pl.Date,  # null while not certain, and for rules without a date
    "due_earliest": pl.Date,  # both null where the due date is certain
    "due_latest": pl.Date,
    "done_on": pl.Date,
    "outcome": OUTCOME,
    "severity": SEVERITY,  # null where there is nothing to act on
    "reason": REASON,  # null where the outcome says all
    "over_days": pl.Int32,  # days past the due date; days missing of a posting
    "over_working_days": pl.Int32,
    "serious": pl.Boolean,  # late by more than the limit itself
    "governed_by": pl.Categorical,  # catalog-default, item, or the id of a rule
    "field": FIELD,  # the field that a person must look at
    # Missing channels as bits (channels); days posted (posting); the date that should have been
    # the earlier one, as the bit of its field (sequence).
    "detail": pl.UInt64,
    "period": pl.Categorical,  # 2020, 2020-Q4, 2020-12 (coverage by period)
    "waiver": pl.UInt16,  # number of the waiver in the run that it falls under
}

# Where the same records are judged as of several days, every frame has this column beside the
# others: the day, null where the day makes no difference.
AS_OF = "as_of"

# One row a finding: an obligation that a person must act on or know of, and its record.
FINDINGS: Schema = {
    **OBLIGATIONS,
    "ledger": pl.UInt32,
    "row": pl.UInt32,
    "record": pl.String,
    "document": pl.String,
    "title": pl.String,
    "url": pl.String,
    "formed_on": pl.Date,
    "published_on": pl.Date,
    "count": pl.UInt32,  # obligations that it stands for (a missing column: all of the ledger's)
    "fingerprint": pl.String,  # S8.1
}

# One row a distinct combination, with the number of its obligations.
TALLY: Schema = {
    "rule": pl.UInt16,
    "outcome": OUTCOME,  # null: outside the rule's time
    "severity": SEVERITY,
    "waiver": pl.UInt16,
    "soon": pl.Boolean,  # pending, and due soon (S3.5)
    "count": pl.UInt32,
}
