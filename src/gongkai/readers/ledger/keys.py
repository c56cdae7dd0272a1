"""Entries that call one field by several keys: one may say 公开日期, another published_on."""

from dataclasses import replace

import polars as pl

from gongkai.readers.ledger.grid import RawSheet
from gongkai.readers.ledger.headings import Headings


def by_meaning(sheet: RawSheet, known: Headings) -> RawSheet:
    """Move what each entry says of a field, under whichever key, into the best column of it.

    What an office says to read (`--map`) is read there alone.

    Of several values in one entry the best key's is moved. The others stay in their columns; a
    column that has none left goes.
    """
    headings = sheet.headings or ()
    columns = sheet.cells.get_columns()
    gone: set[int] = set()
    for best, *others in _of_one_field(headings, known):
        for number in others:
            into, moved = columns[best], columns[number]
            columns[best] = into.zip_with(into.is_not_null(), moved)
            left = moved.zip_with(into.is_not_null(), pl.Series([None], dtype=pl.String))
            columns[number] = left
            gone.update([number] if left.is_null().all() else [])
    kept = [number for number in range(len(headings)) if number not in gone]
    cells = pl.DataFrame([columns[number] for number in kept])
    return replace(sheet, cells=cells, headings=tuple(headings[number] for number in kept))


def _of_one_field(headings: tuple[str, ...], known: Headings) -> list[list[int]]:
    """List the columns of each field, the one first whose heading names it best."""
    fields: dict[str, list[tuple[int, int]]] = {}
    for number, heading in enumerate(headings):
        if named := known.known(heading):
            field, rank = named
            if field not in known.own or rank < 0:
                fields.setdefault(field, []).append((rank, number))
    return [[number for _, number in sorted(ranked)] for ranked in fields.values()]
