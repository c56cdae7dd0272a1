"""A ledger from standard input, whose kind is told by looking."""

import sys
from io import BytesIO
from pathlib import Path

import polars as pl
import pytest

from gongkai.readers.ledger.stdin import kind_of
from ledger.reading import HEADINGS, RECORD, ROW, Read, column, read

CSV = ",".join(HEADINGS) + "\n" + ",".join(ROW) + "\n"
ROOT = Path(__file__).parents[2]


class Stdin:
    def __init__(self, content: bytes) -> None:
        self.buffer = BytesIO(content)


def piped(monkeypatch: pytest.MonkeyPatch, content: bytes, times: int = 1) -> Read:
    monkeypatch.setattr(sys, "stdin", Stdin(content))
    return read(*[Path("-")] * times)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"PK\x03\x04", ".xlsx"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", ".xls"),
        (b"PAR1", ".parquet"),
        (b'\xef\xbb\xbf \n[{"a": 1}]', ".json"),
        (b'{"a": 1}', ".jsonl"),
        (b'{"a": 1}\n{"a": 2}\n', ".jsonl"),
        (b'{"records": []}', ".json"),
        (b'{\n"records": []}', ".json"),
        (b"{" * 9999, ".json"),
        (b"[", ".json"),
        (b"[ ]", ".json"),
        (b'["a"', ".json"),
        (b"[[", ".json"),
        ("[内部]台账\n".encode(), ".csv"),
        ("[内部]台账\n".encode("gb18030"), ".csv"),
        (b"[2020]\n", ".csv"),
        ("{内部}\n".encode(), ".csv"),
        (b"a,b\n", ".csv"),
        (b"", ".csv"),
    ],
)
def test_the_kind_is_told_by_how_it_begins(content: bytes, kind: str) -> None:
    assert kind_of(content) == kind


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_delimited_text_is_read(monkeypatch: pytest.MonkeyPatch, encoding: str) -> None:
    found = piped(monkeypatch, CSV.encode(encoding))
    assert column(found, "record") == ["T-1"]
    assert found.ledgers.sheets[0].place(2, "title").file == "-"


def test_a_title_in_brackets_is_no_json(monkeypatch: pytest.MonkeyPatch) -> None:
    assert column(piped(monkeypatch, f"[内部]台账\n{CSV}".encode()), "record") == ["T-1"]


def test_a_workbook_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    book = ROOT / "examples" / "栾川县2020年政务公开台账.xlsx"
    found = piped(monkeypatch, book.read_bytes())
    assert found.rows == read(book).rows
    assert {notice.place.file for notice in found.ledgers.notices if notice.place} == {"-"}


def test_parquet_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    file = BytesIO()
    pl.DataFrame([RECORD]).write_parquet(file)
    assert column(piped(monkeypatch, file.getvalue()), "record") == ["T-1"]


def test_named_twice_it_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    assert len(piped(monkeypatch, CSV.encode(), times=2).rows) == 1


@pytest.mark.parametrize(
    ("content", "refusals"),
    [
        (b"", ["empty-file"]),
        (b"[", ["1: json-syntax"]),
        (b"PK", ["workbook-unreadable"]),
        (CSV.splitlines()[0].encode(), ["empty-ledger"]),
    ],
)
def test_what_is_refused_is_in_a_file_called_by_a_hyphen(
    monkeypatch: pytest.MonkeyPatch, content: bytes, refusals: list[str]
) -> None:
    found = piped(monkeypatch, content)
    assert found.refusals == refusals
    assert {problem.place.file for problem in found.problems if problem.place} == {"-"}
