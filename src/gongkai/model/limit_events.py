"""Which event the words before a time limit name (信息形成或者变更之日起, 批准后)."""

import re

from gongkai.model.terms import Trigger

# What joins an event to the period that runs from it.
_JOINT = r"(?:(?:之|当|次)?日(?:起算?|后|内)?|之?后|以后|起|时|的)"
_FORMED = "形成|产生|生成|制作|制定|获取|获得|印发|成文|签发|出台"
_CHANGED = "变更|更新|修改|修订|调整|变动|变化"
_FORMED_OR_CHANGED = re.compile(f"(?:{_FORMED}).*(?:{_CHANGED})|(?:{_CHANGED}).*(?:{_FORMED})")

# The first that is found names the event: 收到批准文件 is an approval, not a receipt.
_EVENTS: tuple[tuple[Trigger, re.Pattern[str]], ...] = tuple(
    (trigger, re.compile(words))
    for trigger, words in (
        (Trigger.ALLOCATION, r"分配.*(?:下达|确定)|(?:资金|指标|计划|任务).*下达"),
        (Trigger.APPROVAL, "批准|批复|批后|审批|核准|审定|立项"),
        (Trigger.APPLICATION, "申请|受理"),
        (Trigger.DECISION, r"[作做]出.*决定|决定.*[作做]出"),
        (Trigger.RECEIPT, "收到|接到|接收"),
        (Trigger.FORMATION, _FORMED),
        (Trigger.CHANGE, _CHANGED),
        (Trigger.PUBLICATION, "公开|公布|公示|公告|发布"),
    )
)
_ENDS = re.compile(
    rf"(?P<joint>{_JOINT})$|(?:{_FORMED}|{_CHANGED}|下达|确定|批准|批复|立项|信息|申请|文件|通知|报告)$"
)
_BEFORE = re.compile("前(?:的|应当?)?$")


def is_before(words: str) -> bool:
    """Tell whether a period would end with the event (会议召开前), which no limit of ours does."""
    return _BEFORE.search(words) is not None


def read_event(words: str) -> tuple[Trigger | None, bool]:
    """Return the event that `words` end with, and whether they say nothing but it.

    Words that are joined to a period as events are, and are none of ours, are `Trigger.OTHER`.
    `words` are half-width, without white space.
    """
    end = _ENDS.search(words)
    if _FORMED_OR_CHANGED.search(words):
        return Trigger.FORMATION_OR_CHANGE, end is not None
    for trigger, verbs in _EVENTS:
        if verbs.search(words):
            return trigger, end is not None
    return (Trigger.OTHER, True) if end and end["joint"] else (None, False)
