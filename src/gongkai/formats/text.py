"""Text for a terminal: what is wrong, unit by unit, the worst first; then the sums."""

from collections.abc import Sequence
from itertools import groupby

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text as Rich

from gongkai.formats.cells import plain
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
from gongkai.formats.text_closing import COLOURS, MARKS, close, place_of
from gongkai.formats.text_statistics import print_statistics
from gongkai.formats.wording import message, remedy, rule_title
from gongkai.model.finding import Finding
from gongkai.model.report import Report
from gongkai.model.terms import Outcome, Severity
from gongkai.texts import Lang, say
from gongkai.texts import report as t

_INDENT = 2


def render(report: Report, lang: Lang, screen: Screen = PAPER) -> str:
    """Write the report as a person reads it on `screen`."""
    console = console_for(screen)
    _head(console, report, lang)
    if report.by_rule is None:
        _units(console, report, lang, screen.limit)
    else:
        print_statistics(console, report.by_rule, lang)
    close(console, report, lang)
    return written(console)


def _head(console: Console, report: Report, lang: Lang) -> None:
    console.print(Rich(plain(report.catalog.title), style="bold"))
    console.print(
        say(
            lang,
            t.HEAD,
            as_of=report.as_of,
            sheets=len(report.sheets),
            records=report.records,
            rules=len(report.rules),
        )
    )
    for file in dict.fromkeys(sheet.file for sheet in report.sheets):
        console.print(Rich(plain(file), style="dim"))


def _units(console: Console, report: Report, lang: Lang, limit: int | None) -> None:
    shown = list(report.each_finding(limit))
    units: dict[str, list[Finding]] = {}
    for finding in shown:
        units.setdefault(finding.unit or "", []).append(finding)
    hidden = report.findings_in_all - len(shown)
    for unit, findings in sorted(units.items(), key=lambda pair: _weight(pair[1])):
        title = _unit_title(unit, findings, lang)
        # Counts of what happens to be shown would pass for the unit's (S8.3).
        print_ruled(console, title if hidden else _with_counts(title, findings, lang))
        for _, group in groupby(_by_rule(findings, lang), key=lambda f: _block(f, lang)):
            _print_block(console, list(group), report, lang)
    if hidden:
        console.print()
        print_as_is(
            console, Rich(hanging(say(lang, t.MORE, count=hidden), console.width, 0), "bold")
        )


def _weight(findings: Sequence[Finding]) -> tuple[int, ...]:
    """Order units: the most errors first, then the most warnings, then as findings come."""
    return tuple(-_count(findings, severity) for severity in Severity)


def _count(findings: Sequence[Finding], severity: Severity) -> int:
    return sum(f.severity is severity and f.outcome is not Outcome.WAIVED for f in findings)


def _block(finding: Finding, lang: Lang) -> tuple[object, ...]:
    return (finding.severity, finding.outcome, finding.rule.id, remedy(lang, finding))


def _by_rule(findings: Sequence[Finding], lang: Lang) -> list[Finding]:
    """Bring together what has one rule and one remedy, in the order of each group's first."""
    place: dict[tuple[object, ...], int] = {}
    for number, finding in enumerate(findings):
        place.setdefault(_block(finding, lang), number)
    return sorted(findings, key=lambda f: place[_block(f, lang)])


def _unit_title(unit: str, findings: Sequence[Finding], lang: Lang) -> Rich:
    title = Rich().append(plain(unit) or say(lang, t.NO_UNIT), style="bold")
    level = findings[0].level
    if level:
        title.append(f" {say(lang, t.LEVELS[level])}", style="dim")
    return title


def _with_counts(title: Rich, findings: Sequence[Finding], lang: Lang) -> Rich:
    for severity, colour in COLOURS.items():
        if count := _count(findings, severity):
            name = say(lang, t.SEVERITIES[severity])
            title.append(f" · {name} {count}", style=colour)
    if waived := sum(finding.outcome is Outcome.WAIVED for finding in findings):
        title.append(f" · {say(lang, t.OUTCOMES[Outcome.WAIVED])} {waived}", style="dim")
    return title


def _print_block(console: Console, findings: Sequence[Finding], report: Report, lang: Lang) -> None:
    first = findings[0]
    is_waived = first.outcome is Outcome.WAIVED
    severity = Severity.NOTICE if is_waived else first.severity or Severity.NOTICE
    # What is met and a finding all the same is so with a warning (S4).
    outcome = t.MET_WITH_WARNING if first.outcome is Outcome.MET else t.OUTCOMES[first.outcome]
    head = Rich().append(f"{MARKS[severity]} {say(lang, outcome)}", f"bold {COLOURS[severity]}")
    head.append(f"  {rule_title(lang, first)}", style="bold")
    console.print(head)
    for finding in findings:
        _print_finding(console, finding, report, lang)
    law = dict.fromkeys(f"{each.document} {each.article}" for each in first.rule.citations)
    labelled = [(t.LAW, say(lang, t.AND).join(law)), (t.REMEDY, remedy(lang, first))]
    print_labelled(console, lang, labelled, _INDENT)


def _print_finding(console: Console, finding: Finding, report: Report, lang: Lang) -> None:
    for line in _known_by(finding, report, lang, console.width - _INDENT):
        print_as_is(console, Rich(" " * _INDENT + line))
    place = place_of(finding.place, report, lang)
    print_placed(console, Rich(" " * _INDENT * 2), message(lang, finding, report), place)


def _known_by(finding: Finding, report: Report, lang: Lang, width: int) -> list[str]:
    """Name the record, and the item that it belongs to: in one line if both fit."""
    name = "  ".join(plain(part) for part in (finding.record, finding.title) if part)
    item = report.items.get(finding.item or "")
    belongs = say(lang, t.ITEM, id=item.id, name=item.name) if item else ""
    if not name:
        # An item that was not published is named by the sentence itself.
        return [belongs] if belongs and finding.outcome is Outcome.UNDECIDED else []
    one = f"{name}  {belongs}".rstrip()
    if cell_len(one) <= width:
        return [one]
    lines = hanging(name, width, 0).split("\n")
    return [*lines, " " * _INDENT + belongs] if belongs else lines
