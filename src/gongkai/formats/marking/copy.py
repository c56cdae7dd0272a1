"""A ledger that is no .xlsx, copied into one as text, with the cells marked."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO

from xlsxwriter.workbook import Workbook

from gongkai.formats.cells import plain
from gongkai.formats.marking.marks import AUTHOR, FILL, Marks, position

# Excel's own limits on the name of a sheet.
_LONGEST_NAME, _NOT_IN_A_NAME = 31, str.maketrans(dict.fromkeys("[]:*?/\\", "_"))
_LONGEST_TEXT = 32_767


@dataclass(frozen=True, slots=True)
class Grid:
    """The cells of a sheet as text, each row with its number from 1, as marks name it."""

    name: str
    rows: Iterable[tuple[int, Sequence[str | None]]]


def copy(grids: Sequence[Grid], marks: Marks) -> bytes:
    """Write the sheets as text, cell by cell where they were, the marked ones with a comment."""
    out = BytesIO()
    with Workbook(out, {"in_memory": True}) as book:
        marked = book.add_format({"bg_color": f"#{FILL}"})
        for number, grid in enumerate(grids, start=1):
            short = grid.name.translate(_NOT_IN_A_NAME).strip("'")[:_LONGEST_NAME]
            taken = {sheet.name.casefold() for sheet in book.worksheets()}
            is_free = bool(short) and short.casefold() not in taken
            sheet = book.add_worksheet(short if is_free else f"{number}")
            comments = {position(cell): text for cell, text in marks.get(grid.name, {}).items()}
            for row, cells in grid.rows:
                for column, cell in enumerate(cells):
                    comment = comments.get((row, column + 1))
                    if cell is not None:
                        look = marked if comment else None
                        sheet.write_string(row - 1, column, plain(cell)[:_LONGEST_TEXT], look)
                    if comment:
                        told = "\n".join(map(plain, comment.split("\n")))
                        sheet.write_comment(row - 1, column, told, {"author": AUTHOR})
    return out.getvalue()
