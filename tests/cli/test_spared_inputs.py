"""No result takes the place of a file that the run reads."""

import os
import shlex
from pathlib import Path

import openpyxl
import pytest

from cli.conftest import Run
from cli.test_check import (
    DAY,
    IN_TIME,
    county,  # noqa: F401  a fixture
    ledger,
)
from cli.test_check_marked import BAD, workbook
from holiday_files.texts import REGIONAL

pytestmark = pytest.mark.usefixtures("county")
REFUSED = "请换一个文件名或者文件夹。"


def spared(run: Run, line: str, *files: str) -> None:
    """Run a line that is refused, and leaves the files as they are."""
    before = [Path(file).read_bytes() for file in files]
    told = run(line)
    assert REFUSED in told, told
    assert told.endswith("exit 2\n")
    assert [Path(file).read_bytes() for file in files] == before


@pytest.mark.parametrize("target", [".", "台账.xlsx", "./台账.xlsx", "别名.xlsx"])
def test_the_ledger_is_not_marked_in_its_place(run: Run, target: str) -> None:
    workbook("台账.xlsx")
    Path("别名.xlsx").symlink_to("台账.xlsx")
    spared(run, f"check 台账.xlsx {DAY} -q --rejected {target}", "台账.xlsx")


def test_no_ledger_of_a_folder_is_marked_in_its_place(run: Run) -> None:
    for folder in ("台账", "台账/潭头镇"):
        Path(folder).mkdir()
        workbook(f"{folder}/{Path(folder).name}.xlsx")
    files = ("台账/台账.xlsx", "台账/潭头镇/潭头镇.xlsx")
    spared(run, f"check 台账 {DAY} -q --rejected 台账", *files)
    assert sorted(each.name for each in Path("台账").rglob("*.xlsx")) == [
        "台账.xlsx",
        "潭头镇.xlsx",
    ]


def test_a_marked_copy_does_not_take_the_place_of_another_ledger(run: Run) -> None:
    ledger("台账.csv", BAD)
    book = openpyxl.load_workbook(workbook("台账.xlsx"))
    book["台账"]["E3"] = "2020-09-15"
    book.save("台账.xlsx")
    spared(run, f"check 台账.csv 台账.xlsx {DAY} -q --rejected .", "台账.csv", "台账.xlsx")


@pytest.mark.parametrize(
    "line",
    [
        f"check 台账.csv {DAY} --format csv -o 台账.csv",
        f"check 台账.csv {DAY} --format csv=台账.csv",
        f"check 夹 台账.csv {DAY} -q --format json=夹/台账.csv",
        f"todo 台账.csv {DAY} -o 台账.csv",
        "report 台账.csv --week 2020-W51 -o 台账.csv",
        f"why 台账.csv T-1 {DAY} --format json=台账.csv",
        f"catalog diff catalog.yaml catalog.yaml --ledger 台账.csv {DAY} --format json=台账.csv",
        f"check 台账.csv {DAY} --format json=catalog.yaml",
        f"check 台账.csv {DAY} --format json=units.yaml",
        f"check 台账.csv {DAY} --format json=rules/publish-on-time.yaml",
        "validate units.yaml -o units.yaml",
        f"check 台账.csv {DAY} --format json=rules/calendar/2026-广西.yaml",
        "rule --format json=rules/publish-on-time.yaml",
        "rule --format json=catalog.yaml",
        "holidays show 2020 --format json=rules/calendar/2026-广西.yaml",
        "report 台账.csv --archive 存档 --week 2020-W51 --format json=存档/entries/0001.json",
    ],
)
def test_no_result_takes_the_place_of_what_is_read(run: Run, line: str) -> None:
    ledger("台账.csv", IN_TIME)
    Path("夹").mkdir()
    ledger("夹/台账.csv", IN_TIME.replace("T-1", "T-2"))
    calendar = Path("rules/calendar/2026-广西.yaml")
    calendar.parent.mkdir()
    calendar.write_text(REGIONAL, encoding="utf-8")
    assert run("archive 台账.csv --to 存档").endswith("exit 0\n")
    files = ["台账.csv", "夹/台账.csv", "catalog.yaml", "units.yaml", "rules/publish-on-time.yaml"]
    files += [str(calendar), "存档/entries/0001.json"]
    spared(run, line, *files)


def test_another_name_of_the_same_file_is_known(run: Run) -> None:
    ledger("台账.csv", IN_TIME)
    os.link("台账.csv", "另一名.csv")
    spared(run, f"check 台账.csv {DAY} --format csv=另一名.csv", "台账.csv")


def test_a_file_that_is_not_read_is_replaced_as_ever(run: Run) -> None:
    ledger("台账.csv", IN_TIME)
    Path("夹").mkdir()
    for target in ("结果.csv", "夹/结果.html"):
        Path(target).write_text("旧的", encoding="utf-8")
        assert run(f"check 台账.csv {DAY} -q --format {shlex.quote('csv=' + target)}") == "exit 0\n"
        assert Path(target).read_text(encoding="utf-8-sig").startswith("严重程度")
