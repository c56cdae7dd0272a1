"""A table with merged cells, made as a web page, a Word document, a workbook, or text."""

import csv
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path

import docx
import xlsxwriter


@dataclass(frozen=True)
class Cell:
    """A cell, and how many columns and rows it covers."""

    text: str
    columns: int = 1
    rows: int = 1


Rows = Sequence[Sequence[Cell]]


def placed(rows: Rows) -> list[tuple[int, int, Cell]]:
    """Give each cell its row and column."""
    taken: set[tuple[int, int]] = set()
    found: list[tuple[int, int, Cell]] = []
    for number, row in enumerate(rows):
        column = 0
        for cell in row:
            while (number, column) in taken:
                column += 1
            found.append((number, column, cell))
            taken |= {
                (number + down, column + right)
                for down in range(cell.rows)
                for right in range(cell.columns)
            }
            column += cell.columns
    return found


def width_of(rows: Rows) -> int:
    return max(column + cell.columns for _, column, cell in placed(rows))


def page(path: Path, lines: Sequence[str], rows: Rows, notes: Sequence[str]) -> Path:
    body = "".join(
        "<tr>"
        + "".join(
            f'<td colspan="{cell.columns}" rowspan="{cell.rows}">'
            f"<p>{escape(cell.text, quote=False).replace(chr(10), '<br/>')}</p></td>"
            for cell in row
        )
        + "</tr>"
        for row in rows
    )
    around = [f"<p>{escape(line)}</p>" for line in lines]
    below = [f"<p>{escape(line)}</p>" for line in notes]
    file = path.with_suffix(".html")
    file.write_text(
        f'<html><head><meta charset="utf-8"><style>td {{}}</style></head><body>{"".join(around)}'
        f"<table>{body}</table>{''.join(below)}</body></html>",
        encoding="utf-8",
    )
    return file


def document(path: Path, lines: Sequence[str], rows: Rows, notes: Sequence[str]) -> Path:
    made = docx.Document()
    for line in lines:
        made.add_paragraph(line)
    table = made.add_table(len(rows), width_of(rows))
    for number, column, cell in placed(rows):
        first = table.cell(number, column)
        last = table.cell(number + cell.rows - 1, column + cell.columns - 1)
        (first.merge(last) if first is not last else first).text = cell.text
    for line in notes:
        made.add_paragraph(line)
    file = path.with_suffix(".docx")
    made.save(str(file))
    return file


def workbook(path: Path, lines: Sequence[str], rows: Rows, notes: Sequence[str]) -> Path:
    """Write the lines above the table, merged over its width, and the notes below."""
    file = path.with_suffix(".xlsx")
    with xlsxwriter.Workbook(str(file)) as book:
        sheet = book.add_worksheet("目录")
        width = width_of(rows)
        for number, line in enumerate(lines):
            sheet.merge_range(number, 0, number, width - 1, line)
        for number, column, cell in placed(rows):
            top = len(lines) + number
            if cell.columns * cell.rows > 1:
                end = (top + cell.rows - 1, column + cell.columns - 1)
                sheet.merge_range(top, column, *end, cell.text)
            else:
                sheet.write_string(top, column, cell.text)
        for number, line in enumerate(notes, len(lines) + len(rows)):
            sheet.write_string(number, 0, line)
    return file


def grid(rows: Rows) -> list[list[str]]:
    """Lay the cells out as text does: a merged one stands in its first cell alone."""
    cells = [[""] * width_of(rows) for _ in rows]
    for number, column, cell in placed(rows):
        cells[number][column] = cell.text
    return cells


def separated(path: Path, lines: Sequence[str], rows: Rows, notes: Sequence[str]) -> Path:
    file = path.with_suffix(".csv")
    with file.open("w", encoding="gb18030", newline="") as out:
        csv.writer(out).writerows([*([line] for line in lines), *grid(rows), *([n] for n in notes)])
    return file


def tabbed(path: Path, lines: Sequence[str], rows: Rows, notes: Sequence[str]) -> Path:
    """As text comes out of a PDF: a line break in a cell is a line break."""
    text = ["\n\n".join(lines), "\n".join("\t".join(row) for row in grid(rows)), *notes]
    file = path.with_suffix(".txt")
    file.write_text("\n\n".join(text), encoding="utf-8")
    return file


def markdown(path: Path, lines: Sequence[str], rows: Rows, notes: Sequence[str]) -> Path:
    table = [[cell.replace("\n", "<br>").replace("|", "\\|") for cell in row] for row in grid(rows)]
    table.insert(1, ["---"] * len(table[0]))
    piped = "\n".join(f"| {' | '.join(row)} |" for row in table)
    file = path.with_suffix(".md")
    file.write_text("\n\n".join([*lines, piped, *notes]), encoding="utf-8")
    return file


Make = Callable[[Path, Sequence[str], Rows, Sequence[str]], Path]
MERGED: Mapping[str, Make] = {"html": page, "docx": document, "xlsx": workbook}
PLAIN: Mapping[str, Make] = {"csv": separated, "txt": tabbed, "md": markdown}
