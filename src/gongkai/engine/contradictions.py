"""Which dates of one record contradict each other (S8b.4)."""

import polars as pl

from gongkai.engine.bits import pack

# The second cannot lie before the first.
ORDERED = (
    ("formed_on", "published_on"),
    ("published_on", "withdrawn_on"),
    ("formed_on", "withdrawn_on"),
    ("formed_on", "changed_on"),
)


def reversed_days(first: str, second: str) -> pl.Expr:
    """Tell whether `second` lies before `first`; where either is unknown, it does not."""
    return (pl.col(second) < pl.col(first)).fill_null(value=False)


def contradictory() -> pl.Expr:
    """Set the bits of the dates that contradict another date of their row."""
    tests: dict[str, pl.Expr] = {}
    for first, second in ORDERED:
        for day in (first, second):
            tests[day] = tests.get(day, pl.lit(value=False)) | reversed_days(first, second)
    return pack(tests)
