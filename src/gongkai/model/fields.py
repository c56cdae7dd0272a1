"""The fields of a publication record: their names, and the headings that ledgers give them."""

from collections.abc import Mapping

# The dates of a record, in the order in which they come about.
DATES: tuple[str, ...] = (
    "received_on",
    "approved_on",
    "formed_on",
    "reviewed_on",
    "published_on",
    "changed_on",
    "republished_on",
    "withdrawn_on",
    "interpreted_on",
    "answered_on",
)

# Fields that are read into something other than text, so that a cell of theirs can be rejected.
DAYS: tuple[str, ...] = ("extended_days", "paused_days")
REJECTABLE: tuple[str, ...] = (*DATES, "item", "level", "mode", "channels", *DAYS)

# Heading as written on ledgers, the canonical one first; compared after `terms.fold`.
# 时间 for 日期, and 信息 before a heading, need not be listed: see `model.headings`.
HEADINGS: Mapping[str, tuple[str, ...]] = {
    "record": ("信息编号", "编号", "索引号", "信息索引号", "信息索取号"),
    "category": ("一级事项",),
    "item": ("公开事项", "事项编号", "目录序号", "二级事项"),
    "title": ("信息名称", "标题", "名称", "公开内容"),
    "document": ("文号", "发文字号", "文件编号"),
    "unit": ("公开主体", "填报单位", "发布机构", "单位"),
    "level": ("公开层级", "层级"),
    "mode": ("公开方式", "公开属性"),
    "channels": ("公开渠道和载体", "公开渠道", "载体"),
    "received_on": ("收到日期", "下发日期", "申请日期"),
    "approved_on": ("批复日期", "立项日期"),
    "formed_on": ("形成日期", "生成日期", "产生日期", "签发日期", "成文日期", "印发日期"),
    "reviewed_on": ("保密审查日期", "审查日期"),
    "published_on": ("公开日期", "发布日期", "公示开始日期", "张贴日期"),
    "changed_on": ("变更日期",),
    "republished_on": ("变更公开日期", "更新日期"),
    "withdrawn_on": ("撤下日期", "公示结束日期", "公示截止日期"),
    "withdrawal_reason": ("撤下原因",),
    "superseded_by": ("替代文件",),
    "interpreted_on": ("解读日期",),
    "answered_on": ("答复日期",),
    "extended_days": ("延期天数",),
    "paused_days": ("征求意见天数", "暂停天数"),
    "url": ("链接", "网址"),
    "remark": ("备注",),
}

# Others that are known, but that no unknown one is likened to: 公开位置 is not 公开单位.
MORE_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "item": ("事项名称", "事项"),
    "title": ("文件名称",),
    "unit": ("公开单位", "发布单位", "填写单位"),
    "channels": ("公开载体", "发布渠道", "渠道"),
}

FIELDS: tuple[str, ...] = tuple(HEADINGS)

# Known headings that are passed over in silence, and the one that is ambiguous: it means
# retention (长期公开) in some counties and a deadline in others, so it is reported and not used.
IGNORED_HEADINGS: tuple[str, ...] = ("序号", "责任人", "审查人", "佐证", "内容概述", "公开对象")
AMBIGUOUS_HEADING = "公开时限"


def field_bit(field: str) -> int:
    """Return the bit that speaks of a field, in a set of fields kept as bits."""
    return 1 << FIELDS.index(field)


def rejected_bit(field: str) -> int:
    """Return the bit of `records.rejected` that says that the field's cell was unreadable."""
    return field_bit(field)
