"""The runs of `gongkai holidays`: a year in, its holidays out; a notice in, a holiday file out."""

import sys
from collections.abc import Sequence
from pathlib import Path

from gongkai.calendar import OutsideCalendar
from gongkai.calendar.year import year_of
from gongkai.cli.deliver import deliver
from gongkai.cli.failures import NOT_ASKED, report_doubts
from gongkai.cli.language import language
from gongkai.cli.outputs import Output
from gongkai.cli.terminal import save, tell
from gongkai.formats.holidays import file, json, text
from gongkai.formats.screen import Screen
from gongkai.pipeline.calendar import load_calendar
from gongkai.readers.border import read_bytes
from gongkai.readers.notice.origin import import_notice
from gongkai.readers.workspace import calendar_home
from gongkai.texts import holidays as t
from gongkai.texts import say

_STDIN = "-"


def show(year: int, folder: Path | None, chosen: Sequence[Output], screen: Screen) -> int:
    """Show the holidays of `year`; give the exit status."""
    lang = language()
    loaded = load_calendar(folder)
    calendar = loaded.calendar
    report_doubts(loaded.findings)
    try:
        found = year_of(calendar, year, loaded.identity, loaded.sources.get(year, ()))
    except OutsideCalendar:
        first, last = f"{calendar.first.year}", f"{calendar.last.year}"
        tell(say(lang, t.OUTSIDE, year=f"{year}", first=first, last=last))
        return NOT_ASKED

    def render(name: str, screen: Screen) -> str:
        return json.render(found) if name == "json" else text.render(found, lang, screen)

    deliver(chosen, screen, render)
    return 0


def import_(
    notice: Path, output: Path | None, year: int | None, source: str | None, *, force: bool
) -> int:
    """Write the holiday file that `notice` makes; give the exit status."""
    lang = language()
    is_stdin = str(notice) == _STDIN
    content = sys.stdin.buffer.read() if is_stdin else read_bytes(notice)
    holidays = import_notice(content, str(notice), year, source)
    home = calendar_home(Path())
    name = f"{holidays.year}-amends.yaml" if holidays.amends else f"{holidays.year}.yaml"
    target = output or home / name
    if target.exists() and not force:
        tell(say(lang, t.EXISTS, file=target))
        return NOT_ASKED
    save(file.render(holidays), target)
    off = sum(day.is_off for day in holidays.days)
    made_up = len(holidays.days) - off
    year_ = f"{holidays.year}"
    tell(say(lang, t.WRITTEN, file=target, year=year_, off=off, made_up=made_up))
    if target.parent.resolve() != home.resolve():
        tell(say(lang, t.ELSEWHERE, home=home))
    return 0
