"""A validation report as lines: what each format says of each problem and finding."""

from dataclasses import dataclass

from gongkai.model.personal import masked
from gongkai.model.terms import Severity
from gongkai.model.validation import ValidationReport
from gongkai.source import Place
from gongkai.texts import Lang
from gongkai.texts.lint import LINTS
from gongkai.texts.problems import sentence
from gongkai.texts.telling import tell


@dataclass(frozen=True, slots=True)
class Line:
    """One thing to tell; a problem weighs as an error. Numbers of people are masked."""

    severity: Severity
    code: str
    place: Place | None
    message: str


def problem_lines(report: ValidationReport, lang: Lang) -> list[Line]:
    """Return the problems, in the order in which a person goes through the files."""
    return sorted(
        (Line(Severity.ERROR, p.code, p.place, masked(sentence(lang, p))) for p in report.problems),
        key=_order,
    )


def finding_lines(report: ValidationReport, lang: Lang) -> list[Line]:
    """Return the findings, in the same order."""
    return sorted(
        (
            Line(f.severity, f.code, f.place, masked(tell(lang, LINTS[f.code], f.values)))
            for f in report.findings
        ),
        key=_order,
    )


def all_lines(report: ValidationReport, lang: Lang) -> list[Line]:
    """Return problems and findings, file by file and line by line."""
    return sorted([*problem_lines(report, lang), *finding_lines(report, lang)], key=_order)


def _order(line: Line) -> tuple[str, int, int, str]:
    place = line.place or Place("")
    return place.file, place.line or 0, place.column or 0, line.code
