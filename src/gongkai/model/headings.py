"""Which field a word means by itself: the name of a field, or one of its usual headings."""

from collections.abc import Mapping, Sequence

from gongkai.model.fields import HEADINGS, MORE_HEADINGS
from gongkai.model.terms import fold


def _spellings(field: str, headings: Sequence[str]) -> tuple[str, ...]:
    """Give the headings of a field, then how else offices write them: 公开时间, 信息公开日期."""
    timed = [heading.replace("日期", "时间") for heading in headings]
    longer = [f"信息{heading}" for heading in (*headings, *timed)]
    return tuple(dict.fromkeys([*headings, field, *timed, *longer]))


_SPELLINGS = {
    field: _spellings(field, (*headings, *MORE_HEADINGS.get(field, ())))
    for field, headings in HEADINGS.items()
}

# The field that a word names, and how far down the field's list of headings it stands.
WORDS: Mapping[str, tuple[str, int]] = {
    fold(heading): (field, rank)
    for field, headings in _SPELLINGS.items()
    for rank, heading in enumerate(headings)
}
# The same, but those alone that an unknown heading may be likened to.
LISTED: Mapping[str, str] = {
    fold(heading): field for field, headings in HEADINGS.items() for heading in (*headings, field)
}
# The same of those that are known besides: statistics and address lists have them, too.
MORE: frozenset[str] = frozenset(
    fold(word)
    for headings in MORE_HEADINGS.values()
    for heading in headings
    for word in (heading, f"信息{heading}")
)
ALL: tuple[str, ...] = tuple(word for headings in _SPELLINGS.values() for word in headings)


def field_named(word: str) -> str | None:
    """Return the field that `word` names, width and spaces aside."""
    known = WORDS.get(fold(word))
    return known[0] if known else None
