"""No result is written over a file of the workspace."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from gongkai.errors import InvalidInput, Problem
from gongkai.readers.rules import rule_files
from gongkai.readers.workspace import Workspace
from gongkai.source import Place


def spare_files(targets: Iterable[Path | None], workspace: Workspace) -> None:
    """Refuse to write to a file of the workspace.

    Raises `InvalidInput` with every target that is one, by whatever name it is called.
    """
    refuse(target for target in there(targets) if is_one_of(target, files_of(workspace)))


def there(targets: Iterable[Path | None]) -> list[Path]:
    """Give the targets that are there: nothing else can be lost, and mostly nothing is there."""
    return [each for each in targets if each and each.is_file() and each.stat().st_size]


def is_one_of(target: Path, files: Iterable[Path]) -> bool:
    """Tell whether a file is one of `files`, by whatever name."""
    return any(file.exists() and target.samefile(file) for file in files)


def files_of(workspace: Workspace) -> Iterator[Path]:
    """List what a workspace is read from."""
    named = (workspace.catalog, workspace.units, workspace.waivers, workspace.settings)
    yield from filter(None, named)
    yield from rule_files(workspace.rules)
    if workspace.calendar:
        yield from workspace.calendar.iterdir()


def refuse(targets: Iterable[Path]) -> None:
    """Raise `InvalidInput` with each of the targets, if there is one."""
    if problems := [Problem("output-is-input", Place(str(target))) for target in targets]:
        raise InvalidInput(problems)
