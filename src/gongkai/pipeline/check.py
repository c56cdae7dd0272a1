"""How ledgers are checked against catalogue and rules: the whole street in one function."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypeVar

import polars as pl

from gongkai.calendar import announced, build
from gongkai.engine.facts import Facts, gather_facts
from gongkai.engine.findings import find, in_full, to_be_seen
from gongkai.engine.oblige import oblige
from gongkai.engine.remarks import remarks
from gongkai.engine.tally import tally
from gongkai.errors import GongkaiError, InvalidInput, Problem
from gongkai.model.asked import Asked
from gongkai.model.catalog import Catalog
from gongkai.model.report import CalendarIdentity, Identity, Report
from gongkai.model.rule import Deadline, Rule
from gongkai.model.unit import Roster
from gongkai.pipeline.prove import prove
from gongkai.readers.catalog import load_catalog
from gongkai.readers.identity import hash_of, hash_of_file
from gongkai.readers.ledger.read import read_ledgers
from gongkai.readers.rules import load_rules, rule_files
from gongkai.readers.seal import unsealed
from gongkai.readers.units import load_roster
from gongkai.readers.workspace import Workspace

T = TypeVar("T")


@dataclass(frozen=True)
class Checked:
    """The report of what could be read, and the problems with what could not."""

    report: Report | None
    problems: tuple[Problem, ...]


def check(paths: Sequence[Path], workspace: Workspace, asked: Asked) -> Checked:
    """Check the ledgers at `paths` as of the end of `asked.as_of`.

    Raises `GongkaiError` with everything that is wrong with catalogue, rules and roster. A ledger
    that cannot be read is a problem of the result: the others are judged all the same.
    """
    catalog, rules, roster = _law(workspace)
    ledgers, problems = read_ledgers(paths, catalog, roster)
    if not ledgers.sheets:
        return Checked(None, problems)
    calendar = build(announced())
    facts, oddities = gather_facts(ledgers, catalog, roster, calendar, asked)
    soon = calendar.after_working_days(asked.as_of, asked.due_within).estimate
    counts, seen, every = _judge(rules, facts, soon, keep=asked.every)
    findings, found = find(seen, facts, rules, asked.most)
    report = Report(
        as_of=asked.as_of,
        due_within=asked.due_within,
        catalog=catalog,
        catalog_file=Identity(str(workspace.catalog), hash_of_file(workspace.catalog)),
        rules=rules,
        rules_sha256=hash_of(rule_files(workspace.rules)),
        calendar=CalendarIdentity(calendar.source, calendar.announced_until),
        sheets=ledgers.sheets,
        records=facts.rows.height,
        tally=counts,
        findings=findings,
        found=found,
        rejected=ledgers.rejected,
        notices=(*ledgers.notices, *remarks(counts, facts, rules, oddities)),
        obligations=None if every is None else in_full(every, facts, rules),
    )
    return Checked(report, problems)


def _law(workspace: Workspace) -> tuple[Catalog, tuple[Rule, ...], Roster | None]:
    """Load what the ledgers are judged by, or raise all that is wrong with any of it."""
    problems: list[Problem] = []

    def attempt(load: Callable[[Path], T], path: Path) -> T | None:
        try:
            return load(path)
        except GongkaiError as error:
            problems.extend(error.problems)
            return None

    catalog = attempt(load_catalog, workspace.catalog)
    rules = attempt(load_rules, workspace.rules) or ()
    roster = attempt(load_roster, workspace.units) if workspace.units else None
    problems += prove(unsealed(rules))
    if catalog is None or problems:
        raise InvalidInput(problems)
    return catalog.value, tuple(rule.value for rule in rules), roster.value if roster else None


def _judge(
    rules: Sequence[Rule], facts: Facts, soon_until: date, *, keep: bool
) -> tuple[pl.DataFrame, pl.DataFrame, pl.DataFrame | None]:
    """Return the tally, the obligations to be seen, and all of them if they are to be kept."""
    duties = oblige(rules, facts)
    soon = [soon_until if isinstance(rule, Deadline) else None for rule in rules]
    plans = [
        plan
        for duty, until in zip(duties, soon, strict=True)
        for plan in (tally(duty, until), to_be_seen(duty))
    ]
    done = pl.collect_all(plans)
    every = pl.concat(pl.collect_all(duties)) if keep else None
    return pl.concat(done[::2]), pl.concat(done[1::2]), every
