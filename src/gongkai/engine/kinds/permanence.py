"""What is public is never taken down, but for a lawful reason (县级长期公开)."""

import polars as pl

from gongkai.engine.bits import any_of
from gongkai.engine.doubts import Doubt, field_named, first, needed, unread
from gongkai.engine.facts import Facts
from gongkai.engine.outcomes import settle
from gongkai.engine.select import select
from gongkai.model.frames import OUTCOME, REASON
from gongkai.model.rule import Permanence


def oblige(rule: Permanence, facts: Facts) -> pl.LazyFrame:
    """Make an obligation of each publication that was made public."""
    selection = select(rule.when, facts.catalog)
    why = pl.col("withdrawal_reason").str.strip_chars()
    down = pl.col("withdrawn_on").is_not_null()
    lawful = why.is_in(list(rule.lawful_reasons))
    unexplained = down & (why.is_null() | (why == ""))
    duties = (
        facts.publications.lazy()
        .filter(selection.applies)
        .with_columns(
            start_on=pl.col("published_on"),
            done_on=pl.col("withdrawn_on"),
            outcome=pl.when(unexplained)
            .then(pl.lit("violated", OUTCOME))
            .otherwise(pl.lit("met", OUTCOME)),
            reason=pl.when(unexplained).then(pl.lit("withdrawn-without-reason", REASON)),
        )
    )
    orphan = why.is_in(list(rule.need_successor)) & pl.col("superseded_by").is_null()
    doubts = (
        *selection.doubts,
        *needed("published_on"),
        *unread("withdrawn_on"),
        Doubt(any_of("doubtful", ["withdrawn_on"]), "dates-contradict", "withdrawn_on"),
        *unread("withdrawal_reason", down),
        Doubt(down & ~lawful & ~unexplained, "reason-unknown", "withdrawal_reason"),
        *unread("superseded_by", down & orphan),
        Doubt(down & orphan, "successor-missing", "superseded_by"),
    )
    reason, field = first(doubts)
    return settle(duties, rule, reason, field.fill_null(field_named("withdrawn_on")))
