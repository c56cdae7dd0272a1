"""`markdown`: what is to be done as lists with boxes to tick."""

from collections.abc import Iterator
from itertools import groupby
from operator import attrgetter

from gongkai.formats.marked import escaped
from gongkai.formats.todo.words import (
    URGENCIES,
    by_when,
    closing,
    left,
    left_out,
    named,
    unit_name,
    what_to_do,
)
from gongkai.formats.wording import message, rule_title
from gongkai.model.todo import Task, Todo, Urgency
from gongkai.texts import Lang, say
from gongkai.texts import report as words
from gongkai.texts import todo as t


def render(todo: Todo, lang: Lang) -> str:
    """Write a section a unit, in it what is the most urgent first."""
    return "\n".join(_lines(todo, lang)) + "\n"


def _lines(todo: Todo, lang: Lang) -> Iterator[str]:
    report = todo.report
    yield f"# {say(lang, t.TITLE)}\n"
    yield say(lang, t.HEAD, as_of=report.as_of, until=todo.until, days=report.due_within)
    for unit, tasks in todo.units.items():
        yield f"\n## {escaped(unit_name(lang, unit))}"
        for urgency, group in groupby(tasks, key=attrgetter("urgency")):
            yield f"\n### {say(lang, URGENCIES[urgency])}\n"
            yield from (_task(task, todo, lang) for task in group)
    yield f"\n{closing(todo, lang)}"
    yield from filter(None, [left_out(todo, lang)])


def _task(task: Task, todo: Todo, lang: Lang) -> str:
    if task.urgency is Urgency.OVERDUE:
        told = [message(lang, task.finding, todo.report), what_to_do(task, lang)]
    else:
        told = [by_when(task, lang), left(task, lang), rule_title(lang, task.finding)]
    name = named(task, todo.report, lang)
    bold = f"**{escaped(name)}** " if name else ""
    return f"- [ ] {bold}{say(lang, words.AND).join(map(escaped, filter(None, told)))}"
