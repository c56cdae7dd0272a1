"""Workbooks: what is hidden in them, computed in them, or wrong with them."""

import shutil
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from gongkai.readers.ledger.epoch import counts_from_1904
from ledger.reading import HEADINGS, ROW, Read, column, read

FORMED, PUBLISHED = "E2", "F2"


def make(folder: Path, change: Callable[[Any], None] = lambda _: None, name: str = "台账") -> Read:
    """Read a workbook of one record after a change."""
    book = Workbook()
    book.active.append(HEADINGS)
    book.active.append(ROW)
    change(book)
    book.save(folder / f"{name}.xlsx")
    return read(folder / f"{name}.xlsx")


def patch(folder: Path, old: str, new: str) -> Read:
    """Read a workbook of one record whose first sheet's XML is changed."""
    make(folder)
    file = folder / "改.xlsx"
    with zipfile.ZipFile(folder / "台账.xlsx") as parts, zipfile.ZipFile(file, "w") as made:
        for name in parts.namelist():
            xml = parts.read(name).decode()
            if name.endswith("sheet1.xml"):
                assert old in xml
                xml = xml.replace(old, new)
            made.writestr(name, xml)
    return read(file)


def open_document(folder: Path, *rows: str) -> Read:
    """Read an .ods with a row of headings and these rows of XML below it."""
    cells = "".join(
        f'<table:table-cell office:value-type="string"><text:p>{each}</text:p></table:table-cell>'
        for each in HEADINGS
    )
    spaces = " ".join(
        f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for name in ("office", "table", "text")
    )
    spaces += (
        ' xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"'
    )
    file = folder / "台账.ods"
    with zipfile.ZipFile(file, "w") as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        made.writestr("META-INF/manifest.xml", "<manifest:manifest/>")
        made.writestr(
            "content.xml",
            f'<?xml version="1.0"?><office:document-content {spaces}><office:body>'
            f'<office:spreadsheet><table:table table:name="台账"><table:table-row>{cells}'
            f"</table:table-row>{''.join(rows)}</table:table></office:spreadsheet></office:body>"
            "</office:document-content>",
        )
    return read(file)


BLANK_FIVE = '<table:table-row><table:table-cell table:number-columns-repeated="5"/>'


def open_row(*cells: str, of: str = 'office:value-type="string"') -> str:
    inside = "".join(
        f"<table:table-cell {of}><text:p>{cell}</text:p></table:table-cell>" for cell in cells
    )
    return f"<table:table-row>{inside}</table:table-row>"


def set_cell(cell: str, value: object) -> Callable[[Any], None]:
    def change(book: Any) -> None:
        book.active[cell] = value

    return change


def test_dates_serial_numbers_and_texts_are_the_same_day(tmp_path: Path) -> None:
    for value in (date(2020, 9, 15), 44089, 44089.75, "44089", "2020年9月15日"):
        found = make(tmp_path, set_cell(FORMED, value))
        assert column(found, "formed_on") == [date(2020, 9, 15)]


def test_in_a_workbook_of_1904_numbers_count_from_then(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        book.epoch = CALENDAR_MAC_1904
        book.active[FORMED] = date(2020, 9, 15)
        book.active[PUBLISHED] = 42627 + 20

    found = make(tmp_path, change)
    assert column(found, "formed_on") == [date(2020, 9, 15)]
    assert column(found, "published_on") == [date(2020, 10, 5)]


def test_in_a_workbook_of_1904_what_is_no_date_stays_as_written(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        book.epoch = CALENDAR_MAC_1904
        book.active[PUBLISHED] = "2020.13.1"

    assert make(tmp_path, change).rejected == [(2, "published_on", "2020.13.1", "date-impossible")]


def test_what_only_begins_like_an_old_workbook_counts_from_1900() -> None:
    begins = b"\x09\x08\x10\x00\x00\x06\x05\x00"
    datemode, nothing = b"\x22\x00\x02\x00\x01\x00", bytes(4)
    head = b"\x09\x08\x10\x00" + begins[4:] + bytes(12)
    assert counts_from_1904(head + datemode)
    assert not counts_from_1904(head + b"\x0a\x00\x00\x00" + datemode)
    assert not counts_from_1904(head + nothing * 2000 + datemode)
    assert not counts_from_1904(datemode)


def test_a_hidden_sheet_is_checked_and_said(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        for title, state in (("乙", "hidden"), ("丙", "veryHidden")):
            sheet = book.create_sheet(title)
            sheet.append(HEADINGS)
            sheet.append(["T-2", *ROW[1:]])
            sheet.sheet_state = state

    found = make(tmp_path, change)
    assert column(found, "record") == ["T-1", "T-2", "T-2"]
    assert found.notices == ["sheet-hidden", "sheet-hidden"]
    assert [each.place.sheet for each in found.ledgers.notices if each.place] == ["乙", "丙"]


def test_hidden_rows_are_checked_and_counted(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        for row in (3, 4, 6):
            book.active.append(["" if row == 6 else f"T-{row}", *ROW[1:]])
            book.active.row_dimensions[row].hidden = True

    found = make(tmp_path, change)
    assert column(found, "record")[:3] == ["T-1", "T-3", "T-4"]
    [notice] = found.ledgers.notices
    assert (notice.code, notice.count, notice.place and notice.place.row) == ("rows-hidden", 2, 3)


def test_the_saved_result_of_a_formula_is_read(tmp_path: Path) -> None:
    cell = '<c r="F2" t="inlineStr"><is><t>2020-10-19</t></is></c>'
    for saved, day in (
        ('<c r="F2"><f>E2+34</f><v>44123</v></c>', date(2020, 10, 19)),
        (
            '<c r="F2" t="str"><f>TEXT(E2+34,"yyyy-m-d")</f><v>2020-10-19</v></c>',
            date(2020, 10, 19),
        ),
        ('<c r="F2" t="str"><f>IF(E2="","","")</f><v></v></c>', None),
    ):
        found = patch(tmp_path, cell, saved)
        assert column(found, "published_on") == [day]
        assert (found.notices, found.rejected) == ([], [])


@pytest.mark.parametrize(
    ("saved", "shown"),
    [
        ("<f>E2+34</f><v></v>", "=E2+34"),
        ("<f>E2+34</f><v/>", "=E2+34"),
        ("<f>IF(E2&lt;1,2)</f>", "=IF(E2<1,2)"),
        ('<f t="shared" si="0"/>', "="),
    ],
)
def test_a_formula_without_a_result_is_rejected_and_said(
    tmp_path: Path, saved: str, shown: str
) -> None:
    cell = '<c r="F2" t="inlineStr"><is><t>2020-10-19</t></is></c>'
    found = patch(tmp_path, cell, f'<c r="F2" s="0">{saved}</c>')
    assert found.rejected == [(2, "published_on", shown, "date-unreadable")]
    [notice] = found.ledgers.notices
    assert (notice.code, notice.place and notice.place.cell) == ("formulas-without-result", "F2")


def test_formulas_beyond_all_other_cells_are_not_lost(tmp_path: Path) -> None:
    def change(book: Any) -> None:
        book.active["F4"] = "=E4+1"
        book.active["H5"] = "=A1"

    found = make(tmp_path, change)
    assert found.rejected == [(4, "published_on", "=E4+1", "date-unreadable")]
    assert found.notices == [
        "formulas-without-result",
        "cells-without-heading",
        "unit-missing",
    ]


def test_an_error_in_a_cell_is_rejected(tmp_path: Path) -> None:
    cell = '<c r="F2" t="inlineStr"><is><t>2020-10-19</t></is></c>'
    for saved in ("<v>#REF!</v>", "<f>A1/0</f><v>#REF!</v>"):
        found = patch(tmp_path, cell, f'<c r="F2" t="e">{saved}</c>')
        assert found.rejected == [(2, "published_on", "#REF!", "date-unreadable")]


def test_a_workbook_with_macros_is_read_alike(tmp_path: Path) -> None:
    rows = make(tmp_path).rows
    shutil.copy(tmp_path / "台账.xlsx", tmp_path / "台账.xlsm")
    assert read(tmp_path / "台账.xlsm").rows == rows


def test_the_content_counts_whatever_the_name_says(tmp_path: Path) -> None:
    rows = make(tmp_path).rows
    shutil.copy(tmp_path / "台账.xlsx", tmp_path / "台账.xls")
    assert read(tmp_path / "台账.xls").rows == rows


def test_an_open_document_is_read(tmp_path: Path) -> None:
    found = open_document(tmp_path, open_row(*ROW))
    assert found.rows == make(tmp_path).rows


def test_formulas_of_an_open_document_without_a_result_are_rejected_and_said(
    tmp_path: Path,
) -> None:
    row = open_row(*ROW[:5]).replace(
        "</table:table-row>", '<table:table-cell table:formula="of:=1"/></table:table-row>'
    )
    found = open_document(tmp_path, open_row(*ROW), row)
    assert found.rejected == [(3, "published_on", "=1", "date-unreadable")]
    assert found.notices == ["formulas-without-result"]


def test_a_formula_of_an_open_document_that_says_nothing_is_a_blank_cell(tmp_path: Path) -> None:
    formula = (
        '<table:table-cell table:formula="of:=IF(1=1;&quot;&quot;)"><text:p/></table:table-cell>'
    )
    row = f"<table:table-row>{formula * 6}</table:table-row>"
    found = open_document(tmp_path, open_row(*ROW), row)
    assert column(found, "record") == ["T-1"]
    assert (found.notices, found.rejected) == ([], [])


def test_a_comment_is_no_part_of_an_error_of_an_open_document(tmp_path: Path) -> None:
    comment = "<office:annotation><text:p>改过</text:p></office:annotation>"
    row = open_row("#REF!", of='office:value-type="string" calcext:value-type="error"')
    row = row.replace("<table:table-row>", BLANK_FIVE).replace("<text:p>", f"{comment}<text:p>")
    found = open_document(tmp_path, open_row(*ROW), row)
    assert found.rejected == [(3, "published_on", "#REF!", "date-unreadable")]


def dated(value: str, shown: str, more: str = "") -> str:
    """Write a row of an .ods whose last two cells are one date."""
    date_cell = f'office:value-type="date" office:date-value="{value}" {more}'
    cell = open_row(shown, of=date_cell).removeprefix("<table:table-row>")
    return open_row("T-2", *ROW[1:4]).removesuffix("</table:table-row>") + cell


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("2020-10-01", "2020年10月"),
        ("2020-10-01T00:00:00", "2020-10"),
        ("2020-10-01", "Oct-20"),
        ("2020-10-01", "10/20"),
        ("2020-10-01", "二〇二〇年十月"),
    ],
)
def test_an_open_document_that_shows_a_month_has_no_day(
    tmp_path: Path, value: str, shown: str
) -> None:
    row = dated(value, shown, 'table:number-columns-repeated="2"')
    twice = row.replace("<table:table-row>", '<table:table-row table:number-rows-repeated="2">')
    assert open_document(tmp_path, twice).rejected == [
        (line, field, "2020年10月", "date-incomplete")
        for line in (2, 3)
        for field in ("formed_on", "published_on")
    ]


@pytest.mark.parametrize(
    ("value", "shown"),
    [
        ("2020-01-01", "1-Jan-20"),
        ("2020-01-01", "January 1, 2020"),
        ("2020-01-01", "2020-1-1"),
        ("2020-01-01", "1月1日"),
        ("2020-01-01", "二〇二〇年一月一日"),
        ("2001-10-01", "10-01"),
        ("2020-01-02", "2020-01"),
        ("2020-01-01T08:30:00", "2020-01"),
        ("2020-01-01", "###"),
    ],
)
def test_an_open_document_that_shows_a_day_or_has_another_is_read(
    tmp_path: Path, value: str, shown: str
) -> None:
    found = open_document(tmp_path, dated(value, shown))
    assert [*map(str, column(found, "formed_on"))] == [value[:10]]


def test_errors_of_an_open_document_are_rejected(tmp_path: Path) -> None:
    row = open_row("#REF!", of='office:value-type="string" calcext:value-type="error"')
    found = open_document(tmp_path, open_row(*ROW), row.replace("<table:table-row>", BLANK_FIVE))
    assert found.rejected == [(3, "published_on", "#REF!", "date-unreadable")]


@pytest.mark.parametrize(
    "wrong",
    [
        '<table:table-cell table:number-columns-repeated="many" table:formula="of:=1"/>',
        (
            '<table:table-cell table:number-columns-repeated="999999999"/>'
            '<table:table-cell table:formula="of:=1"/>'
        ),
        '<table:table-cell table:formula="of:=1">&nothing;</table:table-cell>',
    ],
)
def test_an_open_document_that_is_made_to_hurt_is_refused(tmp_path: Path, wrong: str) -> None:
    found = open_document(tmp_path, open_row(*ROW), f"<table:table-row>{wrong}</table:table-row>")
    assert found.refusals == ["workbook-unreadable"]


def test_a_sheet_that_is_no_ledger_is_left_out_and_said(tmp_path: Path) -> None:
    found = make(tmp_path, lambda book: book.create_sheet("通讯录").append(["姓名", "电话"]))
    assert found.notices == ["sheet-left-out"]


def test_of_two_columns_alike_one_that_is_seen_counts(tmp_path: Path) -> None:
    def hide(book: Workbook) -> None:
        book.active.insert_cols(6)
        book.active["F1"], book.active["F2"] = "公开日期", "2020-10-12"
        book.active.column_dimensions["F"].hidden = True

    found = make(tmp_path, hide)
    assert column(found, "published_on") == [date(2020, 10, 19)]
    assert found.notices == ["two-columns"]


@pytest.mark.parametrize("before", ["", "<!-- not written plainly -->"])
def test_hidden_columns_are_checked_and_said(tmp_path: Path, before: str) -> None:
    cols = '<cols><col min="5" max="16384" width="9" hidden="1"/></cols>'
    found = patch(tmp_path, "<sheetData>", f"{before}{cols}<sheetData>")
    assert column(found, "published_on") == [date(2020, 10, 19)]
    [notice] = found.ledgers.notices
    assert (notice.code, notice.count) == ("columns-hidden", 2)
    assert notice.values == {"headings": "形成日期、公开日期"}
    assert notice.place
    assert notice.place.cell == "E1"


CATALOGUE = (
    ["潭头镇政务公开事项目录"],
    ["序号", "一级事项", "公开事项", "公开主体", "公开渠道", "公开层级"],
    ["1", "政策文件", "1", "潭头镇", "政府网站", "乡级"],
)


def test_a_table_without_days_is_left_out_beside_one_that_has_them(tmp_path: Path) -> None:
    def add(book: Workbook) -> None:
        sheet = book.create_sheet("目录")
        for row in CATALOGUE:
            sheet.append(row)

    found = make(tmp_path, add)
    assert column(found, "record") == ["T-1"]
    assert found.notices == ["sheet-left-out"]
    [notice] = found.ledgers.notices
    assert notice.place
    assert (notice.place.sheet, notice.place.row) == ("目录", 2)
    assert notice.values == {"found": CATALOGUE[1]}


def test_so_it_is_below_such_a_table_in_one_sheet(tmp_path: Path) -> None:
    def add(book: Workbook) -> None:
        for row in CATALOGUE:
            book.active.append(row)

    found = make(tmp_path, add)
    assert column(found, "record") == ["T-1"]
    assert found.notices == ["sheet-left-out"]


def test_a_catalogue_is_not_checked_for_a_ledger_that_is_empty(tmp_path: Path) -> None:
    def add(book: Workbook) -> None:
        book.active.delete_rows(2)
        sheet = book.create_sheet("目录")
        for row in CATALOGUE:
            sheet.append(row)

    found = make(tmp_path, add)
    assert found.refusals == ["empty-ledger"]
    assert found.notices == ["sheet-left-out"]


@pytest.mark.parametrize("heading", ["公布日期", "发文的时间"])
def test_days_that_are_asked_about_are_days(tmp_path: Path, heading: str) -> None:
    def add(book: Workbook) -> None:
        sheet = book.create_sheet("二月")
        sheet.append([*HEADINGS[:4], heading])
        sheet.append(["T-2", *ROW[1:4], "2020-10-19"])

    assert column(make(tmp_path, add), "record") == ["T-1", "T-2"]


def test_tables_without_days_are_checked_where_no_other_is(tmp_path: Path) -> None:
    def add(book: Workbook) -> None:
        book.active.delete_cols(5, 2)
        sheet = book.create_sheet("目录")
        for row in CATALOGUE:
            sheet.append(row)

    found = make(tmp_path, add)
    assert column(found, "record") == ["T-1", None]


def test_a_sheet_of_headings_alone_is_said_and_the_others_judged(tmp_path: Path) -> None:
    found = make(tmp_path, lambda book: book.create_sheet("空").append(HEADINGS))
    assert column(found, "record") == ["T-1"]
    assert found.notices == ["sheet-empty"]


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "empty-file"),
        (b"<html><table>", "workbook-is-markup"),
        (b"\x89PNG", "workbook-unreadable"),
        (b"PK\x03\x04", "workbook-unreadable"),
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16le"), "workbook-encrypted"),
    ],
)
def test_what_is_no_workbook_is_refused(tmp_path: Path, content: bytes, code: str) -> None:
    (tmp_path / "台账.xlsx").write_bytes(content)
    assert read(tmp_path / "台账.xlsx").refusals == [code]


@pytest.mark.parametrize("address", [' r="F2"', ""])
def test_a_month_without_a_day_is_seen_in_cells_without_addresses_too(
    tmp_path: Path, address: str
) -> None:
    def month(book: Any) -> None:
        book.active[FORMED].value = date(2020, 9, 1)
        book.active[FORMED].number_format = "yyyy-mm-dd"
        book.active[PUBLISHED].value = date(2020, 10, 1)
        book.active[PUBLISHED].number_format = 'yyyy"年"m"月"'

    make(tmp_path, month)
    file = tmp_path / "改.xlsx"
    with zipfile.ZipFile(tmp_path / "台账.xlsx") as parts, zipfile.ZipFile(file, "w") as made:
        for name in parts.namelist():
            xml = parts.read(name)
            made.writestr(name, xml.replace(b' r="F2"', address.encode()))
    found = read(file)
    assert column(found, "formed_on") == [date(2020, 9, 1)]
    assert found.rejected == [(2, "published_on", "2020年10月", "date-incomplete")]
