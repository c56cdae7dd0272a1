"""The run of `gongkai report`: ledgers in, the report of a span out."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from gongkai.cli.deliver import deliver
from gongkai.cli.failures import VIOLATIONS, report_problems
from gongkai.cli.language import h, language
from gongkai.cli.options import FailOn
from gongkai.cli.outputs import Output
from gongkai.cli.progress import reading
from gongkai.cli.runs.check import status as status_of_check
from gongkai.formats.screen import Screen
from gongkai.formats.weekly import json, markdown, text
from gongkai.model.asked import Asked
from gongkai.model.terms import Severity
from gongkai.model.weekly import Span, Weekly
from gongkai.pipeline.check import Checked
from gongkai.pipeline.weekly import weekly
from gongkai.readers.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Inputs:
    """The files of a report; without an archive nothing is compared."""

    ledgers: Sequence[Path]
    workspace: Workspace
    archive: Path | None


@dataclass(frozen=True, slots=True)
class Reported:
    """The report, if there is one, and the check as of its last day."""

    weekly: Weekly | None
    checked: Checked


def run(
    inputs: Inputs, days: Span, asked: Asked, *, chosen: Sequence[Output], screen: Screen
) -> Reported:
    """Report on the span in every format that was chosen."""
    with reading(h("正在读", "reading")) as begun:
        found, problems = weekly(
            inputs.ledgers,
            inputs.workspace,
            days,
            asked,
            archive=inputs.archive,
            begun=begun,
        )
    if found is not None:
        deliver(chosen, screen, partial(_render, found))
    report_problems(problems)
    return Reported(found, Checked(found.report if found else None, problems))


def status(reported: Reported, fail_on: FailOn) -> int:
    """Give the exit status: that of the check as of the last day, or of what the archive shows."""
    status = status_of_check(reported.checked, fail_on)
    if status or reported.weekly is None or fail_on is FailOn.never:
        return status
    return VIOLATIONS if reported.weekly.fails(Severity.of(fail_on.value)) else 0


def _render(found: Weekly, name: str, screen: Screen) -> str | bytes:
    lang = language()
    match name:
        case "docx":
            from gongkai.formats.weekly import docx  # noqa: PLC0415  a heavy library

            return docx.render(found, lang)
        case "xlsx":
            from gongkai.formats.weekly import xlsx  # noqa: PLC0415

            return xlsx.render(found, lang)
        case "json":
            return json.render(found, lang)
        case "html":
            from gongkai.formats.weekly import html  # noqa: PLC0415  what draws is slow to load

            return html.render(found, lang)
        case "markdown":
            return markdown.render(found, lang)
        case _:
            return text.render(found, lang, screen)
