"""`sarif`: SARIF 2.1.0, with the page of each check that spoke in its table of rules."""

from gongkai.formats.checks.words import explanation, page_text, severity, title
from gongkai.formats.machines.line import Described
from gongkai.formats.machines.sarif import sarif
from gongkai.formats.validation.lines import all_lines
from gongkai.model.validation import ValidationReport
from gongkai.texts import Lang


def render(report: ValidationReport, lang: Lang) -> str:
    """Write one run with a result a problem or finding."""
    lines = all_lines(report, lang)
    codes = sorted({line.code for line in lines})
    rules = [
        Described(
            code, severity(code), title(lang, code), explanation(lang, code), page_text(lang, code)
        )
        for code in codes
    ]
    checked = {
        "catalogs": report.catalogs,
        "rules": report.rules,
        "rosters": report.rosters,
        "waivers": report.waivers,
        "holidays": report.holidays,
    }
    return "".join(sarif(lines, rules, lang, {"checked": checked}))
