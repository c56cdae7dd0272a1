"""`xlsx`: the findings as a sheet to filter and to print, with the sums and the rest on others."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from io import BytesIO

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from gongkai.formats.cells import plain
from gongkai.formats.csv import COLUMNS, row
from gongkai.formats.told import other_lines
from gongkai.model.report import Report
from gongkai.source import Place
from gongkai.texts import Lang, say
from gongkai.texts import report as t
from gongkai.texts.places import where

_WIDTHS = (8, 10, 14, 8, 8, 18, 16, 28, 20, 12, 12, 12, 12, 12, 10, 10, 40, 40, 28, 30, 14)
# The rows that a sheet holds, less the header and a line that says what is left out.
_MOST = 1_048_574
_A4 = 9
_BOXED = {"font_name": "宋体", "font_size": 10, "valign": "top", "text_wrap": True, "border": 1}


def render(report: Report, lang: Lang) -> bytes:
    """Write findings, then what could not be read and the notices, then the sums."""
    out = BytesIO()
    # No cell is read as a formula, a number or a link, whatever it begins with.
    with Workbook(out, {"in_memory": True, "constant_memory": True}) as book:
        book.set_properties({"created": datetime.combine(report.as_of, time())})
        findings = (row(finding, report, lang) for finding in report.each_finding(_MOST))
        labels = [say(lang, column) for column in COLUMNS]
        left = report.findings.height - _MOST
        _sheet(book, say(lang, t.FINDINGS), labels, _WIDTHS, findings)
        others = (
            (
                say(lang, t.SEVERITIES[line.severity]),
                line.code,
                line.message,
                _place(line.place, lang),
            )
            for line in other_lines(report, lang)
        )
        labels = [say(lang, label) for label in t.OTHER_COLUMNS]
        _sheet(book, say(lang, t.OTHERS), labels, (8, 22, 70, 40), others)
        _sheet(
            book,
            say(lang, t.TALLY),
            [say(lang, each) for each in t.SUM_COLUMNS],
            (40, 16),
            _sums(report, lang, left),
        )
    return out.getvalue()


def _place(place: Place | None, lang: Lang) -> str:
    return where(lang, place) if place else ""


def _sums(report: Report, lang: Lang, left: int) -> Iterable[Sequence[object]]:
    yield say(lang, t.AS_OF), report.as_of
    yield say(lang, t.RECORDS), report.records
    for outcome, count in report.outcomes.items():
        yield say(lang, t.OUTCOMES[outcome]), count
    for severity, count in report.severities.items():
        yield say(lang, t.SEVERITIES[severity]), count
    if left > 0:
        yield say(lang, t.LEFT_OUT), left


def _sheet(
    book: Workbook,
    name: str,
    labels: Sequence[str],
    widths: Sequence[int],
    rows: Iterable[Sequence[object]],
) -> None:
    """Write a sheet, its header frozen and with filters, a page wide."""
    sheet = book.add_worksheet(name)
    text = book.add_format(_BOXED)
    day = book.add_format({**_BOXED, "num_format": "yyyy-mm-dd"})
    head = book.add_format({**_BOXED, "bold": True, "bg_color": "#DDEBF7", "align": "center"})
    for column, width in enumerate(widths):
        sheet.set_column(column, column, width)
    for column, label in enumerate(labels):
        sheet.write_string(0, column, label, head)
    last = 1
    for last, cells in enumerate(rows, 1):
        for column, cell in enumerate(cells):
            _write(sheet, last, column, cell, day if isinstance(cell, date) else text)
    sheet.autofilter(0, 0, last, len(labels) - 1)
    sheet.freeze_panes(1, 0)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)


def _write(sheet: Worksheet, row: int, column: int, cell: object, look: object) -> None:
    match cell:
        case date():
            sheet.write_datetime(row, column, datetime.combine(cell, time()), look)
        case int():
            sheet.write_number(row, column, cell, look)
        case _:
            sheet.write_string(row, column, plain(str(cell or "")), look)
