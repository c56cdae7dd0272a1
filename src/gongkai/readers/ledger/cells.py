"""What the cells of each field say, and the codes of those that cannot be read."""

import re
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor

import polars as pl

from gongkai.model.fields import DATES
from gongkai.model.frames import LEVEL, MODE
from gongkai.model.terms import Level, Mode, Term, fold
from gongkai.readers.ledger.channels import read_channels
from gongkai.readers.ledger.date_columns import parse_dates
from gongkai.readers.ledger.dates import why_not
from gongkai.readers.ledger.distinct import read_distinct
from gongkai.readers.ledger.items import Items, read_items
from gongkai.readers.ledger.ticks import has_signs, parts_of, plainly

# What stands under 撤下日期 where nothing was taken down.
STILL_UP = ["长期", "长期公开", "长期有效", "未撤下", "至今"]
_WORKING_DAYS = re.compile(r"([0-9]{1,3})(?:\.0+)?(?:个?工作日)?")

# A value, or none and the code that says why.
_Read = tuple[object, str | None]


def code_of(field: str) -> str:
    """Name the column that has the codes of a field's rejected cells."""
    return f"code of {field}"


def read_cells(cells: pl.DataFrame, items: Items) -> pl.DataFrame:
    """Read trimmed cells, a column a field: texts into values, and into codes where that fails."""
    read = cells.with_columns(*_dates(cells))
    for name, (reader, dtype) in _READERS.items():
        if name in cells.columns:
            schema = {name: dtype, code_of(name): pl.String()}
            read = read.with_columns(read_distinct(cells[name], reader, schema))
    if "item" in cells.columns:
        ids, codes = read_items(items, cells)
        read = read.with_columns(ids.alias("item"), codes.alias(code_of("item")))
    return read


def _dates(cells: pl.DataFrame) -> Iterator[pl.Series]:
    """Read the dates; a range under 公开日期 also says when it was taken down, if no cell does."""
    names = [name for name in DATES if name in cells.columns]
    # Side by side: polars reads a column on one core, and lets go of Python meanwhile.
    with ThreadPoolExecutor() as pool:
        texts = {name: _dated(cells[name]) for name in names}
        parsed = dict(zip(names, pool.map(parse_dates, texts.values()), strict=True))
    for name, (start, end, unreadable) in parsed.items():
        day, codes = start, pl.repeat(None, len(start), dtype=pl.String, eager=True)
        if unreadable.any():
            odd = texts[name].set(~unreadable, None)
            codes = read_distinct(odd, lambda text: (why_not(text),), _CODES)["code"]
        if name != "published_on" and end.null_count() < len(end):
            ranges = end.is_not_null()
            day, codes = day.set(ranges, None), codes.set(ranges, "date-range")
        if name == "withdrawn_on" and "published_on" in parsed:
            posted = pl.select(pl.when(cells[name].is_null()).then(parsed["published_on"][1]))
            day = day.zip_with(day.is_not_null(), posted.to_series())
        yield from (day.alias(name), codes.alias(code_of(name)))
    if "published_on" in parsed and "withdrawn_on" not in parsed:
        yield parsed["published_on"][1].alias("withdrawn_on")


def _dated(texts: pl.Series) -> pl.Series:
    """Leave out what says that there is no date yet: no range beside it says otherwise."""
    return texts.set(texts.is_in(STILL_UP), None) if texts.name == "withdrawn_on" else texts


_CODES: Mapping[str, pl.DataType] = {"code": pl.String()}


def _term(kind: type[Term], code: str) -> Callable[[str], _Read]:
    def read(text: str) -> _Read:
        word = kind.read(text) or _ticked(kind, text)
        return (word.value, None) if word else (None, code)

    return read


def _ticked(kind: type[Term], text: str) -> Term | None:
    """Return the one word that is ticked: ■主动公开 □依申请公开."""
    plain = plainly(text)
    if not has_signs(plain):
        return None
    parts = [(is_ticked, part) for is_ticked, part in parts_of(plain) if part.strip()]
    ticked = [kind.read(part.strip("、,;。 \n")) for is_ticked, part in parts if is_ticked]
    return ticked[0] if len(ticked) == 1 and all(sign is not None for sign, _ in parts) else None


def _channels(text: str) -> _Read:
    bits, unknown = read_channels(text)
    return bits, "channel-unknown" if unknown else None


def _working_days(text: str) -> _Read:
    number = _WORKING_DAYS.fullmatch(fold(text))
    return (int(number[1]), None) if number else (None, "number-unreadable")


_READERS: Mapping[str, tuple[Callable[[str], _Read], pl.DataType]] = {
    "level": (_term(Level, "level-unknown"), LEVEL),
    "mode": (_term(Mode, "mode-unknown"), MODE),
    "channels": (_channels, pl.UInt64()),
    "extended_days": (_working_days, pl.Int32()),
    "paused_days": (_working_days, pl.Int32()),
}
