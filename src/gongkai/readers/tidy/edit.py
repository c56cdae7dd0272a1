"""A change to a part of a text, with what is said of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from gongkai.source import Place


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `text` in place of what stands from `start` up to `end`, in characters of the file.

    `code` is that of the check which asks for it.
    """

    code: str
    start: int
    end: int
    text: str
    place: Place
    values: Mapping[str, object] = field(default_factory=dict)

    def holds(self, other: "Edit") -> bool:
        """Tell whether the other edit lies within this one."""
        return self.start <= other.start and other.end <= self.end


def applied(text: str, edits: Iterable[Edit], offset: int = 0) -> str:
    """Make the edits, which do not overlap; `text` begins at `offset` of the file."""
    parts: list[str] = []
    done = 0
    for edit in sorted(edits, key=lambda each: each.start):
        parts += [text[done : edit.start - offset], edit.text]
        done = edit.end - offset
    return "".join([*parts, text[done:]])
