"""The units that are judged: those that the ledgers speak of, or the whole roster (S8b.3)."""

from datetime import date

import polars as pl

from gongkai.model.frames import LEVEL, Schema
from gongkai.model.unit import Roster

_UNITS: Schema = {"unit": pl.Categorical, "level": LEVEL}


def unit_table(records: pl.DataFrame, roster: Roster | None, *, whole_roster: bool) -> pl.DataFrame:
    """Make a row a unit: `unit`, and its `level` by the roster, else by its records, else null."""
    known = pl.DataFrame(
        [(unit.name, unit.level.value) for unit in roster.units] if roster else [],
        schema=_UNITS,
        orient="row",
    )
    seen = (
        records.lazy()
        .filter(pl.col("unit").is_not_null())
        .group_by("unit")
        .agg(pl.col("level").drop_nulls().mode().sort().first())
        .collect()
    )
    units = seen.join(known, on="unit", how="left", suffix="_known").select(
        "unit", level=pl.coalesce("level_known", "level")
    )
    if whole_roster:
        units = pl.concat([units, known.join(units, on="unit", how="anti")])
    return units


def active(units: pl.DataFrame, roster: Roster | None, day: date) -> pl.DataFrame:
    """Leave out the units that the roster says were not active on `day`."""
    asleep = [] if roster is None else [u.name for u in roster.units if not u.is_active(day)]
    return units.filter(~pl.col("unit").cast(pl.String).is_in(asleep))
