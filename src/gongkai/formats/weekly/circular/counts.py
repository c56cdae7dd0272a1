"""Counts by name, as a circular lists them: the most first, a few of them, then “and others”."""

from collections.abc import Mapping

from gongkai.formats.cells import plain
from gongkai.texts import Lang, say
from gongkai.texts import circular as t
from gongkai.texts import report as words

NAMES = 5


def with_most(counts: Mapping[str | None, int], lang: Lang) -> str:
    """Name the units with the most, and say whether there are others."""
    ordered = sorted(counts.items(), key=lambda each: (-each[1], each[0] or ""))
    named = {unit or say(lang, words.NO_UNIT): count for unit, count in ordered[:NAMES]}
    more = say(lang, t.AND_MORE) if len(counts) > NAMES else ""
    return listed(named, lang) + more


def listed(counts: Mapping[str, int], lang: Lang) -> str:
    """List names, each with its count."""
    told = (say(lang, t.COUNTED, name=plain(name), count=n) for name, n in counts.items())
    return say(lang, t.LIST).join(told)
