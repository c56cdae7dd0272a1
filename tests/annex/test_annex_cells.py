"""Cells that are not what their column is for: each is read where it is plain, else doubted."""

from pathlib import Path
from typing import Any

import pytest

from annex.tables import TOP, choose, imported, item, only_note
from gongkai.model.terms import Channel, Level, Mode

WEBSITE, GAZETTE = Channel.WEBSITE, Channel.GAZETTE


# 公开渠道和载体


def test_open_boxes_are_offered_where_the_note_says_so(tmp_path: Path) -> None:
    note = "注：“■”表示必选项，“□”表示可选项。"
    channels = item(tmp_path, notes=(note,)).channels
    assert (channels.required, channels.optional) == ((WEBSITE,), (GAZETTE,))
    assert channels.need == "all"


def test_open_boxes_mean_nothing_without_a_note(tmp_path: Path) -> None:
    """S6: neither 可选 nor forbidden."""
    channels = item(tmp_path).channels
    assert (channels.required, channels.optional, channels.need) == ((WEBSITE,), (), None)


def test_one_channel_is_enough_where_the_header_says_so(tmp_path: Path) -> None:
    heading = "公开渠道和载体（在标注范围内至少选择其一公开，法律法规规章另有规定的从其规定）"
    top = TOP.replace("公开渠道和载体", heading)
    row: dict[str, Any] = {heading: "■政府网站 ■政府公报"}
    channels = item(tmp_path, top=top, **row).channels
    assert (channels.required, channels.need) == ((WEBSITE, GAZETTE), "any")


def test_signs_that_were_lost_tick_nothing(tmp_path: Path) -> None:
    found = item(tmp_path, 公开渠道和载体="?政府网站 ??政府公报 ?公开查阅点")
    assert found.channels.required == ()
    assert "记号丢失" in only_note(found, "?政府网站")


def test_a_channel_that_is_none_of_ours_is_named(tmp_path: Path) -> None:
    found = item(tmp_path, 公开渠道和载体="■政府网站 ■村里的墙")
    assert found.channels.required == (WEBSITE,)
    assert only_note(found, "村里的墙") == "渠道里有认不出的：村里的墙，没有录入。"


def test_nothing_ticked_is_no_channel(tmp_path: Path) -> None:
    found = item(tmp_path, 公开渠道和载体="□政府网站 □政府公报")
    assert found.channels.required == ()
    assert only_note(found, "渠道") == "渠道没有一项勾选，留空。"


def test_what_another_channel_is_may_be_written_behind_it(tmp_path: Path) -> None:
    found = item(tmp_path, 公开渠道和载体="■政府网站 ■其他:国家企业信用信息公示系统")
    assert found.channels.required == (WEBSITE, Channel.OTHER)


# 同上


def test_the_same_as_above_is_what_stands_above(tmp_path: Path) -> None:
    second = {"序号": "2", "二级事项": "解读", "公开渠道和载体": "同上", "公开时限": "同 上"}
    one, two = imported(tmp_path, {}, second).catalog.items
    assert two.channels == one.channels
    assert two.time_limit == one.time_limit
    assert two.as_printed is not None
    assert (two.as_printed["channels"], two.as_printed["time_limit"]) == ("同上", "同 上")
    assert "“公开时限”写“同上”，取上一行的“信息形成20个工作日内”。" in two.notes


def test_the_same_as_above_in_the_first_row_asks_for_a_person(tmp_path: Path) -> None:
    found = item(tmp_path, 公开时限="同上")
    assert found.time_limit is not None
    assert found.time_limit.needs_a_person


# 公开时限


def test_a_limit_that_is_not_understood_is_kept_and_doubted(tmp_path: Path) -> None:
    found = item(tmp_path, 公开时限="会议召开前5个\n工作日")
    assert found.time_limit is not None
    assert found.time_limit.text == "会议召开前5个工作日"
    assert (found.time_limit.within, found.time_limit.needs_a_person) == (None, True)
    assert "needs_a_person" in only_note(found, "会议召开前5个工作日")


def test_how_long_it_stays_is_no_limit_to_publish_within(tmp_path: Path) -> None:
    found = item(tmp_path, 公开时限="长期公开")
    assert found.time_limit is not None
    assert (found.time_limit.keep, found.time_limit.within) == ("long_term", None)
    assert only_note(found, "保持公开多久")


@pytest.mark.parametrize("struck", ["/", "—", "－"])
def test_a_stroke_is_no_limit(tmp_path: Path, struck: str) -> None:
    found = item(tmp_path, 公开时限=struck)
    assert found.time_limit is None
    assert only_note(found, "没有写期限")


def test_a_limit_in_the_place_of_an_office_is_doubted(tmp_path: Path) -> None:
    top = TOP.replace("公开时限", "公开主体")
    found = item(tmp_path, top=top, 公开主体="信息形成20个工作日内")
    assert "列可能错位" in only_note(found, "公开主体")


# 公开对象, 公开方式, 公开层级


def test_headings_below_count_where_the_ones_above_have_slid(tmp_path: Path) -> None:
    names = "全社会 特定群众 依申请公开 主动 乡级 县级"
    found = choose(tmp_path, names, "", "√", "", "√", "", "√", above="公开渠道 公开方式 公开对象")
    assert found.audience == ("特定群众",)
    assert (found.mode, found.levels) == (Mode.PROACTIVE, (Level.COUNTY,))


BELOW = "全社会 特定群众 主动 依申请公开 县级 乡、村级"


@pytest.mark.parametrize(
    "prose", ["申请人", "在征收范围内", "项目单位", "√（面向所在地的村集体成员）"]
)
def test_words_say_who_some_are(tmp_path: Path, prose: str) -> None:
    found = choose(tmp_path, BELOW, "", prose, "√", "", "√", "")
    assert found.audience == ("特定群众",)
    assert prose in only_note(found, "读作勾选")


def test_words_elsewhere_are_no_tick(tmp_path: Path) -> None:
    found = choose(tmp_path, BELOW, "√", "", "√", "", "视情况", "")
    assert found.levels == ()
    assert only_note(found, "视情况") == "“县级”一格印作“视情况”，不是勾选，没有录入。"


def test_both_modes_ticked_is_neither(tmp_path: Path) -> None:
    found = choose(tmp_path, BELOW, "√", "", "√", "√", "√", "")
    assert found.mode is None
    assert only_note(found, "两种都勾选")


@pytest.mark.parametrize(("sign", "audience"), [("V", ("全社会",)), ("☒", ()), ("?", ())])
def test_a_sign_that_may_be_a_tick_is_doubted(
    tmp_path: Path, sign: str, audience: tuple[str, ...]
) -> None:
    found = choose(tmp_path, BELOW, sign, "", "√", "", "√", "")
    assert found.audience == audience
    assert only_note(found, f"印作“{sign}”")


def test_words_side_by_side_choose_levels_and_no_mode(tmp_path: Path) -> None:
    found = choose(tmp_path, BELOW, "社会 特定 群众", "", "主动 依申请", "", "县级 乡、村级", "")
    assert found.audience == ("全社会", "特定群众")
    assert found.mode is None
    assert found.levels == tuple(Level)


def test_ticked_words_of_another_column_are_read_where_they_belong(tmp_path: Path) -> None:
    cells = ("■全社会 □特定群众", "■主动 □依申请", "□县级 ■乡、村级", "", "", "")
    found = choose(tmp_path, BELOW, *cells)
    assert found.audience == ("全社会",)
    assert found.mode is Mode.PROACTIVE
    assert found.levels == (Level.TOWNSHIP, Level.VILLAGE)
    assert len([note for note in found.notes if "应属" in note]) == 2


def test_channels_that_slid_into_another_column_are_read_there(tmp_path: Path) -> None:
    cells = ("□政府公报 ■纸质媒体 □政务服务中心", "√", "√", "", "√", "")
    found = choose(tmp_path, BELOW, *cells)
    assert found.channels.required == (Channel.PRINT,)
    assert found.audience == ("特定群众",)
    assert only_note(found, "滑入") == (
        "渠道的一部分滑入“全社会”一格，在该格中读取；这一格原有的勾选不可知。"
    )


@pytest.mark.parametrize(
    ("below", "levels"),
    [
        ("州级 县级", (Level.COUNTY,)),
        ("市级 区县级", (Level.COUNTY,)),
        ("东阳市级 镇街乡", (Level.COUNTY, Level.TOWNSHIP)),
        ("镇级 村级", (Level.TOWNSHIP, Level.VILLAGE)),
        ("县级 乡（镇）、村（社区）级", tuple(Level)),
        ("镇(街)级 乡(村)级", (Level.TOWNSHIP, Level.VILLAGE)),
        ("区级 镇街级", (Level.COUNTY, Level.TOWNSHIP)),
    ],
)
def test_levels_go_by_many_names(tmp_path: Path, below: str, levels: tuple[Level, ...]) -> None:
    names = f"全社会 特定群众 主动 依申请公开 {below}"
    assert choose(tmp_path, names, "√", "", "√", "", "√", "√").levels == levels


def test_a_level_above_the_county_is_named(tmp_path: Path) -> None:
    names = "全社会 特定群众 主动 依申请公开 州级 县级"
    found = choose(tmp_path, names, "√", "", "√", "", "州级", "县级")
    assert found.levels == (Level.COUNTY,)
    assert only_note(found, "州级") == "公开层级“州级”不在县、乡、村三级之内，没有录入。"


def test_a_tick_of_nothing_is_no_choice(tmp_path: Path) -> None:
    found = item(tmp_path, 公开层级="√")
    assert found.levels == ()
    assert only_note(found, "只有勾选")


# 公开内容, 公开依据


def test_optional_elements_are_kept_with_the_others(tmp_path: Path) -> None:
    found = item(tmp_path, 公开内容="●文件名称 〇解读")
    assert found.content == ("文件名称", "解读")
    assert only_note(found, "可选要素") == "公开内容里标“〇”的是可选要素：解读。"


@pytest.mark.parametrize(
    ("printed", "content"),
    [
        ("·甲\n·乙", ("甲", "乙")),
        ("1.甲；2.乙；3.丙", ("甲", "乙", "丙")),
        ("（1）甲（2）乙", ("甲", "乙")),
        ("公示7\n个工作\n日", ("公示7个工作日",)),
        ("甲；\n乙。", ("甲", "乙。")),
        ("电话12317、0000-12345678", ("电话12317、0000-12345678",)),
    ],
)
def test_content_is_taken_apart_where_it_says_so(
    tmp_path: Path, printed: str, content: tuple[str, ...]
) -> None:
    assert item(tmp_path, 公开内容=printed).content == content


@pytest.mark.parametrize(
    ("printed", "basis"),
    [
        ("《甲条例》《乙办法》", ("《甲条例》", "《乙办法》")),
        ("《甲条例》、《乙办法》", ("《甲条例》", "《乙办法》")),
        ("关于印发《甲》的通知 关于乙的通知", ("关于印发《甲》的通知", "关于乙的通知")),
        ("《关于甲、乙的\n意见》", ("《关于甲、乙的意见》",)),
        ("《甲》（国发〔2020〕1号）", ("《甲》（国发〔2020〕1号）",)),
    ],
)
def test_basis_is_taken_apart_at_its_titles(
    tmp_path: Path, printed: str, basis: tuple[str, ...]
) -> None:
    top = TOP.replace("公开内容", "公开内容|公开依据")
    assert item(tmp_path, top=top, 公开依据=printed).basis == basis
