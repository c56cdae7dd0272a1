"""What one clause of a 公开时限 says: a period, a posting, how often, how long, how soon."""

import re
from collections.abc import Callable, Mapping
from typing import Final

from gongkai.model.limit_events import is_before, read_event
from gongkai.model.numbers import NUMBER, number_of
from gongkai.model.terms import Trigger
from gongkai.model.timelimit import Period

# Fields of a `TimeLimit`. None: the clause is not understood.
Reading = Mapping[str, object] | None

_UNSURE: Final = {"needs_a_person": True}
PERIOD = re.compile(
    # A date (1月31日), a range (3-5天) or a place in a row (第5个工作日) is no period.
    rf"(?<![\d零一二两三四五六七八九十百廿卅月年第每满逾.~至到-])(?P<number>{NUMBER})"
    r"个?(?:(?P<working>工作[日天])|(?:自然|日历)?[日天])(?![前左])"
)
_LEAD = re.compile(
    "(?:并且?|且|同时|其中|应当?|必须|须|要|需|原则上|一般|(?:公开|发布)?(?:时限|时间|期限)(?:原则上)?为)+"
)
_VERB = "公开|公布|公示|公告|发布|更新|上网|答复|反馈|告知|张贴"
# What may stand behind 内, or before 及时: who says it, where, and that it is said.
_FREE = r"[^\d不前除满停撤每]*"
_SAID = re.compile(rf"{_FREE}(?:{_VERB}){_FREE}")
_HEDGE = re.compile("(?:最[迟长晚多])?(?:不得?超过|不[迟晚]于)?(?:应当?|必须|须)?[在于]?$")
_WHO = re.compile(rf"^{_FREE}(?:政府|部门|单位|机关|局|办|站|村)(?:应当?|须|要)?$")
_WITHIN = re.compile("^[之以]?内")

_POSTED = re.compile(r"公示|公告|张贴|保留|征求.*意见")
_LASTING = re.compile(r"公示|公告|张贴|保留|征求.*意见|时间|期限?|时长|公开|公布")
_AT_LEAST = re.compile(r"(?:不得?|应不)[少低短]于|至少|≥|>=|不少")
_OR_MORE = {"", "以上", "及以上"}
_AT_MOST = re.compile(r"不得?超过|不得?[多长大]于|最[长多]|以内")
_PROMPT = re.compile(rf"(?P<when>{_FREE}?)(?:及时|随时|立即|即时|实时|马上|第一时间)(?P<tail>.*)")
_KEPT = re.compile(rf"{_FREE}?(?:长期|常年|永久)(?:有效|保持|性)?(?:地)?(?:{_VERB})?(?:状态)?")
_EVERY: Mapping[str, str] = {"年": "year", "季": "quarter", "月": "month"}
_PERIODIC = re.compile(rf"{_FREE}?(?:每|按|逐)(?P<every>年|季|月)(?:度)?(?P<tail>.*)")
# By which day of the year, quarter or month, and how often: what a `TimeLimit` does not keep.
_BY_DAY = r"(?:(?:\d{1,2}月)?(?:\d{1,2}[日号]|[底末]|份)?(?:[底末])?(?:之?前|以前))"
_TIMES = rf"(?:至少)?[^\d不除满停撤每]{{0,8}}(?:{_VERB})(?:至少)?(?:[1一]次)?{_FREE}"
_OF_PERIOD = re.compile(rf"{_BY_DAY}?(?:[1一]次|{_TIMES})?")
_LEVELLED = re.compile("(?:县|乡|镇|村|区|市|街道|社区|[、级村镇])+级?(?:[的对]|公告|公示|信息|的)")
_NOTHING = re.compile(rf"{_FREE}(?:{_VERB})的?|(?:公[开示告布]|发布)?(?:时限|时间|期限|要求)")


def read_clause(clause: str) -> Reading:
    """Read a clause, which is half-width and has no white space."""
    lead = _LEAD.match(clause)
    bare = clause[lead.end() :] if lead else clause
    for words in dict.fromkeys((clause, bare)):
        for read in _READERS:
            reading = read(words)
            if reading is not None:
                return reading
    return None


def _posting(clause: str) -> Reading:
    found = _split_at_period(clause)
    if not found or _AT_MOST.search(clause):
        return None
    before, period, after = found
    least = _AT_LEAST.search(before)
    noun = before[: least.start()] if least else before
    if not (least or _POSTED.search(before)) or after not in _OR_MORE or read_event(noun)[1]:
        return None
    is_sure = _LASTING.search(noun) and not _LEVELLED.match(clause)
    return {"posted_at_least": period} | ({} if is_sure else _UNSURE)


def _within(clause: str) -> Reading:
    found = _split_at_period(clause)
    if not found or is_before(found[0]):
        return None
    before, period, after = found
    tail = _WITHIN.sub("", after)
    words = _WHO.sub("", _HEDGE.sub("", before))
    event, is_sure = read_event(words) if words else (None, True)
    is_lasting = not is_sure and event in {None, Trigger.PUBLICATION}  # 公示时间不超过7天
    if is_lasting or _AT_LEAST.search(words) or (tail and not _SAID.fullmatch(tail)):
        return None
    reading: dict[str, object] = {"within": period}
    return reading | ({"after": event} if event else {}) | ({} if is_sure else _UNSURE)


def _split_at_period(clause: str) -> tuple[str, Period, str] | None:
    """Return the words before the first period of a clause, the period, and the words behind."""
    found = PERIOD.search(clause)
    count = number_of(found["number"]) if found else None
    if not found or not count:
        return None
    period = Period(working_days=count) if found["working"] else Period(days=count)
    return clause[: found.start()], period, clause[found.end() :]


def _prompt(clause: str) -> Reading:
    prompt = _PROMPT.fullmatch(clause)
    if not prompt or (prompt["tail"] and not _SAID.fullmatch(prompt["tail"])):
        return None
    event, is_sure = read_event(prompt["when"])
    is_named = is_sure and event not in {None, Trigger.OTHER}
    return {"promptly": True} | ({"after": event} if is_named else {})


def _periodic(clause: str) -> Reading:
    periodic = _PERIODIC.fullmatch(clause)
    if not periodic:
        return None
    is_sure = _OF_PERIOD.fullmatch(periodic["tail"]) is not None
    return {"every": _EVERY[periodic["every"]]} | ({} if is_sure else _UNSURE)


def _kept(clause: str) -> Reading:
    if not _KEPT.fullmatch(clause):
        return None
    return {"keep": "long_term"} | (_UNSURE if _LEVELLED.match(clause) else {})


def _event(clause: str) -> Reading:
    if PERIOD.search(clause) or is_before(clause) or re.search(r"\d", clause):
        return None
    event, is_sure = read_event(clause)
    is_event = is_sure and re.search("后|起$|起算$", clause)
    return {"after": event} if is_event else None


def _nothing(clause: str) -> Reading:
    return {} if _NOTHING.fullmatch(clause) else None


_READERS: tuple[Callable[[str], Reading], ...] = (
    _kept,
    _periodic,
    _posting,
    _within,
    _prompt,
    _event,
    _nothing,
)
