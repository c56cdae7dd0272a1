"""Dates stand in order; a date that must be there is there."""

from itertools import combinations

import polars as pl

from gongkai.engine.bits import any_of
from gongkai.engine.contradictions import ORDERED, reversed_days
from gongkai.engine.doubts import Doubt, first, unread
from gongkai.engine.facts import Facts
from gongkai.engine.outcomes import settle
from gongkai.engine.select import select
from gongkai.engine.words import because, came_out, field_named
from gongkai.model.fields import field_bit
from gongkai.model.rule import Sequence

_NO = pl.lit(value=False)


def oblige(rule: Sequence, facts: Facts) -> pl.LazyFrame:
    """Make an obligation of each record whose dates can be compared, or must be there."""
    selection = select(rule.when, facts.catalog)
    pairs = [pair for chain in rule.order for pair in combinations(chain, 2)]
    dates = list(dict.fromkeys([*rule.required, *(day for chain in rule.order for day in chain)]))
    wrong = {pair: reversed_days(*pair) for pair in pairs}
    disordered = pl.any_horizontal(_NO, *wrong.values())
    lacking = pl.any_horizontal(_NO, *_blank(rule).values())
    told = {day: pl.col(day).is_not_null() | any_of("rejected", [day]) for day in dates}
    comparable = pl.any_horizontal(_NO, *(told[a] & told[b] for a, b in pairs))
    speaks = pl.lit(value=True) if rule.required else comparable
    # Contradictions are for the rule that asks about them; no other rests on such dates (S8b.4).
    others = [pair for pair in ORDERED if pair not in pairs and {*pair} & {*dates}]
    duties = (
        facts.rows.lazy()
        .filter(selection.applies & speaks)
        .with_columns(
            start_on=pl.coalesce(pl.col("published_on"), *(pl.col(day) for day in dates)),
            outcome=pl.when(disordered | lacking)
            .then(came_out("violated"))
            .otherwise(came_out("met")),
            reason=pl.when(disordered)
            .then(because("out-of-order"))
            .when(lacking)
            .then(because("absent")),
            detail=pl.coalesce(
                pl.when(test).then(pl.lit(field_bit(before), pl.UInt64))
                for (before, _), test in wrong.items()
            )
            if wrong
            else None,
        )
    )
    doubts = [
        *selection.doubts,
        *(doubt for day in rule.required for doubt in unread(day)),
        *(Doubt(any_of("rejected", [day]), "cell-rejected", day) for day in dates),
    ]
    reason, doubtful = first(
        [
            *(Doubt(reversed_days(*pair), "dates-contradict", pair[1]) for pair in others),
            *(Doubt(~disordered & d.test, d.reason, d.field) for d in doubts),
        ]
    )
    at = _field_of({**{after: test for (_, after), test in wrong.items()}, **_blank(rule)})
    return settle(duties, rule, reason, pl.coalesce(doubtful, at, field_named(dates[0])))


def _blank(rule: Sequence) -> dict[str, pl.Expr]:
    return {day: pl.col(day).is_null() for day in rule.required}


def _field_of(tests: dict[str, pl.Expr]) -> pl.Expr:
    return pl.coalesce(pl.when(test).then(field_named(day)) for day, test in tests.items())
