"""How every kind of rule ends: the outcome of its obligations, in the columns of the schema."""

import polars as pl

from gongkai.engine.words import came_out
from gongkai.model.frames import AS_OF, OBLIGATIONS
from gongkai.model.rule import InForce, RuleBase


def outside(in_force: InForce, day: pl.Expr) -> pl.Expr:
    """Find what happened on a day on which the rule was not in force (S5.1)."""
    before = day < pl.lit(in_force.from_, pl.Date)
    after = day > pl.lit(in_force.until, pl.Date)
    return pl.any_horizontal(before, after).fill_null(value=False)


def settle(judged: pl.LazyFrame, rule: RuleBase, doubt: pl.Expr, field: pl.Expr) -> pl.LazyFrame:
    """Let doubt prevail over the outcome, and the rule's time over both; give the columns.

    `judged` has `start_on`, `outcome`, `reason` and whatever else of `OBLIGATIONS` is known.
    """
    unsure = pl.col("doubt").is_not_null()
    columns = (
        judged.with_columns(doubt=doubt, field=field)
        .with_columns(outside=outside(rule.in_force, pl.col("start_on")))
        .with_columns(
            outcome=pl.when("outside")
            .then(None)
            .when(unsure)
            .then(came_out("undecided"))
            .otherwise("outcome"),
            reason=pl.coalesce("doubt", "reason"),
            **{
                name: pl.when(~unsure).then(name)
                for name in ("over_days", "over_working_days", "serious")
                if name in judged.collect_schema()
            },
        )
    )
    known = columns.collect_schema().names()
    schema = OBLIGATIONS if AS_OF not in known else {**OBLIGATIONS, AS_OF: pl.Date}
    return columns.select(
        (pl.col(name) if name in known else pl.lit(None)).cast(dtype).alias(name)
        for name, dtype in schema.items()
        if name not in {"rule", "severity"}
    )
