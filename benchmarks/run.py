"""One command that measures, side by side in one run, and prints ratios.

Usage: python benchmarks/run.py [ROWS]   (1,000,000 by default)
"""

import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import astuple, dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from ledger import write, write_workbook

ROOT = Path(__file__).parent.parent
EXAMPLE = "examples/栾川县2020年政务公开台账.xlsx"
_SAMPLE = 2_000
_REPORTED = 100_000
_WORKBOOK_ROWS = 200_000
_TRIES = 5
_AS_OF = "2020-12-31"

_READ_CSV = "import polars as pl, sys; pl.read_csv(sys.argv[1], infer_schema=False)"
_READ_PARQUET = "import polars as pl, sys; pl.read_parquet(sys.argv[1])"
_CALAMINE = """
import sys
from python_calamine import CalamineWorkbook
book = CalamineWorkbook.from_path(sys.argv[1])
for name in book.sheet_names:
    book.get_sheet_by_name(name).to_python(skip_empty_area=False)
"""
_TYPER = """
import typer
app = typer.Typer()
@app.command()
def hello(name: str, loud: bool = False) -> None:
    '''Say hello.'''
app()
"""


@dataclass(frozen=True)
class Cost:
    """What a whole process costs: wall and processor time in seconds, its peak in MiB."""

    seconds: float
    work: float
    memory: float


def side_by_side(*commands: Sequence[str]) -> list[Cost]:
    """Return the least that each process takes, of a few tries.

    They take turns: what else the machine does is then borne by all of them.
    """
    tries = [[_cost(command) for command in commands] for _ in range(_TRIES)]
    return [_least(each) for each in zip(*tries, strict=True)]


def _least(tries: Sequence[Cost]) -> Cost:
    return Cost(*(min(each) for each in zip(*map(astuple, tries), strict=True)))


def _cost(command: Sequence[str]) -> Cost:
    started = time.perf_counter()
    nowhere = subprocess.DEVNULL
    process = subprocess.Popen(command, cwd=ROOT, env=ENVIRONMENT, stdout=nowhere, stderr=nowhere)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    took = time.perf_counter() - started
    return Cost(took, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024)


# As at a user's: in no colour, and with modules compiled once.
ENVIRONMENT = {**os.environ, "NO_COLOR": "1"}
ENVIRONMENT.pop("PYTHONDONTWRITEBYTECODE", None)
PYTHON = sys.executable


def gongkai(*arguments: str) -> Sequence[str]:
    """Name a run of the program."""
    return (PYTHON, "-m", "gongkai", *arguments)


def python(program: str, *arguments: str) -> Sequence[str]:
    """Name a run of a few lines of Python."""
    return (PYTHON, "-c", program, *arguments)


def line(what: str, mine: Cost, against: str, other: Cost) -> None:
    """Print one measurement and its ratio to another of the same run."""
    took, base = mine.seconds, other.seconds
    ratio = took / base
    shown = f"{ratio:9.2f} ×" if ratio >= 1 else f"{1 / ratio:7.0f} × faster than"
    print(f"{what:34} {took:9.2f} s   {shown} {against} ({base:.2f} s)")


def report(folder: Path) -> None:
    """Hold the weekly report of 100,000 records against the check of the same ledger."""
    _, parquet = write(folder, _REPORTED)
    csv = str(parquet.with_suffix(".csv"))
    once, week = side_by_side(
        gongkai("check", csv, "--as-of", "2020-12-20"), gongkai("report", csv, "--week", "2020-W51")
    )
    line(f"report, {_REPORTED:,} rows", week, "check of the same", once)
    print(f"{'  processor time':34} {week.work:9.2f} s   {week.work / once.work:9.2f} × its")
    print(f"{'  memory':34} {week.memory:9.0f} MiB {week.memory / once.memory:9.2f} × its")


def main() -> None:
    """Measure everything."""
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000
    with TemporaryDirectory() as folder:
        csv, parquet = map(str, write(Path(folder), rows))
        check_csv, read_csv, check_parquet, read_parquet = side_by_side(
            gongkai("check", csv, "--as-of", _AS_OF),
            python(_READ_CSV, csv),
            gongkai("check", parquet, "--as-of", _AS_OF),
            python(_READ_PARQUET, parquet),
        )
        xlsx = str(write_workbook(Path(folder), _WORKBOOK_ROWS))
        check_xlsx, read_xlsx = side_by_side(
            gongkai("check", xlsx, "--as-of", _AS_OF), python(_CALAMINE, xlsx)
        )
        command = (PYTHON, "benchmarks/loop.py", csv, str(_SAMPLE))
        sample = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    loop = Cost(float(sample.stdout) * rows / _SAMPLE, 0, 0)
    print(f"{rows:,} rows, whole processes, best of {_TRIES}\n")
    line("check, csv", check_csv, "polars' bare read", read_csv)
    line("check, parquet", check_parquet, "polars' bare read", read_parquet)
    line(f"check, xlsx, {_WORKBOOK_ROWS:,} rows", check_xlsx, "calamine's bare read", read_xlsx)
    line("check, csv", check_csv, "a loop with chinese_calendar, scaled", loop)
    help_page, bare, example = side_by_side(
        gongkai("--help"), python(_TYPER, "--help"), gongkai("check", EXAMPLE, "--as-of", _AS_OF)
    )
    line("--help", help_page, "a one-command typer program", bare)
    line("check, the example ledger", example, "one second", Cost(1, 1, 1))
    with TemporaryDirectory() as folder:
        report(Path(folder))


if __name__ == "__main__":
    main()
