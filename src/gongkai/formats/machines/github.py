"""Workflow commands, which GitHub shows beside the lines of a pull request."""

from collections.abc import Iterable, Iterator

from gongkai.formats.cells import plain
from gongkai.formats.machines.line import Line, first_line, posix


def commands(lines: Iterable[Line]) -> Iterator[str]:
    """Write one workflow command a line of text; what is waived is no annotation."""
    return (f"{_command(line)}\n" for line in lines if line.waived is None)


def _command(line: Line) -> str:
    place = line.place
    properties = {
        "file": posix(place.file) if place else None,
        "line": first_line(place),
        "col": place.column if place else None,
        "title": line.code,
    }
    given = ",".join(f"{k}={_property(str(v))}" for k, v in properties.items() if v is not None)
    return f"::{line.severity.value} {given}::{_data(line.message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    # A file may be named so that a terminal obeys it.
    return _data(plain(text)).replace(":", "%3A").replace(",", "%2C")
