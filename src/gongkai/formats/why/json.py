"""`json`: why, key by key; the keys of gongkai-why-1 are a promise."""

from typing import Any

from gongkai.formats.due.json import as_json as counted
from gongkai.formats.json import finding_as_json
from gongkai.formats.wire import dumped
from gongkai.model.explanation import Explained, Explanation
from gongkai.model.report import Report
from gongkai.texts import Lang


def render(explanation: Explanation, lang: Lang) -> str:
    """Write the obligations as version 1 of `check` has them, each with its count."""
    whole = {
        "schema": "gongkai-why-1",
        "as_of": explanation.report.as_of.isoformat(),
        "wanted": explanation.wanted,
        "obligations": [_one(each, explanation.report, lang) for each in explanation.explained],
    }
    return dumped(whole)


def _one(explained: Explained, report: Report, lang: Lang) -> dict[str, Any]:
    return {
        **finding_as_json(explained.finding, report, lang),
        "overrides": list(explained.finding.rule.overrides),
        "count": explained.count and counted(explained.count),
        "considered": [each.record or each.title for each in explained.considered],
    }
