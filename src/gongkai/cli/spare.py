"""No result is written over what a run reads."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from gongkai.errors import GongkaiError, InvalidInput, Problem
from gongkai.readers.ledger.bounds import within_bounds
from gongkai.readers.ledger.files import ledger_files
from gongkai.readers.ledger.headings import Headings
from gongkai.readers.ledger.own_results import is_own_book, is_own_text
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

    Raises `InvalidInput` with every target that is one, by whatever name it is called. A result
    that an earlier run left in a folder of ledgers is none, and may be replaced.
    """
    # Only what is there already can be lost: mostly nothing is, and nothing is looked through.
    there = [each for each in targets if each and each.is_file() and each.stat().st_size]
    problems = [
        Problem("output-is-input", Place(str(target)))
        for target in there
        if _is_one_of(target, (*ledgers, *others, *_files(workspace)))
        or (_is_one_of(target, ledger_files(ledgers, READERS, [], [])) and not _is_own(target))
    ]
    if problems:
        raise InvalidInput(problems)


def _is_one_of(target: Path, files: Iterable[Path]) -> bool:
    return any(file.exists() and target.samefile(file) for file in files)


def _files(workspace: Workspace) -> Iterator[Path]:
    named = (workspace.catalog, workspace.units, workspace.waivers, workspace.settings)
    yield from filter(None, named)
    yield from rule_files(workspace.rules)


def _is_own(file: Path) -> bool:
    """Tell whether a file in a folder of ledgers is a result of ours."""
    if is_own_text(file):
        return True
    try:
        contents = within_bounds(READERS[file.suffix.lower()](file))
    except GongkaiError:
        return False
    return is_own_book(contents, Headings({}))
