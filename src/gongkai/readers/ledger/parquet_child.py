"""The process in which polars tries a Parquet file that may bring it down.

Usage: python -m gongkai.readers.ledger.parquet_child FILE. Prints nothing if all of it can be
read; else a JSON object, the `code` under which it is refused and the `values` of the sentence.
"""

import json
import sys
from pathlib import Path

import polars as pl

from gongkai.readers.ledger.limits import MAX_CELLS, MAX_CELLS_EACH, MAX_COLUMNS


def tried(path: Path) -> str:
    """Read all columns, unless there are more cells than the file may claim."""
    try:
        scan = pl.scan_parquet(path, glob=False)
        width, height = len(scan.collect_schema()), scan.select(pl.len()).collect().item()
        if width > MAX_COLUMNS:
            return _refused("too-many-columns", count=width, most=MAX_COLUMNS)
        if width * height > max(MAX_CELLS, MAX_CELLS_EACH * path.stat().st_size):
            return _refused("parquet-bomb")
        pl.read_parquet(path, glob=False)
    except (pl.exceptions.PolarsError, pl.exceptions.PanicException):
        return _refused("parquet-unreadable")
    return ""


def _refused(code: str, **values: int) -> str:
    return json.dumps({"code": code, "values": values})


def main() -> None:
    """Try the file that is named, and print what is wrong with it."""
    sys.stdout.write(tried(Path(sys.argv[1])))


if __name__ == "__main__":
    main()
