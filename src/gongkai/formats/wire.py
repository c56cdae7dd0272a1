"""JSON as text that no terminal obeys, and that is the same JSON to every program."""

import json
import re
import unicodedata

from gongkai.formats.cells import UNSEEN

_BEYOND_ASCII = re.compile(r"[^\x20-\x7e\n]")


def dumped(document: object) -> str:
    """Write a document, indented, ending in a line break; what cannot be seen is escaped."""
    return escaped(json.dumps(document, ensure_ascii=False, indent=2) + "\n")


def escaped(text: str) -> str:
    """Escape in JSON what cannot be seen, and half a character, which has no UTF-8."""
    return "\n".join(
        line if line.isprintable() else _BEYOND_ASCII.sub(_escape, line)
        for line in text.split("\n")
    )


def _escape(found: re.Match[str]) -> str:
    char = found[0]
    return json.dumps(char)[1:-1] if unicodedata.category(char) in UNSEEN else char
