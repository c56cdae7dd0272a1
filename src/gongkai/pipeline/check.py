"""How ledgers are checked against catalogue and rules: the whole street in one function."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import assert_never

import polars as pl

from gongkai.engine.baseline import against_the_baseline, told_apart
from gongkai.engine.facts import Facts, Oddities, gather_facts
from gongkai.engine.findings import find, in_full, to_be_seen
from gongkai.engine.oblige import oblige
from gongkai.engine.remarks import remarks
from gongkai.engine.tally import due_by, tally
from gongkai.engine.waive import in_our_words
from gongkai.errors import Problem
from gongkai.model.asked import Asked, Keep
from gongkai.model.identity import Identity
from gongkai.model.ledger import Ledgers, Notice
from gongkai.model.report import Report
from gongkai.model.rule import Coverage, Deadline, Rule
from gongkai.model.statistics import count_by_rule
from gongkai.model.unit import Roster
from gongkai.model.waiver import Waiver
from gongkai.pipeline.calendar import LoadedCalendar, load_calendar
from gongkai.pipeline.law import Law, load_law
from gongkai.pipeline.narrow import narrow
from gongkai.readers.identity import hash_of, hash_of_file
from gongkai.readers.ledger.headings import spelled
from gongkai.readers.ledger.read import read_ledgers
from gongkai.readers.rules import rule_files
from gongkai.readers.settings import load_columns
from gongkai.readers.workspace import Workspace


@dataclass(frozen=True)
class Checked:
    """The report of what could be read, and the problems with what could not."""

    report: Report | None
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Read:
    """All that was read, before anything is judged."""

    law: Law
    ledgers: Ledgers
    problems: tuple[Problem, ...]
    calendar: LoadedCalendar
    workspace: Workspace


Begun = Callable[[Path], None]


def check(
    paths: Sequence[Path], workspace: Workspace, asked: Asked, begun: Begun = lambda _: None
) -> Checked:
    """Check the ledgers at `paths` as of the end of `asked.as_of`.

    Raises `GongkaiError` with everything that is wrong with catalogue, rules, roster and waivers.
    A ledger that cannot be read is a problem of the result: the others are judged all the same.
    `begun` is told of each ledger before it is read.
    """
    known = read(paths, workspace, asked.columns, begun)
    if not known.ledgers.sheets:
        return Checked(None, known.problems)
    return Checked(judge(known, asked), known.problems)


def read(
    paths: Sequence[Path],
    workspace: Workspace,
    columns: Mapping[str, str],
    begun: Begun = lambda _: None,
) -> Read:
    """Read the ledgers, and what they are judged by; raises as `check` does.

    `columns` are an office's own headings by field; they go before those of the settings.
    """
    law = load_law(workspace)
    settled = load_columns(workspace.settings) if workspace.settings else {}
    asked = {spelled(heading) for heading in columns.values()}
    settled = {field: own for field, own in settled.items() if spelled(own) not in asked}
    own = {**settled, **columns}
    ledgers, problems = read_ledgers(paths, law.catalog, law.roster, own, begun)
    return Read(law, ledgers, problems, load_calendar(workspace.calendar), workspace)


def judge(known: Read, asked: Asked) -> Report:
    """Judge what was read, as of the end of `asked.as_of`."""
    law, workspace, loaded = known.law, known.workspace, known.calendar
    ledgers, facts, waivers, oddities = _facts(known, asked)
    soon = loaded.calendar.after_working_days(asked.as_of, asked.due_within).estimate
    counts, seen, kept = _judge(law.rules, facts, waivers, soon, asked.keep)
    most = asked.most if asked.baseline is None else None
    findings, found = find(seen, facts, law.rules, most)
    fresh, known_sums, gone = told_apart(findings, found, asked.baseline)
    return Report(
        as_of=asked.as_of,
        due_within=asked.due_within,
        catalog=law.catalog,
        catalog_file=Identity(str(workspace.catalog), hash_of_file(workspace.catalog)),
        rules=law.rules,
        rules_sha256=hash_of(rule_files(workspace.rules)),
        calendar=loaded.identity,
        sheets=ledgers.sheets,
        records=facts.rows.height,
        tally=counts,
        findings=fresh,
        found=found,
        known=known_sums,
        rejected=ledgers.rejected,
        notices=(
            *ledgers.notices,
            *(Notice(f.code, f.severity, f.place, values=f.values) for f in loaded.findings),
            *remarks(counts, facts, law.rules, law.waivers, oddities),
            *against_the_baseline(known_sums, gone, asked.baseline),
        ),
        waivers=waivers,
        obligations=None if kept is None else in_full(kept, facts, law.rules),
        by_rule=count_by_rule(counts, law.rules) if asked.statistics else None,
    )


def _facts(known: Read, asked: Asked) -> tuple[Ledgers, Facts, tuple[Waiver, ...], Oddities]:
    """Return the ledgers that are asked about, what is known of them, and the waivers."""
    law, (ledgers, roster) = known.law, narrowed(known, asked)
    calendar = known.calendar.calendar
    facts, oddities = gather_facts(ledgers, law.catalog, roster, calendar, asked)
    return ledgers, facts, waivers_of(law), oddities


def narrowed(known: Read, asked: Asked) -> tuple[Ledgers, Roster | None]:
    """Give ledgers and roster, of the units that are asked about."""
    ledgers, roster = known.ledgers, known.law.roster
    if not asked.units:
        return ledgers, roster
    return narrow(ledgers, roster, asked.units, whole_roster=asked.whole_roster)


def waivers_of(law: Law) -> tuple[Waiver, ...]:
    """Give the waivers by the names that the roster and the catalogue have."""
    return in_our_words([waiver for waiver, _ in law.waivers], law.catalog, law.roster)


def _judge(
    rules: Sequence[Rule], facts: Facts, waivers: Sequence[Waiver], soon: date, keep: Keep
) -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame | None]:
    """Return the tally, the obligations to be seen, and those that are to be kept beside them."""
    duties = oblige(rules, facts, waivers)
    # Only what has a deadline falls due: the end of a posting is no duty.
    soons = [soon if isinstance(rule, Deadline | Coverage) else None for rule in rules]
    kept = [_kept(duty, soon, keep) for duty in duties]
    # In one go: what all of them need of a rule is then found once.
    plans = [
        *(tally(duty, until) for duty, until in zip(duties, soons, strict=True)),
        *(to_be_seen(duty) for duty in duties),
        *(plan for plan in kept if plan is not None),
    ]
    done, count = pl.collect_all(plans), len(duties)
    counted, seen, listed = done[:count], done[count : 2 * count], done[2 * count :]
    return pl.concat(counted), pl.concat(seen), pl.concat(listed) if listed else None


def _kept(duty: pl.LazyFrame, soon: date, keep: Keep) -> pl.LazyFrame | None:
    match keep:
        case Keep.NOTHING:
            return None
        case Keep.DUE_SOON:
            return duty.filter(due_by(soon))
        case Keep.EVERYTHING:
            return duty
        case unreachable:
            assert_never(unreachable)
