"""How many obligations of each rule came out how."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import polars as pl

from gongkai.model.rule import Rule
from gongkai.model.terms import Outcome, Severity


@dataclass(frozen=True, slots=True)
class RuleCount:
    """The obligations of one rule: by outcome, and by severity where they are not waived."""

    rule: Rule
    outcomes: Mapping[Outcome, int]
    severities: Mapping[Severity, int]


def count_by_rule(tally: pl.DataFrame, rules: Sequence[Rule]) -> tuple[RuleCount, ...]:
    """Count `tally` (`frames.TALLY`) by rule, those with the most errors first."""
    judged = tally.filter(pl.col("outcome").is_not_null())
    live = judged.filter(pl.col("outcome") != Outcome.WAIVED.value)
    outcomes, severities = _sums(judged, "outcome"), _sums(live, "severity")
    counts = [
        RuleCount(
            rule,
            {each: outcomes.get((number, each.value), 0) for each in Outcome},
            {each: severities.get((number, each.value), 0) for each in Severity},
        )
        for number, rule in enumerate(rules)
    ]
    return tuple(sorted(counts, key=_weight))


def _sums(frame: pl.DataFrame, column: str) -> Mapping[tuple[int, str], int]:
    sums = frame.group_by("rule", column).agg(pl.col("count").sum())
    rows = sums.with_columns(pl.col(column).cast(pl.String)).iter_rows()
    return {(rule, word): count for rule, word, count in rows}


def _weight(count: RuleCount) -> tuple[object, ...]:
    return (*(-count.severities[each] for each in Severity), count.rule.id)
