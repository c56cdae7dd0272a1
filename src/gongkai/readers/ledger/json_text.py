"""JSON as text whose values still know where they begin; numbers are kept as written."""

import json
import re
from collections.abc import Iterator
from json import JSONDecodeError

_SPACE = re.compile(r"[ \t\r\n]*")


class JsonText:
    """A JSON text, read value by value from where the last one ended.

    Its methods raise `JSONDecodeError`, or `RecursionError` for what is nested too deep.
    `repeated` are the keys that one mapping has twice: the first value counts.
    """

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.repeated: list[str] = []
        self._line, self._counted = 1, 0
        self._decoder = json.JSONDecoder(
            object_pairs_hook=self._mapping, parse_float=str, parse_int=str, parse_constant=str
        )

    def sign(self) -> str:
        """Return the next sign that is not white space, "" at the end; it stays unread."""
        found = _SPACE.match(self.text, self.at)
        self.at = found.end() if found else self.at
        return self.text[self.at : self.at + 1]

    def line(self) -> int:
        """Return the line that the next value begins in."""
        self.sign()
        self._line += self.text.count("\n", self._counted, self.at)
        self._counted = self.at
        return self._line

    def value(self) -> object:
        """Read a value."""
        self.sign()
        value, self.at = self._decoder.raw_decode(self.text, self.at)
        return value

    def entries(self) -> Iterator[int]:
        """Yield the line of each entry of a list; who asks reads the entry."""
        yield from self._each("[", "]")

    def keys(self) -> Iterator[str]:
        """Yield each key of a mapping; who asks reads its value."""
        for _ in self._each("{", "}"):
            key = self.value()
            if not isinstance(key, str):
                raise JSONDecodeError("a key is text", self.text, self.at)
            self._take(":")
            yield key

    def end(self) -> None:
        """Make sure that nothing follows."""
        if self.sign():
            raise JSONDecodeError("more than one value", self.text, self.at)

    def _each(self, opening: str, closing: str) -> Iterator[int]:
        self._take(opening)
        if self.sign() == closing:
            self._take(closing)
            return
        while True:
            yield self.line()
            if self.sign() == closing:
                break
            self._take(",")
        self._take(closing)

    def _take(self, sign: str) -> None:
        if self.sign() != sign:
            raise JSONDecodeError(f"{sign} is expected", self.text, self.at)
        self.at += 1

    def _mapping(self, pairs: list[tuple[str, object]]) -> dict[str, object]:
        made: dict[str, object] = {}
        for key, value in pairs:
            if key in made:
                self.repeated.append(key)
            else:
                made[key] = value
        return made
