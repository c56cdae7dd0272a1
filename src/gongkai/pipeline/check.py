"""How ledgers are checked against catalogue and rules: the whole street in one function."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import polars as pl

from gongkai.engine.facts import Facts, gather_facts
from gongkai.engine.findings import find, in_full, to_be_seen
from gongkai.engine.oblige import oblige
from gongkai.engine.remarks import remarks
from gongkai.engine.tally import tally
from gongkai.engine.waive import in_our_words
from gongkai.errors import Problem
from gongkai.model.asked import Asked
from gongkai.model.identity import Identity
from gongkai.model.ledger import Notice
from gongkai.model.report import Report
from gongkai.model.rule import Deadline, Rule
from gongkai.model.waiver import Waiver
from gongkai.pipeline.calendar import load_calendar
from gongkai.pipeline.law import load_law
from gongkai.readers.identity import hash_of, hash_of_file
from gongkai.readers.ledger.read import read_ledgers
from gongkai.readers.rules import rule_files
from gongkai.readers.workspace import Workspace


@dataclass(frozen=True)
class Checked:
    """The report of what could be read, and the problems with what could not."""

    report: Report | None
    problems: tuple[Problem, ...]


def check(paths: Sequence[Path], workspace: Workspace, asked: Asked) -> Checked:
    """Check the ledgers at `paths` as of the end of `asked.as_of`.

    Raises `GongkaiError` with everything that is wrong with catalogue, rules, roster and waivers.
    A ledger that cannot be read is a problem of the result: the others are judged all the same.
    """
    law = load_law(workspace)
    ledgers, problems = read_ledgers(paths, law.catalog, law.roster)
    if not ledgers.sheets:
        return Checked(None, problems)
    loaded = load_calendar(workspace.calendar)
    calendar = loaded.calendar
    facts, oddities = gather_facts(ledgers, law.catalog, law.roster, calendar, asked)
    waivers = in_our_words([waiver for waiver, _ in law.waivers], facts, law.roster)
    soon = calendar.after_working_days(asked.as_of, asked.due_within).estimate
    counts, seen, every = _judge(law.rules, facts, waivers, soon, keep=asked.every)
    findings, found = find(seen, facts, law.rules, asked.most)
    report = Report(
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
        findings=findings,
        found=found,
        rejected=ledgers.rejected,
        notices=(
            *ledgers.notices,
            *(Notice(f.code, f.severity, f.place, values=f.values) for f in loaded.findings),
            *remarks(counts, facts, law.rules, law.waivers, oddities),
        ),
        waivers=waivers,
        obligations=None if every is None else in_full(every, facts, law.rules),
    )
    return Checked(report, problems)


def _judge(
    rules: Sequence[Rule], facts: Facts, waivers: Sequence[Waiver], soon: date, *, keep: bool
) -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame | None]:
    """Return the tally, the obligations to be seen, and all of them if they are to be kept."""
    duties = oblige(rules, facts, waivers)
    # Only what has a deadline falls due: the end of a posting is no duty.
    soons = [soon if isinstance(rule, Deadline) else None for rule in rules]
    plans = [
        plan
        for duty, until in zip(duties, soons, strict=True)
        for plan in (tally(duty, until), to_be_seen(duty))
    ]
    done = pl.collect_all(plans)
    every = pl.concat(pl.collect_all(duties)) if keep else None
    return pl.concat(done[::2]), pl.concat(done[1::2]), every
