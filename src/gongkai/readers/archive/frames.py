"""The records and verdicts of an archive's entry."""

from pathlib import Path

import polars as pl

from gongkai.errors import InvalidInput, Problem
from gongkai.model.archive import Entry, Kind
from gongkai.model.frames import Schema
from gongkai.model.kept import KEPT_RECORDS, KEPT_VERDICTS
from gongkai.readers.archive.layout import object_file
from gongkai.readers.border import border
from gongkai.source import Place


def read_records(folder: Path, entry: Entry) -> pl.DataFrame:
    """Read the records of an entry, as `KEPT_RECORDS`."""
    return _read(folder, entry, "records", KEPT_RECORDS)


def read_verdicts(folder: Path, entry: Entry) -> pl.DataFrame:
    """Read the verdicts of an entry, as `KEPT_VERDICTS`."""
    return _read(folder, entry, "verdicts", KEPT_VERDICTS)


def _read(folder: Path, entry: Entry, kind: Kind, schema: Schema) -> pl.DataFrame:
    """Read an object that is what its hash says; raises `InvalidInput` if it is not of its kind."""
    part = entry.part(kind)
    file = folder / (object_file(part.sha256) if part else "")
    try:
        with border(file):
            found = pl.read_parquet(file, glob=False)
        return found.select(pl.col(name).cast(dtype) for name, dtype in schema.items())
    except pl.exceptions.PolarsError as error:
        values: dict[str, object] = {"part": kind, "number": entry.number}
        raise InvalidInput(
            [Problem("archive-not-of-its-kind", Place(str(file)), values)]
        ) from error
