"""The sheet of the annex that shows what the ledgers say otherwise than the archive."""

from collections.abc import Iterator, Sequence
from itertools import islice

from gongkai.formats.weekly.annex.sheet import MOST_ROWS, Column, Page, Value
from gongkai.formats.weekly.compared import sections
from gongkai.model.weekly import Weekly
from gongkai.texts import Lang, say
from gongkai.texts import weekly_annex as t


def compared(page: Page, weekly: Weekly) -> int:
    """List dates, records and verdicts; what was compared with what stands before each kind."""
    rows = list(_rows(weekly, page.lang))
    columns = [
        Column("kind", 20),
        Column("known_by", 44),
        Column("message", 64),
        Column("place", 40),
    ]
    page.table(columns, islice(rows, MOST_ROWS))
    page.print_setup(frozen_columns=1)
    return len(rows)


def _rows(weekly: Weekly, lang: Lang) -> Iterator[Sequence[Value]]:
    if weekly.compared:
        for section in sections(weekly.compared, weekly.report, lang, MOST_ROWS):
            kind = say(lang, t.KINDS[section.key])
            yield from ([kind, "", line, ""] for line in section.lines)
            for each in section.entries:
                yield [kind, each.known_by, each.sentence, each.place]
