"""Where the header of a ledger is found, whatever stands around it (interface: ledger files)."""

from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook

from gongkai.model.fields import HEADINGS as HEADED
from gongkai.model.headings import LISTED, WORDS
from gongkai.readers.ledger.header import find_header
from gongkai.readers.ledger.headings import USUAL
from gongkai.readers.ledger.unit_lines import unit_above
from gongkai.readers.ledger.units import Units
from ledger.reading import HEADINGS, ROSTER, ROW, Read, column, read

Rows = Sequence[Sequence[str | None]]

UPPER = ["信息编号", "公开事项", "信息名称", "公开主体", "日期", None]
LOWER = [None, None, None, None, "形成", "公开"]
MERGED = ["A1:A2", "B1:B2", "C1:C2", "D1:D2", "E1:F1"]


def book(folder: Path, rows: Rows, merged: Sequence[str] = ()) -> Read:
    made = Workbook()
    sheet = made.active
    for row in rows:
        sheet.append(row)
    for cells in merged:
        sheet.merge_cells(cells)
    made.save(folder / "台账.xlsx")
    return read(folder / "台账.xlsx", roster=ROSTER)


def text(folder: Path, rows: Rows) -> Read:
    lines = [",".join(cell or "" for cell in row) for row in rows]
    (folder / "台账.csv").write_text("\n".join(lines), encoding="utf-8")
    return read(folder / "台账.csv", roster=ROSTER)


def dates(found: Read) -> list[tuple[str, str]]:
    return [(str(row["formed_on"]), str(row["published_on"])) for row in found.rows]


ONE = [("2020-09-15", "2020-10-19")]


def test_a_group_and_what_stands_below_it_make_a_heading(tmp_path: Path) -> None:
    found = book(tmp_path, [UPPER, LOWER, ROW], MERGED)
    assert dates(found) == ONE
    assert found.ledgers.sheets[0].headings["formed_on"] == "形成日期"
    assert found.rows[0]["row"] == 3
    assert found.notices == []


def test_text_files_keep_of_a_merged_cell_its_first(tmp_path: Path) -> None:
    assert dates(text(tmp_path, [UPPER, LOWER, ROW])) == ONE


@pytest.mark.parametrize(
    ("group", "heading", "whole"),
    [
        ("日期", "形成", "形成日期"),
        ("公开", "日期", "公开日期"),
        ("变更", "公开日期", "变更公开日期"),
        ("公开事项", "二级事项", "二级事项"),
        ("公开日期", "计划", "公开日期计划"),
        ("公开日期", "应公开", "公开日期应公开"),
        ("公开日期", "最迟时间", "公开日期最迟时间"),
        ("计划", "公开日期", "计划公开日期"),
        ("公开时限", "公开日期", "公开时限公开日期"),
        ("计划", "公开渠道", "公开渠道"),
        ("公开日期", "公开渠道", "公开渠道"),
        ("拟稿人:李", "公开日期", "公开日期"),
        ("2020年应公开信息目录及台账", "公开日期", "公开日期"),
        ("预算信息", "公开日期", "公开日期"),
        ("公开日期", "实际", "公开日期"),
        ("公开时间", "实际日期", "公开时间"),
        ("公开日期", "已公开", "公开日期"),
        ("实际", "公开日期", "公开日期"),
        ("实际公开", "日期", "公开日期"),
        ("日期", "实际公开", "公开日期"),
        ("实际", "文号", "文号"),
        ("公开日期", "网站", "网站"),
        ("公开日期", "开始", "公示开始日期"),
        ("公示时间", "起", "公示开始日期"),
        ("公示", "止", "公示结束日期"),
        ("公示期", "截止日期", "公示结束日期"),
        # It may be a deadline.
        ("公开时间", "截止", "截止"),
        ("有效期", "止", "止"),
        ("形成日期", "结束", "结束"),
        ("信息名称", "", "信息名称"),
        ("", "文号", "文号"),
        ("文号", "文号", "文号"),
    ],
)
def test_together_they_count_only_if_that_is_a_heading(
    group: str, heading: str, whole: str
) -> None:
    assert USUAL.under(group, heading) == whole


def test_a_group_ends_where_nothing_stands_below_it() -> None:
    header = find_header([["日期", "备注", None, "名称"], ["形成", None, "公开", None]], USUAL)
    assert header is not None
    assert header.headings == ("形成日期", "备注", "公开", "名称")


DATED = [*HEADINGS[:4], "形成日期", "公开日期", None]
OVER = [f"{letter}1:{letter}2" for letter in "ABCDE"]
LATE = [*ROW, "2020-11-30"]


@pytest.mark.parametrize(
    ("upper", "lower", "at"),
    [
        (["公开日期", None], ["计划", "实际"], 1),
        (["公开时间", None], ["实际", "要求"], 0),
        (["公开日期", "公开日期"], ["应公开", "已公开"], 1),
        (["计划", "实际"], ["公开日期", "公开日期"], 1),
        (["最迟", "实际"], ["公开时间", "公开时间"], 1),
    ],
)
@pytest.mark.parametrize("is_merged", [True, False])
def test_a_planned_day_is_not_taken_for_the_actual_one(
    tmp_path: Path, upper: list[str | None], lower: list[str | None], at: int, *, is_merged: bool
) -> None:
    """S10."""
    rows: Rows = [[*HEADINGS[:5], *upper], [*[None] * 5, *lower], LATE]
    merged = [*OVER, *(["F1:G1"] if upper[1] is None else [])]
    found = book(tmp_path, rows, merged) if is_merged else text(tmp_path, rows)
    assert dates(found) == [("2020-09-15", LATE[5 + at])]
    assert found.rejected == []
    assert found.notices == ["headings-unused"]


@pytest.mark.parametrize("is_merged", [True, False])
def test_groups_tell_days_apart_below_which_all_headings_recur(
    tmp_path: Path, *, is_merged: bool
) -> None:
    upper = [*HEADINGS[:4], "计划", None, "实际", None]
    lower = [*HEADINGS[:4], *["形成日期", "公开日期"] * 2]
    rows: Rows = [["潭头镇台账"], upper, lower, [*ROW, "2020-09-16", "2020-11-30"]]
    merged = [*(f"{letter}2:{letter}3" for letter in "ABCD"), "E2:F2", "G2:H2"]
    found = book(tmp_path, rows, merged) if is_merged else text(tmp_path, rows)
    assert dates(found) == [("2020-09-16", "2020-11-30")]


def test_a_group_that_is_all_planned_leaves_no_actual_day(tmp_path: Path) -> None:
    found = text(tmp_path, [["基本情况", *[None] * 4, "计划"], HEADINGS, ROW])
    assert column(found, "published_on") == [None]
    assert found.notices == ["heading-near"]


@pytest.mark.parametrize(
    "title", ["2020年计划公开台账", "计划", "拟稿人：李", "填报单位：潭头镇,,,,拟稿人：李"]
)
def test_a_title_above_a_header_is_no_group(tmp_path: Path, title: str) -> None:
    assert dates(text(tmp_path, [title.split(","), HEADINGS, ROW])) == ONE


@pytest.mark.parametrize(
    "line",
    [
        "填报单位：潭头镇,,,,报送要求,每月报送",
        "填报单位,潭头镇,填报时间,2020年12月,报送时限,每月5日前",
        "单位,潭头镇,,,应于20个工作日内公开,",
        "应公开信息台账,,,,,附件2",
        "基本信息,,,,拟公开信息,",
        "基本信息,,,,拟稿阶段,",
        "基本信息,,,,公开要求,",
        "基本信息,,,,应公开情况,",
    ],
)
def test_a_line_above_a_header_changes_none_of_its_headings(tmp_path: Path, line: str) -> None:
    found = text(tmp_path, [line.split(","), HEADINGS, ROW, line.split(","), HEADINGS, ROW])
    assert dates(found) == ONE * 2
    assert [(row["record"], row["unit"]) for row in found.rows] == [("T-1", "潭头镇")] * 2


@pytest.mark.parametrize(
    ("upper", "first"),
    [
        (["信息名称", "", "形成日期", "公开日期"], ["甲报告", "乙摘要", "", ""]),
        (["信息名称", "", "公开渠道", ""], ["甲报告", "乙摘要", "网站", "公示栏"]),
        (["信息名称", "形成日期", "公开日期", ""], ["", "", "无", "无"]),
    ],
)
def test_a_first_record_is_no_second_header(
    tmp_path: Path, upper: list[str], first: list[str]
) -> None:
    second = ["丙", "丁", "2020-09-01", "2020-10-01"]
    found = text(tmp_path, [upper, first, second])
    assert [row["row"] for row in found.rows] == [2, 3][first[0] == "" :]


@pytest.mark.parametrize("lower", [["开始", "结束"], ["起", "止"]])
def test_a_posting_has_its_ends_below_one_group(tmp_path: Path, lower: list[str]) -> None:
    rows: Rows = [DATED, [*[None] * 5, *lower], LATE]
    for found in (book(tmp_path, rows, [*OVER, "F1:G1"]), text(tmp_path, rows)):
        assert dates(found) == ONE
        assert [str(day) for day in column(found, "withdrawn_on")] == ["2020-11-30"]
        assert found.notices == []


def test_what_stands_below_another_group_leaves_its_field(tmp_path: Path) -> None:
    upper = [*HEADINGS, "公开渠道", None]
    lower = [*[None] * 6, "网站", "公示栏"]
    found = text(tmp_path, [upper, lower, [*ROW, "政府网站", "村公示栏"]])
    assert len(found.rows) == 1
    assert column(found, "channels") != [None]
    assert found.notices == ["two-columns"]


def test_groups_of_days_are_one_header_when_they_are_repeated(tmp_path: Path) -> None:
    lower = [*[None] * 5, "计划", "实际"]
    rows: Rows = [DATED, lower, LATE, DATED, lower, LATE]
    merged = [*OVER, "F1:G1", *(f"{letter}4:{letter}5" for letter in "ABCDE"), "F4:G4"]
    for found in (book(tmp_path, rows, merged), text(tmp_path, rows)):
        assert dates(found) == [("2020-09-15", "2020-11-30")] * 2
        assert found.notices == ["headings-unused", "rows-left-out"]
        assert found.rejected == []


def test_a_record_below_two_columns_of_one_heading_is_no_part_of_the_header(
    tmp_path: Path,
) -> None:
    rows: Rows = [[*HEADINGS, "公开日期"], [*[None] * 5, "2020-10-12", "2020-11-30"], LATE]
    assert len(text(tmp_path, rows).rows) == 2


def test_a_header_of_two_rows_is_no_record_when_it_is_repeated(tmp_path: Path) -> None:
    for make in (book, text):
        found = make(tmp_path, [UPPER, LOWER, ROW, UPPER, LOWER, ROW])
        assert dates(found) == ONE * 2
        assert found.notices == ["rows-left-out"]
        assert found.rejected == []


def test_a_repeated_header_of_one_row_is_no_record(tmp_path: Path) -> None:
    found = book(tmp_path, [HEADINGS, ROW, HEADINGS, ROW])
    assert [row["row"] for row in found.rows] == [2, 4]
    assert found.notices == ["rows-left-out"]


def test_titles_stand_above_and_notes_below(tmp_path: Path) -> None:
    rows: Rows = [
        ["潭头镇2020年政务公开台账"],
        ["填报单位：潭头镇", None, None, "填报日期：2020年12月"],
        [],
        HEADINGS,
        [*ROW[:3], None, *ROW[4:]],
        ["合计：1"],
        ["注：本表按月填报。"],
        ["填表人：张三", None, "审核人：李四"],
        ["以下空白"],
    ]
    found = book(tmp_path, rows, ["A1:F1"])
    assert [(row["row"], row["unit"]) for row in found.rows] == [(5, "潭头镇")]
    assert found.rejected == []
    assert [notice.count for notice in found.ledgers.notices] == [4]


def test_empty_columns_are_passed_over_in_silence(tmp_path: Path) -> None:
    apart = [[part for cell in row for part in (None, cell)] for row in (HEADINGS, ROW)]
    found = book(tmp_path, apart)
    assert dates(found) == ONE
    assert found.notices == []


def test_cells_under_no_heading_are_said(tmp_path: Path) -> None:
    found = text(tmp_path, [HEADINGS, [*ROW, "多出来的"], ROW])
    assert found.notices == ["cells-without-heading"]
    assert len(found.rows) == 2


def test_no_header_is_found_where_two_fields_are_not_named() -> None:
    assert find_header([["姓名", "电话"], ["张三", "备注"]], USUAL) is None
    assert find_header([["层级", "备注"]], USUAL) is None


@pytest.mark.parametrize(
    ("rows", "unit"),
    [
        ([["填报单位：潭头镇"]], "潭头镇"),
        ([["填报单位", "潭头镇"]], "潭头镇"),
        ([["填报单位（盖章）：潭头镇   填报日期：2020年12月"]], "潭头镇"),
        ([["填报单位：潭头镇（盖章）"]], "潭头镇"),
        ([["填报单位（盖章）：            2020年12月31日"]], None),
        ([["填报单位：", None, "2020年12月31日"]], None),
        ([["填报单位：（盖章）"], ["合峪镇"]], "合峪镇"),
        ([["填报单位：——"]], None),
        ([["填报单位：×××"]], None),
        ([["填报单位：______"]], None),
        ([["单位", "条数"]], None),
        ([["单位", "合峪镇"]], "合峪镇"),
        ([["说明：\n单位：填写全称"]], None),
        ([["单位：万元"]], None),
        ([["栾川县台账"]], None),
        ([["合峪镇2020年政务公开台账"]], "合峪镇"),
        ([["合峪镇台账", "合峪镇台账"], ["2020年12月"]], "合峪镇"),
        ([["合峪镇台账"], ["填报单位：潭头镇"]], "潭头镇"),
        ([["合峪镇台账", "2020年"]], None),
        ([["潭头镇台账"], [None, None], ["填报单位：潭头镇"]], "潭头镇"),
        ([[None, None]], None),
        ([["公开主体", "信息名称"]], None),
    ],
)
def test_a_line_above_the_header_names_the_unit(rows: Rows, unit: str | None) -> None:
    assert unit_above(rows, USUAL, Units(ROSTER)) == unit


def test_a_unit_alone_in_its_row_is_that_of_the_rows_below(tmp_path: Path) -> None:
    """S8b."""
    bare = [*ROW[:3], None, *ROW[4:]]
    rows: Rows = [
        HEADINGS,
        bare,
        ["潭头镇人民政府"],
        bare,
        ROW,
        ["小计"],
        bare,
        ["合峪镇"],
        bare,
        ROW,
    ]
    for found in (book(tmp_path, rows, ["A3:F3"]), text(tmp_path, rows)):
        assert column(found, "unit") == [None, *["潭头镇"] * 3, "合峪镇", "潭头镇"]
        assert found.notices == ["rows-left-out", "unit-missing"]
        assert found.rejected == []


def test_a_column_of_units_with_an_unknown_heading_has_no_captions(tmp_path: Path) -> None:
    heads = ["乡镇", *HEADINGS[:3], *HEADINGS[4:]]
    other = ["合峪镇", *ROW[:3], *ROW[4:]]
    found = text(tmp_path, [heads, ["潭头镇"], other])
    assert column(found, "unit") == [None]
    assert "unit-missing" in found.notices


def test_a_unit_filled_in_beforehand_is_no_caption(tmp_path: Path) -> None:
    alone = [None, None, None, "潭头镇"]
    found = text(tmp_path, [HEADINGS, ROW, alone, [*ROW[:3], None, *ROW[4:]]])
    assert column(found, "unit") == ["潭头镇", None]
    assert found.notices == ["rows-without-content", "unit-missing"]


def test_the_same_heading_twice_is_said(tmp_path: Path) -> None:
    found = text(tmp_path, [[*HEADINGS, "发布日期"], [*ROW, "2020-11-11"]])
    assert dates(found) == ONE
    assert found.notices == ["two-columns"]


def test_of_two_columns_alike_the_cell_tells_which_was_used(tmp_path: Path) -> None:
    [notice] = text(tmp_path, [[*HEADINGS, "公开日期"], [*ROW, "2020-11-11"]]).ledgers.notices
    assert notice.values == {"used": "公开日期 F1", "unused": "公开日期 G1"}


@pytest.mark.parametrize(
    ("heading", "field"),
    [
        ("公开时间", "published_on"),
        ("信息公开日期", "published_on"),
        ("信息发布时间（年/月/日）", "published_on"),
        ("形成时间", "formed_on"),
        ("公示结束时间", "withdrawn_on"),
        ("信息标题", "title"),
        ("公开单位", "unit"),
        ("信息渠道", "channels"),
        # Whether it is the first day, the last or how many, nobody can tell.
        ("公示时间", None),
        ("拟公开时间", None),
        ("公开时限", None),
        ("公开时间（时限）", None),
        ("公开时间（期限）", None),
        ("保密审查时间（工作日）", None),
        ("公开日期（天）", None),
        ("公开日期（最迟）", None),
        ("公开日期（要求）", None),
        ("公开日期（实际）", "published_on"),
        ("公开日期（格式：2020-12-14）", "published_on"),
        ("公开日期（必填）（年月日）", "published_on"),
        ("公开日期（YYYY/MM/DD）", "published_on"),
        ("公开日期（20XX-XX-XX）", "published_on"),
        ("公开日期（2020-01-01）", "published_on"),
        ("公开日期（具体到天）", "published_on"),
        ("公开日期（）", "published_on"),
        ("公开日期（*）", "published_on"),
        ("公开时间（日）", None),
        ("信息名称（限50字）", "title"),
        ("填报单位（盖章）", "unit"),
    ],
)
def test_a_heading_may_say_time_for_date_and_be_said_of_information(
    heading: str, field: str | None
) -> None:
    assert USUAL.field_of(heading) == field


@pytest.mark.parametrize("heading", ["公开位置", "项目名称", "附件名称", "发放渠道"])
def test_nothing_is_likened_to_what_is_known_besides(tmp_path: Path, heading: str) -> None:
    rest = [each for each in HEADINGS if each not in {"公开主体", "公开事项", "信息名称"}]
    found = text(tmp_path, [[heading, *rest], ["甲", *ROW[: len(rest)]]])
    assert "heading-near" not in found.notices


def test_how_offices_vary_a_heading_is_the_heading_of_no_other_field() -> None:
    assert {word: WORDS[word][0] for word in LISTED} == LISTED
    assert len(LISTED) == sum(len(headings) + 1 for headings in HEADED.values())
    for field, headings in HEADED.items():
        for heading in headings:
            assert USUAL.field_of(heading.replace("日期", "时间")) == field
            assert USUAL.field_of(f"信息{heading}") == field


def test_a_heading_near_a_known_one_is_asked_about_and_not_used(tmp_path: Path) -> None:
    """S10."""
    found = text(tmp_path, [["公布日期" if h == "公开日期" else h for h in HEADINGS], ROW])
    assert column(found, "published_on") == [None]
    assert found.notices == ["heading-near"]


@pytest.mark.parametrize(
    ("heading", "near"),
    [
        ("公布日期", "公开日期"),
        ("公示时间", "公开日期"),
        ("公示终止时间", "撤下日期"),
        ("拟公开时间", "公开日期"),
    ],
)
def test_what_is_asked_about_is_the_earliest_of_the_nearest(
    tmp_path: Path, heading: str, near: str
) -> None:
    other = [heading, *HEADINGS[:4]]
    [notice] = text(tmp_path, [other, ["2020-10-19", *ROW[:4]]]).ledgers.notices
    assert notice.values == {"heading": heading, "near": near}


def test_a_time_limit_is_said_and_not_used(tmp_path: Path) -> None:
    found = text(tmp_path, [[*HEADINGS, "公开时限"], [*ROW, "长期公开"]])
    assert found.notices == ["time-limit-heading"]
