"""The verdicts as a patient person would find them: record by record, clause by clause.

Nothing of the engine is used here, and no columns.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from engine.oracle import dated, plain
from engine.oracle.coverage import coverage
from engine.oracle.records import Known, Record, changes, publications, read
from engine.oracle.verdict import Question, Verdict
from engine.oracle.when import asks
from gongkai.model import rule as kinds
from gongkai.model.catalog import Catalog
from gongkai.model.rule import Rule
from gongkai.model.terms import Severity

# A record with itself, or a publication with its rows.
Subject = tuple[Known, list[Known]]


def judge(records: Sequence[Record], rules: Iterable[Rule], question: Question) -> list[Verdict]:
    """Give every obligation of every rule, and what became of it."""
    rows = read(records, question.catalog, question.roster, question.as_of)
    return [
        replace(verdict, rule=rule.id, severity=_weight(rule, verdict))
        for rule in rules
        for verdict in _by(rule, tuple(rules), rows, question)
    ]


def _by(
    rule: Rule, rules: Sequence[Rule], rows: Sequence[Known], question: Question
) -> Iterator[Verdict]:
    if isinstance(rule, kinds.Coverage):
        yield from coverage(rule, rows, question)
        return
    stronger = [other for other in rules if rule.id in other.overrides]
    rivals = [r for r in rules if r.id != rule.id and {*r.overrides} & {*rule.overrides}]
    for subject in _subjects(rule, rows, question.catalog):
        # S5.2: a law that overrides goes first.
        if any(_governs(other, subject[0], question) for other in stronger):
            continue
        verdict = _one(rule, subject, question)
        # S5.4: never a silent choice between two.
        claimed = [other for other in (rule, *rivals) if _governs(other, subject[0], question)]
        if verdict and rule in claimed and len(claimed) > 1:
            doubts = verdict.doubts | {"rules-conflict"}
            verdict = replace(verdict, outcome="undecided", reason=None, doubts=doubts)
        if verdict:
            yield verdict


def _subjects(rule: Rule, rows: Sequence[Known], catalog: Catalog) -> Iterable[Subject]:
    match rule:
        case kinds.Deadline(from_="changed_on"):
            return changes(rows, catalog)
        case kinds.Deadline() | kinds.ChannelDuty() | kinds.Permanence():
            return publications(rows, catalog)
        case _:
            return [(row, [row]) for row in rows]


def _one(rule: Rule, subject: Subject, question: Question) -> Verdict | None:
    known, parts = subject
    match rule:
        case kinds.Deadline():
            return dated.deadline(rule, known, parts, question)
        case kinds.Posting():
            return dated.posting(rule, known, question)
        case kinds.ChannelDuty():
            return plain.channels(rule, known, question)
        case kinds.Permanence():
            return plain.permanence(rule, known, parts, question)
        case kinds.Sequence():
            return plain.sequence(rule, known, question)
        case kinds.Privacy():
            return plain.privacy(rule, known, question)
        case _:
            raise NotImplementedError(rule.kind)


def _governs(rule: Rule, known: Known, question: Question) -> bool:
    """Tell whether a rule certainly speaks of something, on a day on which it is in force."""
    event: str | None = "published_on"
    if isinstance(rule, kinds.Deadline):
        event = dated.event_of(rule, known, question)
    day = known.on(event) if event else None
    since, until = rule.in_force.from_, rule.in_force.until
    in_force = day and (since is None or since <= day) and (until is None or day <= until)
    return bool(in_force) and asks(rule.when, known, question.catalog) == frozenset()


def _weight(rule: Rule, verdict: Verdict) -> str | None:
    """Weigh a verdict (S4)."""
    if verdict.outcome == "undecided" or (verdict.outcome == "met" and verdict.reason):
        return "warning"
    if verdict.outcome not in {"late", "overdue", "violated"}:
        return None
    if isinstance(rule.severity, Severity):
        return rule.severity.value
    return rule.severity[verdict.reason or ""].value
