"""Entries that were rows of a sheet once: its totals, notes and marks are what they were."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import polars as pl
import pytest

from ledger.reading import HEADINGS, RECORD, Read, column, read

SECOND = {**RECORD, "信息编号": "T-2"}
KINDS = ["json", "jsonl", "yaml", "parquet"]


def entries(folder: Path, kind: str, *records: Mapping[str, str]) -> Read:
    """Read the same records in a file of some kind, each in its line."""
    file = folder / f"台账.{kind}"
    texts = [json.dumps(record, ensure_ascii=False) for record in records]
    if kind == "parquet":
        pl.DataFrame(
            [{name: each.get(name) for name in HEADINGS} for each in records]
        ).write_parquet(file)
    else:
        begin, between, end = ("[", ",\n", "]\n") if kind != "jsonl" else ("", "\n", "\n")
        file.write_text(begin + between.join(texts) + end, encoding="utf-8")
    return read(file)


def counted(found: Read) -> Sequence[tuple[str, int]]:
    return [(notice.code, notice.count) for notice in found.ledgers.notices]


@pytest.mark.parametrize("kind", KINDS)
def test_totals_and_notes_are_no_records(tmp_path: Path, kind: str) -> None:
    total = {"信息编号": "合计", "信息名称": "2条"}
    note = {"信息编号": "填报人：某某"}
    found = entries(tmp_path, kind, RECORD, SECOND, total, note)
    assert column(found, "record") == ["T-1", "T-2"]
    assert counted(found) == [("rows-left-out", 2)]


@pytest.mark.parametrize("kind", KINDS)
def test_a_mark_stands_for_what_the_entry_before_says(tmp_path: Path, kind: str) -> None:
    ditto = {**SECOND, "公开主体": "同上", "公开日期": "〃"}
    found = entries(tmp_path, kind, RECORD, ditto)
    assert column(found, "unit") == ["潭头镇", "潭头镇"]
    assert found.rejected == []
    assert counted(found) == [("cells-ditto", 1)]


@pytest.mark.parametrize("kind", KINDS)
def test_records_that_differ_in_what_they_hold_are_all_kept(tmp_path: Path, kind: str) -> None:
    others = [{"信息名称": "说明会通知", "公开日期": "2020-10-19"}, {"信息名称": "合计三千户脱贫"}]
    found = entries(tmp_path, kind, RECORD, *others)
    assert len(found.rows) == 3
    assert ("rows-left-out", 1) not in counted(found)
