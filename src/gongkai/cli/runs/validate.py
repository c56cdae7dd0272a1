"""The run of `gongkai validate`: files in, mistakes with their places out, an exit status."""

from collections.abc import Sequence
from pathlib import Path

from gongkai.cli.deliver import deliver
from gongkai.cli.failures import NOT_ASKED, VIOLATIONS
from gongkai.cli.language import language
from gongkai.cli.options import FailOn
from gongkai.cli.outputs import Output
from gongkai.formats.screen import Screen
from gongkai.formats.validation import RENDERERS
from gongkai.model.terms import Severity
from gongkai.pipeline.prove import prove
from gongkai.pipeline.validate import validate
from gongkai.readers.selection import select_paths, select_workspace
from gongkai.readers.workspace import Workspace


def run(
    paths: Sequence[Path],
    workspace: Workspace,
    chosen: Sequence[Output],
    screen: Screen,
    fail_on: FailOn,
) -> int:
    """Validate what `paths` lead to, or the workspace; give the exit status of S4."""
    selection = select_paths(paths) if paths else select_workspace(workspace)
    report = validate(selection, prove)
    deliver(chosen, screen, lambda name, _: RENDERERS[name](report, language()))
    if report.problems:
        return NOT_ASKED
    if fail_on is FailOn.never:
        return 0
    return VIOLATIONS if report.fails(Severity.of(fail_on.value)) else 0
