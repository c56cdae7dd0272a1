"""Rules that count days: within a period of an event (S3.1, S3.2), and posted so long (S3.3)."""

from dataclasses import replace
from datetime import date

from engine.oracle.days import DAY, Due
from engine.oracle.records import Known
from engine.oracle.verdict import Question, Verdict, due_by, of, outside, undecided
from engine.oracle.when import asks, blind, item_of, no_item
from gongkai.model.catalog import Item
from gongkai.model.rule import Deadline, Posting
from gongkai.model.terms import Trigger
from gongkai.model.timelimit import Period, TimeLimit

# S6: which date each event is read from; the date of any other is not known.
_EVENTS = {
    Trigger.FORMATION: "formed_on",
    Trigger.FORMATION_OR_CHANGE: "formed_on",
    Trigger.CHANGE: "changed_on",
    Trigger.RECEIPT: "received_on",
    Trigger.APPLICATION: "received_on",
    Trigger.ALLOCATION: "received_on",
    Trigger.DECISION: "approved_on",
    Trigger.APPROVAL: "approved_on",
    Trigger.PUBLICATION: "published_on",
}
_OF_CHANGES = {Trigger.FORMATION_OR_CHANGE, Trigger.CHANGE}


def deadline(rule: Deadline, pub: Known, parts: list[Known], question: Question) -> Verdict | None:
    """Judge a publication by a rule that sets a date; None: the rule does not speak of it."""
    asked = asks(rule.when, pub, question.catalog)
    if asked is None:
        return None
    item = item_of(pub, question.catalog)
    event = event_of(rule, pub, question)
    start = pub.on(event) if event else None
    dates = [day for name in rule.until if (day := pub.on(name))]
    answers, maybe = _through(rule, parts) if rule.through else (dates, [])
    if event in pub.coming and start is None and not dates:
        return None  # S1.3: it has not begun
    if found := outside(pub, start, rule.in_force):
        return found
    # What was done before the event does not answer it, but what is published can still change.
    republishes = rule.from_ == "trigger" and event == "changed_on"
    counted = [day for day in answers if start and (day >= start or republishes)]
    done = min(counted, default=None)
    doubts = {*asked, *_of_catalogue(rule, item, pub)}
    if item and rule.from_ == "trigger" and event is None:
        doubts.add("trigger-unknown")
    if event:
        doubts |= _of_start(event, pub)
    doubts |= {"dates-contradict" for name in rule.until if name in pub.odd}
    if start and dates and min(dates) < start and done is None and event != "changed_on":
        doubts.add("dates-contradict")
    within, governed_by = _within(rule, item, question)
    within = _prolonged(rule, within, pub)
    doubts |= {"cell-rejected" for name in _prolonging(rule) if name in pub.unread}
    due = question.days.due(start, within) if start and within else None
    if start and within and due is None:
        doubts.add("before-calendar")
    for name in rule.until:
        if done is None or due is None or done > due.earliest:
            doubts |= blind(pub, name) - ({"column-missing"} if done else set())
            doubts |= blind(pub, "channels") if maybe else set()
    if found := undecided(pub, frozenset(doubts)):
        return found
    assert due is not None
    assert within is not None
    verdict = _judged(of(pub, None), due, done, within, question)
    return replace(verdict, governed_by=governed_by)


def event_of(rule: Deadline, pub: Known, question: Question) -> str | None:
    """Return the date of the event that starts the period; None if it is not known which."""
    if rule.from_ != "trigger":
        return rule.from_
    item = item_of(pub, question.catalog)
    return _EVENTS.get(_limit(item, question).after) if item else None


def _through(rule: Deadline, parts: list[Known]) -> tuple[list[date], list[date]]:
    """Give the dates of the rows on a named channel, and of those that may be on one."""
    answers: list[date] = []
    maybe: list[date] = []
    for part in parts:
        days = [day for name in rule.until if (day := part.on(name))]
        if part.channels & set(rule.through):
            answers += days
        elif blind(part, "channels"):
            maybe += days
    return answers, maybe


def _of_catalogue(rule: Deadline, item: Item | None, pub: Known) -> set[str]:
    if rule.within != "catalogue":
        return set() if item or rule.from_ != "trigger" else no_item(pub)
    if item is None:
        return no_item(pub)
    unclear = item.time_limit and item.time_limit.needs_a_person
    return {"limit-needs-a-person"} if unclear else set()


def _limit(item: Item | None, question: Question) -> TimeLimit:
    """Return the item's own limit, or the default; one without a number sets nothing (S5.2)."""
    own = item.time_limit if item else None
    return own if own and own.within else question.catalog.defaults.time_limit


def _within(rule: Deadline, item: Item | None, question: Question) -> tuple[Period | None, str]:
    """Return the period that governs, and by whose word (S5.2)."""
    if rule.within != "catalogue":
        return rule.within, rule.id
    limit = _limit(item, question)
    default = question.catalog.defaults.time_limit
    if limit is default or (rule.from_ != "trigger" and limit.after not in _OF_CHANGES):
        return default.within, "catalog-default"
    return limit.within, "item"


def _prolonging(rule: Deadline) -> list[str]:
    return [name for name in (rule.extension and rule.extension.field, rule.pause) if name]


def _prolonged(rule: Deadline, within: Period | None, pub: Known) -> Period | None:
    """Make a period longer by what the record says, the extension by no more than it may be."""
    if within is None:
        return None
    more = 0
    if rule.extension:
        more += min(pub.days.get("extended_days", 0), rule.extension.at_most.count)
    if rule.pause:
        more += pub.days.get("paused_days", 0)
    unit = "working_days" if within.in_working_days else "days"
    return Period.model_validate({unit: within.count + more})


def _of_start(event: str, pub: Known) -> set[str]:
    if event in pub.odd:
        return {"dates-contradict"}
    if pub.on(event):
        return set()
    if event in pub.coming:
        return blind(pub, event) | {"dates-contradict"}
    return blind(pub, event) or {"cell-blank"}


def _judged(
    verdict: Verdict,
    due: Due,
    done: date | None,
    within: Period,
    question: Question,
) -> Verdict:
    """Say whether it was done in time (S2.4, S3.1, S3.4, S3.5)."""
    end = done or question.as_of
    verdict = due_by(verdict, due)
    if end <= due.earliest:
        return replace(verdict, outcome="met" if done else "pending")
    if end <= due.latest:
        return replace(verdict, outcome="undecided", doubts=frozenset({"calendar-unknown"}))
    over = (end - due.latest).days
    working = question.days.worked_between(due.latest, end)
    return replace(
        verdict,
        outcome="late" if done else "overdue",
        over_days=over,
        over_working_days=working,
        serious=(working if within.in_working_days else over) > within.count,
    )


def _uncounted(published: date, withdrawn: date | None, least: Period, question: Question) -> bool:
    """Tell whether nobody knows if it was enough (S2.4), or all but a day of what is down."""
    counts = [least.count] if withdrawn is None else [least.count, least.count - 1]
    dues = [question.days.due(published, Period(working_days=n)) for n in counts if n]
    until = withdrawn or question.as_of
    return any(due is not None and due.earliest <= until < due.latest for due in dues)


def posting(rule: Posting, row: Known, question: Question) -> Verdict | None:
    """Judge how long a row was posted (S3.3); None: the rule does not speak of it."""
    asked = asks(rule.when, row, question.catalog)
    published, withdrawn = row.on("published_on"), row.on("withdrawn_on")
    if asked is None or not (published or blind(row, "published_on")):
        return None
    if found := outside(row, published, rule.in_force):
        return found
    item = item_of(row, question.catalog)
    own = item.time_limit.posted_at_least if item and item.time_limit else None
    least = own or rule.at_least
    doubts = {*asked}
    doubts |= set() if published else blind(row, "published_on")
    doubts |= set() if withdrawn else blind(row, "withdrawn_on")
    doubts |= {"dates-contradict" for name in ("published_on", "withdrawn_on") if name in row.odd}
    if published and least.in_working_days and question.days.due(published, least) is None:
        doubts.add("before-calendar")
    if found := undecided(row, frozenset(doubts)):
        return found
    assert published is not None
    verdict = replace(of(row, None), governed_by="item" if own else rule.id)
    return _posted(verdict, published, withdrawn, least, question)


def _posted(
    verdict: Verdict, published: date, withdrawn: date | None, least: Period, question: Question
) -> Verdict:
    until = withdrawn or question.as_of
    if least.in_working_days:
        due = question.days.due(published, least)
        assert due is not None
        verdict = due_by(verdict, due)
        if _uncounted(published, withdrawn, least, question):
            return replace(verdict, outcome="undecided", doubts=frozenset({"calendar-unknown"}))
        full = question.days.worked_between(published, until)
    else:
        verdict = replace(verdict, due_on=published + least.count * DAY)
        full = (until - published).days
    if full >= least.count:
        return replace(verdict, outcome="met")
    if withdrawn is None:
        return replace(verdict, outcome="pending")
    if full == least.count - 1:
        return replace(verdict, outcome="met", reason="counting-differs")
    return replace(
        verdict, outcome="violated", reason="posting-short", over_days=least.count - full
    )
