"""What keeps an obligation from being decided: tests in order; the first that holds counts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from gongkai.engine.bits import any_of
from gongkai.engine.words import because, field_named
from gongkai.model.reasons import Reason

YES = pl.lit(value=True)

# The sets of fields whose cells cannot be read, and what that is called.
UNREAD: Mapping[str, Reason] = {"rejected": "cell-rejected", "absent": "column-missing"}


@dataclass(frozen=True)
class Doubt:
    """Where `test` holds, nobody can tell, for `reason`; `field` is where to look."""

    test: pl.Expr
    reason: Reason
    field: str | None = None


def unread(field: str, where: pl.Expr = YES) -> tuple[Doubt, ...]:
    """Doubt a cell that is blank only because it could not be read, or has no column."""
    return hidden(field, where & pl.col(field).is_null())


def hidden(field: str, where: pl.Expr) -> tuple[Doubt, ...]:
    """Doubt where the field's cell, or that of another row, could not be read or has no column."""
    return tuple(
        Doubt(where & any_of(bits, [field]), reason, field) for bits, reason in UNREAD.items()
    )


def needed(field: str, where: pl.Expr = YES) -> tuple[Doubt, ...]:
    """Doubt a date that a rule cannot do without: unread, blank, or at odds with another."""
    blank = where & pl.col(field).is_null()
    return (
        *unread(field, where),
        # Yet to come, while what should follow it is done already.
        Doubt(blank & any_of("future", [field]), "dates-contradict", field),
        Doubt(blank, "cell-blank", field),
        Doubt(where & any_of("doubtful", [field]), "dates-contradict", field),
    )


def unknown_item() -> tuple[Doubt, ...]:
    """Doubt a record of which nobody can tell to which item it belongs."""
    blank = pl.col("item").is_null()
    return (
        Doubt(blank & any_of("absent", ["item"]), "column-missing", "item"),
        Doubt(blank, "item-unknown", "item"),
    )


def first(doubts: Sequence[Doubt]) -> tuple[pl.Expr, pl.Expr]:
    """Return the reason of the first doubt that holds, and its field; null where none does."""
    return (
        _chain(((doubt.test, because(doubt.reason)) for doubt in doubts), because(None)),
        _chain(((doubt.test, field_named(doubt.field)) for doubt in doubts), field_named(None)),
    )


def _chain(cases: Iterable[tuple[pl.Expr, pl.Expr]], value: pl.Expr) -> pl.Expr:
    # The first test that holds decides, and a doubt may have no field: so no coalesce of values.
    for test, word in reversed(list(cases)):
        value = pl.when(test).then(word).otherwise(value)
    return value
