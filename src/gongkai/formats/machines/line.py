"""One thing to tell a machine: what was found, where, and how to know it again."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from hashlib import sha256
from pathlib import PurePath, PurePosixPath
from urllib.parse import quote

from gongkai.model.terms import Severity
from gongkai.source import Place


class Weight(Enum):
    """What a line means to a test report, in which undecided is never green."""

    BROKEN = "failure"  # something is wrong
    UNREADABLE = "error"  # the question could not be asked
    ASIDE = "skipped"  # waived, or nobody can tell
    REMARK = "passed"  # to be known, no more


@dataclass(frozen=True, slots=True)
class Line:
    """One finding, rejected cell, notice, problem or doubt.

    `code` is the id of a rule or check. `identity` is what makes it the same next week, wherever
    it has moved to: a text, hashed by those who need a hash. `waived` is the reason of a waiver.
    """

    code: str
    severity: Severity
    weight: Weight
    message: str
    place: Place | None
    identity: str
    remedy: str = ""
    waived: str | None = None


@dataclass(frozen=True, slots=True)
class Described:
    """What a rule or check is about, for the table of rules of those who have one."""

    code: str
    severity: Severity
    title: str
    explanation: str
    help: str


def fingerprints(lines: Iterable[Line]) -> Iterator[tuple[Line, str]]:
    """Give each line its fingerprint; lines of one identity are told apart by their number."""
    seen: dict[str, int] = {}
    for line in lines:
        number = seen[line.identity] = seen.get(line.identity, -1) + 1
        text = f"{line.identity}\n{number}" if number else line.identity
        yield line, sha256(text.encode(errors="surrogatepass")).hexdigest()


def first_line(place: Place | None) -> int | None:
    """Return the line to point to: that of a text, or the row that Excel shows."""
    return None if place is None else place.line or place.row


def posix(file: str) -> str:
    """Write a file's name with slashes, as repositories do."""
    return PurePath(file).as_posix() if file else "."


def uri(file: str) -> str:
    """Write a file's name as a reference that any reader of URIs understands."""
    path = posix(file)
    if PurePosixPath(path).is_absolute() or PurePath(file).is_absolute():
        return "file://" + quote("/" + path.lstrip("/"), safe="/:", errors="replace")
    return quote(path, errors="replace")


def by_file(lines: Sequence[Line], files: Sequence[str]) -> dict[str, list[Line]]:
    """Sort lines by their files; those without come under an empty name."""
    sorted_: dict[str, list[Line]] = {file: [] for file in files}
    for line in lines:
        sorted_.setdefault(line.place.file if line.place else "", []).append(line)
    return sorted_
