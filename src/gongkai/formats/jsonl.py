"""JSON lines: one finding a line, with the keys of version 1, for streams."""

from collections.abc import Iterator

from gongkai.formats.json import finding_as_json
from gongkai.formats.machines.written import written
from gongkai.model.report import Report
from gongkai.texts import Lang


def render(report: Report, lang: Lang) -> Iterator[str]:
    """Write the findings, line by line."""
    for finding in report.each_finding():
        yield written(finding_as_json(finding, report, lang)) + "\n"
