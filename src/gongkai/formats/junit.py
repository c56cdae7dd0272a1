"""`junit`: a suite a rule, a case a finding; what nobody can tell is skipped, never passed."""

from collections.abc import Iterator

import polars as pl

from gongkai.formats.machines.junit import Suite, junit
from gongkai.formats.machines.line import Line
from gongkai.formats.rules import words
from gongkai.formats.told import finding_lines, other_lines
from gongkai.model.report import Report
from gongkai.model.terms import Outcome
from gongkai.texts import Lang, say
from gongkai.texts.lint import NOTHING
from gongkai.texts.report import COMMA, NOTICES, OUTCOMES


def render(report: Report, lang: Lang) -> Iterator[str]:
    """Write a suite for each rule, and one for what concerns ledgers and the run."""
    told: dict[str, list[Line]] = {rule.id: [] for rule in report.rules}
    for line in finding_lines(report, lang):
        told[line.code].append(line)
    suites = [
        Suite(
            name=rule.id,
            lines=told[rule.id],
            judged=_sums(report, number, lang),
            properties={"title": words.title(lang, rule), "as_of": report.as_of.isoformat()},
        )
        for number, rule in enumerate(report.rules)
    ]
    others = [*other_lines(report, lang)]
    heading = say(lang, NOTICES, count=len(report.notices))
    return junit("gongkai check", [*suites, Suite("gongkai", others, heading)], say(lang, NOTHING))


def _sums(report: Report, rule: int, lang: Lang) -> str | None:
    """Count a rule's obligations by outcome; None where nothing of it could be decided."""
    mine = report.tally.filter((pl.col("rule") == rule) & pl.col("outcome").is_not_null())
    sums = mine.group_by("outcome").agg(pl.col("count").sum()).sort("outcome")
    counted = [f"{say(lang, OUTCOMES[outcome])} {count}" for outcome, count in sums.iter_rows()]
    is_decided = not {*sums["outcome"]} <= {Outcome.UNDECIDED.value}
    return say(lang, COMMA).join(counted) if is_decided else None
