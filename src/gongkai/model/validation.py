"""What `validate` found: obstacles that refuse a file, and doubts about what it says."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from gongkai.errors import Problem
from gongkai.model.terms import Severity
from gongkai.source import Loc, Place
from gongkai.texts.checks import PAGES

T_co = TypeVar("T_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Spotted(Generic[T_co]):
    """A part of a file, and the way to it; the rest of the file may be wrong."""

    loc: Loc
    value: T_co


@dataclass(frozen=True, slots=True)
class LintFinding:
    """A doubt about a file that can be used; its sentence stands in `texts.lint` under `code`.

    `loc` is the way to the value in its own document, `place` the line and column of it.
    """

    code: str
    severity: Severity
    loc: Loc
    values: Mapping[str, object] = field(default_factory=dict)
    place: Place | None = None


def doubt(code: str, loc: Loc, **values: object) -> LintFinding:
    """Make a finding of the severity that the page of `code` has."""
    return LintFinding(code, Severity.of(PAGES[code].severity), loc, values)


@dataclass(frozen=True, slots=True)
class ValidationReport:
    """How many files of each kind were looked at, and all that was found in them.

    `files` are the names of all of them, sound ones too.
    """

    catalogs: int
    rules: int
    rosters: int
    waivers: int
    holidays: int
    problems: tuple[Problem, ...]
    findings: tuple[LintFinding, ...]
    files: tuple[str, ...] = ()

    def fails(self, fail_on: Severity) -> bool:
        """Tell whether a finding weighs as much as `fail_on`."""
        weights = list(Severity)
        return any(weights.index(f.severity) <= weights.index(fail_on) for f in self.findings)
