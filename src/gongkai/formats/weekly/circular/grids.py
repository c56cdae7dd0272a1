"""The tables of a circular: ranks, what is overdue, what falls due."""

from collections.abc import Sequence

from gongkai.formats.cells import plain
from gongkai.formats.weekly import tables
from gongkai.formats.weekly.circular.blocks import Grid
from gongkai.formats.weekly.sections import Cell
from gongkai.model.finding import Finding
from gongkai.model.report import Report
from gongkai.model.terms import Outcome
from gongkai.model.weekly import Standing, Weekly
from gongkai.texts import Lang, say
from gongkai.texts import circular as t
from gongkai.texts import report as words
from gongkai.texts import weekly as weekly_words

# More rows than this are a matter of the annex.
_RANKS = 60
_ENDS = 20
LISTED = 30


def rank_grid(weekly: Weekly, lang: Lang) -> Grid:
    """Rank the units; of very many the first and the last."""
    standings = [each for each in weekly.standings if each.unit]
    caption = say(lang, t.RANK_TABLE)
    if len(standings) > _RANKS:
        caption = say(lang, t.RANK_TABLE_CUT, count=len(standings), shown=2 * _ENDS)
        standings = [*standings[:_ENDS], *standings[-_ENDS:]]
    names = ("rank", "unit", "level", "rate", "change", "due", "late", "overdue", "violated")
    rows = [_standing(each, lang) for each in standings]
    centred = frozenset(range(len(names))) - {1}
    return Grid(caption, _headings(names, lang), rows, (7, 20, 12, 10, 9, 8, 11, 13, 11), centred)


def _standing(standing: Standing, lang: Lang) -> Sequence[str]:
    now = standing.now
    level = say(lang, words.LEVELS[standing.level]) if standing.level else ""
    change: Cell = tables.change(now, standing.before, lang)
    counts = [now.due, *(now.of(each) for each in _COUNTED)]
    rank = say(lang, weekly_words.NONE) if standing.rank is None else f"{standing.rank}"
    return [
        rank,
        plain(standing.unit or ""),
        level,
        tables.rate(lang, now),
        change.text,
        *(f"{count}" for count in counts),
    ]


_COUNTED = (Outcome.LATE, Outcome.OVERDUE, Outcome.VIOLATED)


def overdue_grid(weekly: Weekly, lang: Lang) -> Grid:
    """List what has been overdue longest."""
    names = ("number", "unit", "item", "record", "due_on", "over")
    rows = [
        [
            f"{number}",
            *_known_by(each, weekly.report, lang),
            f"{each.due_on or each.due_latest or ''}",
            f"{each.over_working_days if each.over_working_days is not None else ''}",
        ]
        for number, each in enumerate(weekly.longest_overdue[:LISTED], start=1)
    ]
    centred = frozenset({0, 4, 5})
    return Grid(
        say(lang, t.OVERDUE_TABLE), _headings(names, lang), rows, (6, 14, 16, 30, 14, 12), centred
    )


def due_grid(weekly: Weekly, lang: Lang) -> Grid:
    """List what falls due first."""
    names = ("number", "unit", "item", "record", "due_on", "left")
    rows = [
        [
            f"{number}",
            *_known_by(each.finding, weekly.report, lang),
            f"{each.on}",
            f"{each.left}",
        ]
        for number, each in enumerate(weekly.falling_due[:LISTED], start=1)
    ]
    centred = frozenset({0, 4, 5})
    return Grid(
        say(lang, t.SOON_TABLE), _headings(names, lang), rows, (6, 14, 16, 30, 14, 12), centred
    )


def _known_by(finding: Finding, report: Report, lang: Lang) -> Sequence[str]:
    item = report.items.get(finding.item or "")
    unit = plain(finding.unit) if finding.unit else say(lang, words.NO_UNIT)
    record = "  ".join(plain(part) for part in (finding.record, finding.title) if part)
    return unit, plain(item.name) if item else "", record or plain(finding.period or "")


def _headings(names: Sequence[str], lang: Lang) -> Sequence[str]:
    return [say(lang, t.COLUMNS[name]) for name in names]
