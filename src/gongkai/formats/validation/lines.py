"""A validation report as lines: what each format says of each problem and finding."""

from collections.abc import Mapping

from gongkai.errors import Problem
from gongkai.formats.cells import plain
from gongkai.formats.machines.line import Line, Weight
from gongkai.formats.problems import problem_sentence
from gongkai.model.personal import masked
from gongkai.model.terms import Severity
from gongkai.model.validation import LintFinding, ValidationReport
from gongkai.source import Place
from gongkai.texts import Lang
from gongkai.texts.lint import LINTS
from gongkai.texts.telling import tell


def problem_lines(report: ValidationReport, lang: Lang) -> list[Line]:
    """Return the problems, in the order in which a person goes through the files."""
    return sorted((_of_problem(each, lang) for each in report.problems), key=_order)


def finding_lines(report: ValidationReport, lang: Lang) -> list[Line]:
    """Return the findings, in the same order."""
    return sorted((_of_finding(each, lang) for each in report.findings), key=_order)


def all_lines(report: ValidationReport, lang: Lang) -> list[Line]:
    """Return problems and findings, file by file and line by line."""
    return sorted([*problem_lines(report, lang), *finding_lines(report, lang)], key=_order)


def _of_problem(problem: Problem, lang: Lang) -> Line:
    message = plain(problem_sentence(lang, problem))
    identity = _identity(problem.code, problem.place, problem.values)
    weight = Weight.UNREADABLE
    return Line(problem.code, Severity.ERROR, weight, message, problem.place, identity)


def _of_finding(finding: LintFinding, lang: Lang) -> Line:
    message = plain(masked(tell(lang, LINTS[finding.code], finding.values)))
    identity = _identity(finding.code, finding.place, finding.values)
    weight = Weight.REMARK if finding.severity is Severity.NOTICE else Weight.BROKEN
    return Line(finding.code, finding.severity, weight, message, finding.place, identity)


def _identity(code: str, place: Place | None, values: Mapping[str, object]) -> str:
    """Return what a line is the same by, in both languages, wherever it moves in its file."""
    told = [f"{key}={values[key]}" for key in sorted(values) if not isinstance(values[key], Place)]
    return "\n".join([code, place.file if place else "", *told])


def _order(line: Line) -> tuple[str, int, int, str]:
    place = line.place or Place("")
    return place.file, place.line or 0, place.column or 0, line.code
