"""The run of `gongkai archive`: a week into its archive, or the archive looked through."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from gongkai.cli.failures import NOT_ASKED, VIOLATIONS, report_problems
from gongkai.cli.keep import keep
from gongkai.cli.language import language
from gongkai.cli.terminal import show
from gongkai.formats.archive import text
from gongkai.model.asked import Asked
from gongkai.pipeline.archive import snapshot
from gongkai.readers.archive.inspect import damage, inspect
from gongkai.readers.workspace import Workspace


def run(  # noqa: PLR0913, PLR0917  files, what is asked, where it goes, when
    ledgers: Sequence[Path], workspace: Workspace, asked: Asked, name: str, to: Path, today: date
) -> int:
    """Archive the ledgers as of the day asked for, and give the exit status."""
    taken, problems = snapshot(ledgers, workspace, asked, name)
    report_problems(problems)
    if taken is None:
        return NOT_ASKED
    added = keep(taken, to, today)
    show(text.added(added.kept, to, language(), is_new=added.is_new))
    return 0


def verified(folder: Path) -> int:
    """Say whether the archive is whole, and give the exit status."""
    found = inspect(folder)
    show(text.verified(found, folder, language()))
    report_problems(damage(folder, flaw) for flaw in found.damage)
    return VIOLATIONS if found.damage else 0
