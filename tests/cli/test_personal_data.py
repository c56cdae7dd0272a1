"""No number of a person is repeated, unmasked, in anything that the program writes."""

import re
import zipfile
from pathlib import Path

import polars as pl
import pytest

from cli.conftest import Run
from gongkai.formats import (
    BINARY,
    FORMATS,
    REPORT_FORMATS,
    TODO_FORMATS,
    VALIDATION_FORMATS,
    WHY_FORMATS,
)

ROOT = Path(__file__).parents[2]
# Nobody's: born in 1900, of a series that is not given out, of a bank that there is not.
IDENTITY, MOBILE, CARD = "410324190001010010", "13800138000", "6222020000000000000"
GROUPED = "138 0013 8000"
NUMBERS = (IDENTITY, MOBILE, CARD, GROUPED)
LEDGER = f"""\
编号,公开事项,标题,单位,公开层级,公开方式,公开渠道,形成日期,公开日期,撤下日期,撤下原因,备注,办理人{MOBILE}
T-{IDENTITY},报告,张某{IDENTITY}名单,潭头镇{MOBILE},乡级,主动公开,政府网站{MOBILE},2020-09-15,{IDENTITY},,{MOBILE},卡{CARD},
{CARD},报告{MOBILE},公示,潭头镇,乡级{MOBILE},主动{IDENTITY},电话{MOBILE},2020-09-15,2020-10-21,2020-10-22,已电{MOBILE},,
T3,报告,电话{GROUPED},潭头镇,县级,,政府网站,2020-09-15,2020-10-21,2020-10-22,电联{MOBILE},,{CARD}
T4,报告,电话{GROUPED},潭头镇,乡级,,政府网站,2020-12-15,,,,,
"""
WAIVERS = f"""\
version: 1
waivers:
  - {{rule: publish-on-time, record: T3, reason: "经办人{MOBILE}请假", until: 2021-06-30}}
  - {{rule: stay-public, record: T9, reason: "联系{MOBILE}", until: 2021-06-30}}
"""
DAY = "--as-of 2020-12-31 --waivers 豁免.yaml"
YEAR = "--since 2020-01-01 --until 2020-12-31 --waivers 豁免.yaml"


@pytest.fixture(autouse=True)
def _a_ledger_full_of_numbers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("台账.csv").write_text(LEDGER, encoding="utf-8")
    Path("豁免.yaml").write_text(WAIVERS, encoding="utf-8")


def leaks(text: str) -> list[str]:
    return [number for number in NUMBERS if number in text]


def whole(file: Path) -> str:
    """Read what a file holds, a workbook's parts as well; folded lines are made whole."""
    if file.suffix == ".parquet":
        return pl.read_parquet(file).write_csv()
    if file.suffix in {".xlsx", ".docx"}:
        with zipfile.ZipFile(file) as book:
            return "".join(book.read(name).decode(errors="replace") for name in book.namelist())
    return re.sub("\r?\n ", "", file.read_text(encoding="utf-8"))


def told_by(run: Run, line: str, form: str) -> str:
    """Run a command in a format; what no terminal shows goes to a file."""
    if form in BINARY:
        return run(f"{line} --format {form}=所见.{form}") + whole(Path(f"所见.{form}"))
    return run(f"{line} --format {form}", columns=200)


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("form", FORMATS)
def test_no_format_of_check_repeats_one(run: Run, form: str, lang: str) -> None:
    everything = f"check 台账.csv {DAY} --limit 0 --all --whole-roster --lang {lang}"
    told = told_by(run, everything, form)
    assert leaks(told) == []
    told = told.replace("\\", "")  # Markdown would take the stars for emphasis
    assert "138*****000" in told
    assert "410************010" in told


@pytest.mark.parametrize("form", TODO_FORMATS)
def test_no_format_of_todo_repeats_one(run: Run, form: str) -> None:
    log = run(f"todo 台账.csv {DAY} --format {form}=待办.{form}")
    told = whole(Path(f"待办.{form}"))
    assert leaks(log + told) == []
    assert "138*******000" in told.replace("\\", "")  # as long as it was written


@pytest.mark.parametrize("form", WHY_FORMATS)
@pytest.mark.parametrize("record", ["R2", "R3", "T3", f"T-{IDENTITY}", MOBILE])
def test_no_format_of_why_repeats_one(run: Run, form: str, record: str) -> None:
    assert leaks(run(f"why 台账.csv {record} {DAY} --format {form}", columns=200)) == []


@pytest.mark.parametrize("form", REPORT_FORMATS)
def test_no_format_of_report_repeats_one(run: Run, form: str) -> None:
    told = told_by(run, f"report 台账.csv {YEAR}", form)
    assert leaks(told) == []
    assert "138*****000" in told.replace("\\", "")


@pytest.mark.parametrize("form", VALIDATION_FORMATS)
def test_no_format_of_validate_repeats_one(run: Run, form: str) -> None:
    """What is refused in the office's own files is quoted, and may hold anything."""
    Path("waivers.yaml").write_text(
        f"version: 1\nwaivers:\n  - {{rule: {MOBILE}, reason: '', until: '{IDENTITY}'}}\n",
        encoding="utf-8",
    )
    Path("units.yaml").write_text(
        f"version: 1\nunits:\n  - {{name: '甲{MOBILE}', level: '{CARD}', 电话{MOBILE}: 1}}\n",
        encoding="utf-8",
    )
    told = run(f"validate waivers.yaml units.yaml --format {form}", columns=200)
    assert leaks(told) == []
    assert "138*****000" in told


def test_waivers_that_are_written_hold_none(run: Run) -> None:
    log = run(f"waive 台账.csv {DAY.replace('豁免', '新')} --until 2021-06-30 --reason 停机")
    assert leaks(log + whole(Path("新.yaml"))) == []


def test_what_cannot_be_asked_repeats_none(run: Run) -> None:
    assert leaks(run(f"check 台账.csv --unit 潭头镇{IDENTITY}")) == []
    assert leaks(run(f"check 台账.csv --catalog {ROOT}/catalog.yaml --baseline 台账.csv")) == []


def test_the_numbers_are_found(run: Run) -> None:
    """S6: else the tests above would hold nothing."""
    told = run(f"check 台账.csv {DAY} --statistics --format json")
    assert '"rule": "protect-personal-data"' in told
    assert told.count("personal-data") >= len(LEDGER.splitlines()) - 2
