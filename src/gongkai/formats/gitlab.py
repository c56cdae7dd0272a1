"""`gitlab`: a code quality report, which GitLab shows in a merge request."""

from collections.abc import Iterator

from gongkai.formats.machines.gitlab import code_quality
from gongkai.formats.told import lines
from gongkai.model.report import Report
from gongkai.texts import Lang


def render(report: Report, lang: Lang) -> Iterator[str]:
    """Write an array with an issue a finding, rejected cell and notice."""
    return code_quality(lines(report, lang))
