"""No result is written over what a run reads."""

from collections.abc import Iterable, Sequence
from pathlib import Path

from gongkai.cli.overwriting import files_of, is_one_of, refuse, there
from gongkai.errors import GongkaiError
from gongkai.readers.ledger.bounds import within_bounds
from gongkai.readers.ledger.files import ledger_files
from gongkai.readers.ledger.headings import Headings
from gongkai.readers.ledger.own_results import is_own_book, is_own_text
from gongkai.readers.ledger.read import READERS
from gongkai.readers.workspace import Workspace


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
    refuse(
        target
        for target in there(targets)
        if is_one_of(target, (*ledgers, *others, *files_of(workspace)))
        or (is_one_of(target, ledger_files(ledgers, READERS, [], [])) and not _is_own(target))
    )


def _is_own(file: Path) -> bool:
    """Tell whether a file in a folder of ledgers is a result of ours."""
    if is_own_text(file):
        return True
    try:
        contents = within_bounds(READERS[file.suffix.lower()](file))
    except GongkaiError:
        return False
    return is_own_book(contents, Headings({}))
