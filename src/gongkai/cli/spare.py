"""No result is written over what a run reads."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from gongkai.errors import InvalidInput, Problem
from gongkai.readers.ledger.files import ledger_files
from gongkai.readers.ledger.read import READERS
from gongkai.readers.rules import rule_files
from gongkai.readers.workspace import Workspace
from gongkai.source import Place


def spare(
    targets: Iterable[Path | None],
    ledgers: Sequence[Path],
    workspace: Workspace,
    others: Sequence[Path] = (),
) -> None:
    """Refuse to write to a ledger, to a file of the workspace, or to one of `others`.

    Raises `InvalidInput` with every target that is one, by whatever name it is called.
    """
    there = [target for target in targets if target and target.is_file()]
    # Only what is there already can be lost: mostly nothing is, and nothing is looked through.
    read = [*_read(ledgers, workspace), *others] if there else []
    problems = [
        Problem("output-is-input", Place(str(target)))
        for target in there
        if any(file.exists() and target.samefile(file) for file in read)
    ]
    if problems:
        raise InvalidInput(problems)


def _read(ledgers: Sequence[Path], workspace: Workspace) -> Iterator[Path]:
    yield from ledgers
    yield from ledger_files(ledgers, READERS, [], [])
    named = (workspace.catalog, workspace.units, workspace.waivers, workspace.settings)
    yield from filter(None, named)
    yield from rule_files(workspace.rules)
