"""Which field a heading names: the usual headings, and an office's own."""

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from gongkai.model.fields import DATES
from gongkai.model.headings import MORE, WORDS
from gongkai.model.terms import fold
from gongkai.readers.ledger import groups

# A hint on how to fill the column in (年月日), but not what changes its meaning (拟), (结束).
_HINT = re.compile(r"[(\[【]([^()\[\]【】]*)[)\]】]")
# Of a date, whatever else is in brackets may (最迟), (工作日); these do not.
_OF_DATES = re.compile("日期|时间")
_FORM = "[x年月日ymdh/.、,-]*"
_HARMLESS = re.compile(
    rf"|{_FORM}[年y]{_FORM}|(?:19|20)[0-9x]{{2}}.*|[0-9*★①-⑳注]|[0-9]+小时制|[0-9]位.*"
    r"|.*(?:填|格式|[如例]|公历|阳历|实际|年月日|日期型|必[录选]|(?:精确|具体).*[日天]).*"
)
_LONGEST_HINT = 60
# A longer text is no heading.
_LONGEST = 300
_MEANT = re.compile("拟|计划|预|应|起|止|始|结束|截|撤|变更|更新")
_MARKS = "*:：★"
# What a planned day and an actual one may be of.
_PUBLISHED = frozenset({"published_on", "republished_on"})


class Headings:
    """The fields by what they are called; `own` are headings of the office's own, by field."""

    def __init__(self, own: Mapping[str, str]) -> None:
        self.own = own
        # Before all others: whoever names a column means that one.
        named = {spelled(heading): (field, -1) for field, heading in own.items()}
        self._words = {**WORDS, **named}

    def known(self, heading: str) -> tuple[str, int] | None:
        """Return the field that a heading names, and how many others name it better."""
        return self._words.get(spelled(heading))

    def field_of(self, heading: str) -> str | None:
        """Return the field that a heading names exactly: width, spaces, marks and hints aside."""
        known = self.known(heading)
        return known[0] if known else None

    def fields(self, headings: Sequence[str | None]) -> set[str]:
        """Return the fields that some of `headings` name."""
        return {field for heading in headings if heading and (field := self.field_of(heading))}

    def usual_fields(self, headings: Sequence[str | None]) -> set[str]:
        """Return those that headings name which other tables do not have, too (渠道, 事项)."""
        own = self.own.values()
        usual = [each for each in headings if each and (each in own or spelled(each) not in MORE)]
        return self.fields(usual)

    def under(self, group: str, heading: str) -> str:
        """Name a column by its heading, or by the group above it too where both make a heading.

        A day is named by both as well where the group may change which day it is.

        >>> USUAL.under("日期", "形成"), USUAL.under("公开", "日期"), USUAL.under("日期", "备注")
        ('形成日期', '公开日期', '备注')
        >>> USUAL.under("公开日期", "计划"), USUAL.under("公开日期", "实际")
        ('公开日期计划', '公开日期')
        """
        if not group or not heading or group == heading:
            return heading or group
        both = (group + heading, heading + group)
        known = next((whole for whole in both if self.field_of(whole)), None)
        return known or self._day_under(group, heading) or heading

    def _day_under(self, group: str, heading: str) -> str | None:
        """Name a day of publication below a group; None where the group tells nothing of it."""
        above, below = spelled(group), spelled(heading)
        field = self.field_of(heading)
        if field and (field not in DATES or below not in WORDS):
            return None
        if day := groups.of_posting(above, below):
            return day
        is_day = self.is_posting(group)
        if (is_day and groups.is_planned(below)) or (field and groups.is_planned(above)):
            return group + heading
        if groups.is_actual(above) or groups.is_actual(below):
            meant = groups.actual(above, below)
            return next((whole for whole in meant if self.field_of(whole) in DATES), None)
        return None

    def is_posting(self, heading: str) -> bool:
        """Tell whether a heading is about when something was public: 公开日期, 公示时间."""
        return self.field_of(heading) in _PUBLISHED or groups.is_posting(spelled(heading))


@lru_cache(maxsize=4096)
def spelled(heading: str) -> str:
    """Spell a heading for comparison; some are kept, since long sheets repeat theirs."""
    if len(heading) > _LONGEST:
        return heading
    folded = fold(heading)
    is_date = _OF_DATES.search(_HINT.sub("", folded)) is not None

    def kept(hint: re.Match[str]) -> str:
        text = hint[1]
        is_known = len(text) <= _LONGEST_HINT and _HARMLESS.fullmatch(text)
        return hint[0] if _MEANT.search(text) or (is_date and not is_known) else ""

    return (_HINT.sub(kept, folded) or folded).strip(_MARKS)


USUAL = Headings({})
