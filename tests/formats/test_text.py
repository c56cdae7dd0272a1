"""Text for a terminal, beyond what the golden files show."""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from inline_snapshot import snapshot
from rich.cells import cell_len

from formats.reports import county, of
from gongkai.formats.screen import Screen
from gongkai.formats.text import render
from gongkai.model.identity import CalendarIdentity, Identity
from gongkai.texts import Lang

HEADINGS = "公开事项,标题,单位,公开渠道,形成日期,保密审查日期,公开日期,变更日期,撤下日期"
GOOD = "报告,没有编号的,潭头镇,政府网站、公示栏、政务服务中心,2020-09-15,2020-09-16,2020-09-20,,"


def test_a_record_without_an_id_is_known_by_its_title(tmp_path: Path) -> None:
    report = of(tmp_path, HEADINGS, GOOD.replace("2020-09-20", "2020-10-21"))
    assert "\n  没有编号的  第2项 报告\n    截止日2020-10-19（周一）" in render(report, "zh")


def test_an_item_is_named_where_the_sentence_does_not(tmp_path: Path) -> None:
    """Nobody can tell whether an item was published whose only record contradicts itself."""
    contradictory = GOOD.replace("2020-09-20", "2020-09-14")
    report = of(tmp_path, HEADINGS, contradictory, rules=["cover-catalogue"])
    text = render(report, "zh")
    assert "! 无法判定  标准目录中的事项全部公开\n  第2项 报告\n    “公开日期”与" in text
    assert "    没有公开过“工作文件”\n    没有公开过“贫困人口识别”\n" in text


def test_rows_without_a_unit_have_a_heading_of_their_own(tmp_path: Path) -> None:
    report = of(tmp_path, HEADINGS, GOOD.replace("潭头镇", "").replace("09-20", "10-21"))
    assert "\n未写明单位 " in render(report, "zh")
    assert "\nno unit given " in render(report, "en")


def test_places_name_the_file_only_where_there_are_several() -> None:
    text = render(county(), "zh")
    assert text.count("2020年政务公开台账.xlsx") == 1


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_no_line_is_wider_than_the_screen(lang: Lang, width: int) -> None:
    lines = render(county(), lang, Screen(width)).splitlines()
    assert max(map(cell_len, lines)) <= width


@pytest.mark.parametrize("width", [40, 80, 200])
def test_what_is_said_does_not_depend_on_the_width(width: int) -> None:
    def words(text: str) -> str:
        return "".join(text.replace("─", "").split())

    assert words(render(county(), "zh", Screen(width))) == words(render(county(), "zh"))


def test_the_narrowest_screen_is_no_failure() -> None:
    assert render(county(), "zh", Screen(2))


def test_law_is_cited_once_a_block() -> None:
    """A rule may quote two sentences of one article."""
    laws = [
        line.strip().split("  ")[-1].split("；")
        for line in render(county(), "zh", Screen(400)).splitlines()
        if line.startswith("  依据")
    ]
    assert laws
    assert all(len(set(law)) == len(law) for law in laws)


def test_colour_changes_no_word() -> None:
    plain = render(county(), "zh", Screen(80))
    coloured = render(county(), "zh", Screen(80, colour=True))
    assert "\x1b[1;31m✗ 逾期完成\x1b[0m" in coloured
    assert "\x1b[1;33m! 无法判定\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == plain


def verdict(tmp_path: Path, *rows: str) -> str:
    return render(of(tmp_path, HEADINGS, *rows), "zh").splitlines()[-1]


def test_the_verdict_counts_every_kind_of_error(tmp_path: Path) -> None:
    late, unread = GOOD.replace("09-20", "10-21"), GOOD.replace("2020-09-20", "2020.13.1")
    assert verdict(tmp_path, GOOD) == "结论：合格，没有发现问题"
    assert verdict(tmp_path, late) == snapshot("结论：有 1 处错误，今天能改的请先改")
    assert verdict(tmp_path, GOOD, unread) == snapshot(
        "结论：有 1 处错误（读不懂的单元格 1），今天能改的请先改"
    )
    assert verdict(tmp_path, late, unread) == snapshot(
        "结论：有 2 处错误（问题 1，读不懂的单元格 1），今天能改的请先改"
    )


def test_what_nobody_can_tell_is_never_good(tmp_path: Path) -> None:
    """S4: not while a single obligation is undecided."""
    blank = GOOD.replace("2020-09-15", "")
    assert verdict(tmp_path, GOOD, blank) == snapshot(
        "结论：没有错误，有 1 处警告、1 项义务无法判定，请逐条看过"
    )
    assert verdict(tmp_path, blank) == snapshot("结论：没有一项义务能够判定，等于没有检查")


def test_what_is_waived_is_listed_and_counted_apart(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """S9."""
    late = GOOD.replace("09-20", "10-21")
    waivers = """\
version: 1
waivers:
  - rule: publish-on-time
    unit: 潭头镇
    reason: 网站迁移停机
    approved_by: 县政务公开办
    until: 2020-12-31
  - {rule: publish-on-time, unit: 合峪镇, reason: 停电, until: 2020-12-31}
"""
    monkeypatch.chdir(tmp_path)
    report = of(Path(), HEADINGS, late, waivers=waivers)
    assert render(report, "zh", Screen(80)) == snapshot("""\
栾川县扶贫领域基层政务公开标准目录
检查基准日 2020-12-31 · 台账 1 个 · 记录 1 条 · 规则 1 条
台账.csv

潭头镇 乡级 · 豁免 1 ───────────────────────────────────────────────────────────
· 豁免  信息形成后20个工作日内公开
  没有编号的  第2项 报告
    已豁免至2020-12-31，理由：网站迁移停机（县政务公开办批准）
    第2行“公开日期”（G2）
  依据    中华人民共和国政府信息公开条例 第二十六条；栾扶贫办〔2020〕51号 三
  怎么办  不用处理；到期以后照常检查。

说明（3 条） ───────────────────────────────────────────────────────────────────
! 豁免（规则 publish-on-time，理由：停电）没有用到，请核对或删去
  waivers.yaml:8:5
· 目录第 3、4、5、6、7、8、9、10 项没有写公开层级，按目录的默认层级检查
· 目录第 1、2、3、4、5、6、7、8 项没有写公开方式，按目录的默认方式检查

合计 ───────────────────────────────────────────────────────────────────────────
公开义务  1 项，豁免 1
问题      没有
工作日历 chinese_calendar 1.11.0，放假安排已公布到 2026-12-31
结论：没有错误，有 1 处警告，请逐条看过
""")
    assert render(report, "en", Screen(80)) == snapshot("""\
栾川县扶贫领域基层政务公开标准目录
as of 2020-12-31 · 1 ledger · 1 record · 1 rule
台账.csv

潭头镇 township · waived 1 ─────────────────────────────────────────────────────
· waived  Published within 20 working days of being formed
  没有编号的  item 2 报告
    waived until 2020-12-31: 网站迁移停机 (approved by 县政务公开办)
    row 2 “公开日期” (G2)
  law  中华人民共和国政府信息公开条例 第二十六条; 栾扶贫办〔2020〕51号 三
  do   Nothing to do; it is checked as usual when the waiver has run out.

notices (3) ────────────────────────────────────────────────────────────────────
! the waiver of publish-on-time (停电) matches nothing: check or delete it
  waivers.yaml:8:5
· items 3, 4, 5, 6, 7, 8, 9, 10 have no level of their own; the catalogue's
  default was taken
· items 1, 2, 3, 4, 5, 6, 7, 8 have no mode of their own; the catalogue's
  default was taken

in all ─────────────────────────────────────────────────────────────────────────
obligations  1, waived 1
findings     none
calendar chinese_calendar 1.11.0, announced until 2026-12-31
verdict: no errors, 1 warning; look at each
""")


def test_overlays_of_the_calendar_are_named(tmp_path: Path) -> None:
    """S2.5: the fingerprint of the calendar."""
    report = of(tmp_path, HEADINGS, GOOD)
    overlay = Identity("rules/calendar/2027.yaml", "0123456789abcdef")
    calendar = CalendarIdentity("chinese_calendar 1.11.0", date(2027, 12, 31), (overlay,))
    text = render(replace(report, calendar=calendar), "zh", Screen(200))
    assert (
        "工作日历 chinese_calendar 1.11.0，放假安排已公布到 2027-12-31，"
        "另载 rules/calendar/2027.yaml（0123456789ab）\n"
    ) in text
