"""A console that writes into a text, as wide and as colourful as the screen it is meant for."""

from collections.abc import Iterable
from io import StringIO

from rich.cells import cell_len
from rich.console import Console
from rich.text import Text as Rich

from gongkai.formats.screen import Screen
from gongkai.formats.wrapping import wrap
from gongkai.texts import Lang, Text, say

Labelled = tuple[Text, str]

_GAP = 2
_HEIGHT = 25


def console_for(screen: Screen) -> Console:
    """Make the console; `written` gives what was printed on it."""
    return Console(
        file=StringIO(),
        width=screen.width,
        height=_HEIGHT,  # or rich asks the terminal anew for every line
        force_terminal=screen.colour,
        color_system="standard" if screen.colour else None,
        highlight=False,
        markup=False,
        emoji=False,
    )


def written(console: Console) -> str:
    """Return all that was printed on a console of `console_for`, without blanks at line ends."""
    text = console.file.getvalue() if isinstance(console.file, StringIO) else ""
    return "".join(f"{line.rstrip()}\n" for line in text.splitlines())


def print_labelled(
    console: Console, lang: Lang, lines: Iterable[Labelled], indent: int = 0
) -> None:
    """Print lines beside their labels; a label that stays the same is said once."""
    lines = list(lines)
    if not lines:
        return
    labels = [say(lang, label) for label, _ in lines]
    room = max(map(cell_len, labels), default=0) + _GAP
    text = Rich()
    for number, (_, words) in enumerate(lines):
        is_said = number and labels[number] == labels[number - 1]
        label = "" if is_said else labels[number]
        text.append("\n" if number else "")
        text.append(" " * indent + label + " " * (room - cell_len(label)), style="dim")
        text.append(hanging(words, console.width, indent + room))
    print_as_is(console, text)


def print_ruled(console: Console, title: Rich) -> None:
    """Print a title, and a line from it to the edge of the screen where there is room."""
    room = console.width - title.cell_len - 1
    if room > 0:
        title.append(" " + "─" * room, style="dim not bold")
        print_as_is(console, Rich("\n").append_text(title))
    else:
        console.print(Rich("\n").append_text(title))


def print_placed(console: Console, lead: Rich, sentence: str, place: str) -> None:
    """Print a sentence after `lead`, and its place: beside it where it fits, else below."""
    indent = lead.cell_len
    lines = hanging(sentence, console.width, indent)
    last = lines.rsplit("\n", 1)[-1]
    used = cell_len(last) + (indent if last == lines else 0)
    lead.append(lines)
    if place:
        fits = used + _GAP + cell_len(place) <= console.width
        lead.append(" " * _GAP if fits else "\n" + " " * indent)
        lead.append(place if fits else hanging(place, console.width, indent), style="dim")
    print_as_is(console, lead)


def hanging(words: str, width: int, indent: int) -> str:
    """Break `words` into lines of at most `width` columns; all but the first are indented."""
    return wrap(words, width - indent).replace("\n", "\n" + " " * indent)


def print_as_is(console: Console, text: Rich) -> None:
    """Print text whose lines are broken already: rich measures no word of it again."""
    console.print(text, soft_wrap=True)
