"""Which catalogue, rules and roster a run goes by."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from gongkai.readers.workspace import CALENDAR, UNITS, Workspace, find_workspace


def choose(  # noqa: PLR0913  a file each
    start: Path,
    ledgers: Sequence[Path],
    *,
    catalog: Path | None = None,
    rules: Path | None = None,
    units: Path | None = None,
    waivers: Path | None = None,
) -> Workspace:
    """Take what is named, else what the workspace around `start` has, else the built-in.

    A roster may also lie beside the ledgers: the first that does is taken. Holiday files lie with
    the rules; where those that are named have none, the workspace's count.
    """
    found = find_workspace(start)
    calendar = rules / CALENDAR if rules and (rules / CALENDAR).is_dir() else found.calendar
    beside = (_folder(ledger) / UNITS for ledger in ledgers)
    return replace(
        found,
        catalog=catalog or found.catalog,
        rules=rules or found.rules,
        waivers=waivers or found.waivers,
        calendar=calendar,
        units=units or found.units or next((file for file in beside if file.is_file()), None),
    )


def _folder(ledger: Path) -> Path:
    return ledger if ledger.is_dir() else ledger.parent
