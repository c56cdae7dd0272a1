"""`gongkai validate`: every mistake of every file in one run, and an exit status that is never kind."""

# ruff: noqa: E501  the lines are as long as the program writes them

import json
import re
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from cli.conftest import Run
from validate.planted import CATALOG, ROSTER, RULE, write

ROOT = Path(__file__).parents[2]
WITHOUT_CITATION = (RULE[RULE.index("citations:") : RULE.index("explanation:")], "")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def county(here: Path) -> Path:
    """Make a sound workspace in a folder of its own."""
    write(here / "county" / "catalog.yaml", CATALOG)
    write(here / "county" / "rules" / "post-ten-days.yaml", RULE)
    write(here / "county" / "units.yaml", ROSTER)
    return here / "county"


@pytest.fixture
def planted(here: Path) -> Path:
    """Make a workspace with a mistake of each sort, around here."""
    write(
        here / "catalog.yaml",
        CATALOG,
        ("issuer:", "isuer:"),
        ("version: 1", "version: 1\ntitle: 初稿"),
        ("issued_on: 2020-12-14", "issued_on: 2020-13-14"),
        ("category: 监督管理", "category: 监督管里"),
    )
    write(here / "rules" / "post-ten-days.yaml", RULE, WITHOUT_CITATION)
    return here


# What a person sees


@pytest.mark.usefixtures("planted")
def test_every_mistake_is_told_in_one_run_with_its_line_and_column(run: Run) -> None:
    assert run("validate") == snapshot("""\
catalog.yaml:1:1 错误 missing-key 缺少“issuer”，请补上。
catalog.yaml:3:1 错误 repeated-key 键“title”写了两次，前一次在 catalog.yaml:2:1。请只留一处。
catalog.yaml:5:1 错误 unknown-key 不认识的键“isuer”。是不是想写“issuer”？
catalog.yaml:6:12 错误 no-such-day “issued_on”的“2020-13-14”这一天不存在。请核对月和日。
catalog.yaml:8:3 提示 defaulted-cells 事项 1、2 的“mode”为空白，按缺省值检查。
catalog.yaml:9:5 提示 defaulted-cells 事项 1、2 的“time_limit”为空白，按缺省值检查。
catalog.yaml:12:36 提示 subject-without-row 没有一行写明属于二级事项“其他政策文件”（政策文件），这一项没有公开时查不出来。请核对。
catalog.yaml:21:15 错误 unknown-category 一级事项“监督管里”不在 categories 里。是不是想写“监督管理”？
rules/post-ten-days.yaml:1:1 错误 rule-without-citation 规则没有依据。请在 citations 里写明文件、条款、日期和原文。
检查了 1 份标准目录、1 条规则、0 份单位名册、0 份豁免、0 份放假安排：错误 6，警告 0，提示 3。
exit 2
""")


def test_what_ships_is_sound(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    # The number of rules grows with each rule; that all of them are read is shown elsewhere.
    transcript = re.sub(r"[1-9]\d* 条规则", "N 条规则", run("validate"))
    assert transcript == snapshot("""\
catalog.yaml:20:5 提示 defaulted-cells 事项 1、2、3、4、5、6、7、8、9、10 的“time_limit”为空白，按缺省值检查。
catalog.yaml:28:5 提示 defaulted-cells 事项 3、4、5、6、7、8、9、10 的“levels”为空白，按缺省值检查。
catalog.yaml:31:5 提示 defaulted-cells 事项 1、2、3、4、5、6、7、8 的“mode”为空白，按缺省值检查。
catalog.yaml:36:29 提示 subject-without-row 没有一行写明属于二级事项“行政法规和规章”（政策文件），这一项没有公开时查不出来。请核对。
catalog.yaml:36:38 提示 subject-without-row 没有一行写明属于二级事项“规范性文件”（政策文件），这一项没有公开时查不出来。请核对。
catalog.yaml:36:45 提示 subject-without-row 没有一行写明属于二级事项“其他政策文件”（政策文件），这一项没有公开时查不出来。请核对。
catalog.yaml:40:8 提示 subject-without-row 没有一行写明属于二级事项“财政专项扶贫资金分配结果”（扶贫资金项目），这一项没有公开时查不出来。请核对。
catalog.yaml:40:22 提示 subject-without-row 没有一行写明属于二级事项“年度县级扶贫资金项目计划”（扶贫资金项目），这一项没有公开时查不出来。请核对。
catalog.yaml:40:36 提示 subject-without-row 没有一行写明属于二级事项“精准扶贫贷款”（扶贫资金项目），这一项没有公开时查不出来。请核对。
catalog.yaml:40:51 提示 subject-without-row 没有一行写明属于二级事项“年度计划”（扶贫资金项目），这一项没有公开时查不出来。请核对。
catalog.yaml:40:57 提示 subject-without-row 没有一行写明属于二级事项“项目实施”（扶贫资金项目），这一项没有公开时查不出来。请核对。
catalog.yaml:89:9 提示 basis-without-number 事项 1 的公开依据“关于印发《栾川县2019年脱贫攻坚工作要点》的通知”没有文号，这样的共 9 个。请补上，如 某政办〔2020〕1号。
catalog.yaml:136:13 提示 basis-without-number 事项 2 的公开依据“关于调整完善2019-2020年县脱贫攻坚项目库工作的报告”没有文号，这样的共 1 个。请补上，如 某政办〔2020〕1号。
catalog.yaml:171:9 提示 basis-without-number 事项 3 的公开依据“《国务院扶贫开发建档立卡工作方案》”没有文号，这样的共 2 个。请补上，如 某政办〔2020〕1号。
catalog.yaml:206:9 提示 basis-without-number 事项 4 的公开依据“《中共中央办公厅、国务院办公厅关于建立贫困退出机制的意见》”没有文号，这样的共 2 个。请补上，如 某政办〔2020〕1号。
catalog.yaml:237:13 提示 basis-without-number 事项 5 的公开依据“关于2019年基础设施及公共服务扶贫项目建设计划批复的通知”没有文号，这样的共 1 个。请补上，如 某政办〔2020〕1号。
catalog.yaml:278:9 提示 basis-without-number 事项 6 的公开依据“关于印发《栾川县2019年度铁路定点扶贫工作要点》的通知”没有文号，这样的共 3 个。请补上，如 某政办〔2020〕1号。
catalog.yaml:325:9 提示 basis-without-number 事项 7 的公开依据“关于对2018年中国铁路郑州局集团有限公司捐赠扶贫资金分配计划的通知”没有文号，这样的共 5 个。请补上，如 某政办〔2020〕1号。
catalog.yaml:369:13 提示 basis-without-number 事项 8 的公开依据“关于印发栾川县2019年上半年光伏发电扶贫项目收益分配方案的通知”没有文号，这样的共 1 个。请补上，如 某政办〔2020〕1号。
catalog.yaml:410:13 提示 basis-without-number 事项 9 的公开依据“关于进一步做好全县扶贫领域信访案件中办理工作的通知”没有文号，这样的共 1 个。请补上，如 某政办〔2020〕1号。
catalog.yaml:449:13 提示 basis-without-number 事项 10 的公开依据“《国务院扶贫办、财政部关于完善扶贫资金项目公告公示制度的指导意见》”没有文号，这样的共 1 个。请补上，如 某政办〔2020〕1号。
检查了 1 份标准目录、N 条规则、0 份单位名册、0 份豁免、0 份放假安排：错误 0，警告 0，提示 21。
exit 0
""")


def test_the_roster_of_the_examples_is_sound(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    assert run("validate examples/units.yaml --lang en") == snapshot("""\
Checked: catalogues 0, rules 0, rosters 1, waiver files 0, holiday files 0. Errors 0, warnings 0, notices 0.
exit 0
""")


def test_a_workspace_is_validated_by_the_name_of_its_folder(run: Run, county: Path) -> None:
    write(county / "units.yaml", ROSTER, ("level: 乡级", "level: 乡村级"))
    assert run("validate county") == snapshot("""\
county/catalog.yaml:7:3 提示 defaulted-cells 事项 1、2 的“mode”为空白，按缺省值检查。
county/catalog.yaml:8:5 提示 defaulted-cells 事项 1、2 的“time_limit”为空白，按缺省值检查。
county/catalog.yaml:11:36 提示 subject-without-row 没有一行写明属于二级事项“其他政策文件”（政策文件），这一项没有公开时查不出来。请核对。
county/units.yaml:4:23 错误 unknown-word “level”不能是“乡村级”。是不是想写“村级”？
检查了 1 份标准目录、1 条规则、1 份单位名册、0 份豁免、0 份放假安排：错误 1，警告 0，提示 3。
exit 2
""")


def test_the_help(run: Run) -> None:
    assert run("validate --help") == snapshot("""\
用法：gongkai validate [选项] [文件]...

校验目录、规则、单位名册、豁免、放假安排：每一处错误都说明文件、行、列。

退出状态：0 没有错误，1 有错误级别的问题，2 文件读不了或不合格式。

例：
  gongkai validate
  gongkai validate catalog.yaml rules/ --format github

参数：
  [文件]...  目录、规则、名册、豁免、放假安排的文件，规则文件夹，或整个工作区；
             不写则校验当前工作区

选项：
  --catalog 文件                 标准目录（默认用工作区的 catalog.yaml，没有就用
                                 内置的）
  --rules 文件夹                 规则（默认用工作区的 rules/，没有就用内置的）
  --units 文件                   单位名册（默认用工作区或台账旁边的 units.yaml）
  --waivers 文件                 豁免（默认用工作区的 waivers.yaml）
  --as-of 日期                   检查基准日，判断到这一天结束为止（默认今天）
  --fix                          先把机器能改的改好（行的次序、空格、全角数
                                 字），再校验；说明改了什么
  --format 格式[=文件]           text、json、github、gitlab、sarif、junit
  -o, --output 文件              写到文件
  --fail-on error|warning|never  从哪一级起退出状态为 1（默认 error）
  --lang zh|en                   说中文还是英文
  --no-color                     不用颜色
  -h, --help                     显示这页说明
exit 0
""")


# What a program sees


@pytest.mark.usefixtures("planted")
def test_github_has_one_command_a_mistake(run: Run) -> None:
    assert run("validate --format github --lang en") == snapshot("""\
::error file=catalog.yaml,line=1,col=1,title=missing-key::“issuer” is missing. Add it.
::error file=catalog.yaml,line=3,col=1,title=repeated-key::The key “title” is written twice, first at catalog.yaml:2:1. Keep one.
::error file=catalog.yaml,line=5,col=1,title=unknown-key::Unknown key “isuer”. Did you mean “issuer”?
::error file=catalog.yaml,line=6,col=12,title=no-such-day::There is no such day as “2020-13-14” under “issued_on”. Check month and day.
::notice file=catalog.yaml,line=8,col=3,title=defaulted-cells::“mode” of the items 1, 2 is blank: they are checked by the default.
::notice file=catalog.yaml,line=9,col=5,title=defaulted-cells::“time_limit” of the items 1, 2 is blank: they are checked by the default.
::notice file=catalog.yaml,line=12,col=36,title=subject-without-row::No row says that it is of the subject “其他政策文件” (政策文件): if nothing of it is published, nobody will know. Look into it.
::error file=catalog.yaml,line=21,col=15,title=unknown-category::The category “监督管里” is not among the categories. Did you mean “监督管理”?
::error file=rules/post-ten-days.yaml,line=1,col=1,title=rule-without-citation::The rule rests on nothing. Give document, article, date and words under citations.
exit 2
""")


@pytest.mark.usefixtures("planted")
def test_json_is_told_on_stdout_alone(run: Run) -> None:
    *document, status = run("validate --format json").splitlines()
    told = json.loads("\n".join(document))
    assert status == "exit 2"
    assert [*told] == ["schema", "tool", "checked", "problems", "findings"]
    assert told["problems"][0] == snapshot(
        {
            "code": "missing-key",
            "severity": "error",
            "message": "缺少“issuer”，请补上。",
            "source": {"file": "catalog.yaml", "line": 1, "column": 1},
        }
    )


def test_each_format_goes_where_it_is_sent(run: Run, planted: Path) -> None:
    assert run("validate --format github=所见.txt --format json -o 所见.json") == "exit 2\n"
    lines = (planted / "所见.txt").read_text(encoding="utf-8").splitlines()
    told = json.loads((planted / "所见.json").read_text(encoding="utf-8"))
    assert len(lines) == len(told["problems"]) + len(told["findings"])


def test_a_format_that_is_not_known_is_a_mistake_of_usage(run: Run) -> None:
    assert run("validate --format saref --lang en") == snapshot("""\
error: '--format': no format “saref”. did you mean sarif? known: text, json, github, gitlab, sarif, junit
see gongkai validate --help
exit 2
""")


# Nothing is green that was not looked at (S4, S10)


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("outcome: violated", "outcome: met", ["example-refuted"]),
        ("outcome: met", "outcome: met, due_on: 2020-03-12", ["example-refuted"]),
        ("outcome: met", "outcome: met, severity: warning", ["example-refuted"]),
        # It says that the rule asks nothing of the record; and a rule that asks nothing at all.
        ("outcome: met", "outcome: null", ["example-refuted"]),
        ("{level: [乡级, 村级]}", "{level: [县级]}", ["example-refuted", "example-refuted"]),
        ("outcome: met", "outcome: met, item: {levels: 村级}", ["example-item-wrong"]),
    ],
)
def test_a_rule_is_refused_by_its_own_examples(
    run: Run, county: Path, old: str, new: str, codes: list[str]
) -> None:
    write(county / "rules" / "post-ten-days.yaml", RULE, (old, new))
    transcript = run("validate county/rules")
    assert re.findall(r" 错误 (\S+) ", transcript) == codes
    assert transcript.endswith("exit 2\n")


@pytest.mark.parametrize(
    ("path", "content", "code"),
    [
        ("rules/.keep", "", "no-rules"),
        ("rules/calendar/2027.yaml", "year: 2027\n", "missing-key"),
        ("empty.yaml", "", "empty-file"),
        ("comment.yaml", "# 还没有写\n", "empty-file"),
        ("no-items.yaml", CATALOG[: CATALOG.index("items:")] + "items: []\n", "empty-list"),
        ("other.yaml", "title: 别的\n", "unknown-file"),
        ("list.yaml", "- 甲\n", "unknown-file"),
        ("台账.xlsx", "PK", "not-a-yaml-file"),
        ("rules/a.yml", RULE, "rule-file-suffix"),
    ],
)
def test_what_holds_nothing_to_check_is_never_green(
    run: Run, here: Path, path: str, content: str, code: str
) -> None:
    write(here / path, content)
    [told, _, status] = run(f"validate {Path(path).parts[0]}").splitlines()
    assert told.split()[1:3] == ["错误", code]
    assert status == "exit 2"


def test_a_file_that_is_not_there_is_named(run: Run) -> None:
    assert run("validate nowhere.yaml") == snapshot("""\
nowhere.yaml 错误 no-such-file 没有这个文件或文件夹。请核对路径和文件名。
检查了 0 份标准目录、0 条规则、0 份单位名册、0 份豁免、0 份放假安排：错误 1，警告 0，提示 0。
exit 2
""")


@pytest.mark.parametrize("option", ["catalog", "rules", "units", "waivers"])
def test_a_file_that_an_option_names_has_to_be_there(
    run: Run, county: Path, option: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(county)
    transcript = run(f"validate --{option} nowhere")
    assert "\nnowhere 错误 no-such-file " in f"\n{transcript}"
    assert transcript.endswith("exit 2\n")


@pytest.mark.usefixtures("county")
def test_what_an_option_names_is_looked_at_beside_the_files(run: Run, here: Path) -> None:
    write(here / "roster.yaml", ROSTER, ("level: 乡级", "level: 乡村级"))
    transcript = run("validate county/rules --catalog county/catalog.yaml --units roster.yaml")
    assert "\nroster.yaml:4:23 错误 unknown-word " in transcript
    assert "1 份标准目录、1 条规则、1 份单位名册" in transcript
    assert transcript.endswith("exit 2\n")


def test_a_waiver_of_a_rule_beside_the_one_that_is_named_is_sound(run: Run, county: Path) -> None:
    write(county / "rules" / "other.yaml", RULE, ("id: post-ten-days", "id: other"))
    waiver = "{rule: other, unit: 乙镇, until: 2020-12-31, reason: 停机}"
    write(county / "waivers.yaml", f"version: 1\nwaivers:\n  - {waiver}\n")
    transcript = run("validate county/waivers.yaml county/rules/post-ten-days.yaml")
    assert transcript.endswith("exit 0\n")


@pytest.mark.parametrize(
    ("fail_on", "status"), [("error", "exit 0"), ("warning", "exit 1"), ("never", "exit 0")]
)
def test_a_citation_that_nobody_has_read_fails_where_warnings_do(
    run: Run, county: Path, fail_on: str, status: str
) -> None:
    write(county / "rules" / "post-ten-days.yaml", RULE, (", verified_on: 2026-11-24", ""))
    told, _, last = run(f"validate county/rules --fail-on {fail_on}").splitlines()
    assert told.startswith("county/rules/post-ten-days.yaml:10:5 警告 citation-unverified ")
    assert last == status
