"""What is public is never taken down, but for a lawful reason (县级长期公开)."""

import polars as pl

from gongkai.engine.bits import any_of
from gongkai.engine.doubts import Doubt, first, needed, unread
from gongkai.engine.facts import Facts
from gongkai.engine.outcomes import settle
from gongkai.engine.select import select
from gongkai.engine.words import because, came_out, field_named
from gongkai.model.frames import LINK
from gongkai.model.rule import Permanence


def oblige(rule: Permanence, facts: Facts) -> pl.LazyFrame:
    """Make an obligation of each publication that was made public."""
    selection = select(rule.when, facts.catalog)
    why = pl.col("withdrawal_reason").str.strip_chars()
    down = pl.col("withdrawn_on").is_not_null()
    lawful = why.is_in(list(rule.lawful_reasons))
    unexplained = down & (why.is_null() | (why == ""))
    gone, moved = _up("gone"), _up("moved")
    duties = (
        facts.publications.lazy()
        .filter(selection.applies)
        .with_columns(
            start_on=pl.col("published_on"),
            done_on=pl.when(gone).then("asked_on").otherwise("withdrawn_on"),
            outcome=pl.when(unexplained | gone)
            .then(came_out("violated"))
            .otherwise(came_out("met")),
            reason=pl.when(unexplained)
            .then(because("withdrawn-without-reason"))
            .when(gone)
            .then(because("link-gone"))
            .when(moved)
            .then(because("link-moved")),
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
        Doubt(_up("soft_404"), "link-soft-404", "url"),
        Doubt(_up("login_wall"), "link-login-wall", "url"),
        Doubt(_up("unreachable"), "link-unreachable", "url"),
    )
    reason, field = first(doubts)
    look = pl.when(gone | moved).then(field_named("url")).otherwise(field_named("withdrawn_on"))
    return settle(duties, rule, reason, field.fill_null(look))


def _up(link: str) -> pl.Expr:
    """Find what the ledger says is still public, and whose link answered so."""
    still = pl.col("withdrawn_on").is_null()
    return (still & (pl.col("link") == pl.lit(link, LINK))).fill_null(value=False)
