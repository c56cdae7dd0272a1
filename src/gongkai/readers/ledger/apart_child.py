"""The process in which calamine reads a workbook that may bring it down.

Usage: python -m gongkai.readers.ledger.apart_child FILE WITHOUT. Of sheets with WITHOUT in their
names no cell is read. Prints a JSON object: the `sheets`, or the code under which the file is
`refused`.
"""

import json
import sys
from contextlib import suppress
from pathlib import Path

from python_calamine import (
    CalamineError,
    CalamineSheet,
    CalamineWorkbook,
    PasswordError,
    SheetTypeEnum,
    SheetVisibleEnum,
)

from gongkai.readers.ledger.cell_text import text_of
from gongkai.readers.ledger.limits import APART_MEMORY, is_too_large


def read(path: Path, without: str) -> dict[str, object]:
    """Read the sheets of a workbook, but for the cells of those with `without` in their names."""
    try:
        with path.open("rb") as file:
            # By file object, not by path: the content counts, whatever the name says.
            book = CalamineWorkbook.from_filelike(file)
            metas = [meta for meta in book.sheets_metadata if meta.typ == SheetTypeEnum.WorkSheet]
            if len({meta.name for meta in metas}) < len(metas):
                return {"refused": "workbook-unreadable"}
            sheets = [
                {"name": meta.name, "hidden": meta.visible != SheetVisibleEnum.Visible}
                | ({} if without in meta.name else _cells(book.get_sheet_by_name(meta.name)))
                for meta in metas
            ]
    except CalamineError:
        return {"refused": "workbook-encrypted" if _is_locked(path) else "workbook-unreadable"}
    except OverflowError:  # a duration of more than three million years
        return {"refused": "workbook-duration"}
    return {"sheets": sheets}


def _cells(sheet: CalamineSheet) -> dict[str, object]:
    """Write the cells of a sheet, row by row, or say where it ends if that is too far."""
    height, width = sheet.total_height, sheet.total_width
    rows = sheet.to_python(skip_empty_area=False)
    if is_too_large(height, width, sum(value != "" for row in rows for value in row)):
        return {"ends": (height, width)}
    cells = [[text_of(value) for value in row] for row in rows]
    return {"cells": cells, "merged": sheet.merged_cell_ranges or []}


def _is_locked(path: Path) -> bool:
    """Tell whether a password is wanted, which calamine says of files that it opens by path."""
    try:
        CalamineWorkbook.from_path(path)
    except CalamineError as error:
        return isinstance(error, PasswordError)
    return False


def _limit_memory() -> None:
    """Let the process end where a file asks for more memory than any has; not on Windows."""
    with suppress(ImportError):
        import resource  # noqa: PLC0415

        resource.setrlimit(resource.RLIMIT_AS, (APART_MEMORY, APART_MEMORY))


def main() -> None:
    """Read the file that is named, and print what it holds."""
    _limit_memory()
    sys.stdout.write(json.dumps(read(Path(sys.argv[1]), sys.argv[2])))


if __name__ == "__main__":
    main()
