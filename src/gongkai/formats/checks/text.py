"""The checks of `validate` at a glance, or the page of one."""

from collections.abc import Sequence

from rich.table import Table
from rich.text import Text as Rich

from gongkai.formats.cells import plain
from gongkai.formats.checks import words
from gongkai.formats.console import console_for, print_as_is, written
from gongkai.formats.screen import PAPER, Screen
from gongkai.formats.wrapping import wrap
from gongkai.model.terms import Severity
from gongkai.texts import Lang, say
from gongkai.texts import checks as t
from gongkai.texts.checks import PAGES
from gongkai.texts.problems import PROBLEMS
from gongkai.texts.report import SEVERITIES

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTICE: "cyan"}
_GAP = 2
_INDENT = "  "


def render_list(codes: Sequence[str], lang: Lang, screen: Screen = PAPER) -> str:
    """List the checks: the id of each, how much it weighs, what it is about."""
    console = console_for(screen)
    console.print()
    console.print(say(lang, t.COUNT, count=len(codes)), style="bold")
    console.print()
    grid = Table.grid(padding=(0, _GAP, 0, 0), pad_edge=False)
    for code in codes:
        weight = words.severity(code)
        grid.add_row(
            Rich(code, style="bold cyan"),
            Rich(say(lang, SEVERITIES[weight]), style=_COLOURS[weight]),
            words.title(lang, code),
        )
    console.print(grid)
    return written(console)


def render_one(code: str, lang: Lang, screen: Screen = PAPER) -> str:
    """Show the page of a check."""
    console = console_for(screen)
    weight = words.severity(code)
    told = say(lang, SEVERITIES[weight])
    if code in PROBLEMS:
        told = say(lang, t.REFUSES, severity=told)
    page = PAGES.get(code)
    sort = f" · {say(lang, t.FILES[page.of])}" if page else ""
    console.print(Rich(code, style="bold cyan"))
    print_as_is(console, Rich(wrap(plain(words.title(lang, code)), screen.width), style="bold"))
    console.print(Rich(f"{told}{sort}", style=_COLOURS[weight]))
    if page is None:
        return written(console)
    console.print()
    print_as_is(console, Rich(wrap(plain(words.explanation(lang, code)), screen.width)))
    for name, example in words.examples(page):
        console.print()
        console.print(Rich(say(lang, name), style="dim"))
        print_as_is(console, Rich("\n".join(_INDENT + line for line in example.splitlines())))
    return written(console)
