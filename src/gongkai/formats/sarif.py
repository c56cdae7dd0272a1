"""`sarif`: SARIF 2.1.0, with the law, the meaning and the remedy of each rule in its table."""

from collections.abc import Iterator

from gongkai.formats.machines.line import Described
from gongkai.formats.machines.sarif import sarif
from gongkai.formats.rules import words
from gongkai.formats.told import lines
from gongkai.model.report import Report
from gongkai.model.rule import Rule
from gongkai.texts import Lang


def render(report: Report, lang: Lang) -> Iterator[str]:
    """Write one run with a result a finding, rejected cell and notice; what is waived says why."""
    rules = [_described(rule, lang) for rule in report.rules]
    return sarif(lines(report, lang), rules, lang, {"asOf": report.as_of.isoformat()})


def _described(rule: Rule, lang: Lang) -> Described:
    law = "\n".join(words.quoted(lang, citation) for citation in rule.citations)
    return Described(
        code=rule.id,
        severity=rule.severity_for(None),
        title=words.title(lang, rule),
        explanation=words.explanation(lang, rule),
        help=f"{words.remedy(lang, rule)}\n\n{law}",
    )
