"""Published on the channels that the catalogue ticks for the item."""

import polars as pl

from gongkai.engine.doubts import Doubt, first, hidden, needed, unknown_item, unread
from gongkai.engine.facts import Facts
from gongkai.engine.outcomes import settle
from gongkai.engine.select import select
from gongkai.engine.words import because, came_out, field_named
from gongkai.model.rule import ChannelDuty


def oblige(rule: ChannelDuty, facts: Facts) -> pl.LazyFrame:
    """Make an obligation of each publication of an item that has channels."""
    selection = select(rule.when, facts.catalog)
    used, required, listed = pl.col("channels"), pl.col("required"), pl.col("listed")
    missing = required & ~used
    need_any = pl.coalesce("need_any", pl.lit(rule.need == "any"))
    satisfied = (missing == 0) | (need_any & ((used & required) > 0))
    none = (used & listed) == 0
    duties = (
        facts.publications.lazy()
        .filter(selection.applies & (required.is_null() | (required > 0)))
        .with_columns(
            start_on=pl.col("published_on"),
            outcome=pl.when(satisfied).then(came_out("met")).otherwise(came_out("violated")),
            reason=pl.when(~satisfied).then(
                pl.when(none).then(because("channel-none")).otherwise(because("channel-missing"))
            ),
            detail=pl.when(~satisfied).then(missing),
        )
    )
    # What cannot be read may be the very channel that seems to be missing: a word of the cell, or
    # another row of the publication.
    doubts = (
        *selection.doubts,
        *unknown_item(),
        *needed("published_on"),
        *unread("channels"),
        Doubt(used.is_null(), "cell-blank", "channels"),
        *hidden("channels", ~satisfied),
        *hidden("published_on", ~satisfied),
    )
    reason, field = first(doubts)
    return settle(duties, rule, reason, field.fill_null(field_named("channels")))
