"""What a person sees: every mistake of every file in one run, each with line and column."""

# ruff: noqa: E501  the lines are as long as the program writes them

from datetime import date
from pathlib import Path

import pytest
from inline_snapshot import snapshot

from gongkai.formats.validation import RENDERERS
from gongkai.model.terms import Severity
from gongkai.pipeline.prove import prove
from gongkai.pipeline.validate import validate
from gongkai.readers.selection import select_paths, select_workspace
from gongkai.readers.workspace import find_workspace
from gongkai.texts import Lang
from validate.planted import CATALOG, ROSTER, RULE, write

DAY = date(2026, 11, 26)


def transcript(*paths: str, lang: Lang = "zh") -> str:
    """Validate `paths`, or the workspace around here, and write what `--format text` prints."""
    selection = (
        select_paths([Path(path) for path in paths])
        if paths
        else select_workspace(find_workspace(Path()))
    )
    return RENDERERS["text"](validate(selection, prove, DAY), lang)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def workspace(folder: Path) -> None:
    write(folder / "catalog.yaml", CATALOG)
    write(folder / "rules" / "post-ten-days.yaml", RULE)
    write(folder / "units.yaml", ROSTER)


def planted(folder: Path) -> None:
    write(
        folder / "catalog.yaml",
        CATALOG,
        ("issuer:", "isuer:"),
        ("version: 1", "version: 1\ntitle: 初稿"),
        ("issued_on: 2020-12-14", "issued_on: 2020-13-14"),
        ("category: 监督管理", "category: 监督管里"),
    )
    start, end = RULE.index("citations:"), RULE.index("explanation:")
    write(folder / "rules" / "post-ten-days.yaml", f"{RULE[:start]}citations: []\n{RULE[end:]}")
    write(folder / "units.yaml", ROSTER, ("parent: 乙镇", "parent: 乙真"))


def test_every_mistake_of_every_file_is_told_in_one_run(here: Path) -> None:
    planted(here)
    assert transcript() == snapshot("""\
catalog.yaml:1:1 错误 missing-key 缺少“issuer”，请补上。
catalog.yaml:3:1 错误 repeated-key 键“title”写了两次，前一次在 catalog.yaml:2:1。请只留一处。
catalog.yaml:5:1 错误 unknown-key 不认识的键“isuer”。是不是想写“issuer”？
catalog.yaml:6:12 错误 no-such-day “issued_on”的“2020-13-14”这一天不存在。请核对月和日。
catalog.yaml:8:3 提示 defaulted-cells 事项 1、2 的“mode”为空白，按缺省值检查。
catalog.yaml:9:5 提示 defaulted-cells 事项 1、2 的“time_limit”为空白，按缺省值检查。
catalog.yaml:12:36 提示 subject-without-row 没有一行写明属于二级事项“其他政策文件”（政策文件），这一项没有公开时查不出来。请核对。
catalog.yaml:21:15 错误 unknown-category 一级事项“监督管里”不在 categories 里。是不是想写“监督管理”？
rules/post-ten-days.yaml:9:12 错误 rule-without-citation 规则没有依据。请在 citations 里写明文件、条款、日期和原文。
units.yaml:5:35 错误 unknown-parent 上级单位“乙真”不在名册里（要写名称，不写别名）。是不是想写“乙镇”？
检查了 1 份标准目录、1 条规则、1 份单位名册、0 份豁免、0 份放假安排：错误 7，警告 0，提示 3。
""")


def test_the_same_in_english(here: Path) -> None:
    planted(here)
    assert transcript(lang="en") == snapshot("""\
catalog.yaml:1:1 error missing-key “issuer” is missing. Add it.
catalog.yaml:3:1 error repeated-key The key “title” is written twice, first at catalog.yaml:2:1. Keep one.
catalog.yaml:5:1 error unknown-key Unknown key “isuer”. Did you mean “issuer”?
catalog.yaml:6:12 error no-such-day There is no such day as “2020-13-14” under “issued_on”. Check month and day.
catalog.yaml:8:3 notice defaulted-cells “mode” of the items 1, 2 is blank: they are checked by the default.
catalog.yaml:9:5 notice defaulted-cells “time_limit” of the items 1, 2 is blank: they are checked by the default.
catalog.yaml:12:36 notice subject-without-row No row says that it is of the subject “其他政策文件” (政策文件): if nothing of it is published, nobody will know. Look into it.
catalog.yaml:21:15 error unknown-category The category “监督管里” is not among the categories. Did you mean “监督管理”?
rules/post-ten-days.yaml:9:12 error rule-without-citation The rule rests on nothing. Give document, article, date and words under citations.
units.yaml:5:35 error unknown-parent The parent “乙真” is not in the roster (its name is wanted, not an alias). Did you mean “乙镇”?
Checked: catalogues 1, rules 1, rosters 1, waiver files 0, holiday files 0. Errors 7, warnings 0, notices 3.
""")


def test_a_sound_workspace_has_notices_alone(here: Path) -> None:
    workspace(here)
    assert transcript() == snapshot("""\
catalog.yaml:7:3 提示 defaulted-cells 事项 1、2 的“mode”为空白，按缺省值检查。
catalog.yaml:8:5 提示 defaulted-cells 事项 1、2 的“time_limit”为空白，按缺省值检查。
catalog.yaml:11:36 提示 subject-without-row 没有一行写明属于二级事项“其他政策文件”（政策文件），这一项没有公开时查不出来。请核对。
检查了 1 份标准目录、1 条规则、1 份单位名册、0 份豁免、0 份放假安排：错误 0，警告 0，提示 3。
""")


def test_a_rule_whose_example_does_not_come_out_is_refused(here: Path) -> None:
    workspace(here)
    write(here / "rules" / "post-ten-days.yaml", RULE, ("outcome: met", "outcome: violated"))
    assert transcript("rules") == snapshot("""\
rules/post-ten-days.yaml:14:5 错误 example-refuted 示例“满10天”写的结论是 violated，算出来的是 met, 2020-03-13。请核对示例或规则；示例算不对的规则不能使用。
检查了 0 份标准目录、1 条规则、0 份单位名册、0 份豁免、0 份放假安排：错误 1，警告 0，提示 0。
""")


def test_one_broken_file_hides_no_other(here: Path) -> None:
    workspace(here)
    write(here / "catalog.yaml", "title: '没有写完\n")
    write(here / "units.yaml", "")
    write(here / "rules" / "post-ten-days.yaml", RULE, ("rank: policy", "rank: 通知"))
    assert transcript() == snapshot("""\
catalog.yaml:1:8 错误 yaml-unclosed-quote 从这里开始的引号没有配对。请补上后一个引号。
rules/post-ten-days.yaml:5:7 错误 unknown-word “rank”不能是“通知”。可以写的有：法律法规、规章、规范性文件。
units.yaml 错误 empty-file 文件是空的，没有可以检查的内容。请填写内容，或者删去这个文件。
检查了 1 份标准目录、1 条规则、1 份单位名册、0 份豁免、0 份放假安排：错误 3，警告 0，提示 0。
""")


def test_nothing_to_check_is_never_green(here: Path) -> None:
    """S10."""
    (here / "rules").mkdir()
    write(here / "catalog.yaml", "# 还没有写\n")
    assert transcript("rules", "catalog.yaml", "nowhere") == snapshot("""\
catalog.yaml 错误 empty-file 文件是空的，没有可以检查的内容。请填写内容，或者删去这个文件。
nowhere 错误 no-such-file 没有这个文件或文件夹。请核对路径和文件名。
rules 错误 no-rules 文件夹里没有规则（.yaml 文件；子文件夹不读）。没有规则，什么也查不出来。请放入规则，或者删去这个文件夹以使用内置规则。
检查了 0 份标准目录、0 条规则、0 份单位名册、0 份豁免、0 份放假安排：错误 3，警告 0，提示 0。
""")


def test_files_that_are_none_of_ours_are_named(here: Path) -> None:
    write(here / "台账.xlsx", "x")
    write(here / "other.yaml", "title: x\nnotes: []\n")
    assert transcript("台账.xlsx", "other.yaml") == snapshot("""\
other.yaml 错误 unknown-file 看不出这是标准目录（应有 items）、规则（应有 kind）、单位名册（应有 units）、豁免（应有 waivers）还是放假安排（应有 days）。请核对最外层的键。
台账.xlsx 错误 not-a-yaml-file 这不是 YAML 文件。validate 只检查标准目录、规则、单位名册、豁免和放假安排；台账请用 gongkai check 检查。
检查了 0 份标准目录、0 条规则、0 份单位名册、0 份豁免、0 份放假安排：错误 2，警告 0，提示 0。
""")


def test_waivers_are_held_against_the_rules_beside_them(here: Path) -> None:
    workspace(here)
    text = "version: 1\nwaivers:\n  - {rule: post-10-days, unit: 乙镇, until: 2020-12-31, reason: 停机}\n"
    write(here / "waivers.yaml", text)
    assert transcript("waivers.yaml") == snapshot("""\
waivers.yaml:3:12 错误 unknown-waived-rule 没有“post-10-days”这条规则。是不是想写“post-ten-days”？
waivers.yaml:3:43 警告 waiver-ended 豁免到 2020-12-31 为止，到 2026-11-26 已经过期，不再起作用。请删去，或者重新批准。
检查了 0 份标准目录、0 条规则、0 份单位名册、1 份豁免、0 份放假安排：错误 1，警告 1，提示 0。
""")


def test_doubts_fail_from_the_severity_that_is_asked_for(here: Path) -> None:
    workspace(here)
    write(here / "rules" / "post-ten-days.yaml", RULE, (", verified_on: 2026-11-24", ""))
    report = validate(select_paths([Path("rules")]), prove, DAY)
    assert [finding.code for finding in report.findings] == ["citation-unverified"]
    failing = [severity for severity in Severity if report.fails(severity)]
    assert failing == [Severity.WARNING, Severity.NOTICE]
