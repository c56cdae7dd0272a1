"""The runs of `gongkai catalog`: two catalogues in, what they mean differently out."""

from collections.abc import Sequence
from pathlib import Path

from gongkai.cli.deliver import deliver
from gongkai.cli.failures import NOT_ASKED, VIOLATIONS, report_problems
from gongkai.cli.language import language
from gongkai.cli.outputs import Output
from gongkai.formats.diff import json, markdown, text
from gongkai.formats.screen import Screen
from gongkai.model.asked import Asked
from gongkai.model.terms import Outcome
from gongkai.pipeline import diff as pipeline
from gongkai.readers.workspace import Workspace

_VIOLATIONS = {Outcome.LATE, Outcome.OVERDUE, Outcome.VIOLATED}


def diff(  # noqa: PLR0913  files, what is asked, where it goes
    catalogs: tuple[Path, Path],
    ledgers: Sequence[Path],
    workspace: Workspace,
    asked: Asked,
    *,
    chosen: Sequence[Output],
    screen: Screen,
) -> int:
    """Compare the catalogues, deliver what differs, and give the exit status."""
    lang = language()
    found, problems = pipeline.diff(*catalogs, ledgers, workspace, asked)

    def render(name: str, screen: Screen) -> str:
        match name:
            case "json":
                return json.render(found)
            case "markdown":
                return markdown.render(found, lang)
            case _:
                return text.render(found, lang, screen)

    deliver(chosen, screen, render)
    report_problems(problems)
    if problems:
        return NOT_ASKED
    broken = [each for each in found.verdicts or () if each.new in _VIOLATIONS]
    return VIOLATIONS if broken else 0
