"""What a heading means under a group: a planned date, the actual one, the first or last day."""

import re

# Planned or asked for, and actual; whole words, since 拟稿 and 要求落实 are what a record is about.
_OF = "(?:信息)?(?:公开|公示|公布|发布|完成)?(?:日期?|时间)?"
_PLANNED = re.compile(
    rf"(?:计划|拟定?|预计|预定|应当?|规定|要求|[最至]迟|最晚){_OF}|(?:公开|公示|公布|发布|完成)?[时期]限"
)
_ACTUAL = re.compile(f"(?:实际|实|已){_OF}")
_IS_ACTUAL = re.compile("^(?:实际|实|已)")
_OF_DATES = re.compile("日期|时间|年月日")
_POSTED = re.compile("(?:信息)?(?:公开|公示|公布|发布|张贴)(?:起止)?(?:日期|时间)|公示(?:期间?)?")
_FIRST = re.compile("(?:起始?|始|开始)(?:日期?|时间)?")
# 截止 of what is not said to be a posting may be a deadline.
_LAST = re.compile("(?:终?止|结束)(?:日期?|时间)?")
_END_OF_POSTING = re.compile("截止(?:日期?|时间)?")
# A sub-heading has no numbers, which dates and the cells that number columns have.
_NUMBER = re.compile("[0-9０-９]")


def of_posting(group: str, heading: str) -> str | None:
    """Name the day on which a posting begins or ends: 起 and 止 below 公开日期."""
    if not _POSTED.fullmatch(group):
        return None
    if _FIRST.fullmatch(heading):
        return "公示开始日期"
    is_last = _LAST.fullmatch(heading) or ("公示" in group and _END_OF_POSTING.fullmatch(heading))
    return "公示结束日期" if is_last else None


def is_planned(text: str) -> bool:
    """Tell whether a word says of the day beside it that it is planned or asked for."""
    return _PLANNED.fullmatch(text) is not None


def is_actual(text: str) -> bool:
    """Tell whether a word says of the day beside it that it is the actual one."""
    return _ACTUAL.fullmatch(text) is not None


def is_posting(text: str) -> bool:
    """Tell whether a group is about when something was public."""
    return _POSTED.fullmatch(text) is not None


def tells_days_apart(text: str) -> bool:
    """Tell whether a sub-heading says which of several days it is: planned, actual, first, last."""
    words = (_PLANNED, _ACTUAL, _FIRST, _LAST, _END_OF_POSTING)
    return any(word.fullmatch(text) for word in words)


def actual(group: str, heading: str) -> list[str]:
    """Give what may be meant where one of both says 实际 or 已: 公开日期 alone."""
    above, below = _IS_ACTUAL.sub("", group), _IS_ACTUAL.sub("", heading)
    rest = re.sub("日期|时间", "", below)
    return [above + below, below + above, *([above] if rest in above else [])]


def speaks_of_day(heading: str) -> bool:
    """Tell whether it is a day that a heading is about, by its words."""
    return _OF_DATES.search(heading) is not None


def is_number(text: str) -> bool:
    """Tell a date, or the number of a column, from a heading."""
    return _NUMBER.search(text) is not None
