"""CSV, beyond what the golden file shows."""

import csv
from io import StringIO
from pathlib import Path

from formats.reports import county, of
from gongkai.formats.csv import render
from gongkai.texts import Lang

HEADINGS = "编号,公开事项,标题,单位,形成日期,公开日期"


def rows(text: str) -> list[list[str]]:
    return list(csv.reader(StringIO(text.removeprefix("\ufeff"), newline="")))


def test_excel_takes_it_for_utf_8() -> None:
    assert render(county(), "zh").encode().startswith(b"\xef\xbb\xbf")


def test_every_row_has_every_column() -> None:
    languages: tuple[Lang, Lang] = ("zh", "en")
    for lang in languages:
        widths = {len(row) for row in rows(render(county(), lang))}
        assert widths == {21}


def test_no_finding_is_a_header_alone(tmp_path: Path) -> None:
    report = of(tmp_path, HEADINGS, "T-1,报告,甲,重渡沟管委会,2020-09-15,2020-10-19")
    [header] = rows(render(report, "en"))
    assert header[:5] == ["severity", "outcome", "unit", "level", "item"]


def test_a_cell_may_hold_commas_quotes_and_line_breaks(tmp_path: Path) -> None:
    report = of(
        tmp_path,
        HEADINGS,
        'T-1,报告,"甲，""乙"",\n丙",潭头镇,2020-09-15,2020-10-21',
    )
    titles = {row[7] for row in rows(render(report, "zh"))[1:]}
    assert '甲，"乙", 丙' in titles
