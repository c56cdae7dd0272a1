"""What a page on a check holds."""

from typing import Literal, NamedTuple

from gongkai.texts import Text


class Page(NamedTuple):
    """One check: `bad` and `good` are parts of a file of the sort `of`, keys at the top.

    Put in place of the same keys of a sound file, `bad` makes the check speak, and `good` does
    not: the tests try it.
    """

    severity: Literal["error", "warning", "notice"]
    title: Text
    explanation: Text
    of: Literal["catalog", "rule", "units", "waivers", "holidays"]
    bad: str
    good: str
