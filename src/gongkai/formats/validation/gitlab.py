"""`gitlab`: a code quality report, which GitLab shows beside the lines of a merge request."""

from gongkai.formats.machines.gitlab import code_quality
from gongkai.formats.validation.lines import all_lines
from gongkai.model.validation import ValidationReport
from gongkai.texts import Lang


def render(report: ValidationReport, lang: Lang) -> str:
    """Write an array with an issue a problem or finding."""
    return "".join(code_quality(all_lines(report, lang)))
