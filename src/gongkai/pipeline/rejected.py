"""The ledgers handed back with the cells that could not be read marked."""

from collections.abc import Mapping
from dataclasses import dataclass
from os.path import commonpath
from pathlib import Path

from gongkai.errors import InvalidInput, Problem
from gongkai.formats.marking.copy import Grid, copy
from gongkai.formats.marking.marks import Marks, NotMarkable
from gongkai.formats.marking.patch import patch
from gongkai.formats.spoken import RejectedCell, rejected_cells
from gongkai.model.report import Report
from gongkai.readers.border import read_bytes
from gongkai.readers.ledger.grid import RawSheet, letter
from gongkai.readers.ledger.headings import USUAL, spelled
from gongkai.readers.ledger.read import READERS
from gongkai.readers.ledger.stdin import STDIN
from gongkai.source import Place
from gongkai.texts import Lang

_OWN = {".xlsx", ".xlsm"}
_COPY = ".xlsx"
# What has looks and formulas to lose.
_WORKBOOKS = {*_OWN, ".xls", ".ods"}


@dataclass(frozen=True, slots=True)
class Marked:
    """What is written; `has_lost` says that of a workbook only the texts of its cells are left."""

    content: bytes
    suffix: str
    has_lost: bool


def marked_ledgers(report: Report, output: Path, lang: Lang) -> Mapping[Path, Marked]:
    """Give each ledger that has rejected cells, marked, by the file to write it to.

    One goes to `output`; of several, each goes under its own name into the folder `output`. A
    workbook stays as it is but for its marks; what cannot be marked so is copied into one.
    Raises `InvalidInput` where `output` does not fit.
    """
    by_file: dict[str, list[RejectedCell]] = {}
    for cell in rejected_cells(report, lang):
        by_file.setdefault(cell.place.file, []).append(cell)
    if str(STDIN) in by_file:
        raise InvalidInput([Problem("rejected-wants-file", Place(str(STDIN)))])
    if len(by_file) > 1 and output.suffix:
        values: dict[str, object] = {"found": sorted(by_file)}
        raise InvalidInput([Problem("rejected-wants-folder", Place(str(output)), values)])
    marked = {Path(file): _marked(Path(file), cells) for file, cells in by_file.items()}
    found = {}
    for source, target in _targets(marked, output).items():
        if target.suffix.lower() != marked[source].suffix:
            values = {"expected": marked[source].suffix}
            raise InvalidInput([Problem("rejected-wants-suffix", Place(str(target)), values)])
        found[target] = marked[source]
    return found


def _targets(marked: Mapping[Path, Marked], output: Path) -> Mapping[Path, Path]:
    """Name the file to write each ledger to.

    Where several have one name, they keep their folders and the suffixes that they had.
    """
    if output.suffix:
        return dict.fromkeys(marked, output)
    plain = {source: output / f"{source.stem}{made.suffix}" for source, made in marked.items()}
    if len({*plain.values()}) == len(plain):
        return plain
    folders = {source: source.resolve().parent for source in marked}
    top = Path(commonpath([*folders.values()]))
    added = {each: made.suffix.removeprefix(each.suffix.lower()) for each, made in marked.items()}
    return {
        source: output / folder.relative_to(top) / f"{source.name}{added[source]}"
        for source, folder in folders.items()
    }


def _marked(source: Path, cells: list[RejectedCell]) -> Marked:
    suffix = source.suffix.lower()
    if suffix in _OWN:
        try:
            return Marked(patch(read_bytes(source), _marks(cells)), suffix, has_lost=False)
        except NotMarkable:
            pass  # written by a program of another mind: a copy shows the cells all the same
    sheets = READERS[suffix](source).sheets
    grids = [_grid(sheet) for sheet in sheets]
    content = copy(grids, _marks(cells, {sheet.sheet or "": sheet for sheet in sheets}))
    return Marked(content, _COPY, has_lost=suffix in _WORKBOOKS)


def _marks(cells: list[RejectedCell], sheets: Mapping[str, RawSheet] | None = None) -> Marks:
    marks: dict[str, dict[str, str]] = {}
    for cell in cells:
        sheet = cell.sheet.sheet or ""
        place = cell.place.cell or _place(cell, (sheets or {})[sheet])
        told = marks.setdefault(sheet, {})
        told[place] = "\n".join(filter(None, [told.get(place), cell.sentence]))
    return marks


def _place(cell: RejectedCell, sheet: RawSheet) -> str:
    """Return where an entry's value stands in the copy, its headings in the first row."""
    row = sheet.rows.to_list().index(cell.place.row)
    return f"{letter(_column(cell, sheet, row))}{row + 2}"


def _column(cell: RejectedCell, sheet: RawSheet, row: int) -> int:
    """Return the column of a value: an entry may call the field by another key than most."""
    headings = sheet.headings or ()
    written = spelled(cell.sheet.headings[cell.field])
    named = [n for n, heading in enumerate(headings) if spelled(heading) == written]
    others = [n for n, heading in enumerate(headings) if USUAL.field_of(heading) == cell.field]
    texts = sheet.cells.row(row)
    return next((n for n in [*named, *others] if texts[n] is not None), named[0])


def _grid(sheet: RawSheet) -> Grid:
    rows = sheet.cells.iter_rows()
    if sheet.headings is not None:
        listed = [(1, sheet.headings), *((n, row) for n, row in enumerate(rows, start=2))]
        return Grid(sheet.sheet or "", listed)
    return Grid(sheet.sheet or "", zip(sheet.rows, rows, strict=True))
