"""Each unit has published each item that its level owes, in each period."""

from datetime import date

import polars as pl

from gongkai.engine.bits import any_of
from gongkai.engine.doubts import Doubt, first
from gongkai.engine.facts import Facts
from gongkai.engine.outcomes import settle
from gongkai.engine.periods import period_of, periods_between
from gongkai.engine.select import chosen_items, select
from gongkai.engine.words import because, came_out
from gongkai.model.frames import AS_OF, LEVEL
from gongkai.model.rule import Coverage

_KEY = ("unit", "item")


def oblige(rule: Coverage, facts: Facts) -> pl.LazyFrame:
    """Make an obligation of each unit, item that its level owes, and period."""
    key = (*facts.by_day, *_KEY)
    selection = select(rule.when, facts.catalog)
    unsure, _ = first(selection.doubts)
    named = pl.all_horizontal(pl.col(_KEY).is_not_null())
    evidence = facts.rows.lazy().filter(named & selection.applies).with_columns(unsure=unsure)
    published = pl.col("published_on").is_not_null()
    sound = published & pl.col("unsure").is_null() & ~any_of("doubtful", ["published_on"])
    found = (
        evidence.filter(sound)
        .with_columns(period=period_of(rule.every, pl.col("published_on")))
        .group_by(*key, "period")
        .agg(done_on=pl.col("published_on").min())
    )
    flags = {
        "misread": any_of("rejected", ["published_on"]),
        "unsaid": any_of("absent", ["published_on"]),
        "doubted": any_of("doubtful", ["published_on"]),
    }
    # Few rows leave anything open, and only those need be put together.
    shaky = (
        evidence.filter(pl.any_horizontal(pl.col("unsure").is_not_null(), *flags.values()))
        .group_by(key)
        .agg(
            *(flag.any().alias(name) for name, flag in flags.items()),
            unsure=pl.col("unsure").filter(published).drop_nulls().min(),
        )
    )
    lacking = (
        facts.rows.lazy()
        .filter(any_of("absent", ["item", "level"]))
        .group_by("unit")
        .agg(
            nameless=(pl.col("item").is_null() & any_of("absent", ["item"])).any(),
            unranked=any_of("absent", ["level"]).any(),
        )
    )
    missing = pl.col("done_on").is_null()
    open_yet = (pl.col("ends") >= facts.day).fill_null(value=False)
    duties = (
        _owed(rule, facts)
        .join(_each_day(found, facts), on=[*key, "period"], how="left", nulls_equal=True)
        .join(_each_day(shaky, facts), on=key, how="left")
        .join(lacking, on="unit", how="left")
        .with_columns(
            start_on=pl.lit(None, pl.Date),
            due_on=pl.col("ends"),
            outcome=pl.when(~missing)
            .then(came_out("met"))
            .when(open_yet)
            .then(came_out("pending"))
            .otherwise(came_out("violated")),
            reason=pl.when(missing & ~open_yet).then(because("not-published")),
        )
    )
    reason, field = first(
        [
            Doubt(pl.col("level").is_null() & pl.col("unranked"), "column-missing", "level"),
            Doubt(pl.col("level").is_null(), "level-unknown", "level"),
            Doubt(missing & pl.col("misread"), "cell-rejected", "published_on"),
            Doubt(missing & pl.col("unsaid"), "column-missing", "published_on"),
            Doubt(missing & pl.col("doubted"), "dates-contradict", "published_on"),
            Doubt(missing & pl.col("nameless"), "column-missing", "item"),
        ]
    )
    # Whether what was published is the rule's business, its selection says best.
    unsure = pl.when(missing & reason.is_null()).then("unsure")
    return settle(duties, rule, pl.coalesce(reason, unsure), field)


def _each_day(part: pl.LazyFrame, facts: Facts) -> pl.LazyFrame:
    """Let what is known on all days be known on each, beside what is known on one."""
    if not facts.is_of_many:
        return part
    days = pl.LazyFrame({AS_OF: facts.days})
    always = part.filter(pl.col(AS_OF).is_null()).drop(AS_OF).join(days, how="cross")
    schema = part.collect_schema()
    key = [name for name in (AS_OF, *_KEY, "period") if name in schema]
    # The first day, and the first of the doubts; of what is true or false, whether it ever is.
    sums = [
        pl.col(name).any() if dtype == pl.Boolean else pl.col(name).min()
        for name, dtype in schema.items()
        if name not in key
    ]
    some = part.filter(pl.col(AS_OF).is_not_null())
    return pl.concat([some, always.select(*schema)]).group_by(key).agg(sums)


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
    owed = (
        facts.units.lazy()
        .join(items, how="cross")
        .filter(owes)
        .unique([*facts.by_day, *_KEY], maintain_order=True)
    )
    first_day = facts.rows.select(pl.min_horizontal("formed_on", "published_on").min()).item()
    if not facts.is_of_many:
        return owed.join(_periods(rule, first_day, facts.as_of).lazy(), how="cross")
    periods = [
        _periods(rule, first_day, day).with_columns(pl.lit(day).alias(AS_OF)) for day in facts.days
    ]
    return owed.join(pl.concat(periods).lazy(), on=AS_OF)


def _periods(rule: Coverage, first_day: date | None, as_of: date) -> pl.DataFrame:
    """List the periods as of a day; `first_day` is the first that any record speaks of."""
    since, until = rule.in_force.from_, rule.in_force.until or as_of
    if rule.every == "once":
        in_force = (since or as_of) <= as_of <= until
        schema = {"period": pl.Categorical, "ends": pl.Date}
        return pl.DataFrame([(None, None)] if in_force else [], schema=schema, orient="row")
    since = since or min(first_day or as_of, as_of)
    return periods_between(rule.every, since, min(until, as_of))
