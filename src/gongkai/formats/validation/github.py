"""`github`: workflow commands, which GitHub shows beside the lines of a pull request."""

from gongkai.formats.machines.github import commands
from gongkai.formats.validation.lines import all_lines
from gongkai.model.validation import ValidationReport
from gongkai.texts import Lang


def render(report: ValidationReport, lang: Lang) -> str:
    """Write one workflow command a line; nothing where nothing was found."""
    return "".join(commands(all_lines(report, lang)))
