"""What the headings of annex tables mean, in the spellings that counties give them."""

import re
from collections.abc import Mapping

from gongkai.model.terms import Mode, fold

# The columns of a catalogue, the usual heading first; compared after `bare`.
HEADINGS: Mapping[str, tuple[str, ...]] = {
    "number": ("序号", "编号", "事项编号", "目录序号"),
    "category": ("一级事项", "一级", "一级公开事项", "一级目录", "一级事项名称", "事项类别名称"),
    "subject": ("二级事项", "二级", "二级公开事项", "二级目录", "二级事项名称"),
    "third": ("三级事项", "三级", "三级公开事项", "三级目录", "三级事项名称"),
    "matter": ("公开事项", "公开事项名称", "事项名称", "公开目录"),
    "content": ("公开内容", "内容", "公开要素", "内容要素", "公开内容和要素", "主要内容"),
    "basis": ("公开依据", "依据", "法律依据", "政策依据", "公开的依据"),
    "time_limit": ("公开时限", "时限", "公开时间", "公开期限", "时限要求", "公开时限要求"),
    "requirement": ("公开要求",),
    "publisher": ("公开主体", "责任主体", "公开责任主体", "发布主体", "公开单位"),
    "channels": (
        "公开渠道和载体",
        "公开渠道",
        "公开渠道及载体",
        "公开渠道与载体",
        "公开渠道载体",
        "公开载体",
        "渠道和载体",
        "公开载体和渠道",
    ),
    "audience": ("公开对象", "对象", "公开范围"),
    "mode": ("公开方式", "方式"),
    "attribute": ("公开属性",),
    "levels": ("公开层级", "层级", "公开级别"),
}
_FIELDS = {fold(word): field for field, words in HEADINGS.items() for word in words}

# Fields under one heading with columns of their own.
CHOICES = ("audience", "mode", "levels")
EVERYONE, SOME = "全社会", "特定群众"
_AUDIENCES = {
    fold(word): name
    for name, words in (
        (EVERYONE, ("全社会", "社会", "社会公众", "全社会公众", "面向社会", "面向全社会", "公众")),
        (SOME, ("特定群众", "特定群体", "特定对象", "特定人群", "特定公众", "特定", "部分群众")),
    )
    for word in words
}
_LEVEL = re.compile(r"[^,;。:]{0,10}(?:级|[乡镇街道村居社区州市县旗)])")
_BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
_LONGEST = 12


def bare(text: str) -> str:
    """Write a heading without white space and brackets: 公开内容（要素） is 公开内容."""
    return _BRACKETS.sub("", fold(text)).rstrip("*:")


def field_of(text: str) -> str | None:
    """Return the field that a heading names, or None."""
    return _FIELDS.get(bare(text))


def audience_of(text: str) -> str | None:
    """Return whom a heading under 公开对象 names, or None."""
    return _AUDIENCES.get(bare(text))


def mode_of(text: str) -> Mode | None:
    """Return the mode that a heading under 公开方式 names, or None."""
    return Mode.read(bare(text))


def field_below(text: str, above: str) -> str | None:
    """Return the field of a heading in a second row, under the heading `above`; None if none.

    What can be of one field alone is of it, even where the heading above has slid.
    """
    own = field_of(text)
    if own in {"category", "subject", "third"}:
        return own
    if audience_of(text):
        return "audience"
    if mode_of(text):
        return "mode"
    is_level = len(fold(text)) <= _LONGEST and _LEVEL.fullmatch(fold(text)) is not None
    is_under_levels = field_of(above) == "levels"
    return "levels" if is_level and (is_under_levels or bare(text).endswith("级")) else None
