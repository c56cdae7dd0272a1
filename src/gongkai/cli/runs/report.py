"""The run of `gongkai report`: ledgers in, the report of a span out."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from gongkai.cli.deliver import deliver
from gongkai.cli.failures import report_problems
from gongkai.cli.language import language
from gongkai.cli.options import FailOn
from gongkai.cli.outputs import Output
from gongkai.cli.runs.check import status as status_of_check
from gongkai.formats.screen import Screen
from gongkai.formats.weekly import json, markdown, text
from gongkai.model.asked import Asked
from gongkai.model.weekly import Span, Weekly
from gongkai.pipeline.check import Checked
from gongkai.pipeline.weekly import weekly
from gongkai.readers.workspace import Workspace


def run(  # noqa: PLR0913  files, what is asked, where it goes
    ledgers: Sequence[Path],
    workspace: Workspace,
    days: Span,
    asked: Asked,
    *,
    chosen: Sequence[Output],
    screen: Screen,
) -> Checked:
    """Report on the span in every format that was chosen; give the check as of its last day."""
    found, problems = weekly(ledgers, workspace, days, asked)
    if found is not None:
        deliver(chosen, screen, partial(_render, found))
    report_problems(problems)
    return Checked(found.report if found else None, problems)


def status(checked: Checked, fail_on: FailOn) -> int:
    """Give the exit status: that of the check as of the span's last day."""
    return status_of_check(checked, fail_on)


def _render(found: Weekly, name: str, screen: Screen) -> str:
    lang = language()
    match name:
        case "json":
            return json.render(found, lang)
        case "markdown":
            return markdown.render(found, lang)
        case _:
            return text.render(found, lang, screen)
