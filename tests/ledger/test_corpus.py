"""The corpus of ledgers: each file is read as its `expected.yaml` says, or refused as it says.

Each holds one trap and is named for it; `ledgers/make.py` made them.
"""

from collections.abc import Iterator, Mapping
from typing import Any

import polars as pl
import pytest
from ruamel.yaml import YAML

from gongkai.model.terms import channels_of
from gongkai.source import Place
from ledger.reading import ROSTER, Read, read
from ledgers.make import FOLDERS, HERE, made
from ledgers.making.office import CONVERTED, FOLDER

EXPECTED = "expected.yaml"
# Anchors: records that several files hold.
SHARED = "same"


def expectations(folder: str) -> dict[str, dict[str, Any]]:
    """Give what is expected of each file in a folder."""
    text = (HERE / folder / EXPECTED).read_text(encoding="utf-8")
    found: dict[str, dict[str, Any]] = YAML(typ="safe", pure=True).load(text)
    return {name: each for name, each in found.items() if name != SHARED}


CASES = [(folder, name, each) for folder in FOLDERS for name, each in expectations(folder).items()]


def as_written(found: Read) -> dict[str, object]:
    """Tell what was read in the words of an `expected.yaml`; what is empty is left out."""
    sheets = found.ledgers.sheets
    told: dict[str, object] = {
        "records": [*records(found)],
        "rejected": [
            {"at": spot(sheets[ledger].place(row, field)), "value": value, "code": code}
            for ledger, row, field, value, code in found.ledgers.rejected.rows()
        ],
        "notices": [*notices(found)],
        "refused": found.refusals,
    }
    return {name: each for name, each in told.items() if each}


def records(found: Read) -> Iterator[Mapping[str, object]]:
    sheets = found.ledgers.sheets
    numbers = found.ledgers.records["ledger"]
    for row, number in zip(found.rows, numbers, strict=True):
        several = len({each.sheet for each in sheets}) > 1
        record = {"sheet": sheets[number].sheet, **row} if several else row
        if isinstance(bits := record.get("channels"), int):
            record["channels"] = "、".join(each.zh for each in channels_of(bits))
        yield record


def notices(found: Read) -> Iterator[str]:
    """Write each notice as its code, how many it speaks of, and where: rows-left-out 2 7."""
    assert len(found.notices) == len(found.ledgers.notices)
    for notice in found.ledgers.notices:
        yield f"{notice.code} {notice.count} {spot(notice.place)}".rstrip()


def spot(place: Place | None) -> str:
    """Write where a person looks: F7, 7 公开日期, 7, or the sheet."""
    if place is None or place.cell:
        return (place and place.cell) or ""
    return " ".join(str(each) for each in (place.row, place.heading) if each) or place.sheet or ""


@pytest.mark.parametrize(
    ("folder", "name", "expected"), CASES, ids=[f"{folder}/{name}" for folder, name, _ in CASES]
)
def test_a_ledger_of_the_corpus_is_read_as_it_should_be(
    folder: str, name: str, expected: dict[str, Any]
) -> None:
    assert as_written(read(HERE / folder / name, roster=ROSTER)) == expected


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_file_of_the_corpus_has_its_expectation(folder: str) -> None:
    files = {file.name for file in (HERE / folder).iterdir()} - {EXPECTED}
    assert files == set(expectations(folder))


def test_the_corpus_is_large_in_number_and_small_in_size() -> None:
    sizes = [(HERE / folder / name).stat().st_size for folder, name, _ in CASES]
    assert len(sizes) >= 120
    assert sum(sizes) < 1_000_000


def test_the_corpus_is_what_its_program_writes() -> None:
    """Byte for byte, but for what LibreOffice wrote: nobody mends it by hand."""
    written = dict(made())
    by_office = {f"{FOLDER}/{name}" for name in CONVERTED}
    assert {*written, *by_office} == {f"{folder}/{name}" for folder, name, _ in CASES}
    for name, content in written.items():
        assert same((HERE / name).read_bytes(), content), name


def same(kept: bytes, made: bytes) -> bool:
    """Compare two files; of parquet the columns, for polars may write them another way one day."""
    if kept.startswith(b"PAR1"):
        return pl.read_parquet(kept).equals(pl.read_parquet(made))
    return kept == made


def test_what_the_office_wrote_is_read_like_what_it_was_made_of() -> None:
    """But for a truth, which LibreOffice turns into 1, errors of .xls, and what is hidden."""
    odd = {"数字与文本混用.ods", "错误值.xls", "隐藏的行和列.xls", "隐藏的行和列.ods"}
    expected = expectations(FOLDER)
    for name, source in CONVERTED.items():
        if name not in odd:
            assert expected[name] == expected[source], name
