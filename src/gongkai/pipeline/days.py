"""What was read, judged as of each of several days in one go: as many checks, none in full."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

import polars as pl

from gongkai.engine.facts import Facts, each_once, facts_of
from gongkai.engine.findings import find, to_be_seen
from gongkai.engine.oblige import oblige
from gongkai.engine.settled import settled
from gongkai.engine.tally import SUMS, sums
from gongkai.engine.units import active, unit_table
from gongkai.model.asked import Asked
from gongkai.model.frames import AS_OF, FINDINGS
from gongkai.pipeline.check import Read, narrowed, waivers_of

# So many rows at a time, or a day's: memory is dearer than running the rules once more.
_AT_ONCE = 2_000_000


@dataclass(frozen=True)
class Counts:
    """Obligations counted as of several days.

    `totals` has `as_of`, `outcome` and `count` for each day; `sums` has them for some of the days,
    by the columns of `tally.SUMS`. `findings` has `frames.FINDINGS`, of one of the days (`n` is a
    number of these frames alone).
    """

    totals: pl.DataFrame
    sums: pl.DataFrame
    findings: pl.DataFrame

    def total(self, day: date) -> pl.DataFrame:
        """Give the counts of a day by outcome."""
        return self.totals.filter(pl.col(AS_OF) == day)

    def of(self, day: date) -> pl.DataFrame:
        """Give the counts of a day in full."""
        return self.sums.filter(pl.col(AS_OF) == day)


def count_each_day(  # noqa: PLR0913  the days, and for which of them how much
    known: Read,
    asked: Asked,
    days: Sequence[date],
    *,
    in_full: Sequence[date],
    findings_of: date,
    at_once: int = _AT_ONCE,
) -> Counts:
    """Count the obligations as of the end of each day, whatever `asked.as_of` is."""
    rules = known.law.rules
    totals, full, findings = [], [], pl.DataFrame(schema=FINDINGS)
    for each in _facts(known, asked, sorted(set(days)), at_once):
        wanted = findings_of in each.days
        # What is overdue on all of the days is so by another number of days on each.
        facts = replace(each, any_day=findings_of) if wanted else each
        duties = oblige(rules, facts, waivers_of(known.law))
        plans = [
            *(sums(duty, ("outcome",)) for duty in duties),
            *(sums(_on(duty, in_full), SUMS) for duty in duties),
            *(to_be_seen(_on(duty, [findings_of])) for duty in duties if wanted),
        ]
        done, count = pl.collect_all(plans), len(duties)
        totals.append(_on_each_day(pl.concat(done[:count]), facts))
        full.append(_on_each_day(pl.concat(done[count : 2 * count]), facts))
        if wanted:
            findings, _ = find(pl.concat(done[2 * count :]).drop(AS_OF), facts, rules)
    return Counts(pl.concat(totals), pl.concat(full), findings)


def _on(duty: pl.LazyFrame, days: Sequence[date]) -> pl.LazyFrame:
    wanted = pl.Series(days, dtype=pl.Date).implode()
    return duty.filter(pl.col(AS_OF).is_null() | pl.col(AS_OF).is_in(wanted))


def _facts(known: Read, asked: Asked, days: Sequence[date], at_once: int) -> Iterator[Facts]:
    """Give what is known on each of the days, of as many of them at a time as memory allows."""
    law, calendar = known.law, known.calendar.calendar
    ledgers, roster = narrowed(known, asked)
    records = each_once(ledgers, roster)
    is_settled = settled(
        records,
        (days[0], days[-1]),
        rules=law.rules,
        catalog=law.catalog,
        calendar=calendar,
        waivers=waivers_of(law),
    )
    always = records.filter(is_settled).with_columns(pl.lit(None, pl.Date).alias(AS_OF))
    changing = records.filter(~is_settled)
    units = unit_table(records, roster, whole_roster=asked.whole_roster)
    at_a_time = max(1, at_once // max(1, changing.height))
    if asked.evidence is not None:  # which answer of a link is the last, each day has its own
        at_a_time = 1
    for start in range(0, len(days), at_a_time):
        some = tuple(days[start : start + at_a_time])
        known_then = [always, *(_as_of(changing, day) for day in some)]
        there_then = [_as_of(active(units, roster, day), day) for day in some]
        yield facts_of(
            pl.concat(known_then),
            pl.concat(there_then),
            law.catalog,
            calendar,
            replace(asked, as_of=some[-1]),
            days=some,
        )


def _as_of(frame: pl.DataFrame, day: date) -> pl.DataFrame:
    return frame.with_columns(pl.lit(day).alias(AS_OF))


def _on_each_day(counts: pl.DataFrame, facts: Facts) -> pl.DataFrame:
    """Count what is the same on all the days on each of them."""
    days = pl.DataFrame({AS_OF: facts.days})
    always = counts.filter(pl.col(AS_OF).is_null()).drop(AS_OF).join(days, how="cross")
    some = counts.filter(pl.col(AS_OF).is_not_null())
    return pl.concat([some, always.select(counts.columns)])
