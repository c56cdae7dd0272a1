"""What can stop a run, and how each obstacle is told.

    GongkaiError            exit 2: the question could not be asked
    ├── UnreadableInput     a file is missing, or is not what its name says
    └── InvalidInput        a file was read, and says things it may not

A broken rule of law is never an exception: it is a finding.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from gongkai.source import Place


@dataclass(frozen=True, slots=True)
class Problem:
    """One obstacle: its code, where it is, and what its sentence is filled with.

    The sentence of each code stands in `gongkai.texts.problems`, in both languages.
    """

    code: str
    place: Place | None = None
    values: Mapping[str, object] = field(default_factory=dict)


class GongkaiError(Exception):
    """The run cannot go on; the user, not the developer, can mend it."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(f"{p.place}: {p.code} {p.values}" for p in self.problems))


class UnreadableInput(GongkaiError):  # noqa: N818  the name is a noun on purpose
    """A file is missing, or is not what its name says."""


class InvalidInput(GongkaiError):  # noqa: N818
    """A file was read, and says things it may not."""
