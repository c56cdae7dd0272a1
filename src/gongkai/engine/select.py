"""Which records a rule speaks of: its `when`, as columns (S6)."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import polars as pl

from gongkai.engine.bits import any_of
from gongkai.engine.doubts import Doubt, hidden, unknown_item, unread
from gongkai.model.catalog import Catalog, Item
from gongkai.model.rule import When
from gongkai.model.terms import Channel, Level, Mode, channel_bits


@dataclass(frozen=True)
class Selection:
    """`applies`: no condition is known to fail; `doubts`: why that may yet be wrong."""

    applies: pl.Expr
    doubts: tuple[Doubt, ...]


def chosen_items(when: When, catalog: Catalog) -> tuple[Item, ...]:
    """Return the items of the catalogue that `when` speaks of, its modes and levels aside."""
    tests: tuple[Callable[[Item], bool], ...] = (
        lambda item: not when.category or item.category in when.category,
        lambda item: not when.subject or item.subject in when.subject,
        lambda item: not when.item or bool({item.id, item.name} & set(when.item)),
        lambda item: when.project is None or item.project == when.project,
    )
    return tuple(item for item in catalog.items if all(test(item) for test in tests))


def select(when: When, catalog: Catalog) -> Selection:
    """Turn `when` into columns over `Facts.rows` or `Facts.publications`."""
    parts = (
        *_items(when, catalog),
        *((_level(when.level),) if when.level else ()),
        *((_mode(when.mode),) if when.mode else ()),
        *((_channel(when.channel),) if when.channel else ()),
        *(_has(field) for field in when.has),
    )
    applies = pl.all_horizontal(pl.lit(value=True), *(part.applies for part in parts))
    return Selection(applies, tuple(doubt for part in parts for doubt in part.doubts))


def _items(when: When, catalog: Catalog) -> Iterator[Selection]:
    items = chosen_items(when, catalog)
    if len(items) < len(catalog.items):
        ids = pl.Series([item.id for item in items], dtype=pl.Categorical)
        applies = pl.col("item").is_in(ids.implode()) | pl.col("item").is_null()
        yield Selection(applies, unknown_item())


def _level(wanted: tuple[Level, ...]) -> Selection:
    unknown = pl.col("level").is_null()
    doubts = (
        Doubt(unknown & any_of("absent", ["level"]), "column-missing", "level"),
        Doubt(unknown, "level-unknown", "level"),
    )
    return Selection(pl.col("level").is_in([level.value for level in wanted]) | unknown, doubts)


def _mode(wanted: tuple[Mode, ...]) -> Selection:
    unknown = pl.col("mode").is_null()
    doubts = (
        Doubt(unknown & any_of("rejected", ["mode"]), "cell-rejected", "mode"),
        *(Doubt(unknown & each.test, each.reason, each.field) for each in unknown_item()),
    )
    return Selection(pl.col("mode").is_in([mode.value for mode in wanted]) | unknown, doubts)


def _channel(wanted: tuple[Channel, ...]) -> Selection:
    bits = pl.lit(channel_bits(wanted), pl.UInt64)
    missing = ~((pl.col("channels") & bits) > 0).fill_null(value=False)
    # A word that was not understood may be the very channel.
    rejected, absent = hidden("channels", missing)
    return Selection(~missing | rejected.test | absent.test, (rejected, absent))


def _has(field: str) -> Selection:
    rejected, absent = unread(field)
    applies = pl.col(field).is_not_null() | rejected.test | absent.test
    return Selection(applies, (rejected, absent))
