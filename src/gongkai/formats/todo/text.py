"""`text`: what is to be done, for a person who does it today."""

from itertools import groupby
from operator import attrgetter

from rich.console import Console
from rich.text import Text as Rich

from gongkai.formats.console import (
    console_for,
    hanging,
    print_as_is,
    print_labelled,
    print_placed,
    print_ruled,
    written,
)
from gongkai.formats.screen import PAPER, Screen
from gongkai.formats.text_closing import place_of
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

_COLOURS = {Urgency.OVERDUE: "red", Urgency.DUE_SOON: "yellow", Urgency.MAY_COME_DOWN: "cyan"}
_INDENT = 2


def render(todo: Todo, lang: Lang, screen: Screen = PAPER) -> str:
    """Write a section a unit, in it what is the most urgent first."""
    console = console_for(screen)
    report = todo.report
    console.print(Rich(say(lang, t.TITLE), style="bold"))
    head = say(lang, t.HEAD, as_of=report.as_of, until=todo.until, days=report.due_within)
    console.print(head)
    for unit, tasks in todo.units.items():
        print_ruled(console, Rich().append(unit_name(lang, unit), "bold"))
        for urgency, group in groupby(tasks, key=attrgetter("urgency")):
            console.print(Rich(say(lang, URGENCIES[urgency]), f"bold {_COLOURS[urgency]}"))
            for task in group:
                _print_task(console, task, todo, lang)
    console.print()
    for line in filter(None, (closing(todo, lang), left_out(todo, lang))):
        print_as_is(console, Rich(hanging(line, console.width, 0), style="bold"))
    return written(console)


def _print_task(console: Console, task: Task, todo: Todo, lang: Lang) -> None:
    when = say(lang, words.COMMA).join(filter(None, (by_when(task, lang), left(task, lang))))
    known = named(task, todo.report, lang)
    is_mending = task.urgency is Urgency.OVERDUE
    lines = [known] if is_mending else [when, known]
    for number, line in enumerate(filter(None, lines)):
        indent = _INDENT * (1 if number == 0 else 2)
        print_as_is(console, Rich(" " * indent + hanging(line, console.width - indent, indent)))
    sentence = (
        message(lang, task.finding, todo.report) if is_mending else rule_title(lang, task.finding)
    )
    place = place_of(task.finding.place, todo.report, lang)
    print_placed(console, Rich(" " * _INDENT * 2), sentence, place)
    if do := what_to_do(task, lang):
        print_labelled(console, lang, [(words.REMEDY, do)], _INDENT * 2)
