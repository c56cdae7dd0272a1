"""How a file is fetched from disk, and what is said when it cannot be."""

import codecs
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from gongkai.errors import Problem, UnreadableInput
from gongkai.source import Place

_CUT = "unexpected end of data"


@contextmanager
def border(path: Path) -> Iterator[None]:
    """Turn a failure to read `path` into an `UnreadableInput`."""
    try:
        yield
    except (FileNotFoundError, NotADirectoryError) as error:
        code = "not-a-folder" if path.exists() else "no-such-file"
        raise _unreadable(code, path) from error
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        is_cut = error.reason == _CUT and error.end == len(error.object)
        raise _unreadable("file-cut" if is_cut else "not-utf8", path, line) from error
    except OSError as error:
        # Windows answers "permission denied" to whoever opens a folder as a file.
        code = "is-a-folder" if path.is_dir() else "unreadable-file"
        raise _unreadable(code, path) from error


def read_bytes(path: Path) -> bytes:
    """Read a whole file."""
    with border(path):
        return path.read_bytes()


def read_text(path: Path) -> str:
    """Read a whole file in UTF-8, with or without a byte order mark."""
    content = read_bytes(path)
    with border(path):
        return content.decode("utf-8-sig")


def read_cut_text(path: Path) -> tuple[str, bool]:
    """Read UTF-8, but for a last character that was cut in two; tell whether there is one."""
    content = read_bytes(path)
    decoder = codecs.getincrementaldecoder("utf-8-sig")()
    with border(path):
        text = decoder.decode(content)
    return text, bool(decoder.getstate()[0])


def decode(content: bytes, path: Path) -> str:
    """Decode UTF-8, UTF-16 with its mark, or the GB18030 of older editors."""
    if not content.strip():
        raise _unreadable("empty-file", path)
    marked = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if marked else ("utf-8-sig", "gb18030"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise _unreadable("encoding-unknown", path)


def _unreadable(code: str, path: Path, line: int | None = None) -> UnreadableInput:
    return UnreadableInput([Problem(code, Place(str(path), line=line))])
