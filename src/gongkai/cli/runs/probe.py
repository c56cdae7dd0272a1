"""The run of `gongkai probe`: ledgers in, links asked, evidence kept."""

from collections.abc import Sequence
from pathlib import Path

from gongkai.cli.clock import now
from gongkai.cli.failures import NOT_ASKED, VIOLATIONS, report_problems
from gongkai.cli.journal import journal
from gongkai.cli.language import language
from gongkai.cli.progress import progress
from gongkai.cli.terminal import show, tell
from gongkai.errors import InvalidInput, Problem
from gongkai.formats.probe import evidence as lines
from gongkai.formats.probe import text
from gongkai.formats.screen import Screen
from gongkai.model.asked import Asked
from gongkai.model.link import Answer, Link, LinkState, Manners
from gongkai.pipeline.probe import links_of, probe
from gongkai.readers.evidence import load_answers
from gongkai.readers.workspace import Workspace
from gongkai.texts import probe as t
from gongkai.texts import say

_BROKEN = {LinkState.GONE, LinkState.SOFT_404, LinkState.LOGIN_WALL}
_UNKNOWN = {LinkState.UNREACHABLE, LinkState.NOT_ASKED}


def run(  # noqa: PLR0913  files, what is asked, how, where it goes
    ledgers: Sequence[Path],
    workspace: Workspace,
    asked: Asked,
    *,
    manners: Manners,
    evidence: Path,
    screen: Screen | None,
) -> int:
    """Ask the links that have no answer in `evidence` yet, and give the exit status."""
    links, problems = links_of(ledgers, workspace, asked)
    report_problems(problems)
    if not links:
        if not problems:
            raise InvalidInput([Problem("no-links")])
        return NOT_ASKED
    answers = _answers(links, manners, evidence)
    if screen is not None:
        answered = [(link, answers[link.url]) for link in links]
        show(text.render(answered, language(), screen))
    tell(say(language(), t.KEPT, file=evidence))
    states = {answers[link.url].state for link in links}
    if problems or states <= _UNKNOWN:
        return NOT_ASKED
    return VIOLATIONS if states & _BROKEN else 0


def _answers(links: Sequence[Link], manners: Manners, evidence: Path) -> dict[str, Answer]:
    known = load_answers(evidence) if evidence.exists() and evidence.stat().st_size else None
    answers = {answer.url: answer for answer in known or ()}
    left = [link.url for link in links if link.url not in answers]
    if done := len(links) - len(left):
        tell(say(language(), t.RESUMED, file=evidence, count=done))
    with journal(evidence) as written, progress(say(language(), t.ASKING), len(left)) as step:
        if known is None:
            written.write(lines.heading(manners, now()))

        def record(answer: Answer) -> None:
            written.write(lines.line(answer))
            answers[answer.url] = answer
            step()

        try:
            probe(left, manners, now, record)
        except KeyboardInterrupt:
            tell(say(language(), t.STOPPED))
            raise
    return answers
