"""Lines of a sheet that say whose the records below are: 填报单位：…, or a unit's name alone."""

import re
from collections.abc import Sequence
from itertools import zip_longest

import polars as pl

from gongkai.model.terms import fold
from gongkai.readers.ledger.grid import Row
from gongkai.readers.ledger.header import LEAST_FIELDS
from gongkai.readers.ledger.headings import Headings
from gongkai.readers.ledger.no_records import first_texts, lines_of_units
from gongkai.readers.ledger.units import Units

_LABEL = re.compile(
    r"""(?:^|\s) (?P<of>填报|填写|填表|公开|发布)? (?:单位|主体|机构) (?:名称)?
    (?: [(（][^()（）]*[)）] )? \s* (?: (?P<colon>[:：])\s*(?P<unit>.*) | $ )""",
    re.VERBOSE | re.DOTALL,
)
# Where the next entry of the line begins: 填报单位：潭头镇   填报日期：2020年12月.
_NEXT = re.compile(r"\s{2,}|[\t\n]|\s+\S+[:：]")
# 潭头镇（盖章）, or nothing but the place for it.
_SEAL = re.compile(r"[(（]\s*(?:单位|加)?\s*(?:盖章|公?章|签章)\s*[)）]")
# What stands where no unit was filled in: a date, a page, a mark for nothing, how to fill it in.
_NO_UNIT = re.compile(
    r"[0-9〇零一二三四五六七八九十年月日至第页附件共条./\\_*×xX—–－／\-\s]*|无|(?:请|应)?填.*",
    re.DOTALL,
)
# 单位：万元 is about sums of money.
_MEASURES = frozenset(
    ["元", "千元", "万元", "亿元", "人", "户", "个", "项", "件", "条", "次", "天"]
)


def unit_above(rows: Sequence[Row], known: Headings, units: Units) -> str | None:
    """Return the unit that a line names: 填报单位：…, else the last title that is a unit's name."""
    # A merged cell stands in each column that it covers.
    lines = [list(dict.fromkeys(cell for cell in row if cell)) for row in rows]
    for cells in lines:
        if len(known.fields(cells)) >= LEAST_FIELDS:
            continue  # the upper row of a header
        for cell, beside in zip_longest(cells, cells[1:], fillvalue=""):
            label = _LABEL.search(cell)
            if label is None:
                continue
            # 单位 beside 条数 are two headings; 填报单位 beside a name says whose it is.
            is_label = label["colon"] or label["of"] or units.find(beside)
            unit = _SEAL.sub("", _NEXT.split(label["unit"] or beside, maxsplit=1)[0]).strip()
            if is_label and _may_be_unit(unit):
                return unit
    titles = [units.named_by(cells[0]) for cells in lines if len(cells) == 1]
    return next(filter(None, reversed(titles)), None)


def _may_be_unit(text: str) -> bool:
    return ":" not in fold(text) and text not in _MEASURES and not _NO_UNIT.fullmatch(text)


def name_units(under: pl.DataFrame, cells: pl.DataFrame, units: Units) -> pl.Series:
    """Mark the rows of one cell that names a unit: a caption. One filled in beforehand is none.

    Where other rows have units in the same column, too, it is a column of units, known or not.
    """
    alone = under.select(pl.sum_horizontal(pl.all().is_not_null()) == 1).to_series()
    if "unit" in cells.columns:
        alone &= cells["unit"].is_null()
    texts = first_texts(under[alone.arg_true()])
    named = [text for text in texts.unique() if units.named_by(text)]
    captions: dict[str, list[int]] = {}
    for at in alone.arg_true().filter(texts.is_in(named)):
        [column] = [name for name, text in under.row(at, named=True).items() if text]
        captions.setdefault(column, []).append(at)
    found = [
        at
        for column, rows in captions.items()
        if not any(map(units.find, under[column].filter(~alone).drop_nulls().unique()))
        for at in rows
    ]
    return (alone & False).scatter(found, True) if found else alone & False


def under_units(
    cells: pl.DataFrame, under: pl.DataFrame, odd: pl.Series, known: Headings, units: Units
) -> pl.DataFrame:
    """Fill in the unit of the records below a line that names it (S8b): 填报单位：…, 潭头镇."""
    rows = odd.arg_true()
    first = first_texts(under[rows])
    titles = [text for text in first.unique() if units.named_by(text)]
    lines = rows.filter(lines_of_units(first) | first.is_in(titles))
    named = {at: unit for at in lines if (unit := unit_above([under.row(at)], known, units))}
    if not named:
        return cells
    nothing = pl.repeat(None, under.height, dtype=pl.String, eager=True)
    above = nothing.scatter([*named], [*named.values()]).forward_fill()
    own = cells.get_column("unit", default=nothing)
    return cells.with_columns(own.zip_with(own.is_not_null(), above).alias("unit"))
