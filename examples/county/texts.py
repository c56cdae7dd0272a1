"""The ledgers that two units keep themselves: as CSV and as YAML."""

import csv
from collections.abc import Sequence
from datetime import date
from pathlib import Path

from county.columns import NOT_OF_VILLAGES, without
from county.record import Record, cells
from county.sheet import FICTION

from gongkai.model.fields import HEADINGS


def write_csv(path: Path, records: Sequence[Record]) -> None:
    """Write a ledger as Excel does in China: GB18030, CRLF, dates without noughts."""
    names = without("superseded_by")
    with path.open("w", encoding="gb18030", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(HEADINGS[name][0] for name in names)
        for record in records:
            values = cells(record)
            writer.writerow(slashed(values[name]) for name in names)


def slashed(value: str | date | None) -> str:
    """Write a cell of a CSV file."""
    if isinstance(value, date):
        return f"{value.year}/{value.month}/{value.day}"
    return value or ""


def write_yaml(path: Path, records: Sequence[Record]) -> None:
    """Write a village's ledger as a list; blank cells are left out."""
    names = without(*NOT_OF_VILLAGES)
    lines = [f"# {path.stem}：{FICTION}。", "# Made-up data."]
    for record in records:
        values = cells(record)
        pairs = [f"{HEADINGS[name][0]}: {values[name]}" for name in names if values[name]]
        lines += ["", f"- {pairs[0]}", *(f"  {pair}" for pair in pairs[1:])]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")
