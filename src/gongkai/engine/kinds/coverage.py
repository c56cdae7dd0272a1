"""Each unit has published each item that its level owes, in each period."""

import polars as pl

from gongkai.engine.bits import any_of
from gongkai.engine.doubts import Doubt, first
from gongkai.engine.facts import Facts
from gongkai.engine.outcomes import settle
from gongkai.engine.periods import period_of, periods_between
from gongkai.engine.select import chosen_items
from gongkai.model.frames import LEVEL, OUTCOME, REASON
from gongkai.model.rule import Coverage

_KEY = ("unit", "item")


def oblige(rule: Coverage, facts: Facts) -> pl.LazyFrame:
    """Make an obligation of each unit, item that its level owes, and period."""
    evidence = facts.rows.lazy().filter(pl.all_horizontal(pl.col(_KEY).is_not_null()))
    sound = pl.col("published_on").is_not_null() & ~any_of("doubtful", ["published_on"])
    found = (
        evidence.filter(sound)
        .with_columns(period=period_of(rule.every, pl.col("published_on")))
        .group_by(*_KEY, "period")
        .agg(done_on=pl.col("published_on").min())
    )
    shaky = evidence.group_by(_KEY).agg(
        misread=any_of("rejected", ["published_on"]).any(),
        unsaid=any_of("absent", ["published_on"]).any(),
        doubted=any_of("doubtful", ["published_on"]).any(),
    )
    missing = pl.col("done_on").is_null()
    open_yet = (pl.col("ends") >= facts.as_of).fill_null(value=False)
    duties = (
        _owed(rule, facts)
        .join(found, on=[*_KEY, "period"], how="left", nulls_equal=True)
        .join(shaky, on=_KEY, how="left")
        .with_columns(
            start_on=pl.lit(None, pl.Date),
            outcome=pl.when(~missing)
            .then(pl.lit("met", OUTCOME))
            .when(open_yet)
            .then(pl.lit("pending", OUTCOME))
            .otherwise(pl.lit("violated", OUTCOME)),
            reason=pl.when(missing & ~open_yet).then(pl.lit("not-published", REASON)),
        )
    )
    reason, field = first(
        [
            Doubt(pl.col("level").is_null(), "level-unknown", "level"),
            Doubt(missing & pl.col("misread"), "cell-rejected", "published_on"),
            Doubt(missing & pl.col("unsaid"), "column-missing", "published_on"),
            Doubt(missing & pl.col("doubted"), "dates-contradict", "published_on"),
        ]
    )
    return settle(duties, rule, reason, field)


def _owed(rule: Coverage, facts: Facts) -> pl.LazyFrame:
    """List what is owed: `unit`, its `level`, `item`, `period` and the day it `ends`."""
    catalog = facts.catalog
    rows = [
        (item.id, level.value)
        for item in chosen_items(rule.when, catalog)
        if not rule.when.mode or catalog.mode_of(item) in rule.when.mode
        for level in catalog.levels_of(item)
        if not rule.when.level or level in rule.when.level
    ]
    items = pl.LazyFrame(rows, schema={"item": pl.Categorical, "owed_by": LEVEL}, orient="row")
    owes = (pl.col("owed_by") == pl.col("level")) | pl.col("level").is_null()
    return (
        facts.units.lazy()
        .join(items, how="cross")
        .filter(owes)
        .unique(["unit", "item"], maintain_order=True)
        .join(_periods(rule, facts).lazy(), how="cross")
    )


def _periods(rule: Coverage, facts: Facts) -> pl.DataFrame:
    if rule.every == "once":
        schema = {"period": pl.Categorical, "ends": pl.Date}
        return pl.DataFrame([(None, None)], schema=schema, orient="row")
    dates = facts.rows.select(pl.min_horizontal("formed_on", "published_on").min()).item()
    since = rule.in_force.from_ or dates or facts.as_of
    return periods_between(rule.every, since, facts.as_of)
