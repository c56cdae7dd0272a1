"""存档: what is kept of a week, as the manifest of each entry says it (S13)."""

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field, NonNegativeInt, PositiveInt, StringConstraints

from gongkai.model.base import Day, Model, Text

Sha256 = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
Kind = Literal["records", "verdicts", "catalog", "rule", "units", "waivers", "settings", "holidays"]


class Part(Model):
    """An object that an entry rests on; it lies in the archive under its hash."""

    kind: Kind
    name: Text
    sha256: Sha256
    size: NonNegativeInt  # bytes


class Original(Model):
    """A ledger file as it was handed in: of it the hash alone is kept.

    What came by standard input has none.
    """

    name: Text
    sha256: Sha256 | None
    size: NonNegativeInt | None


class Entry(Model):
    """The manifest of one entry.

    `previous` is the hash of the manifest before it, None for the first: so each of them vouches
    for all that came before. `as_of` is the day whose end the verdicts are of, `archived_on` the
    day of the clock.
    """

    schema_: Literal["gongkai-archive-1"] = Field(alias="schema")
    tool: Text
    number: PositiveInt
    previous: Sha256 | None
    name: Text
    as_of: Day
    archived_on: Day
    calendar: Text
    originals: tuple[Original, ...]
    parts: tuple[Part, ...]

    def says_what(self, other: "Entry") -> bool:
        """Tell whether both keep the same of the same day, whenever and by whichever release."""
        apart = {"number", "previous", "archived_on", "tool"}
        return self.model_dump(exclude=apart) == other.model_dump(exclude=apart)

    def part(self, kind: Kind) -> Part | None:
        """Return the only part of a kind of which there is one at most."""
        return next((part for part in self.parts if part.kind == kind), None)


@dataclass(frozen=True, slots=True)
class Kept:
    """An entry that lies in an archive, and the hash of its manifest."""

    entry: Entry
    sha256: str


@dataclass(frozen=True, slots=True)
class Flaw:
    """Something in an archive that is not as it should be; its sentence is in `texts.archive`.

    A left-over harms nothing; anything else does damage. `file` is relative to the archive.
    """

    code: Literal[
        "archive-entry-missing",
        "archive-entry-unreadable",
        "archive-entry-changed",
        "archive-object-missing",
        "archive-object-short",
        "archive-object-changed",
        "left-over",
    ]
    file: str
    part: Part | None = None
    number: int | None = None  # of the entry

    @property
    def is_damage(self) -> bool:
        """Tell whether the archive is no longer whole."""
        return self.code != "left-over"


@dataclass(frozen=True, slots=True)
class Inspected:
    """An archive as it was found: its entries in order, and all that is wrong with it."""

    entries: tuple[Kept, ...]
    flaws: tuple[Flaw, ...]

    @property
    def damage(self) -> tuple[Flaw, ...]:
        """Give the flaws that do harm."""
        return tuple(flaw for flaw in self.flaws if flaw.is_damage)
