"""A file that grows line by line, so that what is done stays done whatever happens next."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from gongkai.errors import GongkaiError, Problem
from gongkai.source import Place


class Journal:
    """Lines go to the end of a file, each whole and at once."""

    def __init__(self, file: BinaryIO, path: Path) -> None:
        self._file = file
        self._path = path

    def write(self, line: str) -> None:
        """Append a line that ends in a break; raises `GongkaiError` where it cannot be written."""
        with _writing(self._path):
            # Half a character, from a broken ledger, has no UTF-8; its escape is the same in JSON.
            self._file.write(line.encode(errors="backslashreplace"))
            self._file.flush()


@contextmanager
def journal(path: Path) -> Iterator[Journal]:
    """Open a journal at its end; a last line that was cut off while written is taken away.

    Raises `GongkaiError` where the file cannot be written.
    """
    with _writing(path):
        path.parent.mkdir(parents=True, exist_ok=True)
        file = path.open("a+b")
    with file:
        with _writing(path):
            _mend(file)
        yield Journal(file, path)


def _mend(file: BinaryIO) -> None:
    file.seek(0)
    content = file.read()
    whole = content.rfind(b"\n") + 1
    if whole < len(content):
        file.truncate(whole)
    file.seek(0, os.SEEK_END)


@contextmanager
def _writing(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise GongkaiError([Problem("file-not-written", Place(str(path)))]) from error
