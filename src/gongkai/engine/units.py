"""The units that are judged: those that the ledgers speak of, or the whole roster (S8b.3)."""

from datetime import date

import polars as pl

from gongkai.model.frames import LEVEL, Schema
from gongkai.model.unit import Roster

_UNITS: Schema = {"unit": pl.Categorical, "level": LEVEL}


def unit_table(
    rows: pl.DataFrame, roster: Roster | None, as_of: date, *, whole_roster: bool
) -> pl.DataFrame:
    """Make a row a unit: `unit`, and its `level` by the roster, else by its records, else null.

    Units that the roster says were not active on `as_of` are left out.
    """
    known = pl.DataFrame(
        [(unit.name, unit.level.value) for unit in roster.units] if roster else [],
        schema=_UNITS,
        orient="row",
    )
    seen = (
        rows.lazy()
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
    asleep = [] if roster is None else [u.name for u in roster.units if not u.is_active(as_of)]
    return units.filter(~pl.col("unit").cast(pl.String).is_in(asleep))
