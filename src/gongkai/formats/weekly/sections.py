"""What the weekly report is made of, whatever it is laid out as."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from gongkai.model.finding import Finding


class Tone(Enum):
    """What a cell is to be seen as; the words say it as well."""

    PLAIN = "plain"
    GOOD = "good"
    DOUBT = "doubt"
    BAD = "bad"
    DIM = "dim"


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table; a number is set to the right."""

    text: str
    tone: Tone = Tone.PLAIN
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table; every row has a cell for each heading. `left_out` more rows are not in it."""

    headings: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    left_out: int = 0


@dataclass(frozen=True, slots=True)
class Entry:
    """One obligation: whose and which, what became of it, and where it stands; and all of it.

    What is told beside an archive is of a record, and no finding.
    """

    known_by: str
    sentence: str
    place: str
    unit: str | None
    finding: Finding | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the report: sentences, a table, and obligations, any of them absent.

    `more` says how many entries are left out, or nothing.
    """

    key: str
    title: str
    lines: Sequence[str] = ()
    table: Table | None = None
    entries: Sequence[Entry] = ()
    more: str = ""
