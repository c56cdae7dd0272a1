"""The end of the text for a terminal: bad cells, notices, sums, the calendar, the verdict."""

from collections.abc import Iterator
from dataclasses import replace

from rich.console import Console
from rich.text import Text as Rich

from gongkai.formats.cells import plain
from gongkai.formats.console import (
    Labelled,
    hanging,
    print_as_is,
    print_labelled,
    print_placed,
    print_ruled,
)
from gongkai.formats.fingerprint import print_fingerprint
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
    """Write the place; the name of a ledger only where there are several."""
    if place is None:
        return ""
    files = {sheet.file for sheet in report.sheets}
    return plain(where(lang, replace(place, file="") if files == {place.file} else place))


def _rejected(console: Console, report: Report, lang: Lang) -> None:
    if not report.rejected.height:
        return
    title = say(lang, t.REJECTED, count=report.rejected.height)
    print_ruled(console, Rich().append(title, "bold red"))
    for cell in rejected_cells(report, lang):
        place = place_of(cell.place, report, lang)
        print_placed(console, _mark(Severity.ERROR), plain(cell.sentence), place)


def _notices(console: Console, report: Report, lang: Lang) -> None:
    if not report.notices:
        return
    title = say(lang, t.NOTICES, count=len(report.notices))
    print_ruled(console, Rich().append(title, "bold"))
    for notice in report.notices:
        sentence = plain(notice_sentence(lang, notice))
        print_placed(
            console, _mark(notice.severity), sentence, place_of(notice.place, report, lang)
        )


def _mark(severity: Severity) -> Rich:
    return Rich().append(f"{MARKS[severity]} ", style=f"bold {COLOURS[severity]}")


def _sums(console: Console, report: Report, lang: Lang) -> None:
    print_ruled(console, Rich().append(say(lang, t.TALLY), "bold"))
    print_labelled(console, lang, _counts(report, lang))
    print_fingerprint(console, report.calendar, lang)
    told, style = verdict(report, lang)
    print_as_is(console, Rich(hanging(told, console.width, 0), style=style))


def _counts(report: Report, lang: Lang) -> Iterator[Labelled]:
    counts = [f"{say(lang, t.OUTCOMES[each])} {n}" for each, n in report.outcomes.items() if n]
    total = say(lang, t.IN_ALL, count=sum(report.outcomes.values()))
    yield t.OBLIGATIONS, say(lang, t.COMMA).join([total, *counts])
    if report.due_soon:
        yield t.DUE_SOON, say(lang, t.DUE_WITHIN, days=report.due_within, count=report.due_soon)
    fresh = report.new_severities
    weights = [f"{say(lang, t.SEVERITIES[each])} {n}" for each, n in fresh.items() if n]
    title = t.NEW_FINDINGS if report.known_in_all else t.FINDINGS
    yield title, say(lang, t.COMMA).join(weights) or say(lang, t.NONE)


def verdict(report: Report, lang: Lang) -> tuple[str, str]:
    """Sum the report up in a sentence, and say how it looks on a terminal."""
    errors = {
        t.ERRORS_FOUND: report.new_severities[Severity.ERROR],
        t.ERRORS_IN_CELLS: report.rejected.height,
        t.ERRORS_NOTED: _noted(report, Severity.ERROR),
    }
    if count := sum(errors.values()):
        kinds = [say(lang, kind, count=each) for kind, each in errors.items() if each]
        of_findings_alone = count == errors[t.ERRORS_FOUND]
        parts = (
            "" if of_findings_alone else say(lang, t.PARTS, parts=say(lang, t.COMMA).join(kinds))
        )
        return say(lang, t.BAD, count=count, parts=parts), "bold red"
    if report.decides_nothing:
        return say(lang, t.NOTHING), "bold red"
    # Of what is known already, only what is new is spoken of.
    undecided = 0 if report.known_in_all else report.outcomes[Outcome.UNDECIDED]
    warnings = report.new_severities[Severity.WARNING] + _noted(report, Severity.WARNING)
    if undecided or warnings:
        doubts = say(lang, t.AND_UNDECIDED, count=undecided) if undecided else ""
        return say(lang, t.WARNED, warnings=warnings, undecided=doubts), "bold yellow"
    if report.known_in_all:
        return say(lang, t.NOTHING_NEW, count=report.known_in_all), "bold yellow"
    return say(lang, t.GOOD), "bold green"


def _noted(report: Report, severity: Severity) -> int:
    return sum(notice.severity is severity for notice in report.notices)
