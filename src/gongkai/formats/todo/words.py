"""A task in words, whatever it is laid out as."""

from gongkai.formats.cells import plain
from gongkai.formats.due.days import weekday
from gongkai.formats.wording import remedy
from gongkai.model.report import Report
from gongkai.model.rule import Rule
from gongkai.model.todo import Task, Todo, Urgency
from gongkai.texts import Lang, say
from gongkai.texts import report as words
from gongkai.texts import todo as t

URGENCIES = {
    Urgency.OVERDUE: t.OVERDUE,
    Urgency.DUE_SOON: t.DUE_SOON,
    Urgency.MAY_COME_DOWN: t.MAY_COME_DOWN,
}


def unit_name(lang: Lang, unit: str | None) -> str:
    """Name a unit, or say that there is none."""
    return plain(unit) if unit else say(lang, words.NO_UNIT)


def named(task: Task, report: Report, lang: Lang) -> str:
    """Name what the task is about: number and title, and the item."""
    finding = task.finding
    item = report.items.get(finding.item or "")
    belongs = say(lang, words.ITEM, id=item.id, name=item.name) if item else ""
    return "  ".join(plain(part) for part in (finding.record, finding.title, belongs) if part)


def by_when(task: Task, lang: Lang) -> str:
    """Say by when, or from when on."""
    finding = task.finding
    if task.urgency is Urgency.OVERDUE:
        return say(lang, t.NOW)
    if task.urgency is Urgency.MAY_COME_DOWN:
        return say(lang, t.FROM, day=weekday(lang, task.on))
    if finding.due_earliest and finding.due_latest:
        earliest, latest = weekday(lang, finding.due_earliest), weekday(lang, finding.due_latest)
        return say(lang, t.BETWEEN, earliest=earliest, latest=latest)
    return say(lang, t.BY, day=weekday(lang, task.on))


def left(task: Task, lang: Lang) -> str:
    """Say how many working days are left of a task that is not due yet."""
    if task.urgency is not Urgency.DUE_SOON:
        return ""
    return say(lang, t.LEFT, count=task.left) if task.left else say(lang, t.LAST_DAY)


def what_to_do(task: Task, lang: Lang) -> str:
    """Say what to do: how to mend it, or how not to break it."""
    return remedy(lang, task.finding) if task.urgency is Urgency.OVERDUE else ""


def law(rule: Rule) -> str:
    """Name the articles that a rule rests on."""
    citations = rule.citations
    return "；".join(dict.fromkeys(f"{each.document} {each.article}" for each in citations))


def closing(todo: Todo, lang: Lang) -> str:
    """Count what is to be done."""
    counts = {urgency.value: todo.count(urgency) for urgency in Urgency}
    total, days = sum(counts.values()), todo.report.due_within
    text = t.COUNTS if total else t.NOTHING
    return say(lang, text, all=total, days=days, **counts)


def left_out(todo: Todo, lang: Lang) -> str:
    """Say how much nobody can tell: it may hide more to do."""
    undecided, cells = todo.report.outcomes["undecided"], todo.report.rejected.height
    return say(lang, t.UNDECIDED, undecided=undecided, cells=cells) if undecided or cells else ""
