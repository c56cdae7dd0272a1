"""What keeps an obligation from being decided: tests in order; the first that holds counts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

import polars as pl

from gongkai.engine.bits import any_of
from gongkai.model.frames import FIELD, REASON
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
        _chain(((doubt.test, doubt.reason) for doubt in doubts), REASON),
        _chain(((doubt.test, doubt.field) for doubt in doubts), FIELD),
    )


def field_named(name: str) -> pl.Expr:
    """Write the name of a field as the schema has it."""
    return _word(name, FIELD)


def _chain(cases: Iterable[tuple[pl.Expr, str | None]], dtype: pl.Enum) -> pl.Expr:
    # The first test that holds decides, and a doubt may have no field: so no coalesce of values.
    result: pl.Expr = pl.lit(None, dtype)
    for test, value in reversed(list(cases)):
        result = pl.when(test).then(_word(value, dtype)).otherwise(result)
    return result


@cache
def _word(value: str | None, dtype: pl.Enum) -> pl.Expr:
    # polars makes a series of each word of an enumeration: some hundreds a run.
    return pl.lit(value, dtype)
