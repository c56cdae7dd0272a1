"""Which rule governs a record, where one of rank law overrides another (S5)."""

from collections.abc import Sequence
from dataclasses import replace

import polars as pl

from gongkai.engine.facts import Facts
from gongkai.engine.limits import events_of, start_of
from gongkai.engine.outcomes import outside
from gongkai.engine.select import select
from gongkai.engine.words import because, came_out
from gongkai.model.catalog import Catalog
from gongkai.model.rule import ChannelDuty, Deadline, Permanence, Rule


def left_to(rule: Rule, rules: Sequence[Rule], facts: Facts) -> Facts:
    """Leave out the records of which another rule, one that overrides `rule`, speaks."""
    stronger = [other for other in rules if rule.id in other.overrides]
    if not stronger:
        return facts
    kept = ~pl.any_horizontal(_governs(other, facts.catalog) for other in stronger)
    frames = (facts.rows, facts.publications, facts.changes)
    rows, publications, changes = (frame.filter(kept) for frame in frames)
    return replace(facts, rows=rows, publications=publications, changes=changes)


def contested(
    duties: pl.LazyFrame, rule: Rule, rules: Sequence[Rule], facts: Facts
) -> pl.LazyFrame:
    """Leave undecided what two rules that override the same third both claim, naming both."""
    rivals = [
        other
        for other in rules
        if other.id != rule.id and not {*rule.overrides}.isdisjoint(other.overrides)
    ]
    for rival in rivals:
        both = _subjects(rule, facts).filter(
            _governs(rule, facts.catalog) & _governs(rival, facts.catalog)
        )
        claimed = pl.col("n").is_in(both["n"].implode())
        names = "、".join(sorted([rule.id, rival.id]))
        duties = duties.with_columns(
            outcome=pl.when(claimed).then(came_out("undecided")).otherwise("outcome"),
            reason=pl.when(claimed).then(because("rules-conflict")).otherwise("reason"),
            governed_by=pl.when(claimed)
            .then(pl.lit(names))
            .otherwise(pl.col("governed_by").cast(pl.String))
            .cast(pl.Categorical),
            over_days=pl.when(~claimed).then("over_days"),
            over_working_days=pl.when(~claimed).then("over_working_days"),
            serious=pl.col("serious") & ~claimed,
        )
    return duties


def _governs(rule: Rule, catalog: Catalog) -> pl.Expr:
    """Find the records of which a rule certainly speaks, on a day on which it is in force.

    What may or may not be its business is left to the rule that it overrides, and to itself.
    """
    selection = select(rule.when, catalog)
    doubted = pl.any_horizontal(pl.lit(value=False), *(doubt.test for doubt in selection.doubts))
    day = _event(rule, catalog)
    known = day.is_not_null() & ~outside(rule.in_force, day)
    return (selection.applies & ~doubted & known).fill_null(value=False)


def _event(rule: Rule, catalog: Catalog) -> pl.Expr:
    """Return the day of the event that decides which rules are in force."""
    if isinstance(rule, Deadline):
        return start_of(events_of(rule, catalog))
    return pl.col("published_on")


def _subjects(rule: Rule, facts: Facts) -> pl.DataFrame:
    """Return what the rule makes an obligation of, row by row."""
    match rule:
        case Deadline(from_="changed_on"):
            return facts.changes
        case Deadline() | ChannelDuty() | Permanence():
            return facts.publications
        case _:
            return facts.rows
