"""The words of a verdict as values of their enumerations: outcomes, reasons, names of fields.

polars makes a series of each such value, some hundreds a run: so each is made once.
"""

from functools import cache

import polars as pl

from gongkai.model.frames import FIELD, OUTCOME, REASON


@cache
def came_out(outcome: str) -> pl.Expr:
    """Write an outcome as the schema has it."""
    return pl.lit(outcome, OUTCOME)


@cache
def because(reason: str | None) -> pl.Expr:
    """Write a reason as the schema has it."""
    return pl.lit(reason, REASON)


@cache
def field_named(name: str | None) -> pl.Expr:
    """Write the name of a field as the schema has it."""
    return pl.lit(name, FIELD)
