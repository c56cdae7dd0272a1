"""What `validate` found: obstacles that refuse a file, and doubts about what it says."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from gongkai.errors import Problem
from gongkai.model.terms import Severity
from gongkai.source import Place


@dataclass(frozen=True, slots=True)
class LintFinding:
    """A doubt about a file that can be used; its sentence stands in `texts.lint` under `code`.

    `loc` is the way to the value in its own document, `place` the line and column of it.
    """

    code: str
    severity: Severity
    loc: tuple[str | int, ...]
    values: Mapping[str, object] = field(default_factory=dict)
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class ValidationReport:
    """How many files of each kind were looked at, and all that was found in them."""

    catalogs: int
    rules: int
    rosters: int
    waivers: int
    holidays: int
    problems: tuple[Problem, ...]
    findings: tuple[LintFinding, ...]

    def fails(self, fail_on: Severity) -> bool:
        """Tell whether a finding weighs as much as `fail_on`."""
        weights = list(Severity)
        return any(weights.index(f.severity) <= weights.index(fail_on) for f in self.findings)
