"""`ics`: what is to be done as all-day events of a calendar, each with an alarm (RFC 5545)."""

from datetime import UTC, datetime, time, timedelta

from icalendar import Alarm, Calendar, Event

from gongkai import __version__
from gongkai.formats.cells import plain
from gongkai.formats.todo.words import URGENCIES, law, named, unit_name, what_to_do
from gongkai.formats.wording import message, rule_title
from gongkai.model.todo import Task, Todo
from gongkai.texts import Lang, say
from gongkai.texts import todo as t

# When the office opens, of the day itself or of the last working day before.
_MORNING = timedelta(hours=9)


def render(todo: Todo, lang: Lang) -> bytes:
    """Write an event a task.

    Its UID is the finding's fingerprint: a calendar that has it already moves it, and has it once.
    """
    calendar = Calendar()
    calendar.add("prodid", f"-//gongkai//gongkai {__version__}//{lang.upper()}")
    calendar.add("version", "2.0")
    calendar.add("x-wr-calname", say(lang, t.TITLE))
    for tasks in todo.units.values():
        for task in tasks:
            calendar.add_component(_event(task, todo, lang))
    content: bytes = calendar.to_ical()
    return content


def _event(task: Task, todo: Todo, lang: Lang) -> Event:
    finding = task.finding
    unit = unit_name(lang, finding.unit)
    what = named(task, todo.report, lang) or rule_title(lang, finding)
    urgency = say(lang, URGENCIES[task.urgency])
    summary = say(lang, t.SUMMARY, urgency=urgency, unit=unit, what=what)
    told = [rule_title(lang, finding), message(lang, finding, todo.report)]
    event = Event()
    event.add("uid", f"{finding.fingerprint}@gongkai")
    # The day of the check, and no clock: the same check writes the same bytes.
    event.add("dtstamp", datetime.combine(todo.report.as_of, time(), UTC))
    event.add("dtstart", task.on)
    event.add("dtend", task.on + timedelta(days=1))
    event.add("summary", plain(summary))
    lines = [*told, what_to_do(task, lang), law(task.finding.rule)]
    event.add("description", "\n".join(plain(line) for line in lines if line))
    event.add("categories", [unit])
    event.add("transp", "TRANSPARENT")
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("description", plain(summary))
    alarm.add("trigger", task.remind_on - task.on + _MORNING)
    event.add_component(alarm)
    return event
