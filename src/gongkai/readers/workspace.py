"""Where the files of a county lie, and where the built-in ones do."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

CATALOG = "catalog.yaml"
RULES = "rules"
UNITS = "units.yaml"
WAIVERS = "waivers.yaml"


@dataclass(frozen=True, slots=True)
class Workspace:
    """The files of one run; units and waivers are None where there are none."""

    catalog: Path
    rules: Path
    units: Path | None = None
    waivers: Path | None = None


def find_workspace(start: Path) -> Workspace:
    """Return the workspace of the nearest folder upwards that has a catalogue, else the built-in.

    Paths stay relative where `start` is.
    """
    for folder in _upwards(start):
        if (folder / CATALOG).is_file():
            return workspace_in(folder)
    return workspace_in(builtin_root())


def workspace_in(folder: Path) -> Workspace:
    """Return the files of a folder with a catalogue; without rules, it takes the built-in ones."""
    rules = folder / RULES
    units, waivers = folder / UNITS, folder / WAIVERS
    return Workspace(
        catalog=folder / CATALOG,
        rules=rules if rules.is_dir() else builtin_root() / RULES,
        units=units if units.is_file() else None,
        waivers=waivers if waivers.is_file() else None,
    )


def builtin_root() -> Path:
    """Return the folder of the built-in catalogue and rules: in the package, or the checkout's."""
    package = Path(__file__).parent.parent
    inside = package / "builtin"
    return inside if inside.is_dir() else package.parent.parent


def _upwards(start: Path) -> Iterator[Path]:
    yield start
    if start.is_absolute():
        yield from start.parents
    else:
        steps = len(start.resolve().parents)
        yield from (start / Path(*[os.pardir] * n) for n in range(1, steps + 1))
