"""The catalogue's items as a table: what of an item a rule needs, with the defaults filled in."""

import polars as pl

from gongkai.engine.bits import any_of
from gongkai.model.catalog import Catalog, Item
from gongkai.model.frames import MODE, Schema
from gongkai.model.terms import Trigger, channel_bits

TRIGGER = pl.Enum([trigger.value for trigger in Trigger])

ITEMS: Schema = {
    "item": pl.Categorical,
    "item_mode": MODE,
    "trigger": TRIGGER,  # the event from which the time limit runs
    "limit": pl.Int32,  # in the unit of the next column
    "limit_working": pl.Boolean,  # working days, else days
    "limit_own": pl.Boolean,  # the item's own time limit, else the catalogue's default
    "limit_unclear": pl.Boolean,  # its text was not understood
    "posted": pl.Int32,  # the item's own posting period; null where it has none
    "posted_working": pl.Boolean,
    "required": pl.UInt64,  # channels as bits
    "listed": pl.UInt64,  # the required and the optional ones
    "need_any": pl.Boolean,  # 至少选择其一; null where the catalogue does not say
}


def item_table(catalog: Catalog) -> pl.DataFrame:
    """Make a row an item, as `ITEMS`."""
    rows = [_row(catalog, item) for item in catalog.items]
    return pl.DataFrame(rows, schema=ITEMS, orient="row")


def with_items(rows: pl.LazyFrame, catalog: Catalog) -> pl.LazyFrame:
    """Set beside each row what its item says, null where the item is; a blank mode is the item's.

    A gather by the item's place: a join costs five times as much.
    """
    table = item_table(catalog)
    ids = table["item"].cast(pl.String)
    place = pl.col("item").replace_strict(ids, range(table.height), return_dtype=pl.UInt32)
    columns = [pl.lit(table[name]).gather(pl.col("place")).alias(name) for name in ITEMS]
    # A mode that cannot be read may be any: it is not what the item says (S8b.2).
    mode = pl.coalesce("mode", pl.when(~any_of("rejected", ["mode"])).then("item_mode"))
    told = rows.with_columns(place=place).with_columns(columns[1:]).drop("place")
    return told.with_columns(mode=mode)


def _row(catalog: Catalog, item: Item) -> tuple[object, ...]:
    own, default = item.time_limit, catalog.defaults.time_limit
    # A limit without a number (及时公开) leaves the default's number standing.
    governs = own is not None and own.within is not None
    limit = own if own is not None and governs else default
    posted = own.posted_at_least if own else None
    required = channel_bits(item.channels.required)
    need = item.channels.need
    return (
        item.id,
        catalog.mode_of(item).value,
        limit.after.value,
        limit.within.count if limit.within else None,
        limit.within.in_working_days if limit.within else None,
        governs,
        own is not None and own.needs_a_person,
        posted.count if posted else None,
        posted.in_working_days if posted else None,
        required,
        required | channel_bits(item.channels.optional),
        None if need is None else need == "any",
    )
