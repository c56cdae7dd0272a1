"""The run of `gongkai due`: a date and a period in, a due date out."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from gongkai.calendar import OutsideCalendar
from gongkai.calendar.count import count_days
from gongkai.cli.deliver import deliver
from gongkai.cli.failures import NOT_ASKED, report_doubts
from gongkai.cli.language import language
from gongkai.cli.outputs import Output
from gongkai.cli.terminal import tell
from gongkai.formats.due import json, text
from gongkai.formats.screen import Screen
from gongkai.model.timelimit import Period
from gongkai.pipeline.calendar import load_calendar
from gongkai.readers.workspace import find_workspace
from gongkai.texts import due as t
from gongkai.texts import say


def run(
    start: date, within: Period, chosen: Sequence[Output], screen: Screen, *, roll: bool
) -> int:
    """Count the period from `start`, deliver the count, and give the exit status."""
    lang = language()
    loaded = load_calendar(find_workspace(Path()).calendar)
    calendar = loaded.calendar
    report_doubts(loaded.findings)
    try:
        count = count_days(calendar, start, within, roll=roll)
        count = replace(count, overlays=loaded.identity.overlays)
    except OutsideCalendar:
        refusal = t.TOO_EARLY if start < calendar.first else t.TOO_LATE
        tell(say(lang, refusal, day=start, last=calendar.last))
        return NOT_ASKED

    def render(name: str, screen: Screen) -> str:
        return json.render(count) if name == "json" else text.render(count, lang, screen)

    deliver(chosen, screen, render)
    return 0
