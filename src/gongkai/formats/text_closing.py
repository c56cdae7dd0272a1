"""The end of the text for a terminal: bad cells, notices, sums, the calendar, the verdict."""

from dataclasses import replace

from rich.console import Console
from rich.rule import Rule as Line
from rich.text import Text as Rich

from gongkai.formats.cells import plain
from gongkai.formats.spoken import notice_sentence, rejected_cells
from gongkai.model.report import Report
from gongkai.model.terms import Outcome, Severity
from gongkai.source import Place
from gongkai.texts import Lang, say
from gongkai.texts import report as t
from gongkai.texts.places import where

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTICE: "cyan"}
MARKS = {Severity.ERROR: "✗", Severity.WARNING: "!", Severity.NOTICE: "·"}


def close(console: Console, report: Report, lang: Lang) -> None:
    """Print all that follows the findings."""
    _rejected(console, report, lang)
    _notices(console, report, lang)
    _sums(console, report, lang)


def place_of(place: Place | None, report: Report, lang: Lang) -> str:
    """Write the place; the file's name only where there are several."""
    if place is None:
        return ""
    files = {sheet.file for sheet in report.sheets}
    return plain(where(lang, place if len(files) > 1 else replace(place, file="")))


def _rejected(console: Console, report: Report, lang: Lang) -> None:
    if not report.rejected.height:
        return
    console.print()
    title = Rich(say(lang, t.REJECTED, count=report.rejected.height), style="bold red")
    console.print(Line(title, align="left", style="dim"))
    for cell in rejected_cells(report, lang):
        line = Rich(f"{MARKS[Severity.ERROR]} {place_of(cell.place, report, lang)}  ", style="red")
        line.append(plain(cell.sentence), style="default")
        console.print(line)


def _notices(console: Console, report: Report, lang: Lang) -> None:
    if not report.notices:
        return
    console.print()
    title = Rich(say(lang, t.NOTICES, count=len(report.notices)), style="bold")
    console.print(Line(title, align="left", style="dim"))
    for notice in report.notices:
        line = Rich(f"{MARKS[notice.severity]} ", style=COLOURS[notice.severity])
        line.append(plain(notice_sentence(lang, notice)), style="default")
        line.append(f"  {place_of(notice.place, report, lang)}", style="dim")
        console.print(line)


def _sums(console: Console, report: Report, lang: Lang) -> None:
    console.print()
    console.print(Line(Rich(say(lang, t.TALLY), style="bold"), align="left", style="dim"))
    counts = "  ".join(
        f"{say(lang, t.OUTCOMES[name])} {count}" for name, count in report.outcomes.items() if count
    )
    console.print(say(lang, t.OBLIGATIONS, count=sum(report.outcomes.values())) + counts)
    if report.due_soon:
        console.print(say(lang, t.DUE_SOON, days=report.due_within, count=report.due_soon))
    weights = "  ".join(
        f"{say(lang, t.SEVERITIES[name])} {count}" for name, count in report.severities.items()
    )
    console.print(say(lang, t.FINDINGS) + weights)
    console.print(_calendar(report, lang), style="dim")
    console.print(_verdict(report, lang))


def _calendar(report: Report, lang: Lang) -> str:
    overlays = "".join(
        say(lang, t.OVERLAY, name=each.name, sha=each.sha256[:12])
        for each in report.calendar.overlays
    )
    source, until = report.calendar.source, report.calendar.announced_until
    return say(lang, t.CALENDAR, source=source, until=until, overlays=overlays)


def _verdict(report: Report, lang: Lang) -> Rich:
    errors = report.severities[Severity.ERROR] + report.rejected.height
    errors += sum(notice.severity is Severity.ERROR for notice in report.notices)
    undecided = report.outcomes[Outcome.UNDECIDED]
    warnings = report.severities[Severity.WARNING]
    warnings += sum(notice.severity is Severity.WARNING for notice in report.notices)
    if errors:
        return Rich(say(lang, t.BAD, count=errors), style="bold red")
    if undecided or warnings:
        sentence = say(lang, t.WARNED, warnings=warnings, undecided=undecided)
        return Rich(sentence, style="bold yellow")
    return Rich(say(lang, t.GOOD), style="bold green")
