"""The fuzzer: a handful of damaged ledgers, and that it would see what is wrong."""

from pathlib import Path

import pytest

from fuzz.run import failure, run
from fuzz.worker import made

FINE = {"outcome": "read", "seconds": 0.1, "megabytes": 200}


def test_damaged_ledgers_are_read_or_refused(tmp_path: Path) -> None:
    counts = run(60, 1, tmp_path)
    assert sum(counts.values()) == 60
    assert {outcome for _, outcome in counts} <= {"read", "partly", "refused"}
    assert {kind for kind, _ in counts} > {".csv", ".json", ".xlsx", ".yaml"}
    assert [*tmp_path.iterdir()] == []


def test_a_run_is_the_same_each_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = [made(7, number, tmp_path).read_bytes() for number in range(20)]
    monkeypatch.setattr("time.time", lambda: 1_900_000_000)
    assert [made(7, number, tmp_path).read_bytes() for number in range(20)] == first


@pytest.mark.parametrize(
    ("answer", "wrong"),
    [
        ({}, ""),
        ({"outcome": "traceback"}, "traceback"),
        ({"outcome": "silent"}, "silent"),
        ({"seconds": 5.1}, "slow"),
        ({"megabytes": 1025}, "memory"),
    ],
)
def test_what_goes_wrong_is_seen(answer: dict[str, object], wrong: str) -> None:
    assert failure(FINE | answer) == wrong
