"""Which records a rule speaks of: its `when`, as columns (S6)."""

from collections.abc import Callable
from dataclasses import dataclass

import polars as pl

from gongkai.engine.doubts import Doubt, unknown_item, unread
from gongkai.model.catalog import Catalog, Item
from gongkai.model.rule import When
from gongkai.model.terms import channel_bits


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
    applies: list[pl.Expr] = [pl.lit(value=True)]
    doubts: list[Doubt] = []
    items = chosen_items(when, catalog)
    if len(items) < len(catalog.items):
        ids = pl.Series([item.id for item in items], dtype=pl.Categorical)
        applies.append(pl.col("item").is_in(ids.implode()) | pl.col("item").is_null())
        doubts.extend(unknown_item())
    if when.level:
        levels = [level.value for level in when.level]
        applies.append(pl.col("level").is_in(levels) | pl.col("level").is_null())
        doubts.append(Doubt(pl.col("level").is_null(), "level-unknown", "level"))
    if when.mode:
        modes = [mode.value for mode in when.mode]
        applies.append(pl.col("mode").is_in(modes) | pl.col("mode").is_null())
        doubts.extend(
            Doubt(pl.col("mode").is_null() & d.test, d.reason, d.field) for d in unknown_item()
        )
    if when.channel:
        wanted = pl.lit(channel_bits(when.channel), pl.UInt64)
        applies.append(((pl.col("channels") & wanted) > 0).fill_null(value=False))
    for field in when.has:
        unknown = unread(field)
        applies.append(pl.col(field).is_not_null() | unknown[0].test | unknown[1].test)
        doubts.extend(unknown)
    return Selection(pl.all_horizontal(applies), tuple(doubts))
