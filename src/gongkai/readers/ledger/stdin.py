"""A ledger that comes by standard input: its kind is told by how it begins."""

import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from gongkai.errors import GongkaiError, Problem
from gongkai.model.ledger import Notice
from gongkai.readers.ledger.grid import Contents

STDIN = Path("-")

Told = TypeVar("Told", Problem, Notice)

# A workbook is told from another by the program that opens it, not by its name.
_BEGINNINGS = {b"PK": ".xlsx", b"\xd0\xcf\x11\xe0": ".xls", b"PAR1": ".parquet"}
# What follows the first bracket of records in JSON, nothing at the end of the file.
_IN_LIST, _IN_MAPPING = b'{["]', b'"}{'
_BLANK = b"\xef\xbb\xbf \t\r\n"


def read_stdin(readers: Mapping[str, Callable[[Path], Contents]]) -> Contents:
    """Read standard input as a file of its kind; places are in a file called “-”."""
    content = sys.stdin.buffer.read()
    with TemporaryDirectory() as folder:
        file = Path(folder) / f"stdin{kind_of(content)}"
        file.write_bytes(content)
        try:
            contents = readers[file.suffix](file)
        except GongkaiError as error:
            raise type(error)(map(_moved, error.problems)) from error
    return Contents(
        tuple(replace(sheet, file=str(STDIN)) for sheet in contents.sheets),
        tuple(map(_moved, contents.notices)),
        tuple(map(_moved, contents.problems)),
    )


def kind_of(content: bytes) -> str:
    """Tell the suffix that a file with this content would have; text is .csv."""
    for beginning, suffix in _BEGINNINGS.items():
        if content.startswith(beginning):
            return suffix
    text = content.lstrip(_BLANK)
    # [内部] and {内部} begin the title of a table.
    follows = text[1:].lstrip(_BLANK)[:1]
    if text.startswith(b"[") and follows in _IN_LIST:
        return ".json"
    if text.startswith(b"{") and follows in _IN_MAPPING:
        return ".jsonl" if _is_record(text.partition(b"\n")[0]) else ".json"
    return ".csv"


def _is_record(line: bytes) -> bool:
    """Tell whether a line is a whole record, and not the whole file."""
    try:
        value = json.loads(line)
    except (ValueError, RecursionError):
        return False
    return isinstance(value, dict) and "records" not in value


def _moved(told: Told) -> Told:
    """Say of standard input what was said of the file that it was kept in."""
    return replace(told, place=replace(told.place, file=str(STDIN))) if told.place else told
