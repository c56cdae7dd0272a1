"""The run of `gongkai validate`: files in, mistakes with their places out, an exit status."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from gongkai.cli.deliver import deliver
from gongkai.cli.failures import NOT_ASKED, VIOLATIONS
from gongkai.cli.language import language
from gongkai.cli.options import FailOn
from gongkai.cli.outputs import Output
from gongkai.cli.terminal import save, tell
from gongkai.formats.cells import plain
from gongkai.formats.screen import Screen
from gongkai.formats.validation import RENDERERS
from gongkai.model.personal import masked
from gongkai.model.terms import Severity
from gongkai.pipeline.prove import prove
from gongkai.pipeline.validate import validate
from gongkai.readers.selection import Selection, select_paths, select_workspace
from gongkai.readers.tidy import all_tidied
from gongkai.readers.workspace import Workspace
from gongkai.texts import say
from gongkai.texts.lint import INTO, MENDED
from gongkai.texts.places import where


def select(paths: Sequence[Path], workspace: Workspace) -> Selection:
    """Select what `paths` lead to, or the files of the workspace."""
    return select_paths(paths) if paths else select_workspace(workspace)


def mend(selection: Selection) -> None:
    """Tidy the files, each whole or not at all, and say what was changed."""
    for done in all_tidied(selection.written):
        save(done.content, done.file)
        for edit in done.edits:
            what = say(language(), MENDED, place=where(language(), edit.place), code=edit.code)
            if "wanted" in edit.values:
                what += plain(masked(say(language(), INTO, **edit.values)))
            tell(what)


def run(
    selection: Selection,
    as_of: date,
    chosen: Sequence[Output],
    screen: Screen,
    fail_on: FailOn,
) -> int:
    """Validate the files of `selection` as of `as_of`; give the exit status of S4."""
    report = validate(selection, prove, as_of)
    deliver(chosen, screen, lambda name, _: RENDERERS[name](report, language()))
    if report.problems:
        return NOT_ASKED
    if fail_on is FailOn.never:
        return 0
    return VIOLATIONS if report.fails(Severity.of(fail_on.value)) else 0
