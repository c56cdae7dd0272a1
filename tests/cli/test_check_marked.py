"""`gongkai check --rejected`: the officer's own workbook, the unread cells marked."""

import re
import zipfile
from io import BytesIO, TextIOWrapper
from pathlib import Path

import openpyxl
import pytest
from openpyxl.comments import Comment
from openpyxl.styles import Font

from cli.conftest import Run
from cli.test_check import (
    DAY,
    HEADINGS,
    IN_TIME,
    county,  # noqa: F401  a fixture
    ledger,
)
from gongkai.formats.marking.patch import patch

ROOT = Path(__file__).parents[2]
SHEET = "xl/worksheets/sheet1.xml"
RED = "FFFFC7CE"
BAD = "T-9,报告,己报告,潭头镇,2020.13.1,2020-10-21"
pytestmark = pytest.mark.usefixtures("county")


def workbook(name: str, *, merged: bool = False, comment: str = "") -> Path:
    """Write a ledger as an office does: with a font of its own, a chart's worth of other parts."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "台账"
    for row in (HEADINGS, IN_TIME, BAD):
        sheet.append(row.split(","))
    sheet["E3"].font = Font(name="仿宋_GB2312", bold=True)
    sheet.column_dimensions["C"].width = 40
    if merged:
        sheet.append(BAD.replace("T-9", "T-10").split(","))
        sheet.merge_cells("E3:E4")
    if comment:
        sheet["E3"].comment = Comment(comment, "某经办人")
        sheet["A2"].comment = Comment("别的批注", "某经办人")
    book.create_sheet("别的").append(["=1+1"])
    book.save(name)
    return Path(name)


def comments(file: str) -> dict[str, str]:
    sheet = openpyxl.load_workbook(file)["台账"]
    return {cell.coordinate: cell.comment.text for row in sheet for cell in row if cell.comment}


def parts(file: str) -> dict[str, bytes]:
    with zipfile.ZipFile(file) as book:
        return {name: book.read(name) for name in book.namelist()}


def test_the_cell_is_marked_and_says_why(run: Run) -> None:
    workbook("台账.xlsx")
    assert run(f"check 台账.xlsx {DAY} -q --rejected 标注.xlsx") == (
        "读不懂的单元格已标在 标注.xlsx\nexit 1\n"
    )
    cell = openpyxl.load_workbook("标注.xlsx")["台账"]["E3"]
    assert cell.fill.fgColor.rgb == RED
    assert (cell.value, cell.font.name, cell.font.bold) == ("2020.13.1", "仿宋_GB2312", True)
    [(place, told)] = comments("标注.xlsx").items()
    assert place == "E3"
    assert told.startswith("没有“2020.13.1”这一天")


def test_all_else_is_byte_for_byte_as_it_was(run: Run) -> None:
    workbook("台账.xlsx")
    run(f"check 台账.xlsx {DAY} -q --rejected 标注.xlsx")
    before, after = parts("台账.xlsx"), parts("标注.xlsx")
    changed = {name for name in before if after[name] != before[name]}
    assert changed == {"xl/worksheets/sheet1.xml", "xl/styles.xml", "[Content_Types].xml"}
    assert after.keys() - before.keys() == {
        "xl/worksheets/_rels/sheet1.xml.rels",
        "xl/comments1.xml",
        "xl/drawings/vmlDrawing1.vml",
    }


def test_comments_that_are_there_stay(run: Run) -> None:
    workbook("台账.xlsx", comment="先问张三")
    run(f"check 台账.xlsx {DAY} -q --rejected 标注.xlsx")
    told = comments("标注.xlsx")
    assert told["A2"] == "别的批注"
    assert told["E3"].startswith("先问张三\n没有“2020.13.1”这一天")


@pytest.mark.parametrize("comment", ["", "先问张三"])
def test_what_is_marked_again_is_not_said_again(run: Run, comment: str) -> None:
    workbook("台账.xlsx", comment=comment)
    run(f"check 台账.xlsx {DAY} -q --rejected 标注.xlsx")
    run(f"check 标注.xlsx {DAY} -q --rejected 再标.xlsx")
    assert comments("再标.xlsx") == comments("标注.xlsx")
    with_part("标注.xlsx", "xl/worksheets/sheet1.xml", b"2020.13.1", b"2020.14.1")
    run(f"check 标注.xlsx {DAY} -q --rejected 三标.xlsx")
    told = comments("三标.xlsx")["E3"].split("\n")
    assert [line.partition("这一天")[0] for line in told[-2:]] == [
        "没有“2020.13.1”",
        "没有“2020.14.1”",
    ]


@pytest.mark.parametrize("names", [["gongkai", "某经办人"], ["gongkai科", "某经办人"]])
def test_no_comment_is_made_under_the_name_of_another(run: Run, names: list[str]) -> None:
    book = openpyxl.load_workbook(workbook("台账.xlsx"))
    for cell, name in zip(("A1", "B1"), names, strict=True):
        book["台账"][cell].comment = Comment("请核对", name)
    book.save("台账.xlsx")
    run(f"check 台账.xlsx {DAY} -q --rejected 标注.xlsx")
    comment = openpyxl.load_workbook("标注.xlsx")["台账"]["E3"].comment
    assert comment is not None
    assert comment.author == "gongkai"


def with_part(file: str, part: str, old: bytes, new: bytes) -> None:
    """Change a part of a workbook, as another program would have written it."""
    held = parts(file)
    assert old in held[part]
    with zipfile.ZipFile(file, "w") as book:
        for name, content in held.items():
            book.writestr(name, content.replace(old, new, 1) if name == part else content)


def test_a_rule_that_colours_cells_stays_whole(run: Run) -> None:
    extension = b'<extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}"></ext></extLst>'
    bar = (
        b'<conditionalFormatting sqref="A1:A9"><cfRule type="dataBar" priority="1"><dataBar>'
        b'<cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar>' + extension
    )
    rule = bar + b"</cfRule></conditionalFormatting>"
    margins, own = b"<pageMargins", extension + b"</worksheet>"
    workbook("台账.xlsx")
    with_part("台账.xlsx", SHEET, margins, rule + margins)
    run(f"check 台账.xlsx {DAY} -q --rejected 标注.xlsx")
    sheet = parts("标注.xlsx")[SHEET]
    assert rule in sheet
    assert re.search(b"<pageMargins[^>]*/><legacyDrawing [^>]*/></worksheet>", sheet)
    with_part("台账.xlsx", SHEET, b"</worksheet>", own)
    run(f"check 台账.xlsx {DAY} -q --rejected 标注.xlsx")
    sheet = parts("标注.xlsx")[SHEET]
    assert rule in sheet
    assert re.search(b"<legacyDrawing [^>]*/>" + re.escape(own), sheet)


def test_a_merged_cell_is_marked_once_where_it_is_seen(run: Run) -> None:
    workbook("台账.xlsx", merged=True)
    run(f"check 台账.xlsx {DAY} -q --rejected 标注.xlsx")
    assert list(comments("标注.xlsx")) == ["E3"]


def test_the_marked_ledger_is_checked_like_the_ledger(run: Run) -> None:
    workbook("台账.xlsx")
    run(f"check 台账.xlsx {DAY} -q --rejected 标注.xlsx")
    first, second = (run(f"check {name}.xlsx {DAY} --format csv") for name in ("台账", "标注"))
    assert first.replace("台账.xlsx", "标注.xlsx") == second


def test_a_text_file_is_copied_into_a_workbook(run: Run) -> None:
    ledger("台账.csv", IN_TIME, BAD.replace("己报告", "=1+1"))
    run(f"check 台账.csv {DAY} -q --rejected 标注.xlsx")
    [sheet] = openpyxl.load_workbook("标注.xlsx").worksheets
    assert [cell.value for cell in sheet[1]] == HEADINGS.split(",")
    assert (sheet["E3"].fill.fgColor.rgb, sheet["C3"].data_type) == (RED, "s")
    assert sheet["E3"].comment is not None


def test_relations_by_another_prefix_are_followed(run: Run) -> None:
    workbook("台账.xlsx", comment="先问张三")
    for part in ("xl/workbook.xml", SHEET):
        held = parts("台账.xlsx")[part]
        with_part(
            "台账.xlsx", part, held, re.sub(rb"(?<=xmlns:)\w+(?==)|\w+(?=:id=)", b"d3p1", held)
        )
    assert b" d3p1:id=" in parts("台账.xlsx")["xl/workbook.xml"]
    run(f"check 台账.xlsx {DAY} -q --rejected 标注.xlsx")
    sheet = parts("标注.xlsx")[SHEET]
    assert sheet.count(b"<legacyDrawing ") == 1
    assert comments("标注.xlsx")["E3"].startswith("先问张三\n没有“2020.13.1”这一天")


def test_a_workbook_of_which_only_the_texts_are_kept_says_so(run: Run) -> None:
    workbook("台账.xlsx")
    sheet = parts("台账.xlsx")[SHEET]
    with_part("台账.xlsx", SHEET, sheet, re.sub(rb'(<c) r="[A-Z]+[0-9]+"', rb"\1", sheet))
    Path("台账.xlsx").rename("台账.xlsm")
    refused = run(f"check 台账.xlsm {DAY} -q --rejected 标注.xlsm")
    assert "请改扩展名" in refused
    assert refused.endswith("exit 2\n")
    assert not Path("标注.xlsm").exists()
    for target in ("标注.xlsx", "标注"):
        told = run(f"check 台账.xlsm {DAY} -q --rejected {target}")
        assert "只有各格的文字，没有格式、公式" in told
    assert openpyxl.load_workbook("标注/台账.xlsx")["台账"]["E3"].fill.fgColor.rgb == RED
    assert [file.name for file in Path("标注").iterdir()] == ["台账.xlsx"]


def test_entries_without_cells_are_laid_out_under_their_headings(run: Run) -> None:
    Path("台账.yaml").write_text(
        "- {编号: T-1, 公开事项: 报告, 标题: 甲, 单位: 潭头镇, 形成日期: 2020-09-15}\n"
        "- {编号: T-2, 公开事项: 报告, 标题: 乙, 单位: 潭头镇, 形成日期: 2020.13.1}\n",
        encoding="utf-8",
    )
    run(f"check 台账.yaml {DAY} -q --rejected 标注.xlsx")
    [sheet] = openpyxl.load_workbook("标注.xlsx").worksheets
    [marked] = [cell for row in sheet for cell in row if cell.comment]
    assert marked.value == "2020.13.1"
    assert sheet.cell(1, marked.column).value == "形成日期"


@pytest.mark.parametrize("key", ["成文日期", "形成 日期", "formed_on"])
def test_a_value_of_an_entry_is_marked_under_whichever_key_it_stands(run: Run, key: str) -> None:
    good, bad = "T-1, 公开事项: 报告, 标题: 甲", "T-2, 公开事项: 报告, 标题: 乙"
    for first in (f"{{编号: {good}, 形成日期: 2020-09-15}}", f"{{编号: {good}}}"):
        text = f"- {first}\n- {{编号: {bad}, {key}: 2020.13.1}}\n"
        Path("台账.yaml").write_text(text, encoding="utf-8")
        run(f"check 台账.yaml {DAY} -q --rejected 标注.xlsx")
        [sheet] = openpyxl.load_workbook("标注.xlsx").worksheets
        assert [cell.value for row in sheet for cell in row if cell.comment] == ["2020.13.1"]


def test_several_ledgers_go_into_a_folder(run: Run) -> None:
    workbook("甲.xlsx")
    ledger("乙.csv", BAD)
    ledger("丙.csv", IN_TIME.replace("T-1", "T-3"))
    refused = run(f"check 甲.xlsx 乙.csv 丙.csv {DAY} -q --rejected 标注.xlsx")
    assert "请给一个文件夹" in refused
    assert refused.endswith("exit 2\n")
    run(f"check 甲.xlsx 乙.csv 丙.csv {DAY} -q --rejected 标注")
    assert sorted(file.name for file in Path("标注").iterdir()) == ["乙.xlsx", "甲.xlsx"]


def test_ledgers_of_one_name_keep_their_folders(run: Run) -> None:
    for folder in ("县", "县/潭头镇", "县/合峪镇"):
        Path(folder).mkdir()
        ledger(f"{folder}/台账.csv", BAD)
    workbook("县/合峪镇/台账.xlsx")
    run(f"check 县 {DAY} -q --rejected 标注")
    made = sorted(file.relative_to("标注").as_posix() for file in Path("标注").rglob("*.xlsx"))
    assert made == [
        "台账.csv.xlsx",
        "合峪镇/台账.csv.xlsx",
        "合峪镇/台账.xlsx",
        "潭头镇/台账.csv.xlsx",
    ]


def test_standard_input_cannot_be_marked(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    stdin = TextIOWrapper(BytesIO(f"{HEADINGS}\n{BAD}\n".encode()))
    monkeypatch.setattr("sys.stdin", stdin)
    refused = run(f"check - {DAY} -q --rejected 标注.xlsx")
    assert "请先存成文件" in refused
    assert refused.endswith("exit 2\n")


def test_a_suffix_that_does_not_fit_is_refused(run: Run) -> None:
    workbook("台账.xlsx")
    assert "请改扩展名" in run(f"check 台账.xlsx {DAY} -q --rejected 标注.csv")
    assert not Path("标注.csv").exists()


def test_nothing_to_mark_is_said(run: Run) -> None:
    ledger("台账.csv", IN_TIME)
    assert run(f"check 台账.csv {DAY} -q --rejected 标注.xlsx") == (
        "没有读不懂的单元格，不用标\nexit 0\n"
    )


def test_nothing_is_said_to_need_no_marks_where_a_ledger_was_not_read(run: Run) -> None:
    ledger("台账.csv", IN_TIME)
    for line in ("没有的.csv", "没有的.csv 台账.csv"):
        told = run(f"check {line} {DAY} -q --rejected 标注.xlsx")
        assert "没有这个文件" in told
        assert "不用标" not in told


def test_a_number_in_a_comment_is_masked(run: Run) -> None:
    ledger("台账.csv", BAD.replace("2020.13.1", "电话13800138000"))
    run(f"check 台账.csv {DAY} -q --rejected 标注.xlsx")
    sheet = openpyxl.load_workbook("标注.xlsx").worksheets[0]
    assert sheet["E2"].comment is not None
    assert "138*****000" in sheet["E2"].comment.text


def test_the_example_workbook_opens_as_it_was(run: Run) -> None:
    source = next((ROOT / "examples").glob("*.xlsx"))
    run(f"check '{source}' {DAY} -q --rejected 标注.xlsx")
    before, after = (openpyxl.load_workbook(file) for file in (source, "标注.xlsx"))
    for old, new in zip(before, after, strict=True):
        assert list(old.values) == list(new.values)
        assert old.merged_cells.ranges == new.merged_cells.ranges
        assert [each.sqref for each in old.data_validations.dataValidation] == [
            each.sqref for each in new.data_validations.dataValidation
        ]


def test_marks_of_the_same_style_share_one() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for row in range(1, 4):
        sheet.append(["甲", row])
    out = BytesIO()
    book.save(out)
    marked = patch(out.getvalue(), {"Sheet": {"A1": "甲", "A2": "乙", "A3": "丙"}})
    [found] = openpyxl.load_workbook(BytesIO(marked)).worksheets
    assert {found[f"A{row}"].style_id for row in range(1, 4)} == {1}
