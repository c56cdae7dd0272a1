"""Whether the names in a document are written once, and speak of something that is there."""

from collections.abc import Iterable, Iterator

from gongkai.errors import Problem
from gongkai.model.base import near
from gongkai.model.terms import fold
from gongkai.readers.document import Document
from gongkai.source import Loc

Spot = tuple[Loc, str]


def repeated(document: Document, spots: Iterable[Spot], code: str) -> Iterator[Problem]:
    """Name each word that is there again; words that differ only in width or spaces are one."""
    first: dict[str, Loc] = {}
    for loc, word in spots:
        before = first.setdefault(fold(word), loc)
        if before != loc:
            values = {"found": word, "first": document.place(before)}
            yield Problem(code, document.place(loc), values)


def unknown(
    document: Document, spots: Iterable[Spot], known: Iterable[str], code: str
) -> Iterator[Problem]:
    """Name each word that is none of the known ones, with the one it is most like."""
    words = list(dict.fromkeys(known))
    for loc, word in spots:
        if word not in words:
            values: dict[str, object] = {"found": word, "expected": words}
            values["near"] = near(word, words)
            yield Problem(code, document.place(loc), values)


def empty_lists(document: Document, *keys: str) -> Iterator[Problem]:
    """Name each list at the top that is there and has nothing in it (S10)."""
    for key in keys:
        if isinstance(document.data, dict) and document.data.get(key) == ():
            yield Problem("empty-list", document.place((key,)), {"key": key})


def crossed_days(document: Document, *steps: str | None) -> Iterator[Problem]:
    """Name each mapping at `steps` whose `until` lies before its `from`; both are ISO texts."""
    until = {loc[:-1]: (loc, word) for loc, word in document.texts(*steps, "until")}
    for loc, first in document.texts(*steps, "from"):
        last_loc, last = until.get(loc[:-1], (loc, first))
        if last < first:
            place = document.place(last_loc)
            yield Problem("until-before-from", place, {"from": first, "until": last})
