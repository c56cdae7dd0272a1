"""What is said of the differences between two catalogues."""

from collections.abc import Mapping

from gongkai.texts import Text

CHANGES: Mapping[str, Text] = {
    "item-added": Text("新增事项", "added"),
    "item-removed": Text("删除事项", "removed"),
    "item-renumbered": Text("编号由 {old} 改为 {new}", "renumbered from {old} to {new}"),
    "item-renamed": Text("名称由“{old}”改为“{new}”", "renamed from “{old}” to “{new}”"),
    "limit-shortened": Text("时限缩短：{old} → {new}", "limit shortened: {old} → {new}"),
    "limit-lengthened": Text("时限放宽：{old} → {new}", "limit lengthened: {old} → {new}"),
    "limit-changed": Text("时限改变：{old} → {new}", "limit changed: {old} → {new}"),
    "trigger-changed": Text("起算由“{old}”改为“{new}”", "runs from “{new}”, not “{old}”"),
    "posting-changed": Text("公示天数：{old} → {new}", "posting: {old} → {new}"),
    "every-changed": Text("周期：{old} → {new}", "period: {old} → {new}"),
    "keep-changed": Text("保留期限：{old} → {new}", "retention: {old} → {new}"),
    "promptly-changed": Text("“及时”：{old} → {new}", "promptly: {old} → {new}"),
    "yields_to_law-changed": Text("“法律另有规定”：{old} → {new}", "yields to law: {old} → {new}"),
    "needs_a_person-changed": Text("须由人判断：{old} → {new}", "needs a person: {old} → {new}"),
    "channel-required": Text("新要求渠道：{new}", "channel now required: {new}"),
    "channel-optional": Text("渠道改为可选：{old}", "channel now optional: {old}"),
    "channel-offered": Text("新增可选渠道：{new}", "channel now offered as optional: {new}"),
    "channel-withdrawn": Text("取消可选渠道：{old}", "optional channel dropped: {old}"),
    "channel-dropped": Text("取消渠道：{old}", "channel dropped: {old}"),
    "need-changed": Text("渠道要求：{old} → {new}", "channels needed: {old} → {new}"),
    "levels-changed": Text("公开层级：{old} → {new}", "levels: {old} → {new}"),
    "mode-changed": Text("公开方式：{old} → {new}", "mode: {old} → {new}"),
    "project-changed": Text("是否扶贫项目：{old} → {new}", "project: {old} → {new}"),
    "content-changed": Text("公开内容：减 {old}；增 {new}", "content: less {old}; more {new}"),
    "basis-changed": Text("公开依据：减 {old}；增 {new}", "basis: less {old}; more {new}"),
    "publisher-changed": Text("公开主体：减 {old}；增 {new}", "publisher: less {old}; more {new}"),
    "audience-changed": Text("公开对象：减 {old}；增 {new}", "audience: less {old}; more {new}"),
    "title-changed": Text("目录名称：{old} → {new}", "title: {old} → {new}"),
    "document-changed": Text("文号：{old} → {new}", "document: {old} → {new}"),
    "issuer-changed": Text("发文单位：{old} → {new}", "issuer: {old} → {new}"),
    "issued_on-changed": Text("发文日期：{old} → {new}", "issued on: {old} → {new}"),
    "default-levels-changed": Text("默认公开层级：{old} → {new}", "default levels: {old} → {new}"),
    "default-mode-changed": Text("默认公开方式：{old} → {new}", "default mode: {old} → {new}"),
    "default-limit-shortened": Text(
        "默认时限缩短：{old} → {new}", "default limit shortened: {old} → {new}"
    ),
    "default-limit-lengthened": Text(
        "默认时限放宽：{old} → {new}", "default limit lengthened: {old} → {new}"
    ),
    "default-limit-changed": Text(
        "默认时限改变：{old} → {new}", "default limit changed: {old} → {new}"
    ),
    "default-trigger-changed": Text(
        "默认起算由“{old}”改为“{new}”", "by default runs from “{new}”, not “{old}”"
    ),
    "default-posting-changed": Text(
        "默认公示天数：{old} → {new}", "default posting: {old} → {new}"
    ),
    "default-every-changed": Text("默认周期：{old} → {new}", "default period: {old} → {new}"),
    "default-keep-changed": Text("默认保留期限：{old} → {new}", "default retention: {old} → {new}"),
    "default-promptly-changed": Text("默认“及时”：{old} → {new}", "promptly: {old} → {new}"),
    "default-yields_to_law-changed": Text(
        "默认“法律另有规定”：{old} → {new}", "by default yields to law: {old} → {new}"
    ),
    "default-needs_a_person-changed": Text(
        "默认须由人判断：{old} → {new}", "by default needs a person: {old} → {new}"
    ),
}

UNIT = Text("单位", "unit")
RECORD = Text("记录", "record")
OUTCOME = Text("结论", "outcome")
TITLE = Text("{old} → {new}", "{old} → {new}")
WHOLE = Text("整个目录", "the whole catalogue")
NOTHING = Text("没有", "none")
YES = Text("是", "yes")
NO = Text("否", "no")
WORKING_DAYS = Text("{count} 个工作日", "{count:working day}")
DAYS = Text("{count} 天", "{count:day}")
SAME = Text("两份目录的含义相同", "the two catalogues mean the same")
COUNTED = Text("{count} 处不同", "{count:difference}")
VERDICTS = Text("因此改变的结论", "verdicts that change with it")
VERDICT = Text("{old} → {new}", "{old} → {new}")
UNASKED = Text("不要求", "not asked for")
NO_VERDICTS = Text("没有结论因此改变", "no verdict changes")
MORE = Text("还有 {count} 项，见 --format json", "{count} more: --format json has them")
