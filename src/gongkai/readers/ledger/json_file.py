"""Ledgers in JSON: a list of records, a mapping that has them under `records`, or one a line."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from json import JSONDecodeError
from pathlib import Path

from gongkai.errors import InvalidInput, Problem
from gongkai.readers.border import read_cut_text, read_text
from gongkai.readers.ledger.entries import first_named, ledger_of, misshapen, strange_keys, written
from gongkai.readers.ledger.grid import Contents
from gongkai.readers.ledger.json_text import JsonText
from gongkai.readers.ledger.limits import MAX_NAMED
from gongkai.source import Place


def read_json_ledger(path: Path) -> Contents:
    """Read the records of a JSON file; keys are headings or names of fields."""
    found = _Found(str(path))
    json = JsonText(read_text(path))
    with _syntax(found.file):
        if json.sign() == "[":
            found.add_all(json)
        elif json.sign() == "{":
            found.add_file(json)
        elif json.sign():
            raise InvalidInput([Problem("no-records", Place(found.file, line=1))])
        else:
            raise InvalidInput([Problem("empty-file", Place(found.file))])
        json.end()
    if found.problems:
        raise InvalidInput(found.problems)
    return ledger_of(found.file, found.records, found.lines, found.unit)


def read_json_lines(path: Path) -> Contents:
    """Read a record a line; a line that cannot be read is a problem, the others are judged."""
    found = _Found(str(path))
    text, is_cut = read_cut_text(path)
    *lines, last = text.split("\n")
    for number, line in enumerate(lines, 1):
        if line.strip():
            found.problems += found.add_line(line, number)
    # What follows the last line break was cut off while it was written.
    number = len(lines) + 1
    if is_cut or (last.strip() and found.add_line(last, number)):
        found.problems.append(Problem("json-line-cut", Place(found.file, line=number)))
    if not found.records:
        raise InvalidInput(found.named() or [Problem("empty-file", Place(found.file))])
    ledger = ledger_of(found.file, found.records, found.lines, None)
    return Contents(ledger.sheets, ledger.notices, tuple(found.named()))


class _Found:
    """The records of a file, the line of each, and what is wrong with others."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.records: list[dict[str, object]] = []
        self.lines: list[int] = []
        self.unit: str | None = None
        self.problems: list[Problem] = []

    def add_line(self, text: str, line: int) -> Sequence[Problem]:
        """Read the record of a line; return what keeps it from being one."""
        json = JsonText(text)
        try:
            with _syntax(self.file, line, code="json-line"):
                record = json.value()
                json.end()
        except InvalidInput as error:
            return error.problems
        self._add(record, json, line)
        return ()

    def add(self, json: JsonText, line: int) -> None:
        """Read one record."""
        self._add(json.value(), json, line)

    def _add(self, record: object, json: JsonText, line: int) -> None:
        place = Place(self.file, line=line)
        problems = first_named(misshapen(record, lambda _: place))
        problems += [Problem("json-repeated-key", place, {"key": key}) for key in json.repeated]
        json.repeated.clear()
        self.problems += problems
        if isinstance(record, dict) and not problems:
            self.records.append(record)
            self.lines.append(line)

    def add_all(self, json: JsonText) -> None:
        """Read a list of records."""
        for line in json.entries():
            self.add(json, line)

    def add_file(self, json: JsonText) -> None:
        """Read a mapping that has the records, and says whose they are."""
        keys: dict[str, Place] = {}
        unit: dict[str, object] = {}
        for key in json.keys():  # noqa: SIM118  it is no dict
            place = Place(self.file, line=json.line())
            if key in keys:
                self.problems.append(Problem("json-repeated-key", place, {"key": key}))
            keys.setdefault(key, place)
            if key == "records" and json.sign() == "[":
                self.add_all(json)
                continue
            value = json.value()
            if key == "records":
                self.problems.append(Problem("no-records", place))
            if key == "unit":
                unit[key] = value

        def place_of(key: str | None) -> Place:
            return keys[key or ""]

        if "records" not in keys:
            raise InvalidInput([Problem("no-records", Place(self.file, line=1))])
        odd = [*strange_keys(keys, place_of), *misshapen(unit, place_of)]
        self.problems += first_named(odd)
        self.unit = written(unit.get("unit"))

    def named(self) -> list[Problem]:
        """Return the first problems; how many more there are is one of its own."""
        more = self.problems[MAX_NAMED:]
        if not more:
            return self.problems
        counted = Problem("json-more-lines", more[0].place, {"count": len(more)})
        return [*self.problems[:MAX_NAMED], counted]


@contextmanager
def _syntax(file: str, line: int | None = None, code: str = "json-syntax") -> Iterator[None]:
    """Say where JSON cannot be read; `line` is the number of the only line that is read."""
    try:
        yield
    except JSONDecodeError as error:
        place = Place(file, line=line or error.lineno, column=error.colno)
        raise InvalidInput([Problem(code, place)]) from error
    except RecursionError as error:
        raise InvalidInput([Problem("json-too-deep", Place(file, line=line))]) from error
