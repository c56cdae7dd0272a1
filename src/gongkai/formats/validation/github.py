"""`github`: workflow commands, which GitHub shows beside the lines of a pull request."""

from gongkai.formats.validation.lines import Line, all_lines
from gongkai.model.validation import ValidationReport
from gongkai.texts import Lang


def render(report: ValidationReport, lang: Lang) -> str:
    """Write one workflow command a line; nothing where nothing was found."""
    return "".join(f"{_command(line)}\n" for line in all_lines(report, lang))


def _command(line: Line) -> str:
    place = line.place
    properties = {
        "file": place.file if place else None,
        "line": place.line if place else None,
        "col": place.column if place else None,
        "title": line.code,
    }
    given = ",".join(f"{k}={_property(str(v))}" for k, v in properties.items() if v is not None)
    return f"::{line.severity.value} {given}::{_data(line.message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
