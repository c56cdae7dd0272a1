"""Which field a word means by itself: the name of a field, or one of its usual headings."""

from collections.abc import Mapping

from gongkai.model.fields import HEADINGS
from gongkai.model.terms import fold

# The field that a word names, and how far down the field's list of headings it stands.
WORDS: Mapping[str, tuple[str, int]] = {
    fold(heading): (field, rank)
    for field, headings in HEADINGS.items()
    for rank, heading in enumerate((*headings, field))
}
ALL: tuple[str, ...] = tuple(
    word for field, headings in HEADINGS.items() for word in (*headings, field)
)


def field_named(word: str) -> str | None:
    """Return the field that `word` names, width and spaces aside."""
    known = WORDS.get(fold(word))
    return known[0] if known else None
