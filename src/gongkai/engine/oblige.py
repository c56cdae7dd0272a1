"""All rules applied to all that is known: one frame of obligations, each with its weight."""

from collections.abc import Sequence

import polars as pl

from gongkai.engine import kinds
from gongkai.engine.facts import Facts
from gongkai.engine.precedence import contested, left_to
from gongkai.engine.waive import waive
from gongkai.model.frames import SEVERITY
from gongkai.model.rule import Rule
from gongkai.model.terms import Outcome, Severity
from gongkai.model.waiver import Waiver

VIOLATIONS = (Outcome.LATE, Outcome.OVERDUE, Outcome.VIOLATED)


def oblige(
    rules: Sequence[Rule], facts: Facts, waivers: Sequence[Waiver] = ()
) -> list[pl.LazyFrame]:
    """Make the obligations of each rule, with the columns `Facts.columns`."""
    in_time = {n: waiver for n, waiver in enumerate(waivers) if facts.days[0] <= waiver.until}
    return [
        waive(
            contested(kinds.oblige(rule, left_to(rule, rules, facts)), rule, rules, facts)
            .with_columns(rule=pl.lit(number, pl.UInt16), severity=_severity(rule))
            .select(*facts.columns),
            rule,
            in_time,
            facts,
        )
        for number, rule in enumerate(rules)
    ]


def _severity(rule: Rule) -> pl.Expr:
    """Weigh an obligation (S4): violations by the rule, doubts and met-with-a-warning alike."""
    outcome, reason = pl.col("outcome"), pl.col("reason")
    if isinstance(rule.severity, Severity):
        breach: pl.Expr = pl.lit(rule.severity.value, SEVERITY)
    else:
        worst = pl.lit(rule.severity_for(None).value, SEVERITY)
        by_reason = {why: weight.value for why, weight in rule.severity.items()}
        breach = reason.replace_strict(by_reason, default=worst, return_dtype=SEVERITY)
    warned = (outcome == Outcome.UNDECIDED.value) | (
        (outcome == Outcome.MET.value) & reason.is_not_null()
    )
    return (
        pl.when(outcome.is_in([violation.value for violation in VIOLATIONS]))
        .then(breach)
        .when(warned)
        .then(pl.lit(Severity.WARNING.value, SEVERITY))
    )
