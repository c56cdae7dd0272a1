"""The first sheet of the annex: the figures, two charts, and where to find the rest."""

from collections.abc import Iterator, Mapping, Sequence

from xlsxwriter.chart import Chart

from gongkai.formats.weekly import tables
from gongkai.formats.weekly.annex.sheet import HEAD_ROW, Column, Page, Value
from gongkai.formats.weekly.annex.units import MOST_UNITS
from gongkai.formats.weekly.circular.days import period
from gongkai.formats.weekly.words import method, subtitle
from gongkai.model.terms import Outcome
from gongkai.model.weekly import Measure, Weekly
from gongkai.texts import Lang, say
from gongkai.texts import report as words
from gongkai.texts import weekly_annex as t

_FIRST = HEAD_ROW + 1
_RATE = 1  # the column of the rate, on the sheets that the charts draw on
_BLUE, _ORANGE = "#2E75B6", "#ED7D31"
_BESIDE = 4  # the column where charts begin
_LABELS = {"value": True, "num_format": "0.0%", "font": {"size": 9}}
_CHART = {"width": 560, "height": 300}
_AXIS = {"num_format": "0%", "major_gridlines": {"visible": True, "line": {"color": "#D9D9D9"}}}


def overview(
    page: Page, weekly: Weekly, sheets: Mapping[str, str], links: Sequence[tuple[str, int]]
) -> None:
    """Write the sheet; `sheets` are the names of the parts, `links` all sheets with their rows."""
    lang = page.lang
    page.head(say(lang, t.TITLE, period=period(weekly.span, lang)), subtitle(weekly, lang))
    now, before = weekly.total, weekly.total_before
    counts: list[Sequence[Value]] = [
        [say(lang, words.OUTCOMES[each]), now.of(each), before.of(each)] for each in Outcome
    ]
    due: Sequence[Value] = [say(lang, t.FIGURES["due"]), now.due, before.due]
    rows = [_rates(weekly, page), due, *counts]
    columns = [Column("figure", 26), Column("now", 14, "count"), Column("before", 14, "count")]
    last = page.table(columns, rows)
    row = _links(page, links, last + 2)
    for line in (*_left_out(weekly, lang), *method(weekly, lang)):
        page.sheet.write_string(row, 0, line, page.looks.line)
        row += 1
    _charts(page, weekly, sheets)
    page.print_setup()
    page.sheet.fit_to_pages(1, 1)


def _left_out(weekly: Weekly, lang: Lang) -> Iterator[str]:
    """Say how many units have no sheet of their own, if any (S8.3)."""
    count = sum(each.unit is not None for each in weekly.standings)
    if count > MOST_UNITS:
        yield say(lang, t.UNITS_CUT, count=count, shown=MOST_UNITS)


def _rates(weekly: Weekly, page: Page) -> Sequence[Value]:
    def percent(measure: Measure) -> str:
        return tables.rate(page.lang, measure)

    name = say(page.lang, t.FIGURES["rate"])
    return [name, percent(weekly.total), percent(weekly.total_before)]


def _links(page: Page, links: Sequence[tuple[str, int]], row: int) -> int:
    """List the sheets, each a link into this file; return the next free row."""
    for name, text in ((0, t.COLUMNS["sheet"]), (1, t.COLUMNS["rows"])):
        page.sheet.write_string(row, name, say(page.lang, text), page.looks.head)
    for place, (sheet, count) in enumerate(links, start=row + 1):
        quoted = sheet.replace("'", "''")
        page.sheet.write_url(place, 0, f"internal:'{quoted}'!A1", page.looks.link, sheet)
        page.sheet.write_number(place, 1, count, page.looks.kinds["count"])
    return row + len(links) + 2


def _charts(page: Page, weekly: Weekly, sheets: Mapping[str, str]) -> None:
    """Draw the rate over the weeks, the last with its figure, and that of each category."""
    weeks = len(weekly.trend)
    line = page.book.add_chart({"type": "line"})
    only_the_last = {**_LABELS, "custom": [*[{"delete": True}] * (weeks - 1), {}]}
    marked = {"line": {"color": _BLUE, "width": 2.25}, "marker": {"type": "circle", "size": 5}}
    _series(line, sheets["trend"], weeks, {**marked, "data_labels": only_the_last})
    line.set_title({"name": say(page.lang, t.TREND_CHART, count=weeks), "name_font": {"size": 12}})
    line.set_x_axis({"date_axis": True, "num_format": "mm-dd", "major_unit": 14})
    line.set_y_axis(_AXIS)
    page.sheet.insert_chart(HEAD_ROW, _BESIDE, line)
    bars = page.book.add_chart({"type": "bar"})
    filled = {"fill": {"color": _ORANGE}, "gap": 60, "data_labels": _LABELS}
    _series(bars, sheets["categories"], len(weekly.categories), filled)
    bars.set_title({"name": say(page.lang, t.CATEGORY_CHART), "name_font": {"size": 12}})
    bars.set_y_axis({"reverse": True})
    bars.set_x_axis({**_AXIS, "min": 0, "max": 1})
    page.sheet.insert_chart(HEAD_ROW + 17, _BESIDE, bars)


def _series(chart: Chart, sheet: str, rows: int, look: Mapping[str, object]) -> None:
    last = HEAD_ROW + max(rows, 1)
    values = {
        "categories": [sheet, _FIRST, 0, last, 0],
        "values": [sheet, _FIRST, _RATE, last, _RATE],
    }
    chart.add_series({**values, **look})
    chart.set_legend({"none": True})
    chart.set_size(_CHART)
