"""JSON as text that no terminal obeys, and that is the same JSON to every program."""

import json
import re
import unicodedata

from gongkai.formats.cells import UNSEEN

_BEYOND_ASCII = re.compile(r"[^\x20-\x7e\n]")


def dumped(document: object) -> str:
    """Write a document, indented, ending in a line break; what cannot be seen is escaped."""
    whole = json.dumps(document, ensure_ascii=False, indent=2) + "\n"
    return "\n".join(
        line if line.isprintable() else _BEYOND_ASCII.sub(_escaped, line)
        for line in whole.split("\n")
    )


def _escaped(found: re.Match[str]) -> str:
    char = found[0]
    return json.dumps(char)[1:-1] if unicodedata.category(char) in UNSEEN else char
