"""What is posted stays up at least so long (S3.3)."""

import polars as pl

from gongkai.calendar.columns import due_columns, working_days_between_columns
from gongkai.engine.bits import any_of
from gongkai.engine.doubts import Doubt, first, needed, unread
from gongkai.engine.facts import Facts
from gongkai.engine.outcomes import settle
from gongkai.engine.select import select
from gongkai.engine.words import because, came_out, field_named
from gongkai.model.rule import Posting


def oblige(rule: Posting, facts: Facts) -> pl.LazyFrame:
    """Make an obligation of each row that was posted: each board is judged by itself (S8a)."""
    selection = select(rule.when, facts.catalog)
    published, withdrawn = pl.col("published_on"), pl.col("withdrawn_on")
    still_up = withdrawn.is_null()
    posted = (
        pl.col("published_on").is_not_null()
        | any_of("rejected", ["published_on"])
        | any_of("absent", ["published_on"])
    )
    own = pl.col("posted").is_not_null()
    full, least = pl.col("full"), pl.col("limit")
    until = pl.coalesce(withdrawn, facts.day)
    days = (until - published).dt.total_days().cast(pl.Int32)
    working_days = working_days_between_columns(facts.calendar, published, until)
    in_working_days = pl.col("limit_working")
    earliest, _, latest = due_columns(facts.calendar, published, least, "working_days")
    certain = ~in_working_days | (latest < facts.calendar.horizon)
    duties = (
        facts.rows.lazy()
        .filter(selection.applies & posted)
        .with_columns(
            limit=pl.when(own).then("posted").otherwise(rule.at_least.count),
            limit_working=pl.when(own)
            .then("posted_working")
            .otherwise(rule.at_least.in_working_days),
            governed_by=pl.when(own).then(pl.lit("item")).otherwise(pl.lit(rule.id)),
        )
        .with_columns(
            full=pl.when(in_working_days).then(working_days).otherwise(days),
            due_on=pl.when(~in_working_days)
            .then(published + pl.duration(days=least))
            .when(certain)
            .then(latest),
            due_earliest=pl.when(~certain).then(earliest),
            due_latest=pl.when(~certain).then(latest),
        )
        .with_columns(
            start_on=published,
            done_on=withdrawn,
            outcome=pl.when(full >= least)
            .then(came_out("met"))
            .when(still_up)
            .then(came_out("pending"))
            .when(full == least - 1)
            .then(came_out("met"))
            .otherwise(came_out("violated")),
            reason=pl.when(~still_up & (full == least - 1))
            .then(because("counting-differs"))
            .when(~still_up & (full < least))
            .then(because("posting-short")),
            over_days=pl.when(~still_up & (full < least - 1)).then(least - full),
            detail=pl.when(full >= 0).then(full),
        )
    )
    doubts = (
        *selection.doubts,
        *needed("published_on"),
        *unread("withdrawn_on"),
        Doubt(any_of("doubtful", ["withdrawn_on"]), "dates-contradict", "withdrawn_on"),
        Doubt(in_working_days & latest.is_null(), "before-calendar", "published_on"),
        Doubt(in_working_days & _uncounted(facts, until), "calendar-unknown"),
    )
    reason, field = first(doubts)
    return settle(duties, rule, reason, field.fill_null(field_named("withdrawn_on")))


def _uncounted(facts: Facts, until: pl.Expr) -> pl.Expr:
    """Tell whether the working days up to `until` may be enough or not (S2.4).

    Of what was taken down, it also matters whether it was up for all but a day.
    """

    def unsure(count: pl.Expr) -> pl.Expr:
        bounds = due_columns(facts.calendar, pl.col("published_on"), count, "working_days")
        return ((until >= bounds[0]) & (until < bounds[2])).fill_null(value=False)

    least = pl.col("limit")
    return unsure(least) | (pl.col("withdrawn_on").is_not_null() & unsure(least - 1))
