"""Where the files of a county lie, and where the built-in ones do."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from gongkai.readers.border import border

CATALOG = "catalog.yaml"
RULES = "rules"
CALENDAR = "calendar"  # within the rules
UNITS = "units.yaml"
WAIVERS = "waivers.yaml"
SETTINGS = "gongkai.toml"


@dataclass(frozen=True, slots=True)
class Workspace:
    """The files of one run; what a workspace need not have is None where there is none."""

    catalog: Path
    rules: Path
    units: Path | None = None
    waivers: Path | None = None
    calendar: Path | None = None
    settings: Path | None = None


def find_workspace(start: Path) -> Workspace:
    """Return the workspace of the nearest folder upwards that has a catalogue, else the built-in.

    Paths stay relative where `start` is.
    """
    for folder in _upwards(start):
        if (folder / CATALOG).is_file():
            return workspace_in(folder)
    builtin = workspace_in(builtin_root())
    return replace(builtin, calendar=_folder(start / RULES / CALENDAR) or builtin.calendar)


def workspace_in(folder: Path) -> Workspace:
    """Return the files of a folder with a catalogue.

    Without rules, and without holiday files, it takes the built-in ones.
    """
    rules = folder / RULES
    units, waivers, settings = folder / UNITS, folder / WAIVERS, folder / SETTINGS
    builtin = builtin_root() / RULES
    return Workspace(
        catalog=folder / CATALOG,
        rules=rules if holds_rules(rules) else builtin,
        units=units if units.is_file() else None,
        waivers=waivers if waivers.is_file() else None,
        calendar=_folder(rules / CALENDAR) or _folder(builtin / CALENDAR),
        settings=settings if settings.is_file() else None,
    )


def calendar_home(start: Path) -> Path:
    """Return the folder in which holiday files are looked for from `start`, there or not."""
    within = (folder for folder in _upwards(start) if (folder / CATALOG).is_file())
    return next(within, start) / RULES / CALENDAR


def waivers_home(start: Path) -> Path:
    """Return where the waivers of the workspace of `start` lie, there or not; else in `start`."""
    within = (folder for folder in _upwards(start) if (folder / CATALOG).is_file())
    return next(within, start) / WAIVERS


def holds_rules(folder: Path) -> bool:
    """Tell whether a folder is one of rules; one with holiday files alone is not."""
    if not folder.is_dir():
        return False
    with border(folder):
        return {each.name for each in folder.iterdir() if each.name[0] != "."} != {CALENDAR}


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


def _folder(path: Path) -> Path | None:
    return path if path.is_dir() else None
