"""`gongkai report` as a circular to issue and as its annex: what is in them, and nothing else."""

import json
import re
import warnings
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Mm
from docx.table import Table
from inline_snapshot import external_file
from lxml import etree
from openpyxl import load_workbook
from openpyxl.workbook import Workbook

from cli.conftest import Run
from cli.test_check import (
    county,  # noqa: F401  a fixture
    ledger,
    loaded,
    output,
)
from cli.test_report import TOWN, office  # noqa: F401  a fixture
from gongkai.formats.weekly.annex.names import Names

WEEK = "report 台账.csv --week 2020-W51"
LANGS = ["zh", "en"]
# What the circular says that is its own, and changes with each release.
_VERSION = re.compile(r"gongkai [0-9][0-9.]*")


def circular(run: Run, lang: str, line: str = WEEK) -> Document:
    """Write the circular, and read it."""
    output(run(f"{line} --format docx=通报.docx --lang {lang}"), 1)
    return docx.Document(str(Path("通报.docx")))


def annex(run: Run, lang: str, line: str = WEEK) -> Workbook:
    """Write the annex, and read it."""
    output(run(f"{line} --format xlsx=附表.xlsx --lang {lang}"), 1)
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", ".*extension is not supported")  # bars of colour
        return load_workbook(BytesIO(Path("附表.xlsx").read_bytes()))


def told(document: Document) -> Iterator[str]:
    """Give the document line by line, each paragraph with its style."""
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            yield from ("    | " + " | ".join(c.text for c in row.cells) for row in block.rows)
        else:
            yield f"[{block.style.name if block.style else ''}] {block.text}"


def cells(book: Workbook) -> Iterator[str]:
    """Give the workbook line by line."""
    for sheet in book.worksheets:
        yield f"== {sheet.title}"
        for row in sheet.iter_rows():
            yield " | ".join("" if cell.value is None else f"{cell.value}" for cell in row)


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("lang", LANGS)
def test_the_circular_in_full(run: Run, lang: str) -> None:
    text = _VERSION.sub("gongkai VERSION", "\n".join(told(circular(run, lang))))
    if lang == "zh":
        assert text == external_file("../golden/weekly/circular.zh.txt")
    else:
        assert text == external_file("../golden/weekly/circular.en.txt")


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("lang", LANGS)
def test_the_annex_in_full(run: Run, lang: str) -> None:
    text = "\n".join(line.rstrip(" |") for line in cells(annex(run, lang)))
    if lang == "zh":
        assert text == external_file("../golden/weekly/annex.zh.txt")
    else:
        assert text == external_file("../golden/weekly/annex.en.txt")


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("lang", LANGS)
def test_the_report_as_json_in_full(run: Run, lang: str) -> None:
    text = output(run(f"{WEEK} --format json --lang {lang}"), 1)
    stable = re.sub(r'"(version|sha256|rules_sha256|source)": "[^"]*"', r'"\1": ""', text)
    if lang == "zh":
        assert stable == external_file("../golden/weekly/report.zh.json", format=".txt")
    else:
        assert stable == external_file("../golden/weekly/report.en.json", format=".txt")


@pytest.mark.usefixtures("office")
@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(("name", "file"), [("docx", "a.docx"), ("xlsx", "a.xlsx")])
def test_the_same_report_is_the_same_file(run: Run, name: str, file: str, lang: str) -> None:
    written = []
    for _ in range(2):
        output(run(f"{WEEK} --format {name}={file} --lang {lang}"), 1)
        written.append(Path(file).read_bytes())
    assert written[0] == written[1]
    stamps = {info.date_time for info in ZipFile(BytesIO(written[0])).infolist()}
    assert stamps == {(1980, 1, 1, 0, 0, 0)}


@pytest.mark.usefixtures("office")
def test_the_page_is_that_of_an_official_document(run: Run) -> None:
    """GB/T 9704-2012: A4, the margins, 28 points a line, page numbers outside."""
    document = circular(run, "zh")
    section = document.sections[0]
    margins = (section.top_margin, section.bottom_margin, section.left_margin, section.right_margin)
    assert [round((each or 0) / Mm(1)) for each in margins] == [37, 35, 28, 26]
    assert document.settings.odd_and_even_pages_header_footer
    for footer in (section.footer, section.even_page_footer):
        assert "PAGE" in etree.tostring(footer._element, encoding="unicode")  # noqa: SLF001
        assert footer.paragraphs[0].text.replace(" ", "") == "——"
    fonts = {}
    for style in ("公文标题", "公文正文", "公文一级标题", "公文二级标题"):
        properties = document.styles[style].element.rPr
        fonts[style] = properties.rFonts.get(qn("w:eastAsia"))
        spacing = document.styles[style].element.pPr.find(qn("w:spacing"))
        assert spacing.get(qn("w:lineRule")) == "exact"
    assert fonts == {
        "公文标题": "方正小标宋简体",
        "公文正文": "仿宋_GB2312",
        "公文一级标题": "黑体",
        "公文二级标题": "楷体_GB2312",
    }
    indent = document.styles["公文正文"].element.pPr.ind
    assert indent.get(qn("w:firstLineChars")) == "200"


@pytest.mark.usefixtures("office")
def test_what_only_the_office_knows_is_left_to_fill_in_and_marked(run: Run) -> None:
    document = circular(run, "zh")
    marked = [
        run_.text
        for paragraph in document.paragraphs
        for run_ in paragraph.runs
        if run_.font.highlight_color is not None
    ]
    assert marked == [
        "【发文机关标志】",
        "【发文字号】",
        "【上行文填写】",
        "【主送机关】",
        "【发文机关署名】",
        "【成文日期】",
    ]
    assert not document.core_properties.author


@pytest.mark.usefixtures("office")
def test_every_part_of_the_circular_is_well_formed_and_has_its_place(run: Run) -> None:
    circular(run, "zh")
    with ZipFile("通报.docx") as package:
        for name in package.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(package.read(name))
        body = etree.fromstring(package.read("word/document.xml"))
        types = package.read("[Content_Types].xml").decode()
    for properties in body.iter(qn("w:pPr")):
        names = [etree.QName(each).localname for each in properties]
        assert names == sorted(names, key=_ORDER.index), names
    assert "footer1.xml" in types


# The order that the schema wants in a paragraph's properties, of those that occur.
_ORDER = ["pStyle", "keepNext", "pBdr", "tabs", "spacing", "ind", "jc", "outlineLvl", "rPr"]


@pytest.mark.usefixtures("county")
def test_no_cell_of_a_ledger_is_run_linked_or_marked(run: Run) -> None:
    ledger(
        "台账.csv",
        '=1+1,报告,=HYPERLINK("https://x.example"),@潭头镇,乡级,2020-11-02,',
        "-2,报告,【主送机关】,[合峪]镇/*:?,乡级,2020-11-02,",
        "+3,报告,https://x.example/3,'单引号',乡级,2020-11-02,",
        headings=TOWN,
    )
    document, book = circular(run, "zh"), annex(run, "zh")
    every = [cell for sheet in book.worksheets for row in sheet.iter_rows() for cell in row]
    assert not [cell for cell in every if cell.data_type == "f"]
    values = [cell.value for cell in every]
    assert "=1+1" in values
    assert "https://x.example/3" in values
    links = [cell.hyperlink for cell in every if cell.hyperlink]
    assert links
    assert all(link.location and not link.target for link in links)
    for sheet in book.sheetnames:
        assert not re.search(r"[\[\]:*?/\\]", sheet)
        assert len(sheet) <= 31
    in_tables = [run_ for run_ in _runs(document) if run_.text.endswith("【主送机关】")]
    assert in_tables
    assert all(run_.font.highlight_color is None for run_ in in_tables)


def _runs(document: Document) -> Iterator[Any]:
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                yield from (run for paragraph in cell.paragraphs for run in paragraph.runs)


@pytest.mark.usefixtures("office")
def test_each_sheet_has_a_table_filters_a_frozen_head_and_fits_a_page(run: Run) -> None:
    book = annex(run, "zh")
    names = [name for sheet in book.worksheets for name in sheet.tables]
    assert len(names) == len(book.worksheets) == len({name.casefold() for name in names})
    for sheet in book.worksheets:
        [table] = sheet.tables.values()
        assert table.autoFilter is not None
        assert sheet.freeze_panes is not None
        assert sheet.page_setup.orientation == "landscape"
        assert f"{sheet.page_setup.paperSize}" == "9"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.print_title_rows == "$3:$3"
    marked = {"单位排名", "一级事项", "单位与事项", "走势", "逾期未完成", "潭头镇"}
    assert all(book[name].conditional_formatting for name in marked)
    with ZipFile("附表.xlsx") as package:
        assert len([name for name in package.namelist() if "charts/chart" in name]) == 2


@pytest.mark.usefixtures("office")
def test_every_figure_of_the_annex_is_that_of_the_report(run: Run) -> None:
    found = loaded(run(f"{WEEK} --format json"), 1)
    rows = list(annex(run, "zh")["单位排名"].iter_rows(min_row=4, values_only=True))
    outcomes = ["met", "late", "overdue", "violated", "pending", "undecided", "waived"]
    missing = {each["unit"]: each["count"] for each in found["never_published"]}
    assert [list(row) for row in rows] == [
        [
            each["rank"],
            each["rank_before"],
            each["unit"],
            "乡级",
            pytest.approx(each["now"]["rate"]),
            pytest.approx((each["now"]["rate"] - each["before"]["rate"]) * 100),
            each["now"]["due"],
            *(each["now"]["outcomes"][outcome] for outcome in outcomes),
            missing[each["unit"]],
        ]
        for each in found["units"]
    ]


@pytest.mark.usefixtures("county")
def test_of_very_many_units_the_first_and_last_are_shown_with_the_true_totals(run: Run) -> None:
    """S8.3, S12.12."""
    day = {True: "2020-11-20", False: ""}
    rows = [f"R-{n},报告,甲{n},单位{n:03},乡级,2020-11-02,{day[n % 3 > 0]}" for n in range(120)]
    ledger("台账.csv", *rows, headings=TOWN)
    document, book = circular(run, "zh"), annex(run, "zh")
    lines = list(told(document))
    assert "[公文表题] 表1　单位合规率排名（122个单位中靠前、靠后的40个，其余见附件）" in lines
    assert len(document.tables[0].rows) == 1 + 40
    assert any("逾期未完成事项40项，见表2（列出30项，其余见附件）" in line for line in lines)
    assert len(document.tables[1].rows) == 1 + 30
    # Two units are in the roster alone. Ten parts, and of the units those that do worst.
    assert len(book.sheetnames) == 10 + 100
    assert {f"单位{n:03}" for n in range(0, 120, 3)} <= set(book.sheetnames)
    assert book["单位排名"].max_row == 3 + 122
    said = [cell.value for row in book["总览"].iter_rows() for cell in row]
    assert "共 122 个单位，有单独工作表的是合规率最低的 100 个，其余见“单位排名”。" in said
    text = output(run(WEEK), 1)
    assert "另有 82 行" in text


@pytest.mark.usefixtures("county")
def test_what_keeps_the_figures_from_saying_all_is_told(run: Run) -> None:
    """S12.4, S12.9, S12.11: unread files and cells, records without unit or item, waivers."""
    Path("waivers.yaml").write_text(
        "version: 1\nwaivers:\n"
        "  - {rule: '*', unit: 潭头镇, reason: 机构调整, until: 2020-12-31}\n",
        encoding="utf-8",
    )
    ledger(
        "台账.csv",
        "T-1,报告,甲,潭头镇,乡级,2020-11-02,",
        "T-2,没有的事项,乙,,乡级,2020-11-02,2020-11-03",
        "T-3,报告,丙,合峪镇,乡级,2020-13-02,",
        headings=TOWN,
    )
    Path("坏.xlsx").write_bytes(b"no workbook")
    line = "report 台账.csv 坏.xlsx --week 2020-W51"
    run(f"{line} --format docx=通报.docx")
    run(f"{line} --format xlsx=附表.xlsx")
    run(f"{line} --format json=a.json")
    found = json.loads(Path("a.json").read_text(encoding="utf-8"))
    assert [each["file"] for each in found["quality"]["unread_files"]] == ["坏.xlsx"]
    assert found["quality"]["rejected"]["item-unknown"] == 1
    assert [each["unit"] for each in found["waivers"]] == ["潭头镇"]
    assert [each["rank"] for each in found["units"] if each["unit"] is None] == [None]
    assert found["categories"][-1]["name"] is None
    lines = "\n".join(told(docx.Document("通报.docx")))
    for part in (
        "有1个文件读不出，未纳入核查。",
        "台账中有2个单元格读不懂，其中1个所填公开事项不在标准目录之内。",
        "合峪镇、潭头镇没有可以判定的到期义务，不参加排名。",
        "改正台账。",
    ):
        assert part in lines, lines
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", ".*extension is not supported")
        book = load_workbook(BytesIO(Path("附表.xlsx").read_bytes()))
    kinds = [row[0].value for row in book["数据质量"].iter_rows(min_row=4)]
    assert {"读不出的文件", "读不懂的单元格", "无法判定的义务", "生效中的豁免"} <= set(kinds)


@pytest.mark.parametrize(
    ("wanted", "given"),
    [
        (["城关镇", "城关镇"], ["城关镇", "城关镇~2"]),
        (["A镇", "a镇"], ["A镇", "a镇~2"]),
        (["甲/乙[丙]:丁?*\\"], ["甲_乙_丙__丁___"]),
        (["'甲'", "", "History"], ["甲", "_", "History~2"]),
        (["长" * 40, "长" * 40], ["长" * 31, "长" * 29 + "~2"]),
        (["😀" * 20], ["😀" * 15]),
    ],
)
def test_a_sheet_has_a_legal_name_of_its_own(wanted: list[str], given: list[str]) -> None:
    names = Names()
    assert [names.take(each) for each in wanted] == given
