"""工作簿: merged cells, sheets, formulas and dates in workbooks of Excel and WPS."""

import re
from collections.abc import Callable
from datetime import datetime
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from xlsxwriter import Workbook

from ledgers.making.rows import HEADINGS, ONE, TWO, Files, Row, but

MADE = datetime(2020, 12, 31)  # noqa: DTZ001  a workbook's times have no zone
WHOLE = ("A", "B", "C", "D", "E", "F")
DAY, SERIAL = datetime(2020, 9, 15), 44089  # noqa: DTZ001  the same day
FIRST_OF_OCTOBER = 44105
TO_1904 = 1462
FORMATS = (
    "yyyy-mm-dd",
    'yyyy"年"m"月"d"日"',
    'm"月"d"日"',
    "yyyy/m/d h:mm",
    '[DBNum1][$-804]yyyy"年"m"月"d"日"',
    "[$-804]aaaa",
    "General",
    "@",
)


def book(write: Callable[[Any], None], **options: object) -> bytes:
    """Make a workbook, the same at every run."""
    made = BytesIO()
    with Workbook(made, {"in_memory": True, "strings_to_urls": False, **options}) as opened:
        opened.set_properties({"created": MADE})
        write(opened)
    return made.getvalue()


def sheet(opened: Any, name: str, *rows: Row, start: int = 0) -> Any:
    """Add a sheet of texts; a blank text is an empty cell."""
    added = opened.add_worksheet(name)
    for number, row in enumerate(rows, start):
        for column, cell in enumerate(row):
            if cell:
                added.write_string(number, column, cell)
    return added


def patched(content: bytes, change: Callable[[str], str], part: str = "sheet1.xml") -> bytes:
    """Change the XML of one part of a workbook."""
    made = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(made, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            xml = old.read(name).decode()
            new.writestr(ZipInfo(name), change(xml) if name.endswith(part) else xml)
    return made.getvalue()


def files() -> Files:
    """Give each file with its name."""
    yield "合并单元格.xlsx", book(_merged)
    yield "两行表头合并.xlsx", book(_two_rows)
    yield "标题横着合并记录竖着合并.xlsx", book(_merged_both_ways)
    yield "每页重复表头.xlsx", book(_pages)
    yield "几张工作表.xlsx", book(_sheets)
    yield "隐藏的行和列.xlsx", book(_hidden)
    yield "公式存着结果.xlsx", book(_formulas)
    yield "公式没有结果.xlsx", patched(book(_formulas), _without_results)
    yield "错误值.xlsx", book(_errors)
    yield "日期格式各样.xlsx", book(_dates)
    yield "日期只有年月.xlsx", book(_months)
    yield "日期从1904年数起.xlsx", book(_from_1904, date_1904=True)
    yield "空单元格引用成零.xlsx", book(_noughts)
    yield "数字与文本混用.xlsx", book(_mixed)
    yield "文字带格式和批注.xlsx", book(_rich)
    yield "WPS嵌入图片.xlsx", book(_pictures)
    yield from _exports()


def _exports() -> Files:
    plain = book(lambda opened: sheet(opened, "导出", HEADINGS, ONE, TWO))
    inline = book(lambda opened: sheet(opened, "导出", HEADINGS, ONE, TWO), constant_memory=True)
    yield "导出的内联文字.xlsx", inline
    yield (
        "导出的范围写错.xlsx",
        patched(plain, lambda xml: re.sub(r'<dimension ref="[^"]*"', '<dimension ref="A1"', xml)),
    )
    yield "导出的没有格号.xlsx", patched(plain, _without_addresses)
    yield "错误值没有格号.xlsx", patched(book(_errors), _without_addresses)
    yield "带宏的扩展名.xlsm", plain
    prefixed = patched(
        plain,
        lambda xml: re.sub(r"<(/?)([a-zA-Z])", r"<\1x:\2", xml).replace(" xmlns=", " xmlns:x="),
    )
    yield "导出的带名字空间.xlsx", prefixed


def _merged(opened: Any) -> None:
    added = sheet(opened, "台账", [], [], HEADINGS, ONE, but(TWO, unit=""), start=0)
    added.merge_range("A1:F1", "潭头镇2020年政务公开台账")
    added.merge_range("A2:C2", "填报单位：合峪镇")
    added.merge_range("D4:D5", "潭头镇")
    added.merge_range("A6:F6", "以下是第四季度")
    for column, cell in enumerate(but(TWO, record="T-3", unit="")):
        added.write(6, column, cell or None)
    added.merge_range("A8:E8", "合计")
    added.write("F8", 3)


def _merged_both_ways(opened: Any) -> None:
    """Merge titles across two columns first, and then all else of two records downwards."""
    added = sheet(opened, "台账", [*HEADINGS[:3], "", *HEADINGS[3:]], start=0)
    for row, title in enumerate((HEADINGS[2], ONE[2], TWO[2])):
        added.merge_range(row, 2, row, 3, title)
    for column, cell in ((0, ONE[0]), (1, ONE[1]), (4, ONE[3]), (5, ONE[4]), (6, ONE[5])):
        added.merge_range(1, column, 2, column, cell)


def _two_rows(opened: Any) -> None:
    added = sheet(opened, "台账", [], [], ONE, TWO)
    for letter, heading in zip(WHOLE, HEADINGS[:4], strict=False):
        added.merge_range(f"{letter}1:{letter}2", heading)
    added.merge_range("E1:F1", "日期")
    added.write_row("E2", ["形成", "公开"])


def _pages(opened: Any) -> None:
    added = sheet(opened, "台账", [], HEADINGS, ONE, [], HEADINGS, TWO)
    added.merge_range("A1:F1", "潭头镇台账")
    added.merge_range("A4:F4", "潭头镇台账")


def _sheets(opened: Any) -> None:
    sheet(opened, "潭头镇", HEADINGS, but(ONE, unit=""))
    sheet(opened, "合峪镇2020年台账", HEADINGS, but(TWO, unit=""))
    sheet(opened, "空白")
    sheet(opened, "只有表头", HEADINGS)
    sheet(opened, "通讯录", ("姓名", "电话"), ("某甲", "0"))
    sheet(opened, "说明（不参加检查）", HEADINGS, ONE)
    sheet(opened, "旧", HEADINGS, but(TWO, record="T-3")).hide()
    chart = opened.add_chart({"type": "column"})
    chart.add_series({"values": "=潭头镇!$A$1:$A$2"})
    opened.add_chartsheet("图").set_chart(chart)


def _hidden(opened: Any) -> None:
    added = sheet(opened, "台账", HEADINGS, ONE, TWO, but(TWO, record="T-3"))
    added.set_row(2, None, None, {"hidden": True})
    added.set_column("E:E", None, None, {"hidden": True})
    added.autofilter("A1:F4")


def _formulas(opened: Any) -> None:
    added = sheet(opened, "台账", HEADINGS, but(ONE, published_on=""), but(TWO, published_on=""))
    added.write_formula("F2", "=DATE(2020,10,19)", opened.add_format(), 44123)
    added.write_formula("F3", '=TEXT(44124,"yyyy-mm-dd")', None, "2020-10-20")


def _without_results(xml: str) -> str:
    return (
        xml.replace("<v>44123</v>", "")
        .replace("<v>2020-10-20</v>", "<v></v>")
        .replace(' t="str"', "")
    )


def _without_addresses(xml: str) -> str:
    return re.sub(r'<(c|row) r="[A-Z]*[0-9]+"', r"<\1", xml)


def _errors(opened: Any) -> None:
    added = sheet(opened, "台账", HEADINGS, but(ONE, published_on=""), but(TWO, item=""))
    added.write_formula("F2", "=1/0", None, "#DIV/0!")
    added.write_formula("B3", "=VLOOKUP(9,H:I,2)", None, "#N/A")


def _dates(opened: Any) -> None:
    added = sheet(opened, "台账", HEADINGS)
    for row, name in enumerate(FORMATS, 1):
        added.write_row(row, 0, [f"T-{row}", 2, "甲报告", "潭头镇"])
        added.write_number(row, 4, SERIAL + 0.75, opened.add_format({"num_format": name}))
        added.write_number(row, 5, 20201019)


def _months(opened: Any) -> None:
    """Enter 2020-10 as Excel takes it: the first of the month, shown without the day."""
    added = sheet(opened, "台账", HEADINGS)
    for row, name in enumerate(("mmm-yy", 'yyyy"年"m"月"', "[$-804]yyyy/m;@", "yyyy/m/d"), 1):
        shown = opened.add_format({"num_format": name})
        added.write_row(row, 0, [f"T-{row}", 2, "甲报告", "潭头镇"])
        added.write_number(row, 4, SERIAL, shown)
        added.write_number(row, 5, FIRST_OF_OCTOBER, shown)
    added.write_row(5, 0, ["T-5", 2, "甲报告", "潭头镇"])
    added.write_string(5, 4, "2020-09-01", opened.add_format({"num_format": "mmm-yy"}))
    # Formats that the Chinese Excel has by number: all but 31 are of a month.
    for row, number in enumerate((27, 36, 50, 52, 57, 31), 6):
        added.write_row(row, 0, [f"T-{row}", 2, "甲报告", "潭头镇"])
        added.write_number(row, 4, FIRST_OF_OCTOBER, opened.add_format({"num_format": number}))


def _from_1904(opened: Any) -> None:
    added = sheet(opened, "台账", HEADINGS, ONE, TWO)
    added.write_datetime("E2", DAY, opened.add_format({"num_format": "yyyy-mm-dd"}))
    added.write_number("E3", SERIAL + 1 - TO_1904)


def _noughts(opened: Any) -> None:
    added = sheet(opened, "台账", HEADINGS, but(ONE, published_on=""))
    added.write_formula("F2", "=H9", opened.add_format({"num_format": "yyyy-mm-dd"}), 0)


def _mixed(opened: Any) -> None:
    added = sheet(opened, "台账", HEADINGS, but(ONE, record="", item=""), but(TWO, item=""))
    added.write_number("A2", 2020001)
    added.write_number("B2", 2)
    added.write_string("B3", "2", opened.add_format({"num_format": "@"}))
    added.write_string("A4", "007")
    added.write_row("B4", [2.0, 12317, "潭头镇", 20200915, "2020年10月19日"])
    added.write_boolean("A5", True)
    added.write_row("B5", ["2", "丙报告", "潭头镇", SERIAL, 44123.5])


def _rich(opened: Any) -> None:
    added = sheet(opened, "台账", HEADINGS, but(ONE, title=""), TWO)
    red = opened.add_format({"font_color": "red"})
    added.write_rich_string("C2", red, "甲", "报", red, "告")
    added.write_comment("F2", "某甲：已核对")
    added.write_url("C3", "https://example.invalid/", string="乙报告")
    added.data_validation("B2:B9", {"validate": "list", "source": ["报告", "工作文件"]})


def _pictures(opened: Any) -> None:
    picture = '=DISPIMG("ID_0123456789ABCDEF",1)'
    added = sheet(opened, "Sheet1", [*HEADINGS, "佐证", "备注"], ONE, TWO)
    added.write_formula("G2", picture, None, picture)
    added.write_formula("H3", picture, None, picture)
