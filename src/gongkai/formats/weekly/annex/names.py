"""What a sheet may be called: 31 characters at most, some of them not at all, none twice."""

import re

from gongkai.formats.cells import plain

_LONGEST = 31
_FORBIDDEN = re.compile(r"[\[\]:*?/\\]")
_RESERVED = {"history"}  # Excel keeps it for itself


class Names:
    """The names of a workbook's sheets, as they are given out."""

    def __init__(self) -> None:
        """Begin with none."""
        self._taken = set(_RESERVED)

    def take(self, wanted: str) -> str:
        """Give a legal name, that wanted or the one most like it that is still free."""
        legal = _FORBIDDEN.sub("_", plain(wanted)).strip().strip("'") or "_"
        name, number = _cut(legal, ""), 1
        while name.casefold() in self._taken:
            number += 1
            name = _cut(legal, f"~{number}")
        self._taken.add(name.casefold())
        return name


def _cut(name: str, ending: str) -> str:
    """Shorten a name so that it is legal with its ending; Excel counts as UTF-16 does."""
    room = _LONGEST - len(ending)
    while len(name.encode("utf-16-le")) > 2 * room:
        name = name[:-1]
    return name.strip().strip("'") + ending
