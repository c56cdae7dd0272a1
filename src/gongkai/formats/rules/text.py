"""`text`: all rules at a glance, or one rule with its law, its remedy and its examples."""

from collections.abc import Iterator, Sequence

from rich.table import Table
from rich.text import Text as Rich

from gongkai.formats.cells import plain
from gongkai.formats.console import Labelled, console_for, print_labelled, written
from gongkai.formats.rules import words
from gongkai.formats.rules.examples import examples
from gongkai.formats.screen import PAPER, Screen
from gongkai.formats.wrapping import wrap
from gongkai.model.rule import Rule
from gongkai.model.terms import Severity
from gongkai.texts import Lang, Text, say
from gongkai.texts import rule as t
from gongkai.texts.report import SEVERITIES

_COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTICE: "cyan"}
_GAP = 2
_BLANK: Labelled = (Text("", ""), "")


def render_list(rules: Sequence[Rule], folder: str, lang: Lang, screen: Screen = PAPER) -> str:
    """List the rules, and say how to see one."""
    console = console_for(screen)
    console.print(say(lang, t.COUNT, count=len(rules), folder=plain(folder)), style="bold")
    console.print()
    ids = max((len(rule.id) for rule in rules), default=0)
    grid = Table.grid(padding=(0, _GAP, 0, 0), pad_edge=False)
    for rule in rules:
        name = Rich(rule.id, style="bold cyan")
        name.append(f"\n{say(lang, SEVERITIES[rule.severity_for(None)])}", style=_colour(rule))
        grid.add_row(name, _summary(rule, lang, screen.width - ids - _GAP))
    console.print(grid)
    console.print()
    if rules:
        console.print(say(lang, t.SEE_ONE, id=rules[0].id), style="dim")
    return written(console)


def render_one(rule: Rule, lang: Lang, screen: Screen = PAPER) -> str:
    """Show all of a rule."""
    console = console_for(screen)
    console.print(Rich(rule.id, style="bold cyan"))
    console.print(Rich(wrap(plain(words.title(lang, rule)), screen.width), style="bold"))
    console.print(Rich(_sort(rule, lang), style=_colour(rule)))
    console.print()
    print_labelled(console, lang, _sections(rule, lang))
    console.print()
    console.print(examples(rule.examples, lang, screen.width))
    return written(console)


def _colour(rule: Rule) -> str:
    return _COLOURS[rule.severity_for(None)]


def _summary(rule: Rule, lang: Lang, width: int) -> Rich:
    law = " · ".join([_kind(rule, lang), _rank(rule, lang), words.cited(lang, rule.citations[0])])
    summary = Rich(wrap(plain(words.title(lang, rule)), width))
    return summary.append(f"\n{wrap(plain(law), width)}", style="dim")


def _sort(rule: Rule, lang: Lang) -> str:
    return " · ".join([_kind(rule, lang), words.severity(lang, rule), _rank(rule, lang)])


def _kind(rule: Rule, lang: Lang) -> str:
    return say(lang, t.KINDS[rule.kind])


def _rank(rule: Rule, lang: Lang) -> str:
    return say(lang, t.RANKS[rule.rank])


def _sections(rule: Rule, lang: Lang) -> Iterator[Labelled]:
    """Give what a rule says, section by section, with a blank line between two."""
    overrides = [say(lang, t.LIST).join(rule.overrides)] if rule.overrides else []
    citations = [words.quoted(lang, each) for each in rule.citations]
    brief = [
        (t.ASKS, words.asks(lang, rule)),
        (t.APPLIES, [words.applies(lang, rule.when)]),
        (t.IN_FORCE, words.in_force(lang, rule.in_force)),
        (t.OVERRIDES, overrides),
    ]
    long = [
        (t.LAW, citations),
        (t.EXPLANATION, [words.explanation(lang, rule)]),
        (t.REMEDY, [words.remedy(lang, rule)]),
        (t.NOTES, rule.notes),
    ]
    for label, lines in brief:
        yield from ((label, plain(line)) for line in lines)
    for label, lines in long:
        if lines:
            yield _BLANK
        yield from ((label, plain(line)) for line in lines)
