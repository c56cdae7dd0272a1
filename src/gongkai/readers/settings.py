"""What `gongkai.toml` settles for a workspace: what the office's ledgers call their columns."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from gongkai.errors import InvalidInput, Problem
from gongkai.model.base import near
from gongkai.model.headings import ALL, field_named
from gongkai.readers.border import read_text
from gongkai.readers.ledger.headings import spelled
from gongkai.source import Place

_KEYS = ["columns"]
_SPOT = re.compile(r"at line ([0-9]+), column ([0-9]+)")


def load_columns(path: Path) -> Mapping[str, str]:
    """Read the table `columns`: a field's heading or name = the office's own heading.

    Returns own headings by field. Raises `InvalidInput` with everything that is wrong.
    """
    text = read_text(path)
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        spot = _SPOT.search(str(error))
        line, column = map(int, spot.groups()) if spot else (len(text.splitlines()) or 1, 1)
        place = Place(str(path), line=line, column=column)
        raise InvalidInput([Problem("toml-syntax", place)]) from error
    except RecursionError as error:
        raise InvalidInput([Problem("toml-syntax", Place(str(path)))]) from error
    columns = data.get("columns", {})
    problems = [*_strange(path, text, data)]
    if not isinstance(columns, dict):
        problems.append(Problem("columns-not-a-table", _place(path, text, "columns")))
    elif wrong := [*_wrong(path, text, columns)]:
        problems += wrong
    if problems:
        raise InvalidInput(problems)
    return {field_named(word) or word: heading.strip() for word, heading in columns.items()}


def _strange(path: Path, text: str, data: Mapping[str, object]) -> Iterator[Problem]:
    for key in data:
        if key not in _KEYS:
            values = {"key": key, "expected": _KEYS, "near": near(key, _KEYS)}
            yield Problem("unknown-key", _place(path, text, key), values)


def _wrong(path: Path, text: str, columns: Mapping[str, object]) -> Iterator[Problem]:
    fields: dict[str, str] = {}
    headings: dict[str, str] = {}
    for word, heading in columns.items():
        place = _place(path, text, word)
        field = field_named(word)
        if field is None:
            yield Problem("unknown-column", place, {"found": word, "near": near(word, [*ALL])})
        elif field in fields:
            yield Problem("repeated-column", place, {"found": word, "first": fields[field]})
        elif not isinstance(heading, str) or not heading.strip():
            yield Problem("column-not-named", place, {"key": word})
        elif (first := headings.setdefault(spelled(heading), word)) != word:
            yield Problem("heading-twice", place, {"found": heading, "first": first})
        fields.setdefault(field or word, word)


def _place(path: Path, text: str, key: str) -> Place:
    """Return the place of a key: the first line that begins with it, quoted or in brackets."""
    begins = re.compile(rf"""[ \t]*\[*[ \t]*(["']?){re.escape(key)}\1[ \t]*(?:[=.\]]|$)""")
    lines = (number for number, line in enumerate(text.splitlines(), 1) if begins.match(line))
    return Place(str(path), line=next(lines, None))
