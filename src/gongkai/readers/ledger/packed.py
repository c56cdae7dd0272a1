"""The parts of a workbook that is a zip of parts, unpacked within limits."""

import struct
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from io import BytesIO
from lzma import LZMAError
from pathlib import Path
from typing import IO
from zipfile import BadZipFile, ZipFile, is_zipfile

from gongkai.errors import Problem, UnreadableInput
from gongkai.readers.ledger.limits import MAX_RATIO, MAX_UNPACKED, SMALL
from gongkai.source import Place

# What Python raises on a damaged archive, or on one packed in a way that it does not know.
_DAMAGED = (
    BadZipFile,
    EOFError,
    LZMAError,
    LookupError,
    NotImplementedError,
    OSError,
    RuntimeError,
    ValueError,
    struct.error,
    zlib.error,
)


class Archive:
    """The parts of a zip by name; all of them together are no larger than a ledger can be.

    Raises `UnreadableInput` where they are, or where the zip is damaged. No more is unpacked of a
    part than the zip says that it holds.
    """

    def __init__(self, path: Path, content: bytes) -> None:
        self._path = path
        with self._damage():
            self._zip = ZipFile(BytesIO(content))
            parts = self._zip.infolist()
        self.names = frozenset(part.filename for part in parts)
        if sum(part.file_size for part in parts) > max(SMALL, _most(len(content))):
            raise self._refused("workbook-bomb")

    def read(self, name: str) -> bytes:
        """Unpack a part; nothing where there is none of that name."""
        with self._damage():
            return self._zip.read(name) if name in self.names else b""

    def chunks(self, name: str, size: int) -> Iterator[bytes]:
        """Unpack a part as `read` does, but `size` bytes at a time."""
        if name not in self.names:
            return
        with self._damage():
            part = self._zip.open(name)
        with part:
            while chunk := self._more(part, size):
                yield chunk

    def _more(self, part: IO[bytes], size: int) -> bytes:
        with self._damage():
            return part.read(size)

    @contextmanager
    def _damage(self) -> Iterator[None]:
        try:
            yield
        except _DAMAGED as error:
            raise self._refused("workbook-unreadable") from error

    def _refused(self, code: str) -> UnreadableInput:
        return UnreadableInput([Problem(code, Place(str(self._path)))])


def is_archive(content: bytes) -> bool:
    """Tell whether this is a zip: .xlsx and .ods are, .xls is not."""
    return is_zipfile(BytesIO(content))


def packed(parts: Mapping[str, bytes]) -> BytesIO:
    """Put parts into an archive again, as they are."""
    file = BytesIO()
    with ZipFile(file, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    file.seek(0)
    return file


def _most(size: int) -> int:
    return min(MAX_UNPACKED, MAX_RATIO * size)
