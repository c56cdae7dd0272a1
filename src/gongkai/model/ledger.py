"""公开台账: what was read from ledger files, and everything that was odd about them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import polars as pl

from gongkai.model.personal import shown
from gongkai.model.terms import Severity
from gongkai.source import Place


@dataclass(frozen=True, slots=True)
class Sheet:
    """One ledger: a sheet of a workbook, or a whole text file.

    `headings` maps a field to its heading as written, `letters` to its column in Excel (H);
    a field that is in neither has no column here.
    """

    file: str
    sheet: str | None
    headings: Mapping[str, str]
    letters: Mapping[str, str]

    def place(self, row: int | None, name: str | None) -> Place:
        """Return the place of a field's cell, of a row, or of the sheet, as it may be shown."""
        heading = self.headings.get(name) if name else None
        letter = self.letters.get(name) if name else None
        cell = f"{letter}{row}" if letter and row is not None else None
        return Place(self.file, sheet=shown(self.sheet), row=row, heading=shown(heading), cell=cell)


@dataclass(frozen=True, slots=True)
class Notice:
    """What concerns a ledger or the run; its sentence stands in `texts.notices` under `code`."""

    code: str
    severity: Severity
    place: Place | None = None
    count: int = 1
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ledgers:
    """All that was read in one run.

    `records` has the schema `frames.RECORDS`, `rejected` has `frames.REJECTED`; their column
    `ledger` is an index of `sheets`.
    """

    sheets: tuple[Sheet, ...]
    records: pl.DataFrame
    rejected: pl.DataFrame
    notices: tuple[Notice, ...]
