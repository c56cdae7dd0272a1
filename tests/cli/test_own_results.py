"""What an earlier run wrote into a folder of ledgers is none of them."""

import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pytest

from cli.conftest import Run
from cli.test_check import (
    DAY,
    IN_TIME,
    LATE,
    county,  # noqa: F401  a fixture
    ledger,
    loaded,
)
from gongkai.formats.probe.evidence import heading
from gongkai.model.link import Manners

pytestmark = pytest.mark.usefixtures("county")
SPAN = "--since 2020-10-01 --until 2020-12-31"
WRITTEN = [
    f"check 台账.csv {DAY} --format csv=夹/结果.csv",
    f"check 台账.csv {DAY} --format xlsx=夹/结果.xlsx",
    f"check 台账.csv {DAY} --format json=夹/结果.json",
    f"check 台账.csv {DAY} --format jsonl=夹/结果.jsonl",
    f"check 台账.csv {DAY} --format sarif=夹/结果.json",
    f"check 台账.csv {DAY} --format gitlab=夹/结果.json",
    f"check 台账.csv {DAY} --format parquet=夹/结果.parquet",
    f"todo 台账.csv {DAY} --format xlsx=夹/结果.xlsx",
    f"report 台账.csv {SPAN} --format xlsx=夹/结果.xlsx",
    f"report 台账.csv {SPAN} --format json=夹/结果.json",
    f"why 台账.csv T-2 {DAY} --format json=夹/结果.json",
]
REFUSED = "这是本程序写出的结果，不是台账"


@pytest.fixture
def folder(county: Path) -> Path:  # noqa: F811
    """Give a folder with a ledger."""
    ledger("台账.csv", IN_TIME, LATE)
    Path("夹").mkdir()
    shutil.copy("台账.csv", "夹")
    return county / "夹"


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("line", WRITTEN)
def test_a_result_among_ledgers_is_left_out_and_said(
    folder: Path, run: Run, line: str, language: str
) -> None:
    run(f"{line} --lang {language}")
    [result] = folder.glob("结果.*")
    found = loaded(run(f"check 夹 {DAY} --format json"), 1)
    assert found["summary"]["records"] == 2
    told = {each["source"]["file"]: each["code"] for each in found["notices"] if each["source"]}
    assert told[f"夹/{result.name}"] == "own-result"
    assert "sheet-left-out" not in told.values()


@pytest.mark.parametrize("line", WRITTEN)
def test_a_result_alone_is_no_ledger_without_mistakes(folder: Path, run: Run, line: str) -> None:
    run(line)
    [result] = folder.glob("结果.*")
    (folder / "台账.csv").unlink()
    for place in ("夹", f"夹/{result.name}", f"台账.csv 夹/{result.name}"):
        told = run(f"check {place} {DAY}")
        assert REFUSED in told
        assert told.endswith("exit 2\n")


def test_evidence_among_ledgers_is_left_out(folder: Path, run: Run) -> None:
    (folder / "证据.jsonl").write_text(
        heading(Manners(), datetime(2020, 12, 31, tzinfo=UTC)), encoding="utf-8"
    )
    found = loaded(run(f"check 夹 {DAY} --format json"), 1)
    assert [each["code"] for each in found["notices"] if each["source"]["file"]] == ["own-result"]


@pytest.mark.parametrize("line", WRITTEN)
def test_a_result_may_be_written_anew(folder: Path, run: Run, line: str) -> None:
    line = line.replace("台账.csv", "夹")
    first = run(line)
    [result] = folder.glob("结果.*")
    os.utime(result, (0, 0))
    assert run(line)[-7:] == first[-7:]
    assert result.stat().st_mtime > 0


def test_a_ledger_beside_a_result_in_one_workbook_is_read(folder: Path, run: Run) -> None:
    run(f"check 台账.csv {DAY} --format xlsx=夹/结果.xlsx")
    book = openpyxl.load_workbook("夹/结果.xlsx")
    sheet = book.create_sheet("台账")
    for row in Path("台账.csv").read_text(encoding="utf-8").splitlines():
        sheet.append(row.replace("T-", "S-").split(","))
    book.save("夹/结果.xlsx")
    found = loaded(run(f"check 夹 {DAY} --format json"), 1)
    assert found["summary"]["records"] == 4
    assert "own-result" in {each["code"] for each in found["notices"]}
    assert folder.is_dir()
