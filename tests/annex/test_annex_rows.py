"""Rows of an annex: headers that repeat and change, cells that were merged, rows that go on."""

from pathlib import Path

import pytest

from annex.maker import Style, columns, table
from annex.matters import LINES, MATTERS
from annex.sheet import Cell, Rows, grid, page, separated, tabbed, workbook
from annex.tables import TOP, imported
from gongkai.model.terms import Mode
from gongkai.readers.annex.read import Given, Imported, import_annex


def read(path: Path) -> Imported:
    return import_annex(path, Given())


def modes(imported: Imported) -> list[Mode | None]:
    return [item.mode for item in imported.catalog.items]


def test_columns_may_stand_in_another_order_on_the_next_page(tmp_path: Path) -> None:
    one = table(columns("national", Style()), MATTERS[:2], ("1", "2"))
    two = table(columns("on request first", Style()), MATTERS[2:], ("3",))
    found = read(page(tmp_path / "附件", LINES, [*one, *two], ()))
    assert modes(found) == [each.mode for each in MATTERS]
    assert (
        "公开方式两小列的次序，各页表头不同：主动｜依申请公开、依申请公开｜主动。"
        in found.catalog.notes
    )
    assert all("两小列次序不同" in item.notes[-1] for item in found.catalog.items)


def test_a_table_without_header_goes_on_from_the_one_before(tmp_path: Path) -> None:
    whole = table(columns("national", Style()), MATTERS, ("1", "2", "3"))
    text = "\n\n".join(LINES)
    grids = [
        "\n".join("\t".join(cell.text.replace("\n", "") for cell in row) for row in part)
        for part in (_flat(whole[:4]), _flat(whole[4:]))
    ]
    file = tmp_path / "附件.txt"
    file.write_text("\n\n".join([text, *grids]), encoding="utf-8")
    found = read(file)
    assert [item.subject for item in found.catalog.items] == [each.subject for each in MATTERS]
    assert "表2没有表头，列数与上一张表相同，按上一张表的表头读。" in found.catalog.notes


def _flat(rows: Rows) -> Rows:
    return [[Cell(text) for text in row] for row in grid(rows)]


def test_a_table_of_something_else_is_named_and_left_out(tmp_path: Path) -> None:
    file = page(
        tmp_path / "附件", LINES, table(columns("flat", Style()), MATTERS, ("1", "2", "3")), ()
    )
    other = "<table><tr><td>姓名</td><td>职务</td><td>电话</td><td>房间</td></tr></table></body>"
    file.write_text(file.read_text(encoding="utf-8").replace("</body>", other), encoding="utf-8")
    found = read(file)
    assert len(found.catalog.items) == 3
    assert "表2没有认得的表头，没有读。" in found.catalog.notes


def test_a_row_without_number_and_name_goes_on_in_the_one_above(tmp_path: Path) -> None:
    blank = dict.fromkeys(TOP.split("|"), "")
    [item] = imported(tmp_path, {}, {**blank, "公开内容": "附件"}).catalog.items
    assert item.content == ("全文附件",)
    assert item.as_printed is not None
    assert item.as_printed["content"] == "全文\n附件"
    assert "第3行没有序号和事项名称，并入本项，请核对。" in item.notes


def test_a_nameless_row_with_ticks_or_a_limit_of_its_own_is_an_item(tmp_path: Path) -> None:
    """S10: what another row owes is not lost in the one above."""
    blank = dict.fromkeys(TOP.split("|"), "")
    rows = [
        {**blank, "公开内容": "附件", "公开时限": "及时公开"},
        {"序号": "2", "二级事项": "解读"},
    ]
    items = imported(tmp_path, {}, *rows).catalog.items
    assert [item.id for item in items] == ["1", "2-2", "2"]
    assert "序号空白，编为2-2，请核对。" in items[1].notes
    assert items[1].time_limit is not None
    assert items[1].time_limit.promptly


def test_a_merged_number_with_ticks_of_its_own_in_each_row_is_several_items(
    tmp_path: Path,
) -> None:
    items = imported(
        tmp_path, {}, {"公开内容": "附件", "公开渠道和载体": "■政府公报"}
    ).catalog.items
    assert [(item.id, len(item.channels.required)) for item in items] == [("1", 1), ("1-2", 1)]


def test_a_row_of_one_cell_is_named_and_no_item(tmp_path: Path) -> None:
    blank = dict.fromkeys(TOP.split("|"), "")
    found = imported(tmp_path, {}, {**blank, "序号": "二、其他"})
    assert [item.id for item in found.catalog.items] == ["1"]
    assert any("第3行只有一格（二、其他）" in note for note in found.catalog.notes)


def test_a_second_column_of_the_same_meaning_is_named(tmp_path: Path) -> None:
    top = TOP.replace("公开内容", "公开内容|公开要素")
    [item] = imported(tmp_path, {"公开要素": "另一回事"}, top=top).catalog.items
    assert item.content == ("全文",)
    assert any("没有采用" in note for note in item.notes)


def test_blank_rows_and_numbered_columns_are_no_items(tmp_path: Path) -> None:
    names = TOP.split("|")
    blank = dict.fromkeys(names, "")
    counted = {name: f"{number}" for number, name in enumerate(names, 1)}
    found = imported(tmp_path, counted, {}, blank, {"序号": "2", "二级事项": "解读"})
    assert [item.id for item in found.catalog.items] == ["1", "2"]
    assert "表1第4行是空行，略过。" in found.catalog.notes


def test_a_merged_number_stands_for_several_matters(tmp_path: Path) -> None:
    found = imported(tmp_path, {}, {"二级事项": "解读"}, {"序号": "2.1", "二级事项": "其他"})
    assert [item.id for item in found.catalog.items] == ["1", "1-2", "2.1"]


@pytest.mark.parametrize("make", [page, workbook])
def test_without_numbers_rows_are_numbered_by_their_order(tmp_path: Path, make: object) -> None:
    assert callable(make)
    found = read(
        make(tmp_path / "附件", LINES, table(columns("national", Style()), MATTERS, ()), ())
    )
    assert [item.id for item in found.catalog.items] == ["1", "2", "3"]
    assert "附件没有序号，按行的次序编号。" in found.catalog.notes


def test_a_category_that_was_merged_is_that_of_the_row_above(tmp_path: Path) -> None:
    rows = table(columns("national", Style()), MATTERS, ("1", "2", "3"))
    found = read(separated(tmp_path / "附件", LINES, rows, ()))
    assert [item.category for item in found.catalog.items] == [each.category for each in MATTERS]
    assert "一级事项空白，承上一行，读作“政策文件”。" in found.catalog.items[1].notes


def test_a_category_printed_amid_its_rows_counts_for_those_at_the_top_of_a_page(
    tmp_path: Path,
) -> None:
    rows = [{"一级事项": ""}, {"序号": "2", "二级事项": "解读", "一级事项": "政策文件"}]
    found = imported(tmp_path, *rows)
    assert [item.category for item in found.catalog.items] == ["政策文件", "政策文件"]


def test_without_any_category_all_stand_under_the_heading(tmp_path: Path) -> None:
    found = imported(tmp_path, {"一级事项": ""})
    assert found.catalog.items[0].category == "公开事项"
    assert any("请填写" in note for note in found.catalog.items[0].notes)


def test_a_row_with_more_cells_than_the_header_is_named(tmp_path: Path) -> None:
    rows = table(columns("flat", Style()), MATTERS[:1], ("1",))
    longer = [rows[0], [*rows[1], Cell("多出的")]]
    found = read(page(tmp_path / "附件", LINES, longer, ()))
    assert any("多出的没有读" in note for note in found.catalog.notes)


def test_a_break_within_a_cell_goes_on_in_the_same_row(tmp_path: Path) -> None:
    """As text comes out of a PDF, where the tab behind the break is that of the next cell."""
    rows = table(columns("national", Style()), MATTERS, ("1", "2", "3"))
    text = tabbed(tmp_path / "附件", LINES, rows, ()).read_text(encoding="utf-8")
    assert "·文件名称\n·文号\n·全文" in text
    assert read(tmp_path / "附件.txt").catalog.items[0].content == MATTERS[0].content
