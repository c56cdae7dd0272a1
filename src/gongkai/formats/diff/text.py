"""`text`: what two catalogues mean differently, for a person who reviews the change."""

from rich.console import Console
from rich.text import Text as Rich

from gongkai.formats.cells import plain
from gongkai.formats.console import console_for, hanging, print_as_is, print_ruled, written
from gongkai.formats.diff.words import by_item, title, verdict
from gongkai.formats.screen import PAPER, Screen
from gongkai.formats.wording import rule_title
from gongkai.model.diff import Difference
from gongkai.texts import Lang, say
from gongkai.texts import diff as t
from gongkai.texts.places import where

_INDENT = 2
_SHOWN = 50


def render(difference: Difference, lang: Lang, screen: Screen = PAPER) -> str:
    """Write the changes item by item, then the verdicts that change."""
    console = console_for(screen)
    console.print(Rich(plain(title(difference, lang)), style="bold"))
    for heading, sentences in by_item(difference, lang):
        print_ruled(console, Rich().append(plain(heading), "bold"))
        for sentence in sentences:
            _print(console, sentence)
    console.print()
    count = len(difference.changes)
    console.print(Rich(say(lang, t.COUNTED if count else t.SAME, count=count), style="bold"))
    if difference.verdicts is not None:
        _verdicts(console, difference, lang)
    return written(console)


def _verdicts(console: Console, difference: Difference, lang: Lang) -> None:
    changed = difference.verdicts or ()
    if not changed:
        _print(console, say(lang, t.NO_VERDICTS), 0)
        return
    print_ruled(console, Rich().append(say(lang, t.VERDICTS), "bold"))
    for each in changed[:_SHOWN]:
        finding = each.finding
        known = "  ".join(filter(None, (finding.unit, finding.record, finding.title)))
        _print(console, f"{verdict(lang, each)}  {rule_title(lang, finding)}")
        _print(console, known, _INDENT * 2)
        if finding.place:
            _print(console, where(lang, finding.place), _INDENT * 2)
    if len(changed) > _SHOWN:
        _print(console, say(lang, t.MORE, count=len(changed) - _SHOWN))


def _print(console: Console, words: str, indent: int = _INDENT) -> None:
    told = hanging(plain(words), console.width - indent, indent)
    print_as_is(console, Rich(" " * indent + told))
