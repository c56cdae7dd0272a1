"""`markdown`: the weekly report, for a page or a message."""

from collections.abc import Iterator

from gongkai.formats.marked import escaped
from gongkai.formats.weekly.sections import Section, Table
from gongkai.formats.weekly.words import sections, subtitle
from gongkai.model.weekly import Weekly
from gongkai.texts import Lang, say
from gongkai.texts import weekly as t

_SHOWN = 200


def render(weekly: Weekly, lang: Lang) -> str:
    """Write a heading a section."""
    return "\n".join(_lines(weekly, lang)) + "\n"


def _lines(weekly: Weekly, lang: Lang) -> Iterator[str]:
    yield f"# {say(lang, t.TITLE)}\n"
    yield escaped(subtitle(weekly, lang))
    for section in sections(weekly, lang, _SHOWN):
        yield f"\n## {escaped(section.title)}\n"
        yield from _section(section)


def _section(section: Section) -> Iterator[str]:
    yield from (f"- {escaped(line)}" for line in section.lines)
    if section.table:
        yield from _table(section.table)
    for entry in section.entries:
        place = f"（{escaped(entry.place)}）" if entry.place else ""
        yield f"- **{escaped(entry.known_by)}** {escaped(entry.sentence)}{place}"
    if section.more:
        yield f"- {escaped(section.more)}"


def _table(table: Table) -> Iterator[str]:
    yield f"| {' | '.join(map(escaped, table.headings))} |"
    first = table.rows[0] if table.rows else ()
    yield "|" + "|".join("---:" if cell.is_number else "---" for cell in first) + "|"
    for row in table.rows:
        yield f"| {' | '.join(escaped(cell.text) for cell in row)} |"
