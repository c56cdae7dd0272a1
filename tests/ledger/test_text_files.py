"""Delimited text: its encoding and separator, and where its end or its quotes cannot be trusted."""

from pathlib import Path

import pytest

from ledger.reading import HEADINGS, ROW, Read, column, read

HEADER, FIRST = ",".join(HEADINGS), ",".join(ROW)
SECOND = FIRST.replace("T-1", "T-2")


def text(folder: Path, content: str | bytes, name: str = "台账.csv") -> Read:
    raw = content.encode() if isinstance(content, str) else content
    (folder / name).write_bytes(raw)
    return read(folder / name)


def records(found: Read) -> list[object]:
    return column(found, "record")


@pytest.mark.parametrize("separator", [",", "\t", ";", "，"])
@pytest.mark.parametrize(
    ("encoding", "notices"),
    [
        ("utf-8", []),
        ("utf-8-sig", []),
        ("utf-16", []),
        ("gb18030", ["encoding-guessed"]),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_separator_encoding_and_line_breaks_are_found_by_looking(
    tmp_path: Path, separator: str, encoding: str, notices: list[str], end: str
) -> None:
    whole = end.join([HEADER, FIRST, SECOND, ""]).replace(",", separator)
    found = text(tmp_path, whole.encode(encoding))
    assert [(row["row"], row["record"]) for row in found.rows] == [(2, "T-1"), (3, "T-2")]
    assert [str(day) for day in column(found, "published_on")] == ["2020-10-19"] * 2
    assert found.notices == notices


def test_utf_16_may_be_of_either_order(tmp_path: Path) -> None:
    whole = f"{HEADER}\n{FIRST}\n"
    for mark, encoding in ((b"\xfe\xff", "utf-16-be"), (b"\xff\xfe", "utf-16-le")):
        assert records(text(tmp_path, mark + whole.encode(encoding))) == ["T-1"]


@pytest.mark.parametrize(
    "content",
    [
        f"{HEADER}\n{FIRST}\n".encode("utf-16-le"),
        f"{HEADER}\n{FIRST}\n".encode() + "乙".encode("gb18030") + b"\n",
        b"\x00\x01\x02" * 100,
    ],
)
def test_an_encoding_that_is_not_known_is_refused(tmp_path: Path, content: bytes) -> None:
    assert text(tmp_path, content).refusals == ["encoding-unknown"]


def test_a_line_break_in_quotes_is_no_row(tmp_path: Path) -> None:
    quoted = FIRST.replace("甲报告", '"甲报告\n（二），续"')
    found = text(tmp_path, f"{HEADER}\n{quoted}\n{SECOND}\n")
    assert [(row["row"], row["title"]) for row in found.rows] == [
        (2, "甲报告\n（二），续"),
        (3, "甲报告"),
    ]
    assert found.notices == []


def test_a_quote_that_is_not_closed_refuses_the_file_with_its_line(tmp_path: Path) -> None:
    found = text(tmp_path, f'{HEADER}\n{FIRST}\n"T-2,报告\nT-3,报告\n')
    assert found.refusals == ["4: text-quotes"]


def test_two_stray_quotes_that_swallow_rows_are_said(tmp_path: Path) -> None:
    rows = [FIRST.replace("T-1", 'T-1,"'), SECOND, FIRST.replace("T-1", '"T-3'), SECOND]
    found = text(tmp_path, "\n".join([HEADER, *rows, ""]))
    assert "rows-swallowed" in found.notices or found.refusals


def test_a_last_line_that_ends_early_is_said_and_judged(tmp_path: Path) -> None:
    found = text(tmp_path, f"{HEADER}\n{FIRST}\nT-2,报告,乙报告,潭头镇")
    assert records(found) == ["T-1", "T-2"]
    [notice] = found.ledgers.notices
    assert (notice.code, notice.place and notice.place.row) == ("row-short", 3)


def test_a_last_line_that_ends_early_is_said_though_others_are_quoted(tmp_path: Path) -> None:
    quoted = FIRST.replace("甲报告", '"甲报告，一,二"')
    found = text(tmp_path, f"{HEADER}\n{quoted}\n{quoted}\nT-2,报告,乙报告,潭头镇")
    assert "row-short" in found.notices


@pytest.mark.parametrize("last", ["合计：1", f"{SECOND}", ""])
def test_a_last_line_without_a_line_break_is_no_cause_for_doubt(tmp_path: Path, last: str) -> None:
    assert "row-short" not in text(tmp_path, f"{HEADER}\n{FIRST}\n{last}").notices


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
@pytest.mark.parametrize("title", ["甲报告", '"甲报告，一,二"'])
def test_a_row_amid_others_with_a_cell_too_few_is_said(
    tmp_path: Path, encoding: str, title: str
) -> None:
    slid = SECOND.replace("甲报告,", "")
    whole = FIRST.replace("甲报告", title)
    lines = [HEADER, whole, whole.replace("T-1", "T-3"), slid, whole.replace("T-1", "T-4"), ""]
    found = text(tmp_path, "\n".join(lines).encode(encoding))
    [notice] = [each for each in found.ledgers.notices if each.code == "rows-narrow"]
    assert (notice.count, notice.place and notice.place.row) == (1, 4)


def test_a_comma_in_quotes_does_not_make_up_for_a_cell(tmp_path: Path) -> None:
    quoted = FIRST.replace("甲报告", '"甲,报告"')
    for lack in ("甲报告,", "报告,甲报告,", "报告,甲报告,潭头镇,"):
        lines = [HEADER, quoted, FIRST.replace("T-1", "T-5"), SECOND.replace(lack, ""), FIRST, ""]
        assert "rows-narrow" in text(tmp_path, "\n".join(lines)).notices


def test_a_row_too_short_does_not_make_up_for_one_too_long(tmp_path: Path) -> None:
    lines = [HEADER, FIRST + ",多", FIRST, SECOND.replace("甲报告,", ""), FIRST, ""]
    assert "rows-narrow" in text(tmp_path, "\n".join(lines)).notices


@pytest.mark.parametrize("above", ["", "公开台账", "填报单位：潭头镇,填报日期：2020-12-01"])
def test_rows_as_wide_as_most_are_not_narrow(tmp_path: Path, above: str) -> None:
    # Some programs leave out the empty cells at the ends of all rows; a title has no others.
    lines = [above, f"{HEADER},撤下日期", FIRST, SECOND, "", "合计,2", ""]
    assert "rows-narrow" not in text(tmp_path, "\n".join(lines)).notices


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_a_file_that_ends_amid_a_character_was_cut_off(tmp_path: Path, encoding: str) -> None:
    whole = f"{HEADER}\n{FIRST}\nT-2,报告,乙".encode(encoding)
    found = text(tmp_path, whole[:-1])
    assert records(found) == ["T-1"]
    assert found.refusals == ["text-cut"]


def test_a_row_with_other_separators_is_said(tmp_path: Path) -> None:
    found = text(tmp_path, f"{HEADER}\n{FIRST}\n{SECOND.replace(',', '，')}\n")
    [notice] = [each for each in found.ledgers.notices if each.code == "rows-uncut"]
    assert (notice.count, notice.place and notice.place.row) == (1, 3)


def test_a_row_that_is_quoted_as_a_whole_is_said(tmp_path: Path) -> None:
    found = text(tmp_path, f'{HEADER}\n{FIRST}\n"{SECOND}"\n')
    assert "rows-uncut" in found.notices


def test_a_title_or_a_note_with_other_separators_is_not(tmp_path: Path) -> None:
    title, note = "县，镇，村，三级公开台账", "注：一，二，三，四，五"
    assert text(tmp_path, f"{title}\n{HEADER}\n{FIRST}\n{note}\n").notices == ["rows-left-out"]


def test_an_empty_line_is_a_row_as_in_excel(tmp_path: Path) -> None:
    found = text(tmp_path, f"{HEADER}\n\n{FIRST}\n\n\n{SECOND}\n")
    assert [row["row"] for row in found.rows] == [3, 6]


@pytest.mark.parametrize("content", ["", " \n\n", "\ufeff\n"])
def test_a_blank_file_is_refused(tmp_path: Path, content: str) -> None:
    assert text(tmp_path, content).refusals == ["empty-file"]
