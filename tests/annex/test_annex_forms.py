"""Files in which annexes come: what they hide, what they pretend to be, what they cannot be."""

from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import openpyxl
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from annex.maker import Style, columns, table
from annex.matters import LINES, MATTERS
from annex.sheet import document, page, separated, workbook
from cli.conftest import Run
from gongkai.errors import UnreadableInput
from gongkai.model.terms import Channel
from gongkai.readers.annex.forms import FORMS, read_annex
from gongkai.readers.annex.read import Given, Imported, import_annex

ROWS = table(columns("national", Style()), MATTERS, ("1", "2", "3"))
W14 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'


def read(path: Path) -> Imported:
    return import_annex(path, Given())


def required(path: Path) -> tuple[Channel, ...]:
    return read(path).catalog.items[0].channels.required


def box(*, ticked: bool) -> str:
    """Draw a box that Word ticks as it does by default: ☒."""
    return (
        f"<w:sdt {nsdecls('w')} {W14}><w:sdtPr><w14:checkbox>"
        f'<w14:checked w14:val="{int(ticked)}"/></w14:checkbox></w:sdtPr>'
        f"<w:sdtContent><w:r><w:t>{'☒' if ticked else '☐'}</w:t></w:r></w:sdtContent></w:sdt>"
    )


def symbol(*, ticked: bool) -> str:
    """Draw a sign of Wingdings 2."""
    code = "F052" if ticked else "F0A3"
    return f'<w:r {nsdecls("w")}><w:sym w:font="Wingdings 2" w:char="{code}"/></w:r>'


def legacy(*, ticked: bool) -> str:
    """Draw a box of an old form."""
    state = "<w:checked/>" if ticked else '<w:default w:val="0"/>'
    return (
        f'<w:r {nsdecls("w")}><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox>{state}'
        "</w:checkBox></w:ffData></w:fldChar></w:r>"
    )


@pytest.mark.parametrize("sign", [box, symbol, legacy])
def test_a_box_of_word_is_a_sign(tmp_path: Path, sign: object) -> None:
    assert callable(sign)
    file = document(tmp_path / "附件", LINES, ROWS, ())
    made = docx.Document(str(file))
    cell = made.tables[0].cell(2, 7)
    paragraph = cell.paragraphs[0]
    paragraph.text = ""
    for channel in (Channel.WEBSITE, Channel.GAZETTE, Channel.PRINT):
        paragraph._p.append(parse_xml(sign(ticked=channel is not Channel.GAZETTE)))  # noqa: SLF001
        paragraph.add_run(f"{channel.zh} ")
    made.save(str(file))
    assert required(file) == (Channel.WEBSITE, Channel.PRINT)


def test_what_was_struck_out_in_word_is_gone(tmp_path: Path) -> None:
    file = document(tmp_path / "附件", LINES, ROWS, ())
    made = docx.Document(str(file))
    paragraph = made.tables[0].cell(2, 2).paragraphs[0]
    struck = f"<w:del {nsdecls('w')}><w:r><w:delText>旧</w:delText><w:t>旧</w:t></w:r></w:del>"
    paragraph._p.append(parse_xml(struck))  # noqa: SLF001
    made.save(str(file))
    assert read(file).catalog.items[0].subject == "规范性文件"


def test_a_page_may_lay_itself_out_by_tables(tmp_path: Path) -> None:
    file = page(tmp_path / "附件", LINES, ROWS, ("注：“■”表示必选项，“□”表示可选项。",))
    text = file.read_text(encoding="utf-8")
    laid = text.replace("<body>", "<body><table><tr><td>栏目</td><td>").replace(
        "</body>", "</td></tr></table></body>"
    )
    file.write_text(laid, encoding="utf-8")
    found = read(file).catalog
    assert len(found.items) == 3
    assert found.items[0].channels.need == "all"


def test_a_page_in_gb2312_named_xls_is_read(tmp_path: Path) -> None:
    text = page(tmp_path / "附件", LINES, ROWS, ()).read_text(encoding="utf-8")
    file = tmp_path / "目录.xls"
    file.write_bytes(text.replace("utf-8", "gb2312").encode("gb18030"))
    assert len(read(file).catalog.items) == 3


def test_boxes_of_a_page_are_signs(tmp_path: Path) -> None:
    file = page(tmp_path / "附件", LINES, ROWS, ())
    text = file.read_text(encoding="utf-8")
    boxed = text.replace("■", '<input type="checkbox" checked>').replace(
        "□", '<input type="checkbox">'
    )
    file.write_text(boxed, encoding="utf-8")
    assert required(file) == MATTERS[0].channels


def test_a_page_fetches_nothing_and_unfolds_nothing(tmp_path: Path) -> None:
    file = page(tmp_path / "附件", LINES, ROWS, ())
    bomb = '<!DOCTYPE html [<!ENTITY a SYSTEM "file:///etc/passwd"><!ENTITY b "&a;&a;&a;&a;">]>'
    text = file.read_text(encoding="utf-8").replace("文件名称", "&b;文件名称")
    file.write_text(bomb + text, encoding="utf-8")
    assert "root:" not in "".join(read(file).catalog.items[0].content)


def test_spans_that_are_too_wide_end_with_the_table(tmp_path: Path) -> None:
    file = page(tmp_path / "附件", LINES, ROWS, ())
    text = file.read_text(encoding="utf-8")
    file.write_text(
        text.replace('rowspan="2"><p>政策文件', 'rowspan="99999999"><p>政策文件'), encoding="utf-8"
    )
    assert len(read_annex(file).tables[0].rows) == 5


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [
        ("附件.pdf", b"%PDF-1.7", "annex-is-pdf"),
        ("附件.doc", b"\xd0\xcf\x11\xe0old", "annex-is-doc"),
        ("附件.docx", b"no document", "annex-not-docx"),
        ("附件.docx", b"PK\x03\x04broken", "annex-not-docx"),
        ("附件.jpg", b"\xff\xd8", "annex-form-unknown"),
        ("附件.txt", b" ", "empty-file"),
        ("附件.html", b" ", "annex-no-table"),
        ("附件.xlsx", b"no workbook", "workbook-unreadable"),
    ],
)
def test_a_file_that_holds_no_annex_says_why(
    tmp_path: Path, name: str, content: bytes, code: str
) -> None:
    file = tmp_path / name
    file.write_bytes(content)
    with pytest.raises(UnreadableInput) as raised:
        read(file)
    assert [problem.code for problem in raised.value.problems] == [code]


def test_an_archive_of_a_document_without_a_document_is_refused(tmp_path: Path) -> None:
    out = BytesIO()
    with ZipFile(out, "w") as parts:
        parts.writestr("word/nothing.xml", "<nothing/>")
    file = tmp_path / "附件.docx"
    file.write_bytes(out.getvalue())
    with pytest.raises(UnreadableInput):
        read(file)


def test_a_document_is_known_by_what_is_in_it(tmp_path: Path) -> None:
    made = document(tmp_path / "附件", LINES, ROWS, ())
    named = made.rename(tmp_path / "附件.wps")
    assert len(read(named).catalog.items) == 3


def test_every_form_is_told_in_the_help(run: Run) -> None:
    told = run("catalog import --help")
    assert all(suffix in told for suffix in FORMS if suffix not in {".htm", ".xlsm"})


def test_a_sheet_that_is_no_catalogue_is_no_table(tmp_path: Path) -> None:
    file = workbook(tmp_path / "附件", LINES, ROWS, ("注：说明",))
    assert [item.id for item in read(file).catalog.items] == ["1", "2", "3"]


def test_what_a_workbook_hides_or_did_not_save_is_told(tmp_path: Path) -> None:
    file = workbook(tmp_path / "附件", LINES, ROWS, ())
    book = openpyxl.load_workbook(file)
    sheet = book["目录"]
    sheet.row_dimensions[11].hidden = True
    sheet["C12"] = "=B12"
    book.create_sheet("另一张")["A1"] = "别的"
    sheet.sheet_state = "hidden"
    book.active = 1
    book.save(file)
    notes = read(file).catalog.notes
    assert "目录是隐藏的工作表，照常读取；不该读的，请删去再导入。" in notes
    assert "目录有1行是隐藏的，照常读取；不该读的，请删去再导入。" in notes
    assert any(note.startswith("目录有1格公式没有存下结果") for note in notes)


def test_a_text_that_was_cut_off_is_refused(tmp_path: Path) -> None:
    file = separated(tmp_path / "附件", LINES, ROWS, ())
    file.write_bytes(file.read_bytes().rstrip() + "目".encode("gb18030")[:1])
    with pytest.raises(UnreadableInput) as raised:
        read(file)
    assert [problem.code for problem in raised.value.problems] == ["text-cut"]


def test_a_last_line_that_ends_early_is_told(tmp_path: Path) -> None:
    file = tmp_path / "附件.csv"
    file.write_text("序号,公开事项,公开内容,公开时限\n1,甲,乙,丙\n2,丁", encoding="utf-8")
    assert [doubt.code for doubt in read_annex(file).tables[0].odd] == ["annex-row-short"]


def test_what_cannot_be_written_is_taken_out(tmp_path: Path) -> None:
    file = separated(tmp_path / "附件", LINES, ROWS, ())
    text = file.read_bytes().decode("gb18030").replace("政策解读", "政策\x1b[31m解读\x07")
    file.write_text(text, encoding="utf-8")
    assert read(file).catalog.items[1].subject == "政策[31m解读"
