"""Of a workbook each distinct cell is read once: with the same result as each by itself."""

from collections.abc import Mapping
from datetime import datetime
from io import BytesIO
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from python_calamine import CalamineWorkbook

from gongkai.readers.ledger import plain_book
from gongkai.readers.ledger.cell_text import text_of
from gongkai.readers.ledger.packed import Archive
from gongkai.readers.ledger.plain_book import read_plain
from gongkai.readers.ledger.plain_cells import are_plain, cut

ROOT = Path(__file__).parents[2]
FORMATS = [
    "general",
    "yyyy-mm-dd",
    'yyyy"年"m"月"d"日"',
    "0.00",
    "@",
    "h:mm",
    "yyyy/m/d h:mm",
    "[h]:mm",
]
Cells = dict[tuple[int, int], str]

_texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=12)
_values = st.one_of(
    _texts,
    st.sampled_from(["<&>\"'", " 甲 ", "a\nb", "_x000D_", "=1+1", "", "&amp;", "2020-09-15"]),
    st.integers(-10, 60_000),
    st.floats(-9e8, 9e8, allow_nan=False),  # what is more can be no duration: see test_hostile
    st.booleans(),
    st.datetimes(datetime.fromisoformat("1990-01-01"), datetime.fromisoformat("2090-01-01")),
)
_cells = st.dictionaries(
    st.tuples(st.integers(0, 40), st.integers(0, 30)),
    st.tuples(_values, st.sampled_from(FORMATS)),
    max_size=60,
)


def written(cells: Mapping[tuple[int, int], tuple[object, str]], *, shared: bool) -> bytes:
    """Write a workbook by xlsxwriter, its texts shared or not."""
    out = BytesIO()
    options = {"in_memory": True, "constant_memory": not shared, "strings_to_urls": False}
    book = xlsxwriter.Workbook(out, options)
    sheet = book.add_worksheet("甲")
    looks = {name: book.add_format({"num_format": name}) for name in FORMATS}
    for (row, column), (value, look) in sorted(cells.items()):
        if isinstance(value, str):
            sheet.write_string(row, column, value, looks[look])
        elif isinstance(value, datetime):
            sheet.write_datetime(row, column, value, looks[look])
        else:
            sheet.write(row, column, value, looks[look])
    book.close()
    return out.getvalue()


def by_itself(content: bytes) -> list[Cells]:
    """Read each cell by itself, as calamine does."""
    book = CalamineWorkbook.from_filelike(BytesIO(content))
    sheets = [
        book.get_sheet_by_name(name).to_python(skip_empty_area=False) for name in book.sheet_names
    ]
    return [
        {
            (number, column): text
            for number, row in enumerate(rows)
            for column, value in enumerate(row)
            if (text := text_of(value)) is not None
        }
        for rows in sheets
    ]


def distinct(content: bytes) -> list[Cells] | None:
    """Read each distinct cell once; None if the workbook is not written plainly."""
    sheets = read_plain(Archive(Path("甲.xlsx"), content), "不检查")
    if sheets is None:
        return None
    return [
        {
            (number, column): text
            for number, row in enumerate(sheet.cells.rows() if sheet.cells is not None else [])
            for column, text in enumerate(row)
            if text is not None
        }
        for sheet in sheets
    ]


@settings(deadline=None, max_examples=40)
@given(_cells, st.booleans())
def test_every_cell_is_what_it_is_by_itself(
    cells: dict[tuple[int, int], tuple[object, str]], shared: bool
) -> None:
    content = written(cells, shared=shared)
    assert distinct(content) == by_itself(content)


@pytest.mark.parametrize("file", [*(ROOT / "examples").rglob("*.xlsx")], ids=lambda file: file.stem)
def test_the_examples_are_read_alike(file: Path) -> None:
    content = file.read_bytes()
    assert distinct(content) == by_itself(content)


@pytest.mark.parametrize("size", [10, 300, 5_000])
def test_a_large_sheet_is_cut_in_pieces_and_read_alike(
    monkeypatch: pytest.MonkeyPatch, size: int
) -> None:
    monkeypatch.setattr(plain_book, "PIECE", size)
    cells: dict[tuple[int, int], tuple[object, str]] = {
        (row, column): (f"{row % 97}甲{column}", "general")
        for row in range(300)
        for column in range(0, 20, 1 + row % 3)
    }
    content = written(cells, shared=False)
    assert distinct(content) == by_itself(content)


@pytest.mark.parametrize(
    "cells",
    [
        '<row r="1"><c><v>1</v></c></row>',
        '<row r="1"><c t="n" r="A1"><v>1</v></c></row>',
        '<row r="1"><c r="A1" r="B2"><v>1</v></c></row>',
        '<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
        '<row r="1"><c r="A1"><!-- a --><v>1</v></c></row>',
        '<row r="1"><c r="A1"><v>1</v><c r="B1"><v>1</v></c></c></row>',
        '<row r="1"><c r="XFE1"><v>1</v></c></row>',
        '<row r="1"><c r="A1048577"><v>1</v></c></row>',
        '<row r="1"><c r="A0"><v>1</v></c></row>',
        '<row r="1"><c r="a1"><v>1</v></c></row>',
        '<row r="1"><x:c r="A1"><v>1</v></x:c></row>',
        '<row r="1"><c r="A1"><is><r><t>1</t></r></is></c></row>',
        '<row r="1"><c r="A1"><v>1</c></row>',
        '<row r="1"><c r="A1"/><v>1</v></row>',
        "</sheetData><sheetData>",
    ],
)
def test_what_is_not_written_plainly_goes_the_slow_way(cells: str) -> None:
    assert _plain(f"<worksheet><sheetData>{cells}</sheetData></worksheet>") is False


@pytest.mark.parametrize(
    "cells",
    [
        "",
        '<row r="1" spans="1:2"/>',
        '<row r="1"><c r="A1" s="1"/></row>',
        '\n <row r="1">\n <c r="A1" s="1" t="s"><v>1</v></c>\n </row>\n',
        '<row r="1"><c r="A1" t="str"><f>A1&amp;"a"</f><v>a</v></c><c r="B1"><f>1</f></c></row>',
        '<row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> a</t></is></c></row>',
    ],
)
def test_what_programs_mostly_write_is_plain(cells: str) -> None:
    assert _plain(f"<worksheet><sheetData>{cells}</sheetData></worksheet>") is True


def _plain(xml: str) -> bool:
    found = cut([xml.encode()])
    return found is not None and are_plain(found.cells["content"])
