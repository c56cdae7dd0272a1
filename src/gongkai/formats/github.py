"""`github`: workflow commands, which GitHub shows beside the rows of a ledger."""

from collections.abc import Iterator

from gongkai.formats.machines.github import commands
from gongkai.formats.told import lines
from gongkai.model.report import Report
from gongkai.texts import Lang


def render(report: Report, lang: Lang) -> Iterator[str]:
    """Write one workflow command a line of text."""
    return commands(lines(report, lang))
