"""How far a long work has come is shown on a terminal, and nowhere else."""

import os
import pty
import select
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HEADINGS = "编号,公开事项,标题,单位,形成日期,公开日期"
ROW = "A{n},报告,甲报告,潭头镇,2020-09-15,2020-10-19"

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a terminal of POSIX is opened")


def ledgers(folder: Path, files: int, rows: int) -> None:
    for number in range(files):
        lines = [HEADINGS, *(ROW.format(n=f"{number}-{n}") for n in range(rows))]
        (folder / f"台账{number:02}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")


def on_a_terminal(folder: Path, *arguments: str) -> tuple[str, str]:
    """Run the program with stderr on a terminal; give what stdout and stderr got."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "gongkai", *arguments]
    environment = {**os.environ, "GONGKAI_LANG": "zh", "TERM": "xterm", "COLUMNS": "80"}
    with subprocess.Popen(
        command, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=theirs
    ) as process:
        os.close(theirs)
        told = b""
        while select.select([ours], [], [], 60)[0]:
            try:
                part = os.read(ours, 65536)
            except OSError:  # the other side has hung up
                break
            if not part:
                break
            told += part
        assert process.stdout is not None
        out = process.stdout.read()
    os.close(ours)
    return out.decode(), told.decode()


def test_many_ledgers_are_named_as_they_are_read(tmp_path: Path) -> None:
    ledgers(tmp_path, files=25, rows=1)
    out, told = on_a_terminal(tmp_path, "check", ".", "--as-of", "2020-12-31", "--quiet")
    assert "正在读 台账24.csv (25)" in told
    assert "正在读" not in out


def test_a_ledger_that_is_read_in_a_moment_is_not_announced(tmp_path: Path) -> None:
    ledgers(tmp_path, files=1, rows=10)
    _, told = on_a_terminal(tmp_path, "check", ".", "--as-of", "2020-12-31", "--quiet")
    assert "正在读" not in told


def test_a_large_ledger_is_announced_in_the_weekly_report_too(tmp_path: Path) -> None:
    ledgers(tmp_path, files=1, rows=75_000)
    _, told = on_a_terminal(
        tmp_path, "report", ".", "--week", "2020-W51", "--format", "json=a.json"
    )
    assert "正在读 台账00.csv (1)" in told


def test_what_is_piped_gets_no_bar(tmp_path: Path) -> None:
    ledgers(tmp_path, files=25, rows=1)
    command = [sys.executable, "-m", "gongkai", "check", ".", "--as-of", "2020-12-31", "--quiet"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert done.stderr == b""
