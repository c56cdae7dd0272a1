"""`text`: the weekly report, for a terminal."""

from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text as Rich

from gongkai.formats.console import console_for, hanging, print_as_is, print_ruled, written
from gongkai.formats.screen import PAPER, Screen
from gongkai.formats.weekly.sections import Section, Table, Tone
from gongkai.formats.weekly.words import sections, subtitle
from gongkai.model.weekly import Weekly
from gongkai.texts import Lang, say
from gongkai.texts import weekly as t

_STYLES = {
    Tone.PLAIN: "",
    Tone.GOOD: "green",
    Tone.DOUBT: "yellow",
    Tone.BAD: "red",
    Tone.DIM: "dim",
}
_INDENT = 2
_SHOWN = 20
_UNITS = 40


def render(weekly: Weekly, lang: Lang, screen: Screen = PAPER) -> str:
    """Write every section; of long lists the first entries."""
    console = console_for(screen)
    console.print(Rich(say(lang, t.TITLE), style="bold"))
    _print(console, subtitle(weekly, lang), 0)
    for section in sections(weekly, lang, _SHOWN, _UNITS):
        print_ruled(console, Rich().append(section.title, "bold"))
        _section(console, section, lang)
    return written(console)


def _section(console: Console, section: Section, lang: Lang) -> None:
    for line in section.lines:
        _print(console, line, 0)
    if section.table:
        console.print(_table(section.table))
        if section.table.left_out:
            _print(console, say(lang, t.MORE_ROWS, count=section.table.left_out))
    for entry in section.entries:
        _print(console, entry.known_by)
        _print(console, entry.sentence, _INDENT * 2)
        if entry.place:
            _print(console, entry.place, _INDENT * 2, "dim")
    if section.more:
        _print(console, section.more)


def _table(table: Table) -> RichTable:
    laid_out = RichTable(box=None, pad_edge=False, header_style="dim")
    first = table.rows[0] if table.rows else ()
    for number, heading in enumerate(table.headings):
        is_number = number < len(first) and first[number].is_number
        laid_out.add_column(Rich(heading), justify="right" if is_number else "left")
    for row in table.rows:
        laid_out.add_row(*(Rich(cell.text, _STYLES[cell.tone]) for cell in row))
    return laid_out


def _print(console: Console, words: str, indent: int = _INDENT, style: str = "") -> None:
    told = hanging(words, console.width - indent, indent)
    print_as_is(console, Rich(" " * indent + told, style))
