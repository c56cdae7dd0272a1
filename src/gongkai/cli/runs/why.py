"""The run of `gongkai why`: a record in, its verdicts explained out."""

from collections.abc import Sequence
from pathlib import Path

from gongkai.cli.deliver import deliver
from gongkai.cli.failures import NOT_ASKED, report_problems
from gongkai.cli.language import language
from gongkai.cli.outputs import Output
from gongkai.formats.screen import Screen
from gongkai.formats.why import json, markdown, text
from gongkai.model.asked import Asked
from gongkai.pipeline.why import why
from gongkai.readers.workspace import Workspace

# A ledger, a record in it, and a rule or all of them.
Wanted = tuple[Path, str, str | None]


def run(
    wanted: Wanted, workspace: Workspace, asked: Asked, chosen: Sequence[Output], screen: Screen
) -> int:
    """Explain the record, deliver the explanation, and give the exit status."""
    ledger, record, rule = wanted
    explanation, problems = why([ledger], record, workspace, asked, rule)
    lang = language()

    def render(name: str, screen: Screen) -> str:
        assert explanation is not None  # noqa: S101  nothing is rendered without one
        match name:
            case "json":
                return json.render(explanation, lang)
            case "markdown":
                return markdown.render(explanation, lang)
            case _:
                return text.render(explanation, lang, screen)

    if explanation is not None:
        deliver(chosen, screen, render)
    report_problems(problems)
    return NOT_ASKED if problems or explanation is None else 0
