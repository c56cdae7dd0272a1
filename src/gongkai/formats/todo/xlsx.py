"""`xlsx`: what is to be done as a sheet to print, to filter and to tick off."""

from collections.abc import Mapping, Sequence
from datetime import datetime, time
from io import BytesIO

from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

from gongkai.formats.cells import plain
from gongkai.formats.template.looks import height_of
from gongkai.formats.todo.words import (
    URGENCIES,
    by_when,
    closing,
    law,
    left_out,
    unit_name,
    what_to_do,
)
from gongkai.formats.wording import message, rule_title
from gongkai.model.todo import Task, Todo, Urgency
from gongkai.texts import Lang, say
from gongkai.texts import todo as t
from gongkai.texts.places import where

# How many characters wide each column is.
_WIDTHS = {
    "unit": 12,
    "urgency": 10,
    "on": 16,
    "left": 10,
    "item": 14,
    "record": 14,
    "title": 26,
    "message": 32,
    "remedy": 40,
    "law": 24,
    "place": 26,
    "done": 8,
}
_COLOURS = {
    Urgency.OVERDUE: "#C00000",
    Urgency.DUE_SOON: "#9C5700",
    Urgency.MAY_COME_DOWN: "#1F4E79",
}
_BOXED = {
    "font_name": "宋体",
    "font_size": 10,
    "valign": "top",
    "text_wrap": True,
    "border": 1,
    "border_color": "#BFBFBF",
}
_HEADER = 2  # counted from 0: a title, the sums
_A4 = 9


def render(todo: Todo, lang: Lang) -> bytes:
    """Write one sheet, its header frozen, with filters, a page wide."""
    out = BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        # The same list is the same file.
        book.set_properties({"created": datetime.combine(todo.report.as_of, time())})
        sheet = book.add_worksheet(say(lang, t.SHEET))
        _write_head(book, sheet, todo, lang)
        tasks = [task for each in todo.units.values() for task in each]
        _write_tasks(book, sheet, [(task, _cells(task, todo, lang)) for task in tasks])
        sheet.autofilter(_HEADER, 0, _HEADER + max(len(tasks), 1), len(_WIDTHS) - 1)
        sheet.freeze_panes(_HEADER + 1, 1)
        sheet.set_landscape()
        sheet.set_paper(_A4)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(_HEADER)
    return out.getvalue()


def _write_head(book: Workbook, sheet: Worksheet, todo: Todo, lang: Lang) -> None:
    look = book.add_format({**_BOXED, "bold": True, "bg_color": "#DDEBF7", "align": "center"})
    title = book.add_format({"font_name": "黑体", "font_size": 16})
    sheet.write_string(0, 0, say(lang, t.TITLE), title)
    head = say(lang, t.HEAD, as_of=todo.report.as_of, until=todo.until, days=todo.report.due_within)
    sums = [head, closing(todo, lang), left_out(todo, lang)]
    sheet.write_string(1, 0, "  ".join(filter(None, sums)))
    for column, (name, width) in enumerate(_WIDTHS.items()):
        sheet.set_column(column, column, width)
        sheet.write_string(_HEADER, column, say(lang, t.COLUMNS[name]), look)


def _write_tasks(
    book: Workbook, sheet: Worksheet, rows: Sequence[tuple[Task, Mapping[str, str | int]]]
) -> None:
    text, number = book.add_format(_BOXED), book.add_format({**_BOXED, "align": "center"})
    looks = {
        urgency: book.add_format({**_BOXED, "bold": True, "font_color": colour})
        for urgency, colour in _COLOURS.items()
    }
    for row, (task, cells) in enumerate(rows, start=_HEADER + 1):
        for column, (name, cell) in enumerate(cells.items()):
            if isinstance(cell, int):
                sheet.write_number(row, column, cell, number)
            else:
                # As a string, whatever it begins with: no cell is run as a formula.
                look = looks[task.urgency] if name == "urgency" else text
                sheet.write_string(row, column, plain(cell), look)
        told = [str(cell) for cell in cells.values()]
        sheet.set_row(row, height_of(told, list(_WIDTHS.values())))


def _cells(task: Task, todo: Todo, lang: Lang) -> dict[str, str | int]:
    finding = task.finding
    item = todo.report.items.get(finding.item or "")
    is_mending = task.urgency is Urgency.OVERDUE
    return {
        "unit": unit_name(lang, finding.unit),
        "urgency": say(lang, URGENCIES[task.urgency]),
        "on": by_when(task, lang),
        "left": task.left if task.urgency is Urgency.DUE_SOON else "",
        "item": f"{item.id} {item.name}" if item else "",
        "record": finding.record or "",
        "title": finding.title or "",
        "message": message(lang, finding, todo.report) if is_mending else rule_title(lang, finding),
        "remedy": what_to_do(task, lang),
        "law": law(task.finding.rule),
        "place": where(lang, finding.place) if finding.place else "",
        "done": "",
    }
