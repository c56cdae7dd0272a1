"""The run of `gongkai waive`: violations in, a reason for each asked for, waivers out."""

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path

from gongkai.cli.failures import NOT_ASKED, report_problems
from gongkai.cli.language import language
from gongkai.cli.terminal import ask, save, tell
from gongkai.errors import InvalidInput, Problem
from gongkai.formats import waivers as file
from gongkai.formats.cells import plain
from gongkai.formats.wording import message, rule_title
from gongkai.model.asked import Asked
from gongkai.model.base import near
from gongkai.model.finding import Finding
from gongkai.model.report import Report
from gongkai.model.waiver import Waiver
from gongkai.pipeline.waive import Selector, Waivable, waivable
from gongkai.readers.border import read_text
from gongkai.readers.workspace import Workspace, find_workspace, waivers_home
from gongkai.texts import report as words
from gongkai.texts import say
from gongkai.texts import waive as t

_SAME, _QUIT = "=", "q"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Until when, why (None: it is asked for), by whose word, of which rules, and into which file.

    No rule is all of them; no file is the workspace's.
    """

    until: date
    reason: str | None
    approved_by: str | None
    rules: tuple[str, ...]
    file: Path | None


def run(ledgers: Sequence[Path], workspace: Workspace, asked: Asked, wanted: Wanted) -> int:
    """Ask for reasons, add the waivers to their file, and give the exit status."""
    lang = language()
    if wanted.until < asked.as_of:
        tell(say(lang, t.UNTIL_PAST, until=wanted.until, as_of=asked.as_of))
        return NOT_ASKED
    found, problems = waivable(ledgers, workspace, asked, wanted.rules)
    report_problems(problems)
    if found is None or problems:
        return NOT_ASKED
    _require_known(wanted.rules, found.report)
    if found.unnamed:
        tell(say(lang, t.UNNAMED, count=found.unnamed))
    if not found.violations:
        tell(say(lang, t.NOTHING))
        return 0
    target = wanted.file or waivers_home(Path())
    try:
        waivers = list(_waivers(found, wanted))
    except EOFError:
        tell(say(lang, t.NO_ANSWERS))
        return NOT_ASKED
    if not waivers:
        tell(say(lang, t.NONE_WRITTEN, file=target))
        return 0
    save(file.render(read_text(target) if target.exists() else None, waivers), target)
    skipped = len(found.violations) - len(waivers)
    told = {"file": target, "count": len(waivers), "until": wanted.until, "skipped": skipped}
    tell(say(lang, t.WRITTEN, **told))
    used = find_workspace(Path()).waivers
    if used is None or used.resolve() != target.resolve():
        tell(say(lang, t.ELSEWHERE, file=target))
    return 0


def _require_known(rules: Sequence[str], report: Report) -> None:
    known = [rule.id for rule in report.rules]
    if strangers := [rule for rule in rules if rule not in known]:
        raise InvalidInput(
            Problem("unknown-waived-rule", values={"found": rule, "near": near(rule, known)})
            for rule in strangers
        )


def _waivers(found: Waivable, wanted: Wanted) -> Iterator[Waiver]:
    """Give a waiver for each violation that a reason was given for.

    Raises `EOFError` where nobody answers the first question.
    """
    before = None
    for number, (selector, findings) in enumerate(found.violations.items()):
        reason = wanted.reason
        if reason is None:
            _tell_of(findings, found, number)
            try:
                reason = _ask(before)
            except EOFError:
                if number:
                    return
                raise
        if reason == _QUIT:
            return
        if reason:
            before = reason
            yield _waiver(selector, reason, wanted)


def _tell_of(findings: Sequence[Finding], found: Waivable, number: int) -> None:
    lang, first = language(), findings[0]
    what = "  ".join(plain(part) for part in (first.record, first.title) if part)
    unit = plain(first.unit or "") or say(lang, words.NO_UNIT)
    tell(say(lang, t.QUESTION, n=number + 1, all=len(found.violations), unit=unit, what=what))
    for finding in findings:
        tell(f"  {rule_title(lang, finding)}")
        tell(f"  {plain(message(lang, finding, found.report))}")


def _ask(before: str | None) -> str:
    """Ask for a reason; an empty one skips. Raises `EOFError` where nobody answers."""
    while True:
        answer = ask(say(language(), t.PROMPT)).strip()
        if answer != _SAME:
            return answer
        if before:
            return before
        tell(say(language(), t.NO_REASON_BEFORE))


def _waiver(selector: Selector, reason: str, wanted: Wanted) -> Waiver:
    given = {**asdict(selector), "reason": reason, "until": wanted.until}
    return Waiver(**given, approved_by=wanted.approved_by)
