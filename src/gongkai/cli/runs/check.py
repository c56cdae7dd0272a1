"""The run of `gongkai check`: ledgers in, findings out, an exit status."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from gongkai.cli.deliver import deliver
from gongkai.cli.failures import NOT_ASKED, VIOLATIONS, report_problems
from gongkai.cli.language import h, language
from gongkai.cli.options import FailOn
from gongkai.cli.outputs import Output
from gongkai.cli.progress import reading
from gongkai.cli.terminal import tell
from gongkai.formats import format_named
from gongkai.formats.screen import Screen
from gongkai.model.asked import Asked
from gongkai.model.report import Report
from gongkai.model.terms import Severity
from gongkai.pipeline.check import Checked, check
from gongkai.readers.workspace import Workspace


def run(
    ledgers: Sequence[Path],
    workspace: Workspace,
    asked: Asked,
    chosen: Sequence[Output],
    screen: Screen,
) -> Checked:
    """Check the ledgers and deliver the report in every format that was chosen."""
    with reading(h("正在读", "reading")) as begun:
        checked = check(ledgers, workspace, asked, begun)
    if checked.report is not None:
        deliver(chosen, screen, partial(_render, checked.report))
    report_problems(checked.problems)
    return checked


def status(checked: Checked, fail_on: FailOn) -> int:
    """Give the exit status of S4: what was not asked weighs more than what was found."""
    report = checked.report
    if checked.problems or report is None:
        return NOT_ASKED
    if report.decides_nothing:
        tell(h("没有一项义务能够判定：退出状态为 2。", "Nothing could be decided: exit 2."))
        return NOT_ASKED
    if fail_on is FailOn.never:
        return 0
    return VIOLATIONS if report.fails(Severity.of(fail_on.value)) else 0


def _render(report: Report, name: str, screen: Screen) -> str | bytes | Iterator[str]:
    render = format_named(name).render
    made: str | bytes | Iterator[str] = (
        render(report, language(), screen) if name == "text" else render(report, language())
    )
    return made
