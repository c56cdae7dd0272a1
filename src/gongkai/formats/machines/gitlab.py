"""A code quality report, which GitLab shows beside the lines of a merge request."""

from collections.abc import Iterable, Iterator

from gongkai.formats.machines.line import Line, fingerprints, first_line, posix
from gongkai.formats.machines.written import written
from gongkai.model.terms import Severity

# GitLab knows info, minor, major, critical and blocker.
_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTICE: "info"}


def code_quality(lines: Iterable[Line]) -> Iterator[str]:
    """Write an array of issues, piece by piece; what is waived is no issue.

    Each needs a file and a line: what has no line is shown at the first.
    """
    before = "[\n"
    for line, fingerprint in fingerprints(lines):
        if line.waived is None:
            yield before + written(_issue(line, fingerprint))
            before = ",\n"
    yield "[]\n" if before == "[\n" else "\n]\n"


def _issue(line: Line, fingerprint: str) -> dict[str, object]:
    path = posix(line.place.file if line.place else "")
    return {
        "description": line.message,
        "check_name": line.code,
        "fingerprint": fingerprint,
        "severity": _SEVERITIES[line.severity],
        "location": {"path": path, "lines": {"begin": first_line(line.place) or 1}},
    }
