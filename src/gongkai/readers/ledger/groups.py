"""What a heading means under a group: a planned date, the actual one, the first or last day."""

import re

# Planned, or asked for; 预算 and 应急 are what a record is about.
_PLANNED = re.compile("计划|拟|预(?!算|案)|应(?!急)|要求|[最至]迟|最晚|[时期]限")
# Longer ones are titles, and those with a colon tell who filled the ledger in.
_LONGEST = 12
_ACTUAL = re.compile("^(?:实际|实|已)")
_OF_DATES = re.compile("日期|时间")
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


def planned(group: str, heading: str) -> str | None:
    """Name what is planned, which is the heading of no field: 公开日期计划."""
    is_group = len(group) <= _LONGEST and ":" not in group
    if not ((is_group and _PLANNED.search(group)) or _PLANNED.search(heading)):
        return None
    return heading + group if _OF_DATES.fullmatch(group) else group + heading


def actual(group: str, heading: str) -> list[str]:
    """Give what may be meant where one of both says 实际 or 已: 公开日期 alone."""
    above, below = _ACTUAL.sub("", group), _ACTUAL.sub("", heading)
    if (above, below) == (group, heading):
        return []
    rest = _OF_DATES.sub("", below)
    return [above + below, below + above, *([above] if rest in above else [])]


def speaks_of_day(heading: str) -> bool:
    """Tell whether it is a day that a heading is about, by its words."""
    return _OF_DATES.search(heading) is not None


def is_number(text: str) -> bool:
    """Tell a date, or the number of a column, from a heading."""
    return _NUMBER.search(text) is not None
