"""`junit`: a suite a file, a case a problem or finding."""

from gongkai.formats.machines.junit import Suite, junit
from gongkai.formats.machines.line import by_file
from gongkai.formats.validation.lines import all_lines
from gongkai.model.validation import ValidationReport
from gongkai.texts import Lang, say
from gongkai.texts.lint import NO_FILE, NOTHING, READ


def render(report: ValidationReport, lang: Lang) -> str:
    """Write the suites of all files, sound ones too."""
    lines = by_file(all_lines(report, lang), report.files)
    suites = [
        Suite(file or say(lang, NO_FILE), told, say(lang, READ)) for file, told in lines.items()
    ]
    return "".join(junit("gongkai validate", suites, say(lang, NOTHING)))
