"""The sheets of the annex that each show a part of the report."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import islice

from xlsxwriter.utility import xl_range

from gongkai.formats.problems import problem_sentence
from gongkai.formats.spoken import notice_sentence, rejected_cells
from gongkai.formats.weekly import tables
from gongkai.formats.weekly.annex.compared import compared
from gongkai.formats.weekly.annex.figures import measure_cells, measure_columns
from gongkai.formats.weekly.annex.listed import FINDING, TASK, UNIT, task_row, unit_name, with_unit
from gongkai.formats.weekly.annex.sheet import HEAD_ROW, MOST_ROWS, Column, Page, Value
from gongkai.formats.weekly.sections import Tone
from gongkai.formats.weekly.words import waiver_sentence
from gongkai.model.finding import Finding
from gongkai.model.weekly import State, Weekly
from gongkai.texts import Lang, say
from gongkai.texts import report as words
from gongkai.texts import weekly as weekly_words
from gongkai.texts import weekly_annex as t
from gongkai.texts.places import where

_FIRST = HEAD_ROW + 1


def units(page: Page, weekly: Weekly) -> int:
    """Rank the units, with bars for their rates."""
    lang = page.lang
    columns = [
        Column("rank", 8, "count"),
        Column("rank_before", 8, "count"),
        Column("unit", 22),
        Column("level", 9),
        *measure_columns(lang),
        Column("never", 9, "count"),
    ]
    rows = [
        [
            each.rank,
            each.rank_before,
            each.unit or say(lang, words.NO_UNIT),
            say(lang, words.LEVELS[each.level]) if each.level else "",
            *measure_cells(each.now, each.before),
            weekly.never_published.get(each.unit, 0),
        ]
        for each in weekly.standings
    ]
    last = page.table(columns, rows)
    _mark_measures(page, last, 4)
    page.print_setup(frozen_columns=3)
    return len(rows)


def categories(page: Page, weekly: Weekly) -> int:
    """Measure the categories."""
    rows = [
        [tables.category(each, page.lang).text, *measure_cells(each.now, each.before)]
        for each in weekly.categories
    ]
    last = page.table([Column("category", 26), *measure_columns(page.lang)], rows)
    _mark_measures(page, last, 1)
    page.print_setup(frozen_columns=1)
    return len(rows)


def trend(page: Page, weekly: Weekly) -> int:
    """Measure all units at the ends of the last weeks."""
    before = [None, *(each.measure for each in weekly.trend[:-1])]
    rows: list[Sequence[Value]] = [
        [each.day, *measure_cells(each.measure, then)]
        for each, then in zip(weekly.trend, before, strict=True)
    ]
    last = page.table([Column("day", 13, "day"), *measure_columns(page.lang)], rows)
    _mark_measures(page, last, 1)
    page.print_setup(frozen_columns=1)
    return len(rows)


def _mark_measures(page: Page, last: int, rate: int) -> None:
    """Draw bars for the rates, and colour what went up or down, and what was violated."""
    bar = {"type": "data_bar", "bar_color": "#9DC3E6", "bar_solid": True}
    whole = {"min_type": "num", "min_value": 0, "max_type": "num", "max_value": 1}
    page.sheet.conditional_format(_FIRST, rate, last, rate, {**bar, **whole})
    for criterion, look in ((">=", page.looks.good), ("<=", page.looks.bad)):
        least = 0.05 if criterion == ">=" else -0.05
        rule = {"type": "cell", "criteria": criterion, "value": least, "format": look}
        page.sheet.conditional_format(_FIRST, rate + 1, last, rate + 1, rule)
    # After rate, change, due and met: late, overdue, violated.
    broken = {"type": "cell", "criteria": ">", "value": 0, "format": page.looks.bad}
    page.sheet.conditional_format(_FIRST, rate + 4, last, rate + 6, broken)


def matrix(page: Page, weekly: Weekly) -> int:
    """Show what each unit's duties of each item come to."""
    items = weekly.report.catalog.items
    columns = [Column("unit", 22), *(Column(f"{each.id} {each.name}", 11) for each in items)]
    rows = [
        [
            each.unit or say(page.lang, words.NO_UNIT),
            *(_state(weekly.matrix.get((each.unit, item.id)), page.lang) for item in items),
        ]
        for each in weekly.standings
    ]
    last = page.table(columns, rows)
    looks = {Tone.BAD: page.looks.bad, Tone.DOUBT: page.looks.doubt}
    for state in State:
        look = {**looks, Tone.GOOD: page.looks.good}.get(tables.TONES[state])
        if look:
            value = f'"{_state(state, page.lang)}"'
            rule = {"type": "cell", "criteria": "==", "value": value, "format": look}
            page.sheet.conditional_format(xl_range(_FIRST, 1, last, len(items)), rule)
    page.print_setup(frozen_columns=1)
    return len(rows)


def _state(state: State | None, lang: Lang) -> str:
    return say(lang, weekly_words.STATES[state.value]) if state else ""


def new(page: Page, weekly: Weekly) -> int:
    """List the violations that are new."""
    return _findings(page, weekly, weekly.new)


def mended(page: Page, weekly: Weekly) -> int:
    """List the violations that were mended, as they were."""
    return _findings(page, weekly, weekly.mended)


def overdue(page: Page, weekly: Weekly) -> int:
    """List what is overdue, the longest first."""
    return _findings(page, weekly, weekly.longest_overdue)


def _findings(page: Page, weekly: Weekly, findings: Sequence[Finding]) -> int:
    shown = findings[:MOST_ROWS]
    last = page.table([UNIT, *FINDING], with_unit(shown, weekly.report, page.lang))
    scale = {"type": "2_color_scale", "min_color": "#FFFFFF", "max_color": "#F4B183"}
    page.sheet.conditional_format(_FIRST, 7, last, 7, scale)
    page.print_setup(frozen_columns=1)
    return len(findings)


def soon(page: Page, weekly: Weekly) -> int:
    """List what falls due, the first first."""
    rows = (
        [unit_name(each.finding, page.lang), *task_row(each, weekly.report, page.lang)]
        for each in islice(weekly.falling_due, MOST_ROWS)
    )
    last = page.table([UNIT, *TASK], rows)
    near = {"type": "cell", "criteria": "<=", "value": 5, "format": page.looks.doubt}
    page.sheet.conditional_format(_FIRST, 6, last, 6, near)
    page.print_setup(frozen_columns=1)
    return len(weekly.falling_due)


def quality(page: Page, weekly: Weekly) -> int:
    """List what keeps the figures from saying all, and the waivers in force."""
    rows = list(_quality(weekly, page.lang))
    columns = [
        Column("kind", 20),
        Column("what", 70),
        Column("count", 9, "count"),
        Column("place", 44),
    ]
    page.table(columns, islice(rows, MOST_ROWS))
    page.print_setup()
    return len(rows)


def _quality(weekly: Weekly, lang: Lang) -> Iterator[Sequence[Value]]:
    report, found = weekly.report, weekly.quality

    def row(kind: str, what: str, count: int, place: str = "") -> Sequence[Value]:
        return [say(lang, t.KINDS[kind]), what, count, place]

    for problem in found.unread:
        yield row("unread", problem_sentence(lang, problem), 1)
    for cell in rejected_cells(report, lang):
        yield row("rejected", cell.sentence, 1, where(lang, cell.place))
    for reason, count in found.undecided.items():
        yield row("undecided", say(lang, weekly_words.REASONS[reason]), count)
    for unit in weekly.without_ledger:
        yield row("silent", unit, 1)
    for notice in report.notices:
        place = where(lang, notice.place) if notice.place else ""
        yield row("notice", notice_sentence(lang, notice), notice.count, place)
    for waiver in weekly.waivers:
        yield row("waiver", waiver_sentence(waiver, lang), 1)


def parts_of(weekly: Weekly) -> Mapping[str, Callable[[Page, Weekly], int]]:
    """Give what writes each sheet by its key; one is there only beside an archive."""
    return {**_PARTS, "compared": compared} if weekly.compared else _PARTS


_PARTS: Mapping[str, Callable[[Page, Weekly], int]] = {
    each.__name__: each
    for each in (units, categories, matrix, trend, new, mended, overdue, soon, quality)
}
