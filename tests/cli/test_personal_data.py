"""No number of a person is repeated, unmasked, in anything that the program writes."""

# ruff: noqa: E501  a row of a ledger is a line

import html
import json
import re
import zipfile
from pathlib import Path
from unicodedata import normalize

import polars as pl
import pytest
from xlsxwriter.workbook import Workbook

from cli.conftest import Run
from gongkai.formats import (
    DIFF_FORMATS,
    FORMATS,
    REPORT_FORMATS,
    TODO_FORMATS,
    VALIDATION_FORMATS,
    WHY_FORMATS,
)

ROOT = Path(__file__).parents[2]
# Nobody's: born in 1900, of a series that is not given out, of a bank that there is not.
IDENTITY, OLD, MOBILE, CARD = (
    "410324190001010010",
    "410324000101001",
    "13800138000",
    "6222020000000000000",
)
NUMBERS = (IDENTITY, OLD, MOBILE, CARD)
# As people write them; the name of each is the number of its record.
WRITTEN = {
    "分组": "138 0013 8000",
    "连字符": "138-0013-8000",
    "国际": "+8613800138000",
    "全角": "１３８００１３８０００",
    "全角证": "４１０３２４１９０００１０１００１０",
    "旧证": OLD,
    "分组证": "410324 1900 0101 0010",
    "卡": "6222 0200 0000 0000 000",
    "换行": '"138\n0013\n8000"',
    "看不见": "\u200b138\u200b0013\u200b8000",
}
LEDGER = f"""\
编号,公开事项,标题,单位,公开层级,公开方式,公开渠道,形成日期{MOBILE},公开日期{CARD},撤下日期,撤下原因,备注,办理人{MOBILE}
T-{IDENTITY},报告,张某{IDENTITY}名单,潭头镇{MOBILE},乡级,主动公开,政府网站{MOBILE},2020-09-15,{IDENTITY},,{MOBILE},卡{CARD},
{CARD},报告{MOBILE},公示,潭头镇,乡级{MOBILE},主动{IDENTITY},电话{MOBILE},2020-09-15,2020-10-21,2020-10-22,已电{MOBILE},,
T3,报告,电话138 0013 8000,潭头镇,县级,,政府网站,2020-09-15,2020-10-21,2020-10-22,电联{MOBILE},,{CARD}
T4-{MOBILE},报告,电话138 0013 8000,潭头镇,乡级,,政府网站,2020-12-15,,,,,
T5,报告,公示,潭头镇,乡级,,政府网站,2020-09-15,2020-10-21,,,,
T6,报告,名单{CARD},潭头镇,乡级,,政府网站,2020-09-15,2020-10-21,,,,
""" + "".join(
    f"{name},报告,电话{number},潭头镇,乡级,,政府网站,2020-09-15,2020-10-21,,,,{number}\n".replace(
        '电话"', '"电话'
    )
    for name, number in WRITTEN.items()
)
WAIVERS = f"""\
version: 1
waivers:
  - {{rule: publish-on-time, record: T3, reason: "经办人{MOBILE}请假", until: 2021-06-30}}
  - {{rule: publish-on-time, record: T5, approved_by: "县{MOBILE}办", reason: 停机, until: 2021-06-30}}
  - {{rule: stay-public, record: T9, reason: "联系{MOBILE}", until: 2021-06-30}}
  - {{rule: stay-public, unit: "甲{CARD}", record: "{IDENTITY}", reason: 停机, until: 2020-06-30}}
"""
ROSTER = f"""\
version: 1
units:
  - {{name: 潭头镇, level: 乡级, aliases: ["潭头镇人民政府{IDENTITY}"]}}
  - {{name: "合峪镇{MOBILE}", level: 乡级}}
  - {{name: "拨云岭村{CARD}", level: 村级, parent: "合峪镇{MOBILE}"}}
"""
# A heading that no ledger has is spoken of.
OWN = f"--map 变更日期=变更{MOBILE} --map 形成日期=形成日期{MOBILE} --map 公开日期=公开日期{CARD}"
OFFICE = f"{OWN} --units 名册.yaml --waivers 豁免.yaml"
DAY = f"--as-of 2020-12-31 {OFFICE}"
# Whole files of the office's own, none of which can be read.
REFUSED = {
    "坏.yaml": f"version: 1\nunits: [电话{MOBILE}: {{\n",
    "坏.toml": f'[columns]\n"电话{MOBILE}" = "办理人{CARD}"\n{IDENTITY}\n',
    "坏.json": f'[{{"编号": "{IDENTITY}", "电话": {MOBILE}]',
    "坏.jsonl": f'{{"编号": "{IDENTITY}"\n{MOBILE}\n',
    "坏.xlsx": f"{MOBILE}\n",
    "坏.parquet": f"{MOBILE}\n",
    "无表头.csv": f"{MOBILE},{IDENTITY}\n{CARD},{MOBILE}\n",
    "目录.yaml": f"version: 1\ntitle: {MOBILE}\nitems: '{IDENTITY}'\n电话{MOBILE}: 1\n",
    "坏名册.yaml": f"version: 1\nunits:\n  - {{name: '甲{MOBILE}', level: '{CARD}', 电话{MOBILE}: 1}}\n"
    f"  - {{name: '甲', level: '{'甲' * 22}{IDENTITY}乙'}}\n"
    f"  - {{name: '乙', level: 村级, parent: '甲{IDENTITY}'}}\n",
    "不当.yaml": f"version: 1\nwaivers:\n"
    f"  - {{rule: '{MOBILE}', record: T1, reason: '{CARD}', until: '{IDENTITY}'}}\n",
    "通知.txt": f"关于2027年部分节假日安排的通知\n一、元旦：1月{MOBILE}日放假。\n",
    "证据.jsonl": f'{{"schema": "gongkai.evidence", "version": 1}}\n{{"url": "{MOBILE}"}}\n',
}


@pytest.fixture(autouse=True)
def _a_ledger_full_of_numbers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("台账.csv").write_text(LEDGER, encoding="utf-8")
    Path("豁免.yaml").write_text(WAIVERS, encoding="utf-8")
    Path("名册.yaml").write_text(ROSTER, encoding="utf-8")


def leaks(text: str) -> list[str]:
    """Tell which numbers can be read off a text, whatever stands between their digits."""
    bare = html.unescape(re.sub(r"\\u[0-9a-f]{4}|<[^<>]*>|\\", "", text))
    bare = re.sub(r"[\s\u200b-]", "", normalize("NFKC", bare))
    return [number for number in NUMBERS if number[:-1] in bare]  # nor is all but a digit told


def whole(file: Path) -> str:
    """Read what a file holds, a workbook's parts as well; folded lines are made whole."""
    if file.suffix == ".parquet":
        return pl.read_parquet(file).write_csv()
    if file.suffix in {".xlsx", ".docx"}:
        with zipfile.ZipFile(file) as book:
            return "".join(book.read(name).decode(errors="replace") for name in book.namelist())
    return re.sub("\r?\n ", "", file.read_text(encoding="utf-8"))


def told_in(run: Run, line: str, forms: tuple[str, ...]) -> dict[str, str]:
    """Run a command once, in every format, and read what it said and wrote."""
    files = {form: Path(f"所见.{form}") for form in forms}
    log = run(" ".join([line, *(f"--format {form}={file}" for form, file in files.items())]))
    assert "程序自身出错" not in log
    return {"": log} | {form: whole(file) for form, file in files.items()}


def marked(text: str) -> str:
    return text.replace("\\", "")  # Markdown would take the stars for emphasis


@pytest.mark.parametrize(
    ("options", "forms"),
    [
        ("--all --whole-roster", FORMATS),
        (f"--statistics --unit 潭头镇{MOBILE} --lang en", ("html", "json")),
    ],
)
def test_no_format_of_check_repeats_one(run: Run, options: str, forms: tuple[str, ...]) -> None:
    """Nor does the screen, which is written in the same run."""
    line = f"check 台账.csv {DAY} --limit 0 {options} --format text"
    for form, told in told_in(run, line, forms).items():
        assert leaks(told) == [], form
        assert "138*****000" in marked(told), form
        assert "410************010" in marked(told), form


def test_no_format_of_todo_repeats_one(run: Run) -> None:
    for form, told in told_in(run, f"todo 台账.csv {DAY}", TODO_FORMATS).items():
        assert leaks(told) == [], form
        assert not form or "138*******000" in marked(told), form  # as long as it was written


def test_no_format_of_why_repeats_one(run: Run) -> None:
    """A record is found by its number, as the ledger has it."""
    line = f"why 台账.csv T-{IDENTITY} {DAY}"
    for form, told in told_in(run, line, WHY_FORMATS).items():
        assert leaks(told) == [], form
        assert not form or "410************010" in marked(told), form


def test_no_format_of_report_repeats_one_nor_what_became_of_an_archive(run: Run) -> None:
    """S13.4: dates moved back, a record gone, waivers amended."""
    kept = run(f"archive 台账.csv {OFFICE} --to 存档 --week 2020-W51")
    assert leaks(kept + run("archive --verify --to 存档")) == []
    changed = re.sub("\nT3.*", "", LEDGER).replace("2020-10-21", "2020-10-12")
    Path("台账.csv").write_text(changed, encoding="utf-8")
    Path("豁免.yaml").write_text(WAIVERS.replace("T5", "T6"), encoding="utf-8")
    Path("无表头.csv").write_text(REFUSED["无表头.csv"], encoding="utf-8")
    line = f"report 台账.csv 无表头.csv {OFFICE} --archive 存档 --week 2020-W52"
    for form, told in told_in(run, line, REPORT_FORMATS).items():
        assert leaks(told) == [], form
        assert re.search(r"(138|622|410)\*{5,}0[01]0", marked(told)), form


def test_no_format_of_validate_repeats_one(run: Run) -> None:
    """What is refused in the office's own files is quoted, and may hold anything."""
    Path("waivers.yaml").write_text(REFUSED["不当.yaml"], encoding="utf-8")
    Path("units.yaml").write_text(REFUSED["坏名册.yaml"], encoding="utf-8")
    line = "validate waivers.yaml units.yaml --fix"
    for form, told in told_in(run, line, VALIDATION_FORMATS).items():
        assert leaks(told) == [], form
        assert not form or "138*****000" in told, form


def test_no_format_of_diff_repeats_one_of_a_ledger(run: Run) -> None:
    catalog = (ROOT / "catalog.yaml").read_text(encoding="utf-8")
    Path("新.yaml").write_text(
        catalog.replace("working_days: 20", "working_days: 5"), encoding="utf-8"
    )
    usual = LEDGER.replace(f"形成日期{MOBILE}", "形成日期").replace(f"公开日期{CARD}", "公开日期")
    Path("台账.csv").write_text(usual, encoding="utf-8")
    line = f"catalog diff {ROOT}/catalog.yaml 新.yaml --ledger 台账.csv --as-of 2020-12-31"
    for form, told in told_in(run, line, DIFF_FORMATS).items():
        assert leaks(told) == [], form
        assert not form or re.search(r"(138|410)\*{5,}0[01]0", marked(told)), form


def test_waivers_that_are_written_hold_none(
    run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    answers = tmp_path / "答.txt"
    answers.write_text("停机\n=\nq\n", encoding="utf-8")
    with answers.open(encoding="utf-8") as typed:
        monkeypatch.setattr("sys.stdin", typed)
        log = run(f"waive 台账.csv {DAY.replace('豁免', '新')} --until 2021-06-30", columns=200)
    assert "138*******000" in log
    assert leaks(log + whole(Path("新.yaml"))) == []


def test_names_of_sheets_are_masked_and_the_marks_still_find_their_cells(run: Run) -> None:
    """The copy is the officer's own ledger, and stays as it was: only the marks say something."""
    with Workbook("台账.xlsx") as book:
        for name in (f"潭头镇{MOBILE}", f"空{CARD}", f"旁{IDENTITY}"):
            sheet = book.add_worksheet(name)
            if name[0] == "潭":
                sheet.write_row(0, 0, ["公开事项", f"单位{MOBILE}", "形成日期", "公开日期"])
                sheet.write_row(1, 0, ["报告", "潭头镇", f"日{MOBILE}", "2020-10-21"])
            elif name[0] == "旁":
                sheet.write_row(0, 0, [f"甲{MOBILE}", f"乙{CARD}"])
                sheet.write_row(1, 0, ["1", "2"])
    line = "check 台账.xlsx --as-of 2020-12-31 --rejected 标.xlsx --limit 0"
    for form, told in told_in(run, f"{line} --map 单位=单位{MOBILE}", FORMATS).items():
        assert leaks(told) == [], form
    with zipfile.ZipFile("标.xlsx") as book:
        comments = book.read("xl/comments1.xml").decode()
    assert "日138*****000" in comments
    assert leaks(comments) == []


def test_what_cannot_be_asked_of_a_link_repeats_none(run: Run) -> None:
    """S14: the evidence has each address as it is, for by it the link is found again."""
    links = (f"http://127.0.0.1:1/{MOBILE}", f"电话{MOBILE}", f"http://127.0.0.1:1/?id={IDENTITY}")
    rows = "".join(f"名单,{MOBILE},潭头镇{CARD},2020-10-21,{link}\n" for link in links)
    Path("台账.csv").write_text(f"标题,信息编号,单位,公开日期,链接\n{rows}", encoding="utf-8")
    told = run("probe 台账.csv -o 证据.jsonl --pace 0", columns=200)
    assert told.count("138*****000") == 5
    assert leaks(told) == []
    assert MOBILE in whole(Path("证据.jsonl"))
    checked = run("check 台账.csv --as-of 2020-12-31 --evidence 证据.jsonl --limit 0")
    assert leaks(checked) == []


def test_doubts_about_an_annex_repeat_none(run: Run) -> None:
    """What is written is the annex itself, cell by cell."""
    Path("附件.csv").write_text(
        f"序号,公开事项,公开内容,公开时限,公开主体,公开渠道和载体,公开方式,公开层级{IDENTITY}\n"
        f"1,政策{MOBILE},电话{MOBILE},{MOBILE}日,县{CARD}局,■电话{MOBILE},主动{IDENTITY},县级{MOBILE}\n",
        encoding="utf-8",
    )
    given = "--title 目录 --document 某号 --issuer 某县 --issued-on 2020-12-14"
    told = run(f"catalog import 附件.csv {given} -o 目录.yaml", columns=200)
    assert "138*****000" in told
    assert leaks(told) == []
    assert f"电话{MOBILE}" in whole(Path("目录.yaml"))


@pytest.mark.parametrize(
    "line",
    [
        " ".join(["check", *REFUSED, "--as-of 2020-12-31"]),
        "check 台账.csv --catalog 目录.yaml",
        "check 台账.csv --units 坏名册.yaml",
        "check 台账.csv --units 坏.yaml",
        "check 台账.csv --waivers 不当.yaml",
        "check 台账.csv --baseline 坏.json",
        "check 台账.csv --evidence 证据.jsonl",
        f"check 台账.csv --unit 潭头镇{IDENTITY} --as-of 2020-12-31",
        f"check 台账.csv --as-of {MOBILE}",
        f"check 台账.csv --map 电话{MOBILE}",
        f"check 台账.csv --map 电话{MOBILE}=签发",
        f"check 台账.csv --format {MOBILE}",
        f"check 台账.csv --limit 电话{MOBILE}",
        f"check 台账.csv --fail-on {MOBILE}",
        f"check 台账.csv --{MOBILE}",
        f"check --lang {MOBILE}",
        MOBILE,
        f"{MOBILE} --help",
        f"{MOBILE} {CARD}",
        f"why 台账.csv {MOBILE} --as-of 2020-12-31",
        f"waive 台账.csv --until 2021-06-30 --rule {MOBILE} --as-of 2020-12-31 --reason 停机",
        f"waive 台账.csv --until {MOBILE}",
        f"report 台账.csv --week {MOBILE}",
        f"archive 台账.csv --week {MOBILE} --to 存档",
        f"probe 台账.csv --pace 电话{MOBILE}",
        f"probe 台账.csv {OWN} -o 台账.csv",
        f"todo 台账.csv --due-within 电话{MOBILE}",
        f"due {MOBILE}",
        f"due 2020-03-02 {MOBILE}",
        f"due 2020-03-02 --within {MOBILE}",
        f"rule {MOBILE}",
        f"catalog {MOBILE}",
        f"catalog schema {MOBILE}",
        "catalog import 无表头.csv",
        f"catalog import 附件.csv --issued-on {MOBILE}",
        "catalog diff 目录.yaml 目录.yaml",
        f"holidays show {MOBILE}",
        f"holidays import 通知.txt --year {MOBILE}",
        "holidays import 通知.txt --source 某号",
        f"template --lang {MOBILE}",
        "validate 坏.yaml 目录.yaml 坏名册.yaml 不当.yaml",
    ],
)
def test_what_is_refused_is_not_repeated(run: Run, line: str) -> None:
    for name, content in REFUSED.items():
        Path(name).write_text(content, encoding="utf-8")
    told = run(line, columns=200)
    assert leaks(told) == []
    assert "程序自身出错" not in told


def test_settings_that_are_refused_are_not_repeated(run: Run) -> None:
    Path("catalog.yaml").write_bytes((ROOT / "catalog.yaml").read_bytes())
    for content in (REFUSED["坏.toml"], REFUSED["坏.toml"].rpartition("\n4")[0]):
        Path("gongkai.toml").write_text(content, encoding="utf-8")
        told = run("check 台账.csv --as-of 2020-12-31")
        assert "gongkai.toml" in told
        assert leaks(told) == []


def test_a_defect_quotes_none(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is asked for to mend the program is sent to strangers."""

    def fails(*_: object, **__: object) -> None:
        raise KeyError(MOBILE)

    monkeypatch.setattr("gongkai.pipeline.workspace.choose", fails)
    told = run("check 台账.csv", GONGKAI_DEBUG="1")
    assert "Traceback" in told
    assert "138*****000" in told
    assert told.endswith("exit 2\n")
    assert leaks(told) == []


def test_the_numbers_are_found_and_names_of_files_stay(run: Run) -> None:
    """S6: else the tests above would hold nothing.

    A masked name leads nowhere: an editor and a merge request open the file that a place names.
    """
    name = f"台账{MOBILE}.csv"
    Path(name).write_text(LEDGER, encoding="utf-8")
    told = run(f"check {name} {DAY} --format json")
    found = json.loads(told.partition("\n}\n")[0] + "}")["findings"]
    guilty = {each["record"] for each in found if each["rule"] == "protect-personal-data"}
    assert guilty >= {"T3", "T6", *WRITTEN}
    assert {each["source"]["file"] for each in found} == {name, None}
    assert f"gongkai check {name}" in run(name)
