"""Ledgers made to hurt, or damaged: each is refused in a sentence, soon, and within bounds."""

import json
import re
import zipfile
from pathlib import Path

import openpyxl
import polars as pl
import pytest
from openpyxl import Workbook

from gongkai.readers.ledger.month_styles import month_styles
from ledger.reading import HEADINGS, RECORD, ROW, column, read

SEEDS = Path(__file__).parents[1] / "fuzz" / "seeds"
HEADER, FIRST = ",".join(HEADINGS), ",".join(ROW)
LONG = "甲" * 4_000_000


def file(folder: Path, name: str, content: str | bytes) -> Path:
    made = folder / name
    made.write_bytes(content.encode() if isinstance(content, str) else content)
    return made


def book(folder: Path, *, far: str = "") -> Path:
    """Write a workbook of two sheets; the first has a cell far away."""
    made = Workbook()
    for sheet in (made.active, made.create_sheet("乙")):
        sheet.append(HEADINGS)
        sheet.append(ROW)
    if far:
        made.active[far] = "x"
    made.save(folder / "台账.xlsx")
    return folder / "台账.xlsx"


def rewritten(source: Path, part: str, old: str, new: str) -> Path:
    """Change a part of a workbook."""
    target = source.with_name(f"改{source.suffix}")
    with zipfile.ZipFile(source) as parts, zipfile.ZipFile(target, "w") as made:
        for name in parts.namelist():
            content = parts.read(name).decode() if name == part else parts.read(name)
            if isinstance(content, str):
                assert old in content
                content = content.replace(old, new, 1)
            made.writestr(name, content)
    return target


def refused(folder: Path, name: str, content: str | bytes) -> list[str]:
    return read(file(folder, name, content)).refusals


SHEET = "xl/worksheets/sheet1.xml"


@pytest.mark.parametrize("plainly", [True, False])
def test_a_duration_that_can_be_none_is_said(tmp_path: Path, plainly: bool) -> None:
    source = book(tmp_path, far="B3")
    found = openpyxl.load_workbook(source)
    found.active["B3"], found.active["B3"].number_format = 1_000_000_000, "[h]:mm"
    found.save(source)
    # A comment among the cells is not how programs write, and the file is read apart.
    changed = source if plainly else rewritten(source, SHEET, "<sheetData>", "<sheetData><!-- -->")
    assert read(changed).refusals == ["workbook-duration"]


@pytest.mark.parametrize("far", ["XFD1048576", "A1048576", "XFD1", "Z900000"])
def test_a_stray_cell_far_away_costs_its_sheet_and_no_other(tmp_path: Path, far: str) -> None:
    found = read(book(tmp_path, far=far))
    assert found.refusals == ["Sheet: sheet-too-large"]
    assert [sheet.sheet for sheet in found.ledgers.sheets] == ["乙"]


@pytest.mark.parametrize("size", ["A1:XFD1048576", "A1", "Z9:A1", ""])
def test_what_a_sheet_says_of_its_own_size_is_not_believed(tmp_path: Path, size: str) -> None:
    source = book(tmp_path)
    lying = rewritten(source, SHEET, 'ref="A1:F2"', f'ref="{size}"')
    assert read(lying).rows == read(source).rows
    far = rewritten(book(tmp_path, far="XFD1048576"), SHEET, 'ref="A1:XFD1048576"', 'ref="A1:F2"')
    assert "Sheet: sheet-too-large" in read(far).refusals


def test_a_workbook_that_unpacks_to_more_than_a_ledger_is_not_opened(tmp_path: Path) -> None:
    source = book(tmp_path)
    with zipfile.ZipFile(source, "a", zipfile.ZIP_DEFLATED) as parts:
        parts.writestr("xl/bomb.xml", b"\0" * (20 << 20))
    assert read(source).refusals == ["workbook-bomb"]


def test_a_part_that_is_larger_than_it_says_is_damage(tmp_path: Path) -> None:
    source = book(tmp_path)
    with zipfile.ZipFile(source) as parts:
        size = parts.getinfo(SHEET).file_size
    raw = source.read_bytes().replace(size.to_bytes(4, "little"), (16).to_bytes(4, "little"))
    assert refused(tmp_path, "假.xlsx", raw) == ["workbook-unreadable"]


def test_entities_are_not_unfolded(tmp_path: Path) -> None:
    bomb = "<!DOCTYPE a [<!ENTITY a 'aaaaaaaaaa'>" + "".join(
        f"<!ENTITY {chr(98 + n)} '{f'&{chr(97 + n)};' * 10}'>" for n in range(9)
    )
    for source in (book(tmp_path), _copy(tmp_path, "ledger.ods")):
        part = SHEET if source.suffix == ".xlsx" else "content.xml"
        with zipfile.ZipFile(source) as parts:
            root = "<worksheet" if source.suffix == ".xlsx" else "<office:document-content"
            assert root in parts.read(part).decode()
        found = read(rewritten(source, part, root, f"{bomb}]>{root}"))
        texts = [cell for row in found.ledgers.records.rows() for cell in row]
        assert not [cell for cell in texts if isinstance(cell, str) and len(cell) > 100]


def test_an_ods_that_repeats_cells_without_end_is_refused(tmp_path: Path) -> None:
    source = _copy(tmp_path, "ledger.ods")
    with zipfile.ZipFile(source) as parts:
        content = parts.read("content.xml").decode()
    start = content.index("<table:table-row")
    row = (
        '<table:table-row table:number-rows-repeated="1048576"><table:table-cell '
        'table:number-columns-repeated="16384" office:value-type="string"><text:p>a</text:p>'
        "</table:table-cell></table:table-row>"
    )
    changed = rewritten(
        source, "content.xml", content[start : start + 20], row + content[start : start + 20]
    )
    assert read(changed).refusals in (["workbook-unreadable"], ["台账: sheet-too-large"])


def test_merged_cells_that_cover_each_other_are_damage(tmp_path: Path) -> None:
    merged = '<mergeCell ref="A1:A2"/>' * 7
    after = f"</sheetData><mergeCells>{merged}</mergeCells>"
    source = rewritten(book(tmp_path), SHEET, "</sheetData>", after)
    assert read(source).refusals == ["Sheet: workbook-unreadable"]


def test_a_sheet_that_stands_a_thousand_times_in_a_workbook_is_damage(tmp_path: Path) -> None:
    source = book(tmp_path)
    with zipfile.ZipFile(source) as parts:
        sheet = re.findall(r"<sheet [^<>]*/>", parts.read("xl/workbook.xml").decode())[0]
    for other in (sheet, sheet.replace('name="Sheet"', 'name="丙"')):
        many = rewritten(source, "xl/workbook.xml", sheet, sheet + other * 1000)
        assert read(many).refusals == ["workbook-unreadable"]


@pytest.mark.parametrize("half", [r"\ud800", r"甲\udc00乙"])
def test_half_a_character_is_a_sign_like_another(tmp_path: Path, half: str) -> None:
    content = json.dumps([RECORD], ensure_ascii=False).replace("甲报告", half)
    for name in ("台账.json", "台账.yaml"):
        [title] = column(read(file(tmp_path, name, content)), "title")
        assert "\ufffd" in str(title)


@pytest.mark.parametrize("name", ["ledger.xls", "ledger.ods", "ledger.xlsx"])
def test_what_brings_calamine_down_is_a_sentence(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], name: str
) -> None:
    whole = (SEEDS / name).read_bytes()
    for at, sign in ((0x30, b"\xff\xff"), (0x200, b"\0" * 64), (0x400, b"\xff" * 600)):
        damaged = whole[:at] + sign + whole[at + len(sign) :]
        assert refused(tmp_path, name, damaged) in ([], ["workbook-unreadable"])
    assert refused(tmp_path, name, whole[: len(whole) // 2]) == ["workbook-unreadable"]
    assert capfd.readouterr() == ("", "")


def test_a_workbook_that_asks_for_all_memory_is_a_sentence(tmp_path: Path) -> None:
    whole = (SEEDS / "ledger.xls").read_bytes()
    number = whole.index(b"\xfd\x00\x0a\x00") + 4  # the row of a LABELSST, and then its column
    far = whole[:number] + b"\xff\xff\xff\xff" + whole[number + 4 :]
    assert refused(tmp_path, "台账.xls", far)[0] in ("workbook-unreadable", "台账: sheet-too-large")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("长.csv", f"{HEADER}\n{FIRST.replace('甲报告', LONG)}\n"),
        ("长.csv", f"{HEADER}\n{FIRST.replace('甲报告', f'''{LONG}'''[:40000])}\n"),
        ("长.csv", f'{HEADER}\n"{LONG}\n{FIRST}\n'),
        ("长.json", json.dumps([RECORD | {"信息名称": LONG}])),
        ("长.jsonl", json.dumps(RECORD | {"信息名称": LONG})),
        ("长.yaml", f"- 信息名称: {LONG[:50_000]}\n  形成日期: 2020-01-01\n"),
    ],
)
def test_a_cell_longer_than_excel_allows_is_refused(
    tmp_path: Path, name: str, content: str
) -> None:
    [code] = refused(tmp_path, name, content)
    assert code.endswith("cell-too-long")


def test_a_cell_of_a_workbook_may_not_be_longer_either(tmp_path: Path) -> None:
    source = rewritten(book(tmp_path), SHEET, ">T-1<", f">{LONG}<")
    found = read(source)
    assert found.refusals == ["2: cell-too-long"]
    assert [sheet.sheet for sheet in found.ledgers.sheets] == ["乙"]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("深.json", "[" * 100_000, "json-too-deep"),
        ("深.json", '{"a":' * 100_000, "json-too-deep"),
        ("深.jsonl", "[" * 100_000 + "\n", "1: json-too-deep"),
        ("深.yaml", "[" * 100_000, "yaml-too-deep"),
        ("深.yaml", "- " * 1_200, "yaml-too-deep"),
        ("大.yaml", "- a: 1\n" * 50_000, "yaml-too-large"),
        ("宽.csv", "," * 5_000, "too-many-columns"),
        ("宽.csv", f"{HEADER}\n{FIRST}{',a' * 5_000}\n", "too-many-columns"),
        ("宽.jsonl", "".join(f'{{"a{n}":1}}\n' for n in range(5_000)), "too-many-columns"),
        ("宽.yaml", f"- {{{', '.join(f'a{n}: 1' for n in range(5_000))}}}\n", "too-many-columns"),
    ],
)
def test_what_is_too_deep_too_wide_or_too_large_is_said(
    tmp_path: Path, name: str, content: str, code: str
) -> None:
    told = refused(tmp_path, name, content)
    assert [each for each in told if each.endswith(code)]
    assert len(told) == 1


def test_references_that_unfold_are_refused(tmp_path: Path) -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 10)]
    [code] = refused(tmp_path, "弹.yaml", "\n".join(lines))
    assert code.endswith("yaml-too-many-references")


def test_of_a_hundred_thousand_faults_the_first_are_named(tmp_path: Path) -> None:
    strange = "".join(f"b{n}: 1\n" for n in range(5_000))
    assert len(refused(tmp_path, "台账.yaml", f"records: []\n{strange}")) == 20
    values = json.dumps([{f"b{n}": {} for n in range(5_000)}])
    assert len(refused(tmp_path, "台账.json", values)) <= 21


def test_a_parquet_of_equal_cells_may_not_claim_more_than_its_size_allows(tmp_path: Path) -> None:
    bomb = pl.DataFrame({name: pl.repeat("a", 3_500_000, eager=True) for name in HEADINGS})
    bomb.write_parquet(tmp_path / "弹.parquet")
    assert read(tmp_path / "弹.parquet").refusals == ["parquet-bomb"]
    pl.DataFrame({f"a{n}": ["x"] for n in range(2_000)}).write_parquet(tmp_path / "宽.parquet")
    assert read(tmp_path / "宽.parquet").refusals == ["too-many-columns"]


@pytest.mark.parametrize("name", ["panic.parquet", "abort.parquet"])
def test_what_brings_polars_down_is_a_sentence(
    tmp_path: Path, capfd: pytest.CaptureFixture[str], name: str
) -> None:
    found = (SEEDS.parent / "found" / name).read_bytes()
    assert refused(tmp_path, "台账.parquet", found) == ["parquet-unreadable"]
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize("field", [*HEADINGS, "公开渠道和载体", "公开层级", "公开方式", "撤下日期"])
def test_no_text_takes_long_to_be_read(tmp_path: Path, field: str) -> None:
    for text in (
        f"2020{' ' * 30_000}年", "1" * 30_000, "■□" * 15_000, "(√" * 15_000, "一、" * 15_000,
        "其他(" * 10_000, "政府网站" * 8_000, "单位：" * 10_000, "自" * 30_000,
    ):  # fmt: skip
        content = json.dumps([RECORD | {field: text}])
        assert len(read(file(tmp_path, "台账.json", content)).rows) == 1


def test_styles_that_open_again_and_again_are_passed_over_at_once() -> None:
    """What is quadratic in these takes minutes, and the suite would show it."""
    for piece in (
        "<cellXfs ",
        "<numFmt ",
        '<numFmt numFmtId="1" formatCode="[',
        "</cellXfs ",
        "<xf ",
    ):
        assert month_styles(piece * 60_000) == frozenset()
    assert month_styles('<numFmt numFmtId="9" formatCode="' + "[" * 300_000 + '"/>') == frozenset()


@pytest.mark.parametrize("inside", ["年" * 30_000 + "!", "如" * 30_000, "20" * 15_000, "("])
def test_no_heading_takes_long_to_be_read(tmp_path: Path, inside: str) -> None:
    odd = f"公开日期（{inside}）"
    text = f"信息编号,公开事项,信息名称,形成日期,{odd}\nT-1,报告,甲,2020-09-15,2020-10-19\n"
    assert len(read(file(tmp_path, "台账.csv", text)).rows) == 1


def test_names_that_are_paths_are_only_names(tmp_path: Path) -> None:
    row = ["../../etc/passwd", "报告", "C:\\台账", "/潭头镇", *ROW[4:]]
    found = read(file(tmp_path, "台账.csv", f"{HEADER}\n{','.join(row)}\n"))
    assert column(found, "record") == ["../../etc/passwd"]
    assert column(found, "unit") == ["/潭头镇"]


def _copy(folder: Path, name: str) -> Path:
    return file(folder, name, (SEEDS / name).read_bytes())
