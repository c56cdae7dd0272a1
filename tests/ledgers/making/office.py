"""Workbooks that LibreOffice writes: .xls and .ods, and an .xlsx that came back from one.

They are not the same at every run, so they are made only when asked for.
"""

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from ledgers.making.hundreds import as_workbook

FOLDER = "工作簿"
# What is made of what.
CONVERTED = {
    "合并单元格.xls": "合并单元格.xlsx",
    "合并单元格.ods": "合并单元格.xlsx",
    "两行表头合并.xls": "两行表头合并.xlsx",
    "两行表头合并.ods": "两行表头合并.xlsx",
    "几张工作表.xls": "几张工作表.xlsx",
    "几张工作表.ods": "几张工作表.xlsx",
    "日期格式各样.xls": "日期格式各样.xlsx",
    "日期格式各样.ods": "日期格式各样.xlsx",
    "日期从1904年数起.xls": "日期从1904年数起.xlsx",
    "日期从1904年数起.ods": "日期从1904年数起.xlsx",
    "数字与文本混用.xls": "数字与文本混用.xlsx",
    "数字与文本混用.ods": "数字与文本混用.xlsx",
    "错误值.xls": "错误值.xlsx",
    "错误值.ods": "错误值.xlsx",
    "隐藏的行和列.xls": "隐藏的行和列.xlsx",
    "隐藏的行和列.ods": "隐藏的行和列.xlsx",
    "合并单元格回来.xlsx": "合并单元格.xls",
    "日期格式回来.xlsx": "日期格式各样.ods",
}
# The three hundred records, of which a test writes all other kinds.
HUNDREDS = ("三百条.xls", "三百条.ods")


def convert(ledgers: Path) -> None:
    """Make all of them."""
    folder = ledgers / FOLDER
    for name, source in CONVERTED.items():
        _convert(folder / source, folder / name)
    with TemporaryDirectory() as scratch:
        whole = Path(scratch) / "三百条.xlsx"
        whole.write_bytes(as_workbook())
        for name in HUNDREDS:
            _convert(whole, ledgers / name)


def _convert(source: Path, target: Path) -> None:
    kind = target.suffix.removeprefix(".")
    with TemporaryDirectory() as scratch:
        options = ["--headless", "--convert-to", kind, "--outdir", scratch]
        subprocess.run(["soffice", *options, str(source)], check=True, capture_output=True)
        (Path(scratch) / source.name).with_suffix(target.suffix).replace(target)
