"""How a run is narrowed to the units that were asked for."""

from collections.abc import Sequence
from dataclasses import replace

import polars as pl

from gongkai.errors import InvalidInput, Problem
from gongkai.model.base import near
from gongkai.model.ledger import Ledgers
from gongkai.model.unit import Roster


def narrow(
    ledgers: Ledgers, roster: Roster | None, wanted: Sequence[str], *, whole_roster: bool
) -> tuple[Ledgers, Roster | None]:
    """Keep what is of the units `wanted`, by their names or the roster's aliases.

    Raises `InvalidInput` for each name that no record has; of the whole roster, its units too.
    """
    units = roster.units if roster else ()
    aliases = {alias: unit.name for unit in units for alias in unit.aliases}
    names = [aliases.get(name, name) for name in wanted]
    known = set(ledgers.records["unit"].drop_nulls().unique())
    if whole_roster:
        known |= {unit.name for unit in units}
    if strangers := [name for name in wanted if aliases.get(name, name) not in known]:
        raise InvalidInput([_stranger(name, sorted({*known, *aliases})) for name in strangers])
    records = ledgers.records.filter(pl.col("unit").is_in(names))
    rejected = ledgers.rejected.join(
        records.select("ledger", "row").unique(), on=["ledger", "row"], maintain_order="left"
    )
    kept = tuple(unit for unit in units if unit.name in names)
    return (
        replace(ledgers, records=records, rejected=rejected),
        roster and roster.model_copy(update={"units": kept}),
    )


def _stranger(name: str, known: list[str]) -> Problem:
    return Problem("no-such-unit", values={"found": name, "near": near(name, known)})
