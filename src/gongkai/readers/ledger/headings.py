"""Which field a heading names: the usual headings, and an office's own."""

import re
from collections.abc import Mapping, Sequence

from gongkai.model.headings import WORDS
from gongkai.model.terms import fold

# A hint on how to fill the column in (年月日), but not what changes its meaning (拟), (结束), (天).
_HINT = re.compile(r"[(\[【]([^()\[\]【】]*)[)\]】]")
# Of a date, whatever else is in brackets may (最迟), (要求).
_OF_DATES = re.compile("日期|时间")
_HARMLESS = re.compile("[年月日ymd/.-]+|.*(?:填|格式|[如例]|公历|到日|实际).*|[0-9]位.*")
_MEANT = re.compile("拟|计划|预|应|起|止|始|结束|截|撤|变更|更新|限|长期|定期|天|工作日|小时")
_MARKS = "*:：★"


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

    def under(self, group: str, heading: str) -> str:
        """Name a column by its heading, or by the group above it too where both make a heading.

        >>> USUAL.under("日期", "形成"), USUAL.under("公开", "日期"), USUAL.under("日期", "备注")
        ('形成日期', '公开日期', '备注')
        """
        if not group or not heading or group == heading:
            return heading or group
        both = (group + heading, heading + group)
        return next((whole for whole in both if self.field_of(whole)), heading)


def spelled(heading: str) -> str:
    """Spell a heading for comparison."""
    folded = fold(heading)
    is_date = _OF_DATES.search(_HINT.sub("", folded)) is not None

    def kept(hint: re.Match[str]) -> str:
        is_hint = not _MEANT.search(hint[1]) and (not is_date or _HARMLESS.fullmatch(hint[1]))
        return "" if is_hint else hint[0]

    return (_HINT.sub(kept, folded) or folded).strip(_MARKS)


USUAL = Headings({})
