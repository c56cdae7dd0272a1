"""What kind of screen the results go to, and how they get there whole."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from gongkai.errors import GongkaiError, Problem
from gongkai.formats.cells import plain
from gongkai.source import Place

_PLAIN_WIDTH = 100


def width() -> int:
    """Return what COLUMNS says, or how wide the terminal is, or a readable width without one.

    Where the output goes through a pager, the terminal is still that of stderr.
    """
    wanted = os.environ.get("COLUMNS", "")
    if wanted.isdecimal() and int(wanted):
        return int(wanted)
    for number in (1, 2):  # stdout, stderr
        with suppress(OSError):
            return os.get_terminal_size(number).columns or _PLAIN_WIDTH
    return _PLAIN_WIDTH


def has_colour(*, refused: bool) -> bool:
    """Tell whether to write in colour (https://no-color.org)."""
    if refused or os.environ.get("NO_COLOR"):
        return False
    return bool(os.environ.get("FORCE_COLOR")) or (
        sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
    )


def show(text: str) -> None:
    """Print for a person; a console that lacks a character gets a question mark for it."""
    _write([text.encode(sys.stdout.encoding or "utf-8", "replace")])


def pipe(content: str | bytes | Iterator[str]) -> None:
    """Hand to a program: UTF-8, whatever the console speaks."""
    _write(_pieces(content))


def _pieces(content: str | bytes | Iterator[str]) -> Iterator[bytes]:
    if isinstance(content, bytes):
        yield content
    else:
        pieces = [content] if isinstance(content, str) else content
        yield from (piece.encode(errors="backslashreplace") for piece in pieces)


def _write(pieces: Iterable[bytes]) -> None:
    try:
        sys.stdout.flush()
        for data in pieces:
            sys.stdout.buffer.write(data)
        sys.stdout.flush()
    except BrokenPipeError:
        # Whoever reads has seen enough; the exit status must still be the true one.
        abandon_output()


def abandon_output() -> None:
    """Send what is still to be printed nowhere: the pipe is closed, and that is no error."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def tell(text: str) -> None:
    """Say something beside the results; what a file or a name has in it obeys no terminal."""
    lines = "\n".join(map(plain, text.split("\n")))
    sys.stderr.buffer.write(f"{lines}\n".encode(sys.stderr.encoding or "utf-8", "replace"))
    sys.stderr.flush()


def ask(question: str) -> str:
    """Ask on stderr, and return the line that is answered; `EOFError` where there is none."""
    sys.stderr.buffer.write(question.encode(sys.stderr.encoding or "utf-8", "replace"))
    sys.stderr.flush()
    answer = sys.stdin.readline()
    if not answer:
        tell("")
        raise EOFError
    return answer


def save(content: str | bytes | Iterator[str], path: Path) -> None:
    """Write a file whole or not at all: an old one stays until the new one stands.

    Raises `GongkaiError` where it cannot be written.
    """
    pieces = _pieces(content)
    target = path.resolve()  # what a link leads to is written, and the link stays
    try:
        if target.exists() and not target.is_file():
            with target.open("wb") as file:  # a device or a pipe takes it; a folder refuses
                file.writelines(pieces)
        else:
            _replace(target, pieces)
    except OSError as error:
        raise GongkaiError([Problem("file-not-written", Place(str(path)))]) from error


def _replace(path: Path, pieces: Iterable[bytes]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, prefix=".gongkai.", delete=False) as part:
        try:
            part.writelines(pieces)
            part.close()
            Path(part.name).chmod(0o666 & ~umask())
            Path(part.name).replace(path)
        except BaseException:
            with suppress(OSError):
                Path(part.name).unlink()
            raise


def umask() -> int:
    """Return the rights that new files are not to have."""
    mask = os.umask(0)
    os.umask(mask)
    return mask
