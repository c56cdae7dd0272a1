"""The kinds of rule: for each, the function that makes obligations of what is known.

Every function takes a rule of its kind and the facts, and gives the columns of
`frames.OBLIGATIONS`, `rule` and `severity` left out; a row without an outcome is a record outside
the rule's time.
"""

from typing import assert_never

import polars as pl

from gongkai.engine.facts import Facts
from gongkai.engine.kinds import (
    channels,
    coverage,
    deadline,
    permanence,
    posting,
    privacy,
    sequence,
)
from gongkai.model.rule import (
    ChannelDuty,
    Coverage,
    Deadline,
    Permanence,
    Posting,
    Privacy,
    Rule,
    Sequence,
)


def oblige(rule: Rule, facts: Facts) -> pl.LazyFrame:  # noqa: PLR0911  one kind, one return
    """Make the obligations of one rule and say what became of each."""
    match rule:
        case Deadline():
            return deadline.oblige(rule, facts)
        case Posting():
            return posting.oblige(rule, facts)
        case Permanence():
            return permanence.oblige(rule, facts)
        case Coverage():
            return coverage.oblige(rule, facts)
        case ChannelDuty():
            return channels.oblige(rule, facts)
        case Sequence():
            return sequence.oblige(rule, facts)
        case Privacy():
            return privacy.oblige(rule, facts)
        case unreachable:
            assert_never(unreachable)
