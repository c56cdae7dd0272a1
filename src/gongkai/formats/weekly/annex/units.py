"""A sheet for each unit: its figures, what is amiss there, and what falls due."""

from collections.abc import Sequence

import polars as pl

from gongkai.formats.cells import plain
from gongkai.formats.weekly import tables
from gongkai.formats.weekly.annex.listed import AMISS, finding_row
from gongkai.formats.weekly.annex.sheet import HEAD_ROW, Page, Value
from gongkai.model.personal import masked
from gongkai.model.terms import Outcome
from gongkai.model.weekly import VIOLATIONS, Standing, Weekly
from gongkai.texts import Lang, say
from gongkai.texts import report as words
from gongkai.texts import weekly as weekly_words
from gongkai.texts import weekly_annex as t

MOST_UNITS = 100
_MOST_ROWS = 300
_AMISS = [outcome.value for outcome in (*VIOLATIONS, Outcome.UNDECIDED)]
_OUTCOME, _OVER = 3, 5  # columns of `AMISS`


def with_sheets(weekly: Weekly) -> Sequence[Standing]:
    """Give the units that have sheets of their own: of very many those that rank last."""
    named = [each for each in weekly.standings if each.unit]
    if len(named) <= MOST_UNITS:
        return named
    # The best of all levels go first; who has no rank has nothing to show.
    worst = sorted(named, key=lambda each: 2.0 if each.now.rate is None else each.now.rate)
    kept = {each.unit for each in worst[:MOST_UNITS]}
    return [each for each in named if each.unit in kept]


def unit_sheet(page: Page, standing: Standing, weekly: Weekly) -> int:
    """Write the sheet of one unit; return how many rows it would have in full."""
    report, lang = weekly.report, page.lang
    # Standings have masked names (S7: no output repeats a person's number), the frame has not.
    names = [
        name for name in report.findings["unit"].unique() if name and masked(name) == standing.unit
    ]
    unit = pl.col("unit").cast(pl.String).is_in(names)
    amiss = report.findings.filter(unit & pl.col("outcome").cast(pl.String).is_in(_AMISS))
    tasks = [each.finding for each in weekly.falling_due if each.finding.unit == standing.unit]
    count = amiss.height + len(tasks)
    shown = [*report.each_of(amiss.head(_MOST_ROWS)), *tasks][:_MOST_ROWS]
    rows = [finding_row(each, report, lang, AMISS) for each in shown]
    title = t.OPEN if count <= _MOST_ROWS else t.OPEN_CUT
    told = say(lang, title, count=count, shown=_MOST_ROWS)
    page.head(_headline(standing, lang), f"{_figures(standing, lang)}　{told}")
    last = page.table(AMISS, rows)
    _mark(page, last)
    page.print_setup(frozen_columns=1)
    return count


def _headline(standing: Standing, lang: Lang) -> str:
    level = say(lang, words.LEVELS[standing.level]) if standing.level else ""
    rank = say(lang, weekly_words.NONE) if standing.rank is None else f"{standing.rank}"
    return say(lang, t.UNIT_OF, unit=plain(standing.unit or ""), level=level, rank=rank)


def _figures(standing: Standing, lang: Lang) -> str:
    now = standing.now
    counts = {outcome.value: now.of(outcome) for outcome in Outcome}
    told = {"rate": tables.rate(lang, now), "before": tables.rate(lang, standing.before)}
    return say(lang, weekly_words.SUMMARY, due=now.due, **told, **counts)


def _mark(page: Page, last: int) -> None:
    looks = {
        Outcome.OVERDUE: page.looks.bad,
        Outcome.VIOLATED: page.looks.bad,
        Outcome.LATE: page.looks.doubt,
        Outcome.UNDECIDED: page.looks.doubt,
    }
    for outcome, look in looks.items():
        value: Value = f'"{say(page.lang, words.OUTCOMES[outcome])}"'
        rule = {"type": "cell", "criteria": "==", "value": value, "format": look}
        page.sheet.conditional_format(HEAD_ROW + 1, _OUTCOME, last, _OUTCOME, rule)
    scale = {"type": "2_color_scale", "min_color": "#FFFFFF", "max_color": "#F4B183"}
    page.sheet.conditional_format(HEAD_ROW + 1, _OVER, last, _OVER, scale)
