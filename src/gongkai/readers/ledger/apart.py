"""Files that may bring a library down (.xls, .ods, Parquet), read in a process of their own."""

import json
import os
import subprocess
import sys
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import polars as pl

from gongkai.errors import Problem, UnreadableInput
from gongkai.readers.ledger.grid import frame_of
from gongkai.readers.ledger.limits import APART_SECONDS, APART_SECONDS_PER_MB
from gongkai.readers.ledger.month_styles import month_of
from gongkai.readers.ledger.workbook_sheet import Merged, WorkbookSheet, shaped
from gongkai.readers.ledger.workbook_xml import SheetXml, Spot
from gongkai.source import Place

_CHILD = "gongkai.readers.ledger.apart_child"
_MB = 1_000_000


@dataclass(frozen=True, slots=True)
class SheetApart:
    """A sheet as calamine reads it: rows of texts, and its merged cells.

    `rows` is None where it was not read; `ends` are the rows and columns of one that is too large.
    """

    name: str
    is_hidden: bool
    rows: list[list[str | None]] | None
    merged: list[Merged]
    ends: tuple[int, int] | None


def answered(child: str, path: Path, size: int, otherwise: str, *others: str) -> bytes:
    """Have a module read a file of `size` bytes in a process of its own; return what it printed.

    The file is refused with the code `otherwise` where the process ends badly, or too late.
    """
    # -P, and the paths of this process: no module is taken from the current folder.
    command = [sys.executable, "-P", "-m", child, str(path), *others]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    seconds = APART_SECONDS + APART_SECONDS_PER_MB * size / _MB
    try:
        done = subprocess.run(  # noqa: S603  our own module
            command, env=environment, capture_output=True, timeout=seconds, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise _refused(otherwise, path) from error
    if done.returncode:
        raise _refused(otherwise, path)
    return done.stdout


def read_apart(path: Path, size: int, without: str) -> list[SheetApart]:
    """Read a workbook of `size` bytes, but for the sheets with `without` in their names.

    calamine answers some damaged files with the end of the process; here it is not ours.
    """
    told = json.loads(answered(_CHILD, path, size, "workbook-unreadable", without))
    if "refused" in told:
        raise _refused(told["refused"], path)
    return [_sheet(sheet) for sheet in told["sheets"]]


def completed(sheet: SheetApart, xml: SheetXml) -> WorkbookSheet:
    """Put what the XML says into a sheet: errors, formulas without a result, merged cells."""
    merged = sheet.merged or list(xml.merged)
    whole = WorkbookSheet(
        sheet.name,
        sheet.is_hidden,
        None,
        merged,
        xml.hidden_rows,
        sheet.ends,
        hidden_columns=xml.hidden_columns,
    )
    if sheet.rows is None:
        return whole
    odd = {**xml.formulas, **dict(_months(sheet.rows, xml.months)), **xml.errors}
    if not odd:
        return replace(whole, cells=frame_of(list(zip(*sheet.rows, strict=True)), len(sheet.rows)))
    cells, ends = _with(sheet.rows, odd)
    row, column = min(xml.formulas, default=(None, None))
    first = None if row is None or column is None else (row + 1, column)
    unread = len(xml.formulas)
    return replace(whole, cells=cells, ends=ends, unread=unread, first_unread=first)


def _months(rows: list[list[str | None]], spots: Collection[Spot]) -> Iterator[tuple[Spot, str]]:
    """Give what the cells show that have a day of a month only because Excel made it so."""
    for row, column in spots:
        text = rows[row][column] if row < len(rows) and column < len(rows[row]) else None
        if month := month_of(text or ""):
            yield (row, column), month


def _with(
    rows: list[list[str | None]], odd: Mapping[tuple[int, int], str]
) -> tuple[pl.DataFrame | None, tuple[int, int] | None]:
    """Make columns of rows and of what stands in cells that calamine takes for blank."""
    texts = {
        (number, column): text
        for number, row in enumerate(rows)
        for column, text in enumerate(row)
        if text is not None
    }
    places = sorted((place, text) for place, text in {**texts, **odd}.items() if min(place) >= 0)
    filled = [(row + 1, column, text) for (row, column), text in places]
    schema = {"row": pl.UInt32, "column": pl.UInt32, "text": pl.String}
    return shaped(pl.DataFrame(filled, schema=schema, orient="row"))


def _sheet(told: dict[str, Any]) -> SheetApart:
    merged = [(tuple(first), tuple(last)) for first, last in told.get("merged", [])]
    ends = told.get("ends")
    return SheetApart(
        told["name"], told["hidden"], told.get("cells"), merged, tuple(ends) if ends else None
    )


def _refused(code: str, path: Path) -> UnreadableInput:
    return UnreadableInput([Problem(code, Place(str(path)))])
