"""Sets of a record's fields kept as the bits of one number, as columns."""

from collections.abc import Iterable, Mapping

import polars as pl

from gongkai.model.fields import field_bit


def pack(tests: Mapping[str, pl.Expr]) -> pl.Expr:
    """Set the bit of each field whose test holds; a null test does not."""
    bits = [
        pl.when(test).then(pl.lit(field_bit(field), pl.UInt32)).otherwise(0)
        for field, test in tests.items()
    ]
    return pl.sum_horizontal(bits).cast(pl.UInt32)


def any_of(column: str, fields: Iterable[str]) -> pl.Expr:
    """Tell whether the set in `column` holds any of `fields`."""
    wanted = sum(field_bit(field) for field in fields)
    return (pl.col(column) & pl.lit(wanted, pl.UInt32)) > 0
