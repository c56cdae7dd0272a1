"""What the ledgers say otherwise than they did when they were archived (S13.4 to S13.6)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any, Literal

import polars as pl

from gongkai.model.archive import Kept
from gongkai.model.finding import shown
from gongkai.model.frames import Schema
from gongkai.model.ledger import Sheet
from gongkai.model.terms import Outcome, Severity
from gongkai.source import Place


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

Amended = Literal[
    "rule-added",
    "rule-removed",
    "rule-changed",
    "catalog",
    "units",
    "waivers",
    "settings",
    "holidays",
    "calendar",
    "program",
]


@dataclass(frozen=True, slots=True)
class Amendment:
    """Something that verdicts rest on, and that is not what it was; `name` is of a rule or file."""

    code: Amended
    name: str = ""


@dataclass(frozen=True, slots=True)
class Who:
    """A record as a person knows it: numbers of persons masked."""

    unit: str | None
    item: str | None
    record: str | None
    title: str | None


@dataclass(frozen=True, slots=True)
class DateChange:
    """A date that was changed after the fact."""

    who: Who
    manner: Manner
    field: str
    old: date | None
    new: date | None
    entry: Kept
    seen: Kept | None
    stands: bool
    paired: bool
    place: Place | None


@dataclass(frozen=True, slots=True)
class Vanished:
    """A record that is there no more, and where it stood in the last entry that has it."""

    who: Who
    formed_on: date | None
    published_on: date | None
    entry: Kept
    place: Place


@dataclass(frozen=True, slots=True)
class Swayed:
    """A verdict that changed while the facts did not; None: not asked for."""

    who: Who
    rule: str
    period: str | None
    old: Outcome | None
    new: Outcome | None
    old_severity: Severity | None
    new_severity: Severity | None
    cause: Literal["rule", "waivers", "other"]
    place: Place | None


@dataclass(frozen=True)
class Compared:
    """The ledgers of today beside the entries of an archive up to the end of the span.

    `baseline` is the last entry from before the span: with it the verdicts are compared. Frames
    are in the order in which they are told: `CHANGES`, `VANISHED`, `SWAYED`. `units_gone` are
    those of which no ledger was given, each with its records in the last entry.
    """

    entries: tuple[Kept, ...]
    baseline: Kept | None
    changes: pl.DataFrame
    vanished: pl.DataFrame
    units_gone: Mapping[str, int]
    amendments: tuple[Amendment, ...]
    swayed: pl.DataFrame

    @property
    def back_dated(self) -> int:
        """Count the dates that were moved back and stand so."""
        return self._standing(Manner.BACK_DATED)

    @property
    def filled_in(self) -> int:
        """Count the dates that were filled in after the fact."""
        return self._standing(Manner.FILLED_IN)

    def _standing(self, manner: Manner) -> int:
        chosen = (pl.col("manner") == manner.value) & pl.col("stands")
        return self.changes.filter(chosen).height

    def each_change(self, sheets: Sequence[Sheet], most: int | None) -> Iterator[DateChange]:
        """Make objects of the first changes."""
        for row in _first(self.changes, most):
            yield DateChange(
                who=_who(row),
                manner=Manner(row["manner"]),
                entry=self.entries[row["entry"]],
                seen=None if row["seen"] is None else self.entries[row["seen"]],
                place=_place(row, sheets, row["field"]),
                **{name: row[name] for name in ("field", "old", "new", "stands", "paired")},
            )

    def each_vanished(self, most: int | None) -> Iterator[Vanished]:
        """Make objects of the first records that are gone."""
        for row in _first(self.vanished, most):
            place = Place(row["file"], sheet=row["sheet"], row=row["row"])
            entry = self.entries[row["entry"]]
            yield Vanished(_who(row), row["formed_on"], row["published_on"], entry, place)

    def each_swayed(self, sheets: Sequence[Sheet], most: int | None) -> Iterator[Swayed]:
        """Make objects of the first verdicts that changed."""
        for row in _first(self.swayed, most):
            yield Swayed(
                who=_who(row),
                old=Outcome.of(row["old"]) if row["old"] else None,
                new=Outcome.of(row["new"]) if row["new"] else None,
                old_severity=_severity(row["old_severity"]),
                new_severity=_severity(row["new_severity"]),
                place=_place(row, sheets, None),
                **{name: row[name] for name in ("rule", "period", "cause")},
            )


def _first(frame: pl.DataFrame, most: int | None) -> Iterator[dict[str, Any]]:
    return (frame if most is None else frame.head(most)).iter_rows(named=True)


def _who(row: Mapping[str, Any]) -> Who:
    known_by = shown(row["record"]) or shown(row["document"])
    return Who(shown(row["unit"]), row["item"], known_by, shown(row["title"]))


def _severity(code: str | None) -> Severity | None:
    return Severity.of(code) if code else None


def _place(row: Mapping[str, Any], sheets: Sequence[Sheet], field: str | None) -> Place | None:
    return None if row["ledger"] is None else sheets[row["ledger"]].place(row["row"], field)
