"""Which files a person means who names files and folders: told by what is in them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from gongkai.errors import GongkaiError, InvalidInput, Problem
from gongkai.model.catalog import Catalog
from gongkai.model.holidays import Holidays
from gongkai.model.unit import Roster
from gongkai.model.waiver import Waivers
from gongkai.readers.border import read_text
from gongkai.readers.holidays import holiday_files
from gongkai.readers.rules import KINDS, rule_files
from gongkai.readers.workspace import (
    CALENDAR,
    CATALOG,
    UNITS,
    WAIVERS,
    Workspace,
    holds_rules,
    workspace_in,
)
from gongkai.readers.yaml import compose_yaml
from gongkai.source import Place

# The keys at the top of each kind of file; a file is of the kind that it shares most with.
_KEYS: Mapping[str, frozenset[str]] = {
    "catalog": frozenset(Catalog.model_fields),
    "roster": frozenset(Roster.model_fields),
    "waivers": frozenset(Waivers.model_fields),
    "holidays": frozenset(Holidays.model_fields),
    "rule": frozenset(key for model in KINDS.values() for key in model.model_fields),
}
_NAMED = {UNITS: "roster", WAIVERS: "waivers"}
_KEY = re.compile(r"^([A-Za-z_]+)[ \t]*:(?=[ \t]|\r?$)", re.MULTILINE)
_SUFFIXES = {".yaml", ".yml", ".json"}


@dataclass(frozen=True, slots=True)
class Selection:
    """The files to look at, each once, and what was named and is none."""

    catalogs: tuple[Path, ...]
    rules: tuple[Path, ...]
    rosters: tuple[Path, ...]
    waivers: tuple[Path, ...]
    holidays: tuple[Path, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def files(self) -> tuple[Path, ...]:
        """All of them."""
        return (*self.catalogs, *self.rules, *self.rosters, *self.waivers, *self.holidays)

    @property
    def written(self) -> tuple[Path, ...]:
        """Those that people write; JSON is what others have published, and stays as it came."""
        return tuple(file for file in self.files if file.suffix != ".json")


def select_workspace(workspace: Workspace) -> Selection:
    """Select the files of a workspace."""
    return _gather([_of_workspace(workspace)])


def select_paths(paths: Sequence[Path]) -> Selection:
    """Select what `paths` lead to: files of any kind, folders of rules, workspaces."""
    return _gather([_behind(path) for path in paths])


def _gather(sources: Sequence[Iterator[tuple[str, Path]]]) -> Selection:
    found: dict[str, dict[Path, Path]] = {kind: {} for kind in _KEYS}
    problems: list[Problem] = []
    for source in sources:
        try:
            for kind, path in source:
                found[kind].setdefault(path.resolve(), path)
        except GongkaiError as error:
            problems += error.problems
    files = {kind: tuple(paths.values()) for kind, paths in found.items()}
    return Selection(
        files["catalog"],
        files["rule"],
        files["roster"],
        files["waivers"],
        files["holidays"],
        tuple(problems),
    )


def _of_workspace(workspace: Workspace) -> Iterator[tuple[str, Path]]:
    yield "catalog", workspace.catalog
    if workspace.units:
        yield "roster", workspace.units
    if workspace.waivers:
        yield "waivers", workspace.waivers
    if workspace.calendar:
        yield from (("holidays", file) for file in holiday_files(workspace.calendar))
    yield from (("rule", file) for file in rule_files(workspace.rules))


def _of_folder(folder: Path) -> Iterator[tuple[str, Path]]:
    """Select the rules of a folder, and the holiday files that lie with them or are all it has.

    A roster or waivers among them are known by their names.
    """
    is_calendar = folder.resolve().name == CALENDAR
    calendar = folder if is_calendar else folder / CALENDAR
    named = [(kind, folder / name) for name, kind in _NAMED.items() if (folder / name).is_file()]
    yield from named
    # A rule that ends in .yml is refused by `rule_files`; it must not be passed over here.
    written = [file for file in folder.glob("*") if file.suffix.lower() in {".yaml", ".yml"}]
    has_others = any(file.name not in _NAMED for file in written)
    if calendar.is_dir():
        yield from (("holidays", file) for file in holiday_files(calendar))
    if not is_calendar and holds_rules(folder) and (has_others or not named):
        yield from (("rule", file) for file in rule_files(folder))


def _behind(path: Path) -> Iterator[tuple[str, Path]]:
    if (path / CATALOG).is_file():
        yield from _of_workspace(workspace_in(path))
    elif path.is_dir():
        yield from _of_folder(path)
    else:
        yield _kind_of(path), path


def _keys_at_the_top(path: Path) -> set[str]:
    """Return the keys of a file; where they begin its lines, without parsing all of it."""
    if keys := {*_KEY.findall(read_text(path))}:
        return keys
    data = compose_yaml(path).data
    return set(data) if isinstance(data, dict) else set()


def _kind_of(path: Path) -> str:
    """Tell the kind of a file by its keys at the top."""
    if path.is_file() and path.suffix.lower() not in _SUFFIXES:
        raise InvalidInput([Problem("not-a-yaml-file", Place(str(path)))])
    keys = _keys_at_the_top(path)
    shared = sorted(((len(keys & known), kind) for kind, known in _KEYS.items()), reverse=True)
    if shared[0][0] == shared[1][0]:
        raise InvalidInput([Problem("unknown-file", Place(str(path)))])
    return shared[0][1]
