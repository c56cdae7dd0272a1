"""The run of `gongkai todo`: ledgers in, what is to be done out."""

from collections.abc import Sequence
from pathlib import Path

from gongkai.cli.deliver import deliver
from gongkai.cli.failures import NOT_ASKED, VIOLATIONS, report_problems
from gongkai.cli.language import language
from gongkai.cli.outputs import Output
from gongkai.formats.screen import Screen
from gongkai.formats.todo import ics, markdown, text, xlsx
from gongkai.model.asked import Asked
from gongkai.model.terms import Severity
from gongkai.pipeline.todo import todo
from gongkai.readers.workspace import Workspace


def run(
    ledgers: Sequence[Path],
    workspace: Workspace,
    asked: Asked,
    chosen: Sequence[Output],
    screen: Screen,
) -> int:
    """List what is to be done in every format that was chosen, and give the exit status."""
    listed, problems = todo(ledgers, workspace, asked)
    lang = language()

    def render(name: str, screen: Screen) -> str | bytes:
        assert listed is not None  # noqa: S101  nothing is rendered without one
        match name:
            case "xlsx":
                return xlsx.render(listed, lang)
            case "markdown":
                return markdown.render(listed, lang)
            case "ics":
                return ics.render(listed, lang)
            case _:
                return text.render(listed, lang, screen)

    if listed is not None:
        deliver(chosen, screen, render)
    report_problems(problems)
    if problems or listed is None or listed.report.decides_nothing:
        return NOT_ASKED
    return VIOLATIONS if listed.report.fails(Severity.ERROR) else 0
