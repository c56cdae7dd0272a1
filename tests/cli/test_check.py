"""`gongkai check`, from the command line to the exit status."""

# ruff: noqa: E501  transcripts are as wide as the screen

import csv
import json
import os
import shutil
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from inline_snapshot import external_file, snapshot
from xlsxwriter import Workbook

from cli.conftest import Run
from gongkai import __version__

ROOT = Path(__file__).parents[2]
COUNTY = "examples/栾川县2020年政务公开台账.xlsx"
TOWNSHIP = "examples/潭头镇2020年台账.csv"
VILLAGE = "examples/拨云岭村2020年台账.yaml"
DAY = "--as-of 2020-12-31"
HEADINGS = "编号,公开事项,标题,单位,形成日期,公开日期"
IN_TIME = "T-1,报告,甲报告,潭头镇,2020-09-15,2020-10-19"
LATE = "T-2,报告,乙报告,潭头镇,2020-09-15,2020-10-21"
UNDECIDED = "T-3,报告,丙报告,潭头镇,,2020-10-21"
ROSTER = "version: 1\nunits:\n  - {name: 潭头镇, level: 乡级}\n  - {name: 合峪镇, level: 乡级}\n"


@pytest.fixture
def checkout(monkeypatch: pytest.MonkeyPatch) -> None:
    """Run in the checkout, whose examples, catalogue and rules are named as users name them."""
    monkeypatch.chdir(ROOT)


@pytest.fixture
def county(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Run in a workspace of its own: the catalogue, a roster, and one rule."""
    shutil.copy(ROOT / "catalog.yaml", tmp_path)
    (tmp_path / "units.yaml").write_text(ROSTER, encoding="utf-8")
    (tmp_path / "rules").mkdir()
    add_rule(tmp_path, "publish-on-time")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def add_rule(folder: Path, name: str) -> None:
    shutil.copy(ROOT / "rules" / f"{name}.yaml", folder / "rules")


def ledger(name: str, *rows: str, headings: str = HEADINGS) -> str:
    """Write a ledger into the current folder."""
    Path(name).write_text("\n".join([headings, *rows]) + "\n", encoding="utf-8")
    return name


def output(transcript: str, status: int) -> str:
    """Take away the exit status, which must be this one."""
    text, found = transcript.rsplit("exit ", 1)
    assert found == f"{status}\n", transcript
    return text


def loaded(transcript: str, status: int) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(output(transcript, status))
    return content


def scrubbed(transcript: str) -> str:
    """Take out what every release changes."""
    return output(transcript, 1).replace(f'"version": "{__version__}"', '"version": "…"')


# The examples


@pytest.mark.usefixtures("checkout")
def test_the_county_as_json(run: Run) -> None:
    text = scrubbed(run(f"check {COUNTY} --units examples/units.yaml {DAY} --format json"))
    assert text == external_file("../golden/county.json", format=".txt")


@pytest.mark.usefixtures("checkout")
def test_the_county_as_text(run: Run) -> None:
    text = output(run(f"check {COUNTY} --units examples/units.yaml {DAY}"), 1)
    assert text == external_file("../golden/county.txt")


@pytest.mark.usefixtures("checkout")
def test_the_county_as_text_in_english(run: Run) -> None:
    text = output(run(f"check {COUNTY} --units examples/units.yaml {DAY} --lang en"), 1)
    assert text == external_file("../golden/county.en.txt")


@pytest.mark.usefixtures("checkout")
def test_the_county_as_csv(run: Run) -> None:
    text = output(run(f"check {COUNTY} --units examples/units.yaml {DAY} --format csv"), 1)
    assert text == external_file("../golden/county.csv", format=".txt")


@pytest.mark.usefixtures("checkout")
def test_a_township_that_keeps_a_csv_file(run: Run) -> None:
    text = scrubbed(run(f"check {TOWNSHIP} --units examples/units.yaml {DAY} --format json"))
    assert text == external_file("../golden/township.json", format=".txt")


@pytest.mark.usefixtures("checkout")
def test_a_village_that_keeps_a_yaml_file(run: Run) -> None:
    text = scrubbed(run(f"check {VILLAGE} --units examples/units.yaml {DAY} --format json"))
    assert text == external_file("../golden/village.json", format=".txt")


@pytest.mark.usefixtures("checkout")
def test_what_a_unit_also_keeps_in_a_ledger_of_its_own_counts_once(run: Run) -> None:
    """S8a: the examples hold two units twice."""
    whole, alone = (
        json.loads(run(f"check {files} {DAY} --format json").partition("\nexit")[0])["summary"]
        for files in ("examples", COUNTY)
    )
    assert whole.pop("rejected_cells") == alone.pop("rejected_cells") + 1
    assert whole == alone


@pytest.mark.usefixtures("checkout")
def test_a_roster_beside_the_ledger_is_found(run: Run) -> None:
    named = run(f"check {VILLAGE} --units examples/units.yaml {DAY} --format json")
    assert run(f"check {VILLAGE} {DAY} --format json") == named


@pytest.mark.usefixtures("checkout")
def test_a_cap_on_what_is_shown_changes_no_total(run: Run) -> None:
    """S8.3."""
    whole = output(run(f"check {COUNTY} {DAY} --limit 0"), 1)
    few = output(run(f"check {COUNTY} {DAY} --limit 5"), 1)
    shown = sum(line.startswith("    ") and "工作日" in line for line in few.splitlines())
    assert 0 < shown <= 5
    counts = loaded(run(f"check {COUNTY} {DAY} --format json"), 1)["summary"]["severities"]
    assert f"还有 {sum(counts.values()) - 5} 条没有显示" in few
    # A unit's counts are totals as well: they are left out rather than cut.
    assert "乡级 · 错误" in whole
    assert "乡级 · 错误" not in few
    closing = "读不懂的单元格（"
    assert few[few.index(closing) :] == whole[whole.index(closing) :]


@pytest.mark.usefixtures("checkout")
def test_a_cap_is_for_screens_alone(run: Run) -> None:
    """A file, and what a program reads, hold everything."""
    whole = run(f"check {COUNTY} {DAY} --format json")
    assert run(f"check {COUNTY} {DAY} --format json --limit 5") == whole


@pytest.mark.usefixtures("checkout")
def test_all_lists_every_obligation(run: Run) -> None:
    """S4: what is met and pending is counted, and listed with --all."""
    report = loaded(run(f"check {COUNTY} {DAY} --format json --all"), 1)
    listed = report.pop("obligations")
    assert report == loaded(run(f"check {COUNTY} {DAY} --format json"), 1)
    assert len(listed) == report["summary"]["obligations"]
    counts = report["summary"]["outcomes"]
    assert {name: sum(each["outcome"] == name for each in listed) for name in counts} == counts
    assert {tuple(each) for each in listed} == {tuple(report["findings"][0])}
    pending = [each for each in listed if each["outcome"] == "pending"]
    assert {each["severity"] for each in pending} == {None}
    assert all(each["message"] for each in listed)


# Exit statuses (S4)


@pytest.mark.usefixtures("county")
def test_a_clean_ledger(run: Run) -> None:
    assert run(f"check {ledger('台账.csv', IN_TIME)} {DAY}") == snapshot("""\
栾川县扶贫领域基层政务公开标准目录
检查基准日 2020-12-31 · 台账 1 个 · 记录 1 条 · 规则 1 条
台账.csv

说明（2 条） ───────────────────────────────────────────────────────────────────
· 目录第 3、4、5、6、7、8、9、10 项没有写公开层级，按目录的默认层级检查
· 目录第 1、2、3、4、5、6、7、8 项没有写公开方式，按目录的默认方式检查

合计 ───────────────────────────────────────────────────────────────────────────
公开义务  1 项，按期 1
问题      没有
工作日历 chinese_calendar 1.11.0，放假安排已公布到 2026-12-31
结论：合格，没有发现问题
exit 0
""")


@pytest.mark.usefixtures("county")
def test_a_violation(run: Run) -> None:
    assert run(f"check {ledger('台账.csv', IN_TIME, LATE)} {DAY}") == snapshot("""\
栾川县扶贫领域基层政务公开标准目录
检查基准日 2020-12-31 · 台账 1 个 · 记录 2 条 · 规则 1 条
台账.csv

潭头镇 乡级 · 错误 1 ───────────────────────────────────────────────────────────
✗ 逾期完成  信息形成后20个工作日内公开
  T-2  乙报告  第2项 报告
    截止日2020-10-19（周一），2020-10-21（周三）才公开，逾期2个工作日（2天）
    第3行“公开日期”（F3）
  依据    中华人民共和国政府信息公开条例 第二十六条；栾扶贫办〔2020〕51号 三
  怎么办  已经逾期，补不回来。日期照实留着，不要改；写清逾期原因备查，下一件提前
          安排。

说明（2 条） ───────────────────────────────────────────────────────────────────
· 目录第 3、4、5、6、7、8、9、10 项没有写公开层级，按目录的默认层级检查
· 目录第 1、2、3、4、5、6、7、8 项没有写公开方式，按目录的默认方式检查

合计 ───────────────────────────────────────────────────────────────────────────
公开义务  2 项，按期 1，逾期完成 1
问题      错误 1
工作日历 chinese_calendar 1.11.0，放假安排已公布到 2026-12-31
结论：有 1 处错误，今天能改的请先改
exit 1
""")


@pytest.mark.usefixtures("county")
def test_a_violation_may_be_let_pass(run: Run) -> None:
    file = ledger("台账.csv", LATE)
    report = output(run(f"check {file} {DAY}"), 1)
    assert output(run(f"check {file} {DAY} --fail-on never"), 0) == report


@pytest.mark.usefixtures("county")
def test_a_warning_fails_only_where_it_is_asked_to(run: Run) -> None:
    """An undecided finding is a warning; the verdict is not 合格."""
    file = ledger("台账.csv", IN_TIME, UNDECIDED)
    report = output(run(f"check {file} {DAY}"), 0)
    assert report.splitlines()[-1] == snapshot(
        "结论：没有错误，有 1 处警告、1 项义务无法判定，请逐条看过"
    )
    assert output(run(f"check {file} {DAY} --fail-on warning"), 1) == report


@pytest.mark.usefixtures("county")
def test_nothing_but_undecided_is_no_check(run: Run) -> None:
    assert run(f"check {ledger('台账.csv', UNDECIDED)} {DAY}") == snapshot("""\
栾川县扶贫领域基层政务公开标准目录
检查基准日 2020-12-31 · 台账 1 个 · 记录 1 条 · 规则 1 条
台账.csv

潭头镇 乡级 · 警告 1 ───────────────────────────────────────────────────────────
! 无法判定  信息形成后20个工作日内公开
  T-3  丙报告  第2项 报告
    没有填“形成日期”，无法判定  第2行“形成日期”（E2）
  依据    中华人民共和国政府信息公开条例 第二十六条；栾扶贫办〔2020〕51号 三
  怎么办  补填“形成日期”。

说明（2 条） ───────────────────────────────────────────────────────────────────
· 目录第 3、4、5、6、7、8、9、10 项没有写公开层级，按目录的默认层级检查
· 目录第 1、2、3、4、5、6、7、8 项没有写公开方式，按目录的默认方式检查

合计 ───────────────────────────────────────────────────────────────────────────
公开义务  1 项，无法判定 1
问题      警告 1
工作日历 chinese_calendar 1.11.0，放假安排已公布到 2026-12-31
结论：没有一项义务能够判定，等于没有检查
没有一项义务能够判定：退出状态为 2。
exit 2
""")


@pytest.mark.usefixtures("county")
def test_no_obligation_at_all_is_no_check(run: Run) -> None:
    """S10: a ledger of which no rule speaks is never called good."""
    file = ledger("台账.csv", IN_TIME.replace("2020", "2018"))
    transcript = run(f"check {file} {DAY}")
    assert transcript.endswith("exit 2\n")
    assert "结论：没有一项义务能够判定，等于没有检查" in transcript


@pytest.mark.usefixtures("county")
def test_a_rejected_cell_is_an_error_of_the_check(run: Run) -> None:
    file = ledger("台账.csv", IN_TIME, LATE.replace("2020-10-21", "2020.13.1"))
    assert run(f"check {file} {DAY}") == snapshot("""\
栾川县扶贫领域基层政务公开标准目录
检查基准日 2020-12-31 · 台账 1 个 · 记录 2 条 · 规则 1 条
台账.csv

潭头镇 乡级 · 警告 1 ───────────────────────────────────────────────────────────
! 无法判定  信息形成后20个工作日内公开
  T-2  乙报告  第2项 报告
    “公开日期”的内容读不懂，无法判定  第3行“公开日期”（F3）
  依据    中华人民共和国政府信息公开条例 第二十六条；栾扶贫办〔2020〕51号 三
  怎么办  把这一格改成认得的写法，例如 2020-12-14。

读不懂的单元格（1 个，所在行的其他内容照常检查） ───────────────────────────────
✗ 没有“2020.13.1”这一天（只认 1949 至 2100 年），请写成 2020-12-14 或 2020年12月
  14日 这样的日期  第3行“公开日期”（F3）

说明（2 条） ───────────────────────────────────────────────────────────────────
· 目录第 3、4、5、6、7、8、9、10 项没有写公开层级，按目录的默认层级检查
· 目录第 1、2、3、4、5、6、7、8 项没有写公开方式，按目录的默认方式检查

合计 ───────────────────────────────────────────────────────────────────────────
公开义务  2 项，按期 1，无法判定 1
问题      警告 1
工作日历 chinese_calendar 1.11.0，放假安排已公布到 2026-12-31
结论：有 1 处错误（读不懂的单元格 1），今天能改的请先改
exit 1
""")


@pytest.mark.usefixtures("county")
def test_an_unknown_item_is_an_error(run: Run) -> None:
    """S10: never passed over."""
    file = ledger("台账.csv", IN_TIME, IN_TIME.replace("报告", "报吿"))
    report = loaded(run(f"check {file} {DAY} --format json"), 1)
    assert [each["code"] for each in report["rejected"]] == ["item-unknown"]


def test_a_bad_file_beside_a_good_one(run: Run, county: Path) -> None:
    """What can be read is judged and printed; then the exit is 2."""
    good = ledger("好.csv", IN_TIME)
    report = output(run(f"check {good} {DAY}"), 0)
    (county / "坏.xlsx").write_bytes(b"\x89PNG\r\n\x1a\n")
    both = output(run(f"check {good} 坏.xlsx {DAY}"), 2)
    assert both.startswith(report)
    assert both.removeprefix(report) == snapshot(
        "无法检查：坏.xlsx  这不是 Excel 工作簿，或者已经损坏。请用 Excel 或 WPS 打开，另存为 .xlsx。\n"
    )


def make_hopeless(county: Path) -> None:
    """Write what cannot be checked."""
    (county / "空.csv").write_text("", encoding="utf-8")
    ledger("没有记录.csv")
    ledger("别的表.csv", "张三,13", headings="姓名,年龄")
    (county / "图片.xlsx").write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    (county / "空文件夹").mkdir()
    (county / "说明.docx").write_bytes(b"PK")
    with Workbook(county / "没有台账.xlsx") as book:
        sheet = book.add_worksheet("通讯录")
        sheet.write_row(0, 0, ["姓名", "电话"])
        sheet.write_row(1, 0, ["张三", "0379"])


@pytest.mark.parametrize(
    ("file", "told"),
    [
        (
            "空.csv",
            snapshot(
                "无法检查：空.csv  文件是空的，没有可以检查的内容。请填写内容，或者删去这个文件。\n"
            ),
        ),
        (
            "没有记录.csv",
            snapshot(
                "无法检查：没有记录.csv  台账里没有一条记录。请核对是不是选错了文件，或者还没有填。\n"
            ),
        ),
        (
            "别的表.csv",
            snapshot(
                "无法检查：别的表.csv  没有找到台账的表头。看到的是：姓名、年龄。表头里要有 公开事项、信息名称、形成日期、公开日期 这样的列名；可以用 gongkai template 生成标准台账。\n"
            ),
        ),
        (
            "没有台账.xlsx",
            snapshot(
                "无法检查：没有台账.xlsx  没有找到台账的表头。看到的是：姓名、电话。表头里要有 公开事项、信息名称、形成日期、公开日期 这样的列名；可以用 gongkai template 生成标准台账。\n"
            ),
        ),
        (
            "没有这个.xlsx",
            snapshot("无法检查：没有这个.xlsx  没有这个文件或文件夹。请核对路径和文件名。\n"),
        ),
        (
            "图片.xlsx",
            snapshot(
                "无法检查：图片.xlsx  这不是 Excel 工作簿，或者已经损坏。请用 Excel 或 WPS 打开，另存为 .xlsx。\n"
            ),
        ),
        (
            "空文件夹",
            snapshot(
                "无法检查：空文件夹  文件夹里没有台账文件。请核对文件夹，或者直接写出台账文件名。\n"
            ),
        ),
        (
            "说明.docx",
            snapshot(
                "无法检查：说明.docx  不认得“.docx”这种文件。台账可以是：.xlsx、.xlsm、.xls、.ods、.csv、.tsv、.yaml、.yml、.json、.jsonl、.parquet。别的表格请用 Excel 或 WPS 另存为 .xlsx，压缩包请先解开。\n"
            ),
        ),
    ],
)
def test_what_cannot_be_checked(run: Run, county: Path, file: str, told: str) -> None:
    make_hopeless(county)
    assert output(run(f"check {file} {DAY}"), 2) == told


def test_a_folder_is_all_the_ledgers_in_it(run: Run, county: Path) -> None:
    (county / "各乡镇").mkdir()
    ledger("各乡镇/甲.csv", IN_TIME)
    ledger("各乡镇/乙.csv", IN_TIME.replace("T-1", "T-9"))
    report = loaded(run(f"check 各乡镇 {DAY} --format json"), 0)
    assert report["summary"]["records"] == 2


@pytest.mark.usefixtures("county")
@pytest.mark.parametrize(
    ("option", "told"),
    [
        (
            "--catalog 没有.yaml",
            snapshot("无法检查：没有.yaml  没有这个文件或文件夹。请核对路径和文件名。\n"),
        ),
        ("--rules 没有", snapshot("无法检查：没有  没有这个文件或文件夹。请核对路径和文件名。\n")),
        (
            "--units 没有.yaml",
            snapshot("无法检查：没有.yaml  没有这个文件或文件夹。请核对路径和文件名。\n"),
        ),
    ],
)
def test_law_that_is_not_there(run: Run, option: str, told: str) -> None:
    assert output(run(f"check {ledger('台账.csv', IN_TIME)} {option} {DAY}"), 2) == told


def test_rules_that_are_wrong_stop_the_run(run: Run, county: Path) -> None:
    (county / "rules" / "mine.yaml").write_text("id: mine\n", encoding="utf-8")
    transcript = run(f"check {ledger('台账.csv', IN_TIME)} {DAY}")
    assert transcript.startswith("无法检查：rules/mine.yaml:1")
    assert transcript.endswith("exit 2\n")


# Formats and files


@pytest.mark.usefixtures("county")
def test_several_formats_in_one_run(run: Run) -> None:
    file = ledger("台账.csv", IN_TIME, LATE)
    alone = {
        name: output(run(f"check {file} {DAY} --format {name}"), 1) for name in ("csv", "json")
    }
    text = output(run(f"check {file} {DAY}"), 1)
    transcript = run(
        f"check {file} {DAY} --format text --format csv=出/问题.csv --format json=问题.json"
    )
    assert output(transcript, 1) == text
    assert Path("出/问题.csv").read_bytes() == alone["csv"].encode()
    assert Path("问题.json").read_bytes() == alone["json"].encode()


@pytest.mark.usefixtures("county")
def test_output_takes_what_would_be_on_the_screen(run: Run) -> None:
    file = ledger("台账.csv", LATE)
    assert run(f"check {file} {DAY} --format json -o 问题.json") == "exit 1\n"
    assert json.loads(Path("问题.json").read_bytes())["version"] == 1
    assert run(f"check {file} {DAY} --output 问题.txt") == "exit 1\n"
    assert Path("问题.txt").read_text(encoding="utf-8").startswith("栾川县扶贫领域")


@pytest.mark.usefixtures("county")
def test_a_file_is_never_in_colour(run: Run) -> None:
    run(f"check {ledger('台账.csv', LATE)} {DAY} -o 问题.txt", NO_COLOR="", FORCE_COLOR="1")
    assert "\x1b" not in Path("问题.txt").read_text(encoding="utf-8")


@pytest.mark.usefixtures("county")
@pytest.mark.parametrize(
    ("options", "told"),
    [
        (
            "--format csv --format json",
            snapshot("""\
命令写得不对：'--format' 的值不对：屏幕上只能显示一种格式，其余的写成 格式=文件，例如 csv=问题.csv
用法见 gongkai check --help
"""),
        ),
        (
            "--format jsn",
            snapshot("""\
命令写得不对：'--format' 的值不对：没有“jsn”这种格式。是不是想写 json？可以用的有：text、json、jsonl、csv、xlsx、markdown、html、github、gitlab、sarif、junit、parquet
用法见 gongkai check --help
"""),
        ),
        (
            "--format xml",
            snapshot("""\
命令写得不对：'--format' 的值不对：没有“xml”这种格式。可以用的有：text、json、jsonl、csv、xlsx、markdown、html、github、gitlab、sarif、junit、parquet
用法见 gongkai check --help
"""),
        ),
        (
            "--format ''",
            snapshot("""\
命令写得不对：'--format' 的值不对：没有“”这种格式。可以用的有：text、json、jsonl、csv、xlsx、markdown、html、github、gitlab、sarif、junit、parquet
用法见 gongkai check --help
"""),
        ),
    ],
)
def test_formats_that_cannot_be(run: Run, options: str, told: str) -> None:
    assert output(run(f"check {ledger('台账.csv', IN_TIME)} {options}"), 2) == told


def test_an_old_file_survives_a_write_that_fails(
    run: Run, county: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = ledger("台账.csv", LATE)
    (county / "问题.csv").write_text("上次的", encoding="utf-8")
    before = sorted(county.iterdir())

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", full)
    assert run(f"check {file} {DAY} --format csv=问题.csv") == snapshot("""\
无法检查：问题.csv  结果写不进这个文件。请检查它是不是文件夹、有没有写入权限、磁盘满没满、是不是正被别的程序占用。
exit 2
""")
    assert (county / "问题.csv").read_text(encoding="utf-8") == "上次的"
    assert sorted(county.iterdir()) == before


def test_a_folder_is_no_place_for_a_result(run: Run, county: Path) -> None:
    (county / "出").mkdir()
    transcript = run(f"check {ledger('台账.csv', LATE)} {DAY} --format csv=出")
    assert transcript.startswith("无法检查：出  结果写不进这个文件。")
    assert transcript.endswith("exit 2\n")


def test_a_link_stays_a_link(run: Run, county: Path) -> None:
    (county / "真.json").write_text("", encoding="utf-8")
    (county / "链.json").symlink_to("真.json")
    run(f"check {ledger('台账.csv', LATE)} {DAY} --format json=链.json")
    assert (county / "链.json").is_symlink()
    assert json.loads((county / "真.json").read_bytes())["version"] == 1


@pytest.mark.usefixtures("county")
def test_a_device_is_written_to_and_not_replaced(run: Run) -> None:
    assert run(f"check {ledger('台账.csv', LATE)} {DAY} -o {os.devnull}") == "exit 1\n"
    assert Path(os.devnull).is_char_device()


# Options


@pytest.mark.usefixtures("county")
@pytest.mark.parametrize(
    "written",
    [
        "2020-12-31",
        "2020/12/31",
        "2020.12.31",
        "20201231",
        "2020年12月31日",
        "２０２０－１２－３１",
    ],
)
def test_the_as_of_date_is_read_as_people_write_it(run: Run, written: str) -> None:
    report = loaded(run(f"check {ledger('台账.csv', LATE)} --format json --as-of {written}"), 1)
    assert report["as_of"] == "2020-12-31"


@pytest.mark.usefixtures("county")
@pytest.mark.parametrize(
    "written", ["2020-13-01", "2020-02-30", "昨天", "2020年2月19日-2月28日", "''", "31"]
)
def test_what_is_no_date_is_refused(run: Run, written: str) -> None:
    transcript = run(f"check {ledger('台账.csv', LATE)} --as-of {written}")
    assert transcript.startswith("命令写得不对：'--as-of' 的值不对：“")
    assert transcript.endswith(
        "不是日期，写成 2020-12-31 这样\n用法见 gongkai check --help\nexit 2\n"
    )


@pytest.mark.usefixtures("county")
def test_an_earlier_day_is_judged_as_it_would_have_been(run: Run) -> None:
    """S1.3: the publication of 21 October had not happened."""
    report = loaded(run(f"check {ledger('台账.csv', LATE)} --as-of 2020-10-20 --format json"), 1)
    [finding] = report["findings"]
    assert (finding["outcome"], finding["done_on"]) == ("overdue", None)
    assert "future-dates" in [each["code"] for each in report["notices"]]


@pytest.mark.usefixtures("county")
def test_what_is_due_soon_is_counted(run: Run) -> None:
    """S3.5: due on 19 October, four working days from the 13th."""
    file = ledger("台账.csv", LATE)
    assert "快到期    1 项，5 个工作日之内到期\n" in run(f"check {file} --as-of 2020-10-13")
    assert "快到期" not in run(f"check {file} --as-of 2020-10-13 --due-within 3")


def test_the_whole_roster_is_judged_where_it_is_asked_for(run: Run, county: Path) -> None:
    """S8b.3."""
    add_rule(county, "cover-catalogue")
    file = ledger("台账.csv", IN_TIME)

    def units(options: str) -> set[str]:
        report = loaded(run(f"check {file} {DAY} --format json {options}"), 1)
        return {each["unit"] for each in report["findings"]}

    assert units("") == {"潭头镇"}
    assert units("--whole-roster") == {"潭头镇", "合峪镇"}


# Hostile ledgers

HOSTILE = [
    "[red]甲[/red]",
    "\x1b[31m甲\x1b[0m",
    "甲\u202e乙\u2066",
    "\"=cmd|'/c calc'!A1\"",
    "+1",
    "-1",
    "@SUM(A1)",
    '"\t=1+1"',
    "＝1+1",
    "甲\x00乙\x07",
]


def hostile(name: str) -> str:
    rows = [LATE.replace("T-2", f"T-{n}").replace("乙报告", each) for n, each in enumerate(HOSTILE)]
    return ledger(name, *rows)


@pytest.mark.usefixtures("county")
@pytest.mark.parametrize("colour", ["", "1"])
def test_no_title_writes_markup_or_moves_the_cursor(run: Run, colour: str) -> None:
    file, refused = hostile("台账.csv"), "" if colour else "1"
    text = output(run(f"check {file} {DAY}", FORCE_COLOR=colour, NO_COLOR=refused), 1)
    assert "[red]甲[/red]" in text
    assert "\\u001b[31m甲" in text
    assert "甲\\u202e乙\\u2066" in text
    assert not set(text) & {"\x00", "\x07", "\u202e", "\u2066"}
    assert "\x1b[31m甲" not in text


@pytest.mark.usefixtures("county")
def test_no_cell_of_the_csv_file_is_a_formula(run: Run) -> None:
    text = output(run(f"check {hostile('台账.csv')} {DAY} --format csv"), 1)
    rows = list(csv.DictReader(StringIO(text.removeprefix("\ufeff"))))
    titles = [row["信息名称"] for row in rows]
    assert titles == snapshot(
        [
            "[red]甲[/red]",
            "\\u001b[31m甲\\u001b[0m",
            "甲\\u202e乙\\u2066",
            "'=cmd|'/c calc'!A1",
            "'+1",
            "'-1",
            "'@SUM(A1)",
            "'=1+1",
            "'＝1+1",
            "甲\\u0000乙\\u0007",
        ]
    )


@pytest.mark.usefixtures("county")
def test_json_says_what_the_ledger_says(run: Run) -> None:
    """JSON escapes control characters by itself: programs get the text as it is."""
    text = output(run(f"check {hostile('台账.csv')} {DAY} --format json"), 1)
    titles = [each["title"] for each in json.loads(text)["findings"]]
    assert "\x1b[31m甲\x1b[0m" in titles
    assert "\x1b" not in text


# Language


@pytest.mark.usefixtures("checkout")
def test_the_environment_can_ask_for_english(run: Run) -> None:
    asked = run(f"check {VILLAGE} {DAY} --lang en")
    assert run(f"check {VILLAGE} {DAY}", GONGKAI_LANG="en") == asked
    assert run(f"check {VILLAGE} {DAY}", GONGKAI_LANG="", LC_ALL="en_GB.UTF-8") == asked
    assert run(f"check {VILLAGE} {DAY} --lang zh", GONGKAI_LANG="en") != asked
