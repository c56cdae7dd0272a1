"""What a page leaves out, for it would grow too long: how much of it, and whose it is."""

from collections import Counter
from collections.abc import Iterable

from gongkai.formats.todo.words import unit_name
from gongkai.texts import Lang, Text, say
from gongkai.texts import page as t

_NAMED = 5


def left_out(units: Iterable[str | None], lang: Lang, text: Text = t.MORE) -> str:
    """Say how many are left out, and of which units they are; one unit for each of them."""
    counts = Counter(units)
    if not counts:
        return ""
    most = counts.most_common(_NAMED)
    named = [say(lang, t.OF_UNIT, unit=unit_name(lang, unit), count=n) for unit, n in most]
    listed = say(lang, t.LIST).join(named)
    if len(counts) > _NAMED:
        listed = say(lang, t.AND_MORE_UNITS, listed=listed, count=len(counts))
    return say(lang, text, count=counts.total(), units=listed)
