"""公开时限 as catalogues print it, read clause by clause; where in doubt, a person is asked for."""

import re
import unicodedata
from collections.abc import Iterator

from gongkai.model.limit_clauses import PERIOD, read_clause
from gongkai.model.timelimit import TimeLimit

_INVISIBLE = dict.fromkeys(map(ord, "\u200b\u200c\u200d\u2060\ufeff"))
# 信息形成(变更) and 信息形成(获取、变更) mean 或; other brackets hold a clause of their own.
_OR_IN_BRACKETS = re.compile(r"\((?:或者?|及|和|、)?([获取变更新修改订产生、或者]{2,9})\)")
_BREAKS = re.compile(r"[,;:。!()\[\]]|(?<=内)、")
_OF_LAW = (
    r"(?:国家|有关|相关|现行|上级)*(?:(?:法|规章|政策|规定|国务院)[^,;。:()]*?)?(?:对[^,;。()]*)?"
)
_YIELDS = re.compile(
    rf"{_OF_LAW}另有规定(?:的|者|外)*[,、]?"
    r"(?:(?:应当?|则|可|须)?(?:从|依照?|按照?|遵从|适用)其?[^,;。()]*规定(?:执行)?|除外|从其)?"
)


def read_time_limit(text: str) -> TimeLimit:
    """Read what a 公开时限 cell says; `text` may not be blank, and is kept verbatim.

    A limit that is not wholly understood has `needs_a_person`, with what was understood of it.

    >>> read_time_limit("信息形成(变更)二十个工作日内").within
    Period(days=None, working_days=20)
    """
    found: dict[str, object] = {}
    is_sure = True
    plain = _plain(text)
    rest, found["yields_to_law"] = _without_yielding(plain)
    for clause in _clauses(rest):
        reading = read_clause(clause)
        is_sure &= reading is not None
        for key, value in (reading or {}).items():
            if found.setdefault(key, value) != value:
                # Two clauses that contradict each other: neither is the reading.
                is_sure, found[key] = False, None
    return _settled(text, found, is_sure=is_sure)


def _settled(text: str, found: dict[str, object], *, is_sure: bool) -> TimeLimit:
    within, after = found.get("within"), found.get("after")
    says_anything = any(value for key, value in found.items() if key != "after")
    doubt = not is_sure or not says_anything or bool(found.get("needs_a_person"))
    doubt |= within is not None and after is None
    values = {key: value for key, value in found.items() if value is not None}
    return TimeLimit.model_validate({**values, "text": text, "needs_a_person": doubt})


def _plain(text: str) -> str:
    """Write a text half-width and without white space, its brackets that mean 或 as 或."""
    folded = "".join(unicodedata.normalize("NFKC", text).translate(_INVISIBLE).split())
    return _OR_IN_BRACKETS.sub(r"或\1", folded.replace("〇", "零").replace("○", "零"))


def _without_yielding(text: str) -> tuple[str, bool]:
    rest, count = _YIELDS.subn(",", text)
    return rest, count > 0


def _clauses(text: str) -> Iterator[str]:
    """Part a text into clauses; a posting behind 内 (3个工作日内公示5天) is one of its own."""
    for part in _BREAKS.split(text):
        clause = part
        while (first := PERIOD.search(clause)) and PERIOD.search(clause, first.end()):
            end = first.end() + (clause[first.end() :].startswith("内"))
            yield clause[:end]
            clause = clause[end:]
        if clause:
            yield clause
