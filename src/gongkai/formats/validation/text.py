"""`text`: a line each, as compilers write them, and a closing line with the counts."""

from collections import Counter

from gongkai.formats.cells import plain
from gongkai.formats.machines.line import Line
from gongkai.formats.validation.lines import all_lines
from gongkai.model.terms import Severity
from gongkai.model.validation import ValidationReport
from gongkai.texts import Lang, say
from gongkai.texts.lint import CLOSING
from gongkai.texts.places import where


def render(report: ValidationReport, lang: Lang) -> str:
    """Write the report as plain text, file by file."""
    lines = all_lines(report, lang)
    counts = Counter(line.severity for line in lines)
    closing = say(
        lang,
        CLOSING,
        catalogs=report.catalogs,
        rules=report.rules,
        rosters=report.rosters,
        waivers=report.waivers,
        holidays=report.holidays,
        **{severity.value: counts[severity] for severity in Severity},
    )
    return "".join(f"{_line(lang, line)}\n" for line in lines) + f"{closing}\n"


def _line(lang: Lang, line: Line) -> str:
    severity = line.severity.zh if lang == "zh" else line.severity.value
    place = f"{plain(where(lang, line.place))} " if line.place else ""
    return f"{place}{severity} {line.code} {line.message}"
