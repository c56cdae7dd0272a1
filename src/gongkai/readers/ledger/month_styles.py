"""Cells of a workbook that show a month and no day: Excel makes 2020-10 the first of it."""

import re
from html import unescape

import polars as pl

_FORMATS = re.compile(r"<(?:\w+:)?numFmt\s[^<>]*>")
_STYLES, _END = re.compile(r"<(?:\w+:)?cellXfs[\s>]"), re.compile(r"</(?:\w+:)?cellXfs>")
_STYLE = re.compile(r"<(?:\w+:)?xf[\s>/][^<>]*")
_ID, _CODE = re.compile(r'\snumFmtId="([0-9]+)"'), re.compile(r'\sformatCode="([^"]*)"')
# What a format says literally, and its conditions, colours and languages.
_LITERAL = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]')
# Formats that every Excel has, or the Chinese one: mmm-yy, yyyy"年"m"月".
_BUILT_IN = {"17": "mmm-yy", **dict.fromkeys(["27", "36", "50", "52", "57"], "yyyymm")}
# Excel's own limit, and more for what XML writes longer; a hostile one takes long to look through.
_LONGEST = 1_000
_FIRST = r"^([0-9]{4})-([0-9]{2})-01$"


def month_styles(styles: str) -> frozenset[str]:
    """Return the numbers of the cell styles that show year and month alone."""
    codes = dict(_BUILT_IN)
    for written in _FORMATS.findall(styles):
        number, code = _ID.search(written), _CODE.search(written)
        if number and code and len(code[1]) <= _LONGEST:
            codes[number[1]] = unescape(code[1])
    months = {number for number, code in codes.items() if _is_of_month(code)}
    begin = _STYLES.search(styles)
    end = _END.search(styles, begin.end()) if begin else None
    inner = styles[begin.end() : end.start()] if begin and end else ""
    used = [_ID.search(each) for each in _STYLE.findall(inner)]
    return frozenset(str(n) for n, number in enumerate(used) if number and number[1] in months)


def _is_of_month(code: str) -> bool:
    letters = set(_LITERAL.sub("", code.partition(";")[0]).casefold())
    return {"y", "m"} <= letters and not letters & {"d", "h", "s"}


def cells_in(xml: bytes, styles: frozenset[str]) -> list[tuple[bytes, bytes]]:
    """List the cells of a sheet's XML, letters and row, that have a style of months: no texts."""
    if not styles:
        return []
    numbers = "|".join(sorted(styles)).encode()
    cell = re.compile(
        rb"""<(?:\w+:)?c\s(?=[^<>]*\bs="(?:%s)")(?![^<>]*\bt="(?:s|str|inlineStr)")[^<>]*?(?<=\s)r="""
        rb""""([A-Z]{1,3})([0-9]{1,7})\"""" % numbers
    )
    return cell.findall(xml)


def month_of(text: str) -> str | None:
    """Write the first of a month as 2020年10月.

    >>> month_of("2020-10-01"), month_of("2020-10-02")
    ('2020年10月', None)
    """
    first = re.match(_FIRST, text)
    return f"{first[1]}年{first[2]}月" if first else None


def as_shown(texts: pl.Series, contents: pl.Series, styles: frozenset[str]) -> pl.Series:
    """Write the firsts of months as 2020年10月 where `contents` (XML) has a style of months.

    Nobody wrote the day, and what is written so as text is no date either.
    """
    if not styles:
        return texts
    is_text = contents.str.contains(r'^[^<>]*\st="(?:s|str|inlineStr)"')
    of_month = contents.str.extract(r'^[^<>]*\ss="([0-9]+)"').is_in([*styles])
    months = texts.str.replace(_FIRST, "${1}年${2}月")
    return months.zip_with(of_month.fill_null(value=False) & ~is_text, texts)
