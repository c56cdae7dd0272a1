"""`text`: which links do not lead to what they should, the gravest first, and what to do."""

from collections.abc import Iterator, Sequence

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
from gongkai.model.link import Answer, Link, LinkState
from gongkai.model.personal import masked
from gongkai.texts import Lang, say
from gongkai.texts import probe as t
from gongkai.texts import report as words
from gongkai.texts.places import where

# From what is surely broken to what is not known.
_LISTED = (
    LinkState.GONE,
    LinkState.SOFT_404,
    LinkState.LOGIN_WALL,
    LinkState.UNREACHABLE,
    LinkState.MOVED,
    LinkState.NOT_ASKED,
)
_COLOURS = {LinkState.GONE: "red", LinkState.SOFT_404: "red", LinkState.LOGIN_WALL: "red"}
_INDENT = 2

Answered = Sequence[tuple[Link, Answer]]


def render(answered: Answered, lang: Lang, screen: Screen = PAPER) -> str:
    """Write a section a state; links that are there are counted alone."""
    console = console_for(screen)
    console.print(Rich(say(lang, t.TITLE), style="bold"))
    console.print(say(lang, t.HEAD, count=len(answered)))
    for state in _LISTED:
        those = [each for each in answered if each[1].state is state]
        if those:
            _print_section(console, state, those, lang)
    console.print()
    print_as_is(console, Rich(hanging(_total(answered, lang), console.width, 0), style="bold"))
    return written(console)


def _print_section(console: Console, state: LinkState, those: Answered, lang: Lang) -> None:
    title = say(lang, t.COUNTED, state=say(lang, t.STATES[state.value]), count=len(those))
    print_ruled(console, Rich().append(title, f"bold {_COLOURS.get(state, 'yellow')}"))
    for link, answer in those:
        url = plain(masked(link.url))
        parts = filter(None, (link.unit, link.record, link.title))
        named = "  ".join(plain(masked(part)) for part in parts)
        more = say(lang, t.ALSO, count=link.more) if link.more else ""
        place = where(lang, link.place)
        print_placed(console, Rich(" " * _INDENT), (named or url) + more, place)
        told = url + "".join(_told(answer, lang))
        print_as_is(
            console, Rich(" " * 2 * _INDENT + hanging(told, console.width - 4, 2 * _INDENT))
        )
    do = say(lang, t.REMEDIES[state.value])
    print_labelled(console, lang, [(words.REMEDY, do)], _INDENT)


def _told(answer: Answer, lang: Lang) -> Iterator[str]:
    if answer.status is not None:
        yield say(lang, t.STATUS, status=answer.status)
    if answer.state is LinkState.MOVED and answer.final_url:
        yield say(lang, t.NOW_AT, url=plain(masked(answer.final_url)))
    if answer.detail:
        yield say(lang, t.DETAIL, detail=say(lang, t.DETAILS[answer.detail]))


def _total(answered: Answered, lang: Lang) -> str:
    states = [answer.state for _, answer in answered]
    counted = say(lang, t.COUNTS_BETWEEN).join(
        say(lang, t.COUNTED, state=say(lang, t.STATES[state.value]), count=states.count(state))
        for state in LinkState
        if state in states
    )
    return say(lang, t.TOTAL, count=len(answered), states=counted)
