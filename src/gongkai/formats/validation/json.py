"""`json`: for programs, key by key; the keys of gongkai-validate-1 are a promise."""

from gongkai import __version__
from gongkai.formats.machines.line import Line
from gongkai.formats.validation.lines import finding_lines, problem_lines
from gongkai.formats.wire import dumped
from gongkai.model.validation import ValidationReport
from gongkai.texts import Lang


def render(report: ValidationReport, lang: Lang) -> str:
    """Write the report as JSON; what is absent is null."""
    document = {
        "schema": "gongkai-validate-1",
        "tool": {"name": "gongkai", "version": __version__},
        "checked": {
            "catalogs": report.catalogs,
            "rules": report.rules,
            "rosters": report.rosters,
            "waivers": report.waivers,
            "holidays": report.holidays,
        },
        "problems": [_line(line) for line in problem_lines(report, lang)],
        "findings": [_line(line) for line in finding_lines(report, lang)],
    }
    return dumped(document)


def _line(line: Line) -> dict[str, object]:
    place = line.place
    return {
        "code": line.code,
        "severity": line.severity.value,
        "message": line.message,
        "source": {
            "file": place.file if place else None,
            "line": place.line if place else None,
            "column": place.column if place else None,
        },
    }
