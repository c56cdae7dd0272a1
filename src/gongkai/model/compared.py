"""What the ledgers say otherwise than they did when they were archived (S13.4 to S13.6)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

import polars as pl

from gongkai.model.archive import Kept
from gongkai.model.changes import Manner
from gongkai.model.ledger import Sheet
from gongkai.model.personal import shown
from gongkai.model.terms import Outcome, Severity
from gongkai.source import Place

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
    are those of `model.changes`, in the order in which they are told. `units_gone` are
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
            place = Place(row["file"], sheet=shown(row["sheet"]), row=row["row"])
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
