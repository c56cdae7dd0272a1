"""Ledgers in Parquet: what each type of column says."""

from datetime import time, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Literal

import polars as pl
import pytest

from ledger.reading import RECORD, Read, column, read

UNITS: tuple[Literal["ms", "us", "ns"], ...] = ("ms", "us", "ns")


def with_column(folder: Path, heading: str, values: pl.Series) -> Read:
    """Read records that differ in one column."""
    plain = {key: value for key, value in RECORD.items() if key != heading}
    frame = pl.DataFrame([plain] * len(values)).with_columns(values.alias(heading))
    frame.write_parquet(folder / "台账.parquet")
    return read(folder / "台账.parquet")


@pytest.mark.parametrize(
    ("values", "document"),
    [
        (pl.Series([7], dtype=pl.Int128), "7"),
        (pl.Series([2**63], dtype=pl.UInt64), str(2**63)),
        (pl.Series([7.0]), "7"),
        (pl.Series([7.5]), "7.5"),
        (pl.Series([[7.0, 7.5]]), "7、7.5"),
        (pl.Series([Decimal("7.50")]), "7.50"),
        (pl.Series(["甲"], dtype=pl.Categorical), "甲"),
        (pl.Series([["甲"]], dtype=pl.List(pl.Categorical)), "甲"),
        (pl.Series(["甲"], dtype=pl.Enum(["甲"])), "甲"),
        (pl.Series([time(8, 30)]), "08:30:00"),
        (pl.Series([None]), None),
        (pl.Series([[]], dtype=pl.List(pl.String)), None),
    ],
)
def test_values_are_written_as_a_person_would(
    tmp_path: Path, values: pl.Series, document: str | None
) -> None:
    found = with_column(tmp_path, "文号", values)
    assert column(found, "document") == [document]
    assert found.refusals == []


@pytest.mark.parametrize(
    "values",
    [
        *(pl.Series([timedelta(1)], dtype=pl.Duration(unit)) for unit in UNITS),
        pl.Series([[timedelta(1)]]),
        pl.Series([b"2020"]),
        pl.Series([{"day": "2020-10-19"}]),
        pl.Series([["2020-10-19"]], dtype=pl.Array(pl.String, 1)),
        pl.Series([20201019.0], dtype=pl.Float32),
    ],
)
def test_a_column_of_what_is_no_text_is_refused_and_the_others_read(
    tmp_path: Path, values: pl.Series
) -> None:
    found = with_column(tmp_path, "公开日期", values)
    assert (column(found, "record"), column(found, "published_on")) == (["T-1"], [None])
    assert found.refusals == ["column-type"]
    assert with_column(tmp_path, "别的", values).problems == ()


@pytest.mark.parametrize(
    ("zone", "hour", "day"),
    [
        ("UTC", 15, "2020-10-19"),
        ("UTC", 16, "2020-10-20"),
        ("America/New_York", 11, "2020-10-19"),
        ("America/New_York", 12, "2020-10-20"),
        ("Asia/Shanghai", 0, "2020-10-19"),
    ],
)
def test_a_time_with_a_zone_is_read_in_beijing(
    tmp_path: Path, zone: str, hour: int, day: str
) -> None:
    times = pl.select(pl.datetime(2020, 10, 19, hour, time_zone=zone)).to_series()
    for values in (times, pl.Series([times])):
        found = with_column(tmp_path, "公开日期", values)
        assert [*map(str, column(found, "published_on"))] == [day]
