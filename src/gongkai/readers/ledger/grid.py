"""What every kind of ledger file is turned into first: cells of text, each with its place."""

from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import polars as pl

from gongkai.errors import Problem
from gongkai.model.ledger import Notice
from gongkai.model.personal import shown
from gongkai.readers.ledger.cell_text import ENDS
from gongkai.source import Place

# So many cells tell whether a column holds the same few texts again and again.
_LOOKED_AT = 1000

Row = Sequence[str | None]


@dataclass(frozen=True, slots=True)
class RawSheet:
    """A sheet as read: `cells` are String columns in their order, and a blank cell is null.

    `rows` (UInt32) has the row that Excel shows, or the line of an entry. `headings` is None
    where they have to be looked for among the cells, and `keyed` says that they are the keys of
    entries, each of which may call a field by another. `captions` are the positions of rows that
    are one wide merged cell. `unit` is whose ledger the file says that this is. `marked` are
    the rows, numbered as in `rows`, that a notice is about if they are records, by its code.
    `hidden_columns` (from 0) are those that a person does not see.
    `epoch_1904` says that serial numbers count from 1904, `notices` what is odd about the sheet
    if it is a ledger.
    """

    file: str
    sheet: str | None
    cells: pl.DataFrame
    rows: pl.Series
    headings: tuple[str, ...] | None = None
    keyed: bool = False
    captions: frozenset[int] = frozenset()
    unit: str | None = None
    is_hidden: bool = False
    marked: Mapping[str, frozenset[int]] = field(default_factory=dict)
    hidden_columns: frozenset[int] = frozenset()
    epoch_1904: bool = False
    notices: tuple[Notice, ...] = ()

    def letter(self, column: int) -> str | None:
        """Return the column's name in Excel; None in files that have none."""
        return None if self.headings is not None else letter(column)

    def place(self, row: int | None = None, column: int | None = None, heading: str = "") -> Place:
        """Return the place of a cell, a row or the sheet, as it may be shown.

        `row` is as in `rows`, `column` counts from 0.
        """
        name = None if column is None else self.letter(column)
        cell = f"{name}{row}" if name and row is not None else None
        return Place(
            self.file, sheet=shown(self.sheet), row=row, heading=shown(heading) or None, cell=cell
        )


@dataclass(frozen=True, slots=True)
class Contents:
    """What a file held, what was odd about it, and what of it could not be read."""

    sheets: tuple[RawSheet, ...]
    notices: tuple[Notice, ...] = ()
    problems: tuple[Problem, ...] = ()


def letter(column: int) -> str:
    """Write a column, counted from 0, as Excel does.

    >>> letter(0), letter(25), letter(26)
    ('A', 'Z', 'AA')
    """
    name = ""
    column += 1
    while column:
        column, digit = divmod(column - 1, 26)
        name = chr(ord("A") + digit) + name
    return name


def numbered(count: int) -> pl.Series:
    """Return the numbers of rows as Excel shows them: from 1."""
    return pl.int_range(1, count + 1, dtype=pl.UInt32, eager=True)


def frame_of(columns: Sequence[Row], height: int) -> pl.DataFrame:
    """Make the cells of a sheet from its columns, each `height` cells long."""
    if not columns:
        return pl.DataFrame(height=height)
    series = [
        pl.Series(str(number), column, dtype=pl.String) for number, column in enumerate(columns)
    ]
    return pl.DataFrame(series)


def trimmed(cells: pl.DataFrame) -> pl.DataFrame:
    """Trim String columns as `text_of` does; a cell of nothing but white space is null.

    Where few texts recur, looking at each once tells whether there is anything to trim.
    """
    stripped = pl.all().str.strip_chars(ENDS)
    # Side by side: polars looks at a column on one core, and lets go of Python meanwhile.
    with ThreadPoolExecutor() as pool:
        sound = list(pool.map(_is_trimmed, cells.get_columns()))
    untrimmed = [name for name, fine in zip(cells.columns, sound, strict=True) if not fine]
    return cells.with_columns(
        cells.select(untrimmed).select(pl.when(stripped != "").then(stripped).name.keep())
    )


def _recurs(texts: pl.Series) -> bool:
    first = texts.head(_LOOKED_AT)
    return first.n_unique() * 2 < len(first)


def _is_trimmed(column: pl.Series) -> bool:
    if not _recurs(column):
        return False
    texts = column.unique().drop_nulls()
    return bool(((texts.str.strip_chars(ENDS) == texts) & (texts != "")).all())
