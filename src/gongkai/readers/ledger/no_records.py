"""Which rows under a header are no records: totals, notes, captions, repeated headers."""

import re
from collections.abc import Collection, Mapping

import polars as pl

from gongkai.model.fields import DATES
from gongkai.readers.ledger.grid import RawSheet, Row

# So many cells that say their own heading make a repeated header.
_REPEATED = 2
# So many cells that count on by one are the numbers of columns.
_COUNTING = 3
# So many cells with a colon behind their first word make a line about the ledger.
_LABELS = 2
# So many rows above a repeated header may be the titles of its page.
_TITLES = 4

# What such a row begins with, at the least.
_BEGINS = "^[本截全合总小共累以注备附说填制审复负联经主分报打导统录签单公发机部科第※(（]"
_COUNT = r"[0-9]+\s*[条项件个份页](?:记录|信息)?[。.]?"
_TOTAL = (
    rf"^(?:(?:[本全][页月季年])?[合总小共累]\s*计\s*[:：]?\s*(?:{_COUNT}|[0-9]*)|共\s*{_COUNT}"
    r"|第\s*[0-9]+\s*页(?:\s*[,，/]?\s*共\s*[0-9]+\s*页)?)$"
)
# 3月小计, 一季度合计：2条, 潭头镇小计, 本表共公开2条.
_SUBTOTAL = (
    r"^(?:[0-9一二三四五六七八九十]{1,2}月份?|第?[一二三四1-4]季度|[上下]半年|\S{1,6}[镇乡村])"
    rf"\s*[合总小共累]\s*计\s*[:：]?\s*(?:{_COUNT}|[0-9]*)$"
    rf"|^(?:本表|截[止至]\S{{0,14}}日)共(?:公开)?\s*{_COUNT}$"
)
_WHO = (
    r"(?:填[报写表]|制表|审[核批]|复核|联系|经办|分管|主管|主要|报送|打印|导出|统计|录入|签发)"
    r"(?:人员?|单位|部门|领导|日期|时间|电话|说明)?"
    r"|(?:单位|部门|科室|主管|分管|主要)?(?:负责人|领导)|签[字名章]"
)
_BRACKETS = r"(?:[(（][^()（）]*[)）])?"
_UNIT = rf"(?:填[报写表]|公开|发布)?(?:单位|主体|机构)(?:名称)?\s*{_BRACKETS}\s*[:：]"
_NOTE = (
    rf"^(?:[(（]?以下空白|※|(?:备?注|附注|说明)$"
    rf"|(?:备?注[0-9]*|附注|说明|{_WHO})\s*{_BRACKETS}\s*[:：]|{_UNIT}|填[报写表]单位$)"
)
# 填报日期：, beside another such cell: what is dated there is the ledger.
_LABEL = r"(?:日期|时间|人员?|电话|领导|单位|部门|审[核批]|制表|签[字名章])[)）]?\s*[:：]"
# A line of a note that goes on: 2.本表按月填报.
_GOES_ON = r"^[(（]?[0-9一二三四五六七八九十]{1,2}[)）、.．][^0-9]"
# Beside a note there may be more of them: 审核人：…. A date begins with its year, or with 自.
_DATED = r"^[0-9０-９一二自]"
_COLUMN_NUMBER = r"^[(（]?([0-9]{1,2})[)）]?$"
# Columns of words are counted by these, before those of figures are by numbers.
_STEMS = frozenset("甲乙丙丁")


def is_no_record(
    sheet: RawSheet,
    under: pl.DataFrame,
    cells: pl.DataFrame,
    headings: Mapping[str, Collection[str]],
    start: int,
) -> pl.Series:
    """Mark the rows `under` the header, which ends before row `start`, that are no records.

    `cells` are those of known fields, `headings` what the header says of each.
    """
    repeats = _repeats(cells, headings)
    odd = repeats | _numbers(under, cells)
    first = first_texts(under)
    # One look at a million rows is enough where none begins like a total or a note.
    if first.str.contains(_BEGINS).any():
        odd |= first.str.contains(_TOTAL) | _notes(under, cells, first)
    if first.str.contains("计|共").any():
        odd |= first.str.contains(_SUBTOTAL) & ~_are_dated(cells)
    captions = [at - start for at in sheet.captions if at >= start]
    captions += _titles(sheet.cells[:start], under, repeats)
    return odd.scatter(captions, True) if captions else odd


def first_texts(under: pl.DataFrame) -> pl.Series:
    """Return the first text of each row, "" of a blank one."""
    return under.select(pl.coalesce(pl.all()).fill_null("")).to_series()


def lines_of_units(first: pl.Series) -> pl.Series:
    """Mark the rows that begin like a line that says whose the records below are."""
    return first.str.contains(f"^(?:{_UNIT}|填[报写表]单位$)")


def _notes(under: pl.DataFrame, cells: pl.DataFrame, first: pl.Series) -> pl.Series:
    notes = first.str.contains(_NOTE)
    if not notes.any():  # a million dates need no second look where there is no note
        return notes
    labels = pl.sum_horizontal(pl.all().str.contains(_LABEL).fill_null(value=False))
    filled = pl.sum_horizontal(pl.all().is_not_null())
    has_title = cells.get_column("title", default=pl.repeat(None, under.height, eager=True))
    names_unit = lines_of_units(first) & has_title.ne_missing(first)
    is_line = (labels >= _LABELS) | (pl.lit(names_unit) & (filled <= _LABELS))
    notes &= ~_are_dated(cells) | under.select(is_line).to_series()
    goes_on = first.str.contains(_GOES_ON) & notes.cum_max()
    if goes_on.any():
        goes_on &= under.select(pl.sum_horizontal(pl.all().is_not_null()) == 1).to_series()
    return notes | goes_on


def _are_dated(cells: pl.DataFrame) -> pl.Series:
    dated = [pl.col(name).str.contains(_DATED) for name in DATES if name in cells.columns]
    is_dated = pl.any_horizontal(pl.repeat(value=False, n=pl.len()), *dated)
    return cells.select(is_dated.fill_null(value=False)).to_series()


def _repeats(cells: pl.DataFrame, headings: Mapping[str, Collection[str]]) -> pl.Series:
    same = {
        field: pl.any_horizontal(pl.col(field) == text for text in texts).fill_null(value=False)
        for field, texts in headings.items()
    }
    repeated = pl.sum_horizontal(same.values())
    # 计划 and 实际 alone, below a group: of the two one may be known.
    dated = pl.any_horizontal(pl.lit(value=False), *(same[name] for name in DATES if name in same))
    is_all = dated & (repeated == pl.sum_horizontal(pl.all().is_not_null()))
    return cells.select((repeated >= _REPEATED) | is_all).to_series()


def _numbers(under: pl.DataFrame, cells: pl.DataFrame) -> pl.Series:
    """Mark the rows that number the columns: 1, 2, 3, …; no date is so short."""
    telling = next((name for name in (*DATES, "title") if name in cells.columns), None)
    if telling is None:
        return pl.repeat(False, under.height, eager=True)
    marked = cells[telling].str.contains(_COLUMN_NUMBER).fill_null(False)
    rows = [at for at in marked.arg_true() if not _counts_on(under.row(at))]
    return marked.scatter(rows, False) if rows else marked


def _counts_on(row: Row) -> bool:
    texts = [cell for cell in row if cell is not None and cell not in _STEMS]
    found = [re.match(_COLUMN_NUMBER, text) for text in texts]
    numbers = [int(number[1]) for number in found if number]
    counted = range(numbers[0], numbers[0] + len(texts))
    return len(numbers) >= _COUNTING and numbers == list(counted)


def _titles(above: pl.DataFrame, under: pl.DataFrame, repeats: pl.Series) -> list[int]:
    """List the rows above a repeated header that say what stands above the first."""
    titles = tuple({cell for row in above.rows() for cell in row if cell})
    found: list[int] = []
    for at in repeats.arg_true() if titles else ():
        for before in range(at - 1, max(at - 1 - _TITLES, -1), -1):
            texts = [cell for cell in under.row(before) if cell]
            if not all(text.startswith(titles) for text in texts):
                break
            found += [before] if texts else []
    return found
