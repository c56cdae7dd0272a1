"""Whole columns of date texts, of which each distinct one is read once."""

import polars as pl

from gongkai.model.fields import DATES
from gongkai.readers.ledger.date_grammar import SERIAL
from gongkai.readers.ledger.dates import FIRST, LAST, Reading, read_serial, reading_of
from gongkai.readers.ledger.distinct import read_distinct
from gongkai.readers.ledger.numerals import plain

# A time of day without an offset is cut off: a million stamps then hold few distinct days.
_STAMP = (
    r"^([0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2})[ T]"
    r"(?:[01]?[0-9]|2[0-4]):[0-5][0-9](?::[0-5][0-9](?:\.[0-9]+)?)?$"
)
_ISO_LENGTH = len("2020-12-14")
_READ = {"day": pl.String, "start": pl.Date, "end": pl.Date, "unreadable": pl.Boolean}


def parse_dates(texts: pl.Series) -> tuple[pl.Series, pl.Series, pl.Series]:
    """Read a String column into its start days, its end days, and whether a text is unreadable.

    An end is null unless the cell holds a range. A null or blank cell is null, not unreadable.
    """
    plainly = _all_iso(texts)
    if plainly is not None:
        return plainly, pl.repeat(None, len(texts), dtype=pl.Date, eager=True), _nowhere(texts)
    distinct = pl.DataFrame({"text": texts.unique()})
    distinct = distinct.with_columns(day=pl.col("text").str.replace(_STAMP, "$1"))
    known = pl.DataFrame(
        [_row(day) for day in distinct["day"].unique().drop_nulls()], schema=_READ, orient="row"
    )
    table = distinct.join(known, on="day", how="left")
    cells = pl.DataFrame({"text": texts}).join(table, on="text", how="left", maintain_order="left")
    return cells["start"], cells["end"], cells["unreadable"].fill_null(value=False)


def from_1904(cells: pl.DataFrame) -> pl.DataFrame:
    """Write the serial numbers in the columns of dates, which count from 1904, as ISO dates."""
    names = [name for name in DATES if name in cells.columns]
    schema = {"day": pl.String()}
    return cells.with_columns(
        read_distinct(cells[name], lambda text: (_iso_of_serial(text),), schema)["day"].alias(name)
        for name in names
    )


def _iso_of_serial(text: str) -> str:
    day = read_serial(float(text), epoch_1904=True) if SERIAL.fullmatch(text) else None
    return day.isoformat() if day else text


def _all_iso(texts: pl.Series) -> pl.Series | None:
    """Read a column that is ISO throughout, as programs write it; None if any text is not.

    Twice as fast as looking texts up. Ten bytes each, and no year that the reader refuses: then
    polars accepts nothing that `read_date` would not read alike.
    """
    if not texts.str.len_bytes().drop_nulls().eq(_ISO_LENGTH).all():
        return None
    try:
        days = texts.str.to_date("%Y-%m-%d", strict=True)
    except pl.exceptions.InvalidOperationError:
        return None
    least, most = days.min(), days.max()
    is_modern = least is None or (least >= FIRST and most <= LAST)  # type: ignore[operator]
    return days if is_modern else None


def _nowhere(texts: pl.Series) -> pl.Series:
    return pl.repeat(value=False, n=len(texts), eager=True)


def _row(text: str) -> tuple[str, object, object, bool]:
    reading = reading_of(text)
    if isinstance(reading, Reading):
        return text, reading.start, reading.end, False
    return text, None, None, plain(text) != ""
