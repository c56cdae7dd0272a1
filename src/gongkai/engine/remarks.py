"""What must be said of a run as a whole, so that nothing passes in silence (S1.3, S10)."""

from collections.abc import Iterator, Sequence
from datetime import date

import polars as pl

from gongkai.engine.facts import Facts, Oddities
from gongkai.model.ledger import Notice
from gongkai.model.personal import shown
from gongkai.model.rule import Rule
from gongkai.model.terms import Severity
from gongkai.model.waiver import Waiver
from gongkai.source import Place

# From this day on, next year's holiday notice is looked for (S2.5).
_REMINDER = (11, 1)


def remarks(
    counts: pl.DataFrame,
    facts: Facts,
    rules: Sequence[Rule],
    waivers: Sequence[tuple[Waiver, Place]],
    oddities: Oddities,
) -> tuple[Notice, ...]:
    """Say what was left aside, defaulted or never asked; `counts` is the tally of the run."""
    return (
        *_oddities(oddities),
        *_rules(counts, rules),
        *_waivers(counts, waivers, facts.as_of),
        *_defaults(facts),
        *_calendar(facts),
        *_links(facts),
    )


def _oddities(oddities: Oddities) -> Iterator[Notice]:
    if oddities.future_rows:
        yield Notice("future-dates", Severity.NOTICE, count=oddities.future_rows)
    if oddities.equal_rows:
        yield Notice("equal-rows", Severity.NOTICE, count=oddities.equal_rows)
    if oddities.unlike:
        first = {"record": shown(oddities.unlike[0])}
        yield Notice("rows-unlike", Severity.WARNING, count=len(oddities.unlike), values=first)


def _rules(counts: pl.DataFrame, rules: Sequence[Rule]) -> Iterator[Notice]:
    outside = pl.col("count").filter(pl.col("outcome").is_null()).sum()
    sums = counts.group_by("rule").agg(all=pl.col("count").sum(), outside=outside)
    matched = {number: (total, left) for number, total, left in sums.iter_rows()}
    for number, rule in enumerate(rules):
        total, left = matched.get(number, (0, 0))
        values: dict[str, object] = {"rule": rule.id, "title": rule.title}
        if not total:
            yield Notice("rule-matched-nothing", Severity.WARNING, values=values)
        if left:
            since = {"since": rule.in_force.from_ or "", "until": rule.in_force.until or ""}
            yield Notice("outside-rule-time", Severity.NOTICE, count=left, values=values | since)


def _waivers(
    counts: pl.DataFrame, waivers: Sequence[tuple[Waiver, Place]], as_of: date
) -> Iterator[Notice]:
    """Report the waivers that have run out, and those that no obligation falls under (S9)."""
    used = set(counts["waiver"].drop_nulls())
    for number, (waiver, place) in enumerate(waivers):
        values = {"rule": waiver.rule, "reason": waiver.reason, "until": waiver.until}
        if waiver.until < as_of:
            yield Notice("waiver-expired", Severity.WARNING, place, values=values)
        elif number not in used:
            yield Notice("waiver-unused", Severity.WARNING, place, values=values)


def _defaults(facts: Facts) -> Iterator[Notice]:
    items = facts.catalog.items
    levels = [item.id for item in items if not item.levels]
    modes = [item.id for item in items if item.mode is None]
    if levels:
        named: dict[str, object] = {"items": levels}
        yield Notice("levels-defaulted", Severity.NOTICE, count=len(levels), values=named)
    if modes:
        named = {"items": modes}
        yield Notice("mode-defaulted", Severity.NOTICE, count=len(modes), values=named)


def _calendar(facts: Facts) -> Iterator[Notice]:
    until = facts.calendar.announced_until
    if facts.as_of >= date(until.year, *_REMINDER):
        yield Notice("next-holidays-missing", Severity.NOTICE, values={"year": until.year + 1})


def _links(facts: Facts) -> Iterator[Notice]:
    """Count what is public and has a link of which the evidence says nothing."""
    if not facts.has_evidence:
        return
    linked = pl.col("url").str.strip_chars() != ""
    public = pl.col("published_on").is_not_null() & pl.col("withdrawn_on").is_null()
    unasked = facts.rows.select((linked & public & pl.col("link").is_null()).sum()).item()
    if unasked:
        yield Notice("links-not-asked", Severity.NOTICE, count=unasked)
