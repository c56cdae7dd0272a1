"""`gongkai catalog import` as a person runs it."""

# ruff: noqa: E501  transcripts are as wide as the screen

from pathlib import Path

import pytest
from inline_snapshot import snapshot

from annex.maker import Style, columns, table
from annex.matters import LINES, MATTERS
from annex.sheet import document, page
from cli.conftest import Run
from gongkai.readers.catalog import load_catalog

ROWS = table(columns("national", Style()), MATTERS[:1], ("1",))


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_the_catalogue_goes_to_stdout_and_the_doubts_beside_it(run: Run) -> None:
    document(Path("附件"), LINES, ROWS, ())
    assert run("catalog import 附件.docx") == snapshot("""\
# 由 gongkai catalog import 写成。请对照附件原件逐项核对：疑点都写在 notes 里，核对之后改写或删去。
# Written by gongkai catalog import. Hold it against the annex: every doubt is in notes.
#
# as_printed  附件单元格的原样；一个表头下有几小列的，各格之间以“｜”隔开。其余各键是实际采用的读法。
# as_printed keeps the annex's own cells, ｜ between those under one heading; the rest is a reading.
version: 1
title: 示例县示例领域基层政务公开标准目录
document: 示政办〔2020〕1号
issuer: 示例县政务公开办公室
issued_on: 2020-12-14

defaults:
  time_limit:
    text: 信息形成或变更20个工作日内
    within: {working_days: 20}
    after: formation_or_change
    source: 一、公开时限

categories:
  - {name: 政策文件, subjects: [规范性文件]}

notes:
  - 附件没有说明勾选与不勾选的含义。勾选的读作应当使用的渠道；未勾选的不读作“可选”，也不读作“禁用”。

items:
  - id: "1"
    row: 1
    as_printed:
      category: 政策文件
      subject: 规范性文件
      content: |-
        ·文件名称
        ·文号
        ·全文
      basis: |-
        《中华人民共和国政府信息公开条例》
        《示例条例》
      time_limit: |-
        信息形成（变更）20个工作
        日内
      publisher: 县级主管部门、乡镇人民政府
      channels: ■政府网站 □两微一端 □公开查阅点 ■社区/企事业单位/村公示栏（电子屏） □发布会/听证会 ■政务服务中心 □其他
      audience: √｜
      mode: √｜
      levels: √｜√
    category: 政策文件
    subject: 规范性文件
    content: [文件名称, 文号, 全文]
    basis: [《中华人民共和国政府信息公开条例》, 《示例条例》]
    time_limit: {text: 信息形成（变更）20个工作日内, within: {working_days: 20}, after: formation_or_change}
    publisher: [县级主管部门, 乡镇人民政府]
    channels: {required: [政府网站, 社区/企事业单位/村公示栏（电子屏）, 政务服务中心]}
    audience: [全社会]
    mode: 主动公开
    levels: [县级, 乡级, 村级]
注意：附件.docx  附件没有说明勾选与不勾选的含义。勾选的读作应当使用的渠道；未勾选的不读作“可选”，也不读作“禁用”。
共1项，1处疑点，都写在 notes 里。请对照附件原件逐项核对。
exit 0
""")


def test_doubts_are_told_in_english_and_noted_in_chinese(run: Run) -> None:
    page(Path("附件"), LINES, ROWS, ())
    told = run("catalog import 附件.html -o catalog.yaml", GONGKAI_LANG="en")
    assert told == snapshot("""\
note: 附件.html  The annex does not say what ticks mean. Ticked channels are read as required; open ones neither as optional nor as forbidden.
wrote catalog.yaml: 1 item, 1 doubt, all in notes. Hold it against the annex item by item, then run gongkai validate catalog.yaml
exit 0
""")
    assert "附件没有说明勾选" in Path("catalog.yaml").read_text(encoding="utf-8")


def test_a_file_that_is_there_is_not_replaced_unasked(run: Run) -> None:
    page(Path("附件"), LINES, ROWS, ())
    Path("catalog.yaml").write_text("version: 1\n", encoding="utf-8")
    assert run("catalog import 附件.html -o catalog.yaml") == snapshot("""\
catalog.yaml 已经存在。换个文件名（-o），或者加 --force 覆盖。
exit 2
""")
    assert Path("catalog.yaml").read_text(encoding="utf-8") == "version: 1\n"
    assert run("catalog import 附件.html -o catalog.yaml --force").endswith("exit 0\n")
    assert load_catalog(Path("catalog.yaml")).value.items[0].subject == "规范性文件"


def test_what_the_annex_does_not_say_is_asked_for_all_at_once(run: Run) -> None:
    page(Path("附件"), (), ROWS, ())
    assert run("catalog import 附件.html") == snapshot("""\
无法检查：附件.html  看不出标准目录的名称。请用 --title 写明，例如 --title 某县某领域基层政务公开标准目录。
无法检查：附件.html  看不出印发目录的文号。请用 --document 写明；没有文号的，写明出处。
无法检查：附件.html  看不出发文单位。请用 --issuer 写明。
无法检查：附件.html  看不出印发日期。请用 --issued-on 写明，例如 --issued-on 2020-12-14。
exit 2
""")


def test_what_a_person_says_counts_more_than_what_was_found(run: Run) -> None:
    page(Path("附件"), LINES, ROWS, ())
    run(
        "catalog import 附件.html -o 目录.yaml --title 名称 --document 无文号 --issuer 单位 "
        "--issued-on 2021年1月2日"
    )
    read = load_catalog(Path("目录.yaml")).value
    assert [read.title, read.document, read.issuer] == ["名称", "无文号", "单位"]
    assert read.issued_on.isoformat() == "2021-01-02"


def test_without_a_notice_the_default_limit_is_that_of_the_law(run: Run) -> None:
    page(Path("附件"), (), ROWS, ())
    told = run(
        "catalog import 附件.html -o 目录.yaml --title 名称 --document 无文号 --issuer 单位 "
        "--issued-on 2021-01-02"
    )
    limit = load_catalog(Path("目录.yaml")).value.defaults.time_limit
    assert limit.within is not None
    assert limit.within.working_days == 20
    assert limit.source == "《中华人民共和国政府信息公开条例》第二十六条"
    assert "缺省值取《中华人民共和国政府信息公开条例》第二十六条" in told


def test_a_file_without_a_table_or_rows_is_refused(run: Run) -> None:
    Path("正文.txt").write_text("\n\n".join(LINES), encoding="utf-8")
    assert run("catalog import 正文.txt") == snapshot("""\
无法检查：正文.txt  没有找到标准目录的表格：要有一行表头，写着公开事项、公开内容、公开时限、公开渠道等列名中的三个以上。请确认附件就在这个文件里。
exit 2
""")
    page(Path("附件"), LINES, ROWS[:2], ())
    assert "下面没有一行内容" in run("catalog import 附件.html")
    assert "没有这个文件" in run("catalog import 没有.html")
    Path("附件.cvs").write_text("一", encoding="utf-8")
    assert "是不是想写“.csv”" in run("catalog import 附件.cvs")


def test_a_misspelt_option_is_answered_by_the_known_one(run: Run) -> None:
    assert "--issuer" in run("catalog import 附件.html --isuer 单位")
