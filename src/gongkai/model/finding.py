"""问题: one finding, as the formats see it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from gongkai.model.ledger import Sheet
from gongkai.model.personal import masked, shown
from gongkai.model.rule import Rule
from gongkai.model.terms import Level, Outcome, Severity
from gongkai.source import Place


@dataclass(frozen=True, slots=True)
class Finding:
    """What became of one obligation; the columns of `frames.FINDINGS`, with rule and place."""

    rule: Rule
    outcome: Outcome
    severity: Severity | None  # None: nothing to act on (met, pending)
    unit: str | None
    level: Level | None
    item: str | None
    record: str | None
    title: str | None
    url: str | None  # as written: it may be no address at all; None if it names a person
    start_on: date | None
    limit: int | None
    limit_working: bool | None
    due_on: date | None
    due_earliest: date | None
    due_latest: date | None
    done_on: date | None
    over_days: int | None
    over_working_days: int | None
    serious: bool
    reason: str | None
    governed_by: str | None
    field: str | None
    detail: int | None
    period: str | None
    published_on: date | None
    count: int
    waiver: int | None
    fingerprint: str
    place: Place | None


def finding_of(row: Mapping[str, Any], rules: Sequence[Rule], sheets: Sequence[Sheet]) -> Finding:
    """Make a finding of a row of `frames.FINDINGS`."""
    sheet = None if row["ledger"] is None else sheets[row["ledger"]]
    return Finding(
        rule=rules[row["rule"]],
        outcome=Outcome.of(row["outcome"]),
        severity=Severity.of(row["severity"]) if row["severity"] else None,
        level=Level.of(row["level"]) if row["level"] else None,
        serious=bool(row["serious"]),
        place=sheet.place(row["row"], row["field"]) if sheet else None,
        **{name: row[name] for name in _AS_THEY_ARE},
        unit=shown(row["unit"]),
        record=shown(row["record"]),
        title=shown(row["title"]),
        url=_nameless(row["url"]),
    )


def _nameless(url: str | None) -> str | None:
    """Drop an address that holds a person's number: masked, it would lead nowhere."""
    return url if url and masked(url) == url else None


_AS_THEY_ARE = (
    "item",
    "start_on",
    "limit",
    "limit_working",
    "published_on",
    "due_on",
    "due_earliest",
    "due_latest",
    "done_on",
    "over_days",
    "over_working_days",
    "reason",
    "governed_by",
    "field",
    "detail",
    "period",
    "count",
    "waiver",
    "fingerprint",
)
