"""How the cells of a ledger become the columns of `frames.RECORDS`, and which are rejected."""

from dataclasses import dataclass

import polars as pl

from gongkai.model.catalog import Catalog
from gongkai.model.fields import REJECTABLE, rejected_bit
from gongkai.model.frames import LEVEL, RECORDS, REJECTED
from gongkai.readers.ledger.body import Body
from gongkai.readers.ledger.cells import code_of, read_cells
from gongkai.readers.ledger.distinct import read_distinct
from gongkai.readers.ledger.items import Items
from gongkai.readers.ledger.units import Units, read_units


@dataclass(frozen=True, slots=True)
class Words:
    """What the names in a ledger are looked up in."""

    catalog: Catalog
    items: Items
    units: Units


def read_records(
    body: Body, words: Words, ledger: int, unit: str | None
) -> tuple[pl.DataFrame, pl.DataFrame]:
    """Read a ledger into records and rejected cells; `unit` is whose the rows are that name none.

    Only the columns that the ledger has are computed; the others are null.
    """
    read = read_cells(body.cells, words.items)
    # In an order of their own: that of the columns may differ from file to file.
    fields = [name for name in REJECTABLE if code_of(name) in read.columns]
    fields = [name for name in fields if read[code_of(name)].null_count() < read.height]
    bits = [pl.col(code_of(name)).is_not_null() * pl.lit(rejected_bit(name)) for name in fields]
    whole = _with_unit_and_level(read, words, unit).with_columns(
        ledger=pl.lit(ledger), row=body.rows, rejected=pl.sum_horizontal(pl.lit(0), *bits)
    )
    records = whole.select(
        (pl.col(name) if name in whole.columns else pl.lit(None)).cast(dtype).alias(name)
        for name, dtype in RECORDS.items()
    )
    return records, _rejected(body, read, fields, ledger)


def _with_unit_and_level(read: pl.DataFrame, words: Words, unit: str | None) -> pl.DataFrame:
    """Fill in the unit, and the level: its cell, else the roster's, else the item's only one.

    A level whose cell was rejected stays unknown.
    """
    nothing = pl.repeat(None, read.height, dtype=pl.String, eager=True)
    units = read_units(words.units, read.get_column("unit", default=nothing), unit)
    only = {
        item.id: levels[0]
        for item in words.catalog.items
        if len(levels := words.catalog.levels_of(item)) == 1
    }
    level = units["level"]
    if only:
        items = read.get_column("item", default=nothing)
        by_item = read_distinct(items, lambda item: (only.get(item),), {"level": LEVEL})["level"]
        level = level.zip_with(level.is_not_null(), by_item)
    whole = read.with_columns(units["unit"])
    if "level" not in read.columns:
        return whole.with_columns(level.alias("level"))
    otherwise = pl.when(pl.col(code_of("level")).is_null()).then(level)
    return whole.with_columns(level=pl.coalesce("level", otherwise))


def _rejected(body: Body, read: pl.DataFrame, fields: list[str], ledger: int) -> pl.DataFrame:
    parts = [
        pl.DataFrame({"row": body.rows, "value": body.cells[name], "code": read[code_of(name)]})
        .filter(pl.col("code").is_not_null())
        .with_columns(ledger=pl.lit(ledger), field=pl.lit(name))
        .select(pl.col(column).cast(dtype) for column, dtype in REJECTED.items())
        for name in fields
    ]
    return pl.concat([pl.DataFrame(schema=REJECTED), *parts]).sort("row", maintain_order=True)
