"""The words of the annex: what its sheets and columns are called."""

from collections.abc import Mapping

from gongkai.texts import Text

TITLE = Text("{period}政务公开情况附表", "Disclosure: tables for {period}")
SHEETS: Mapping[str, Text] = {
    "overview": Text("总览", "Overview"),
    "units": Text("单位排名", "Units"),
    "categories": Text("一级事项", "Categories"),
    "matrix": Text("单位与事项", "Units and items"),
    "trend": Text("走势", "Trend"),
    "new": Text("新出现的违规", "New violations"),
    "mended": Text("已经整改", "Mended"),
    "overdue": Text("逾期未完成", "Overdue"),
    "soon": Text("即将到期", "Falling due"),
    "quality": Text("数据质量", "Data quality"),
    "compared": Text("与存档比较", "Beside the archive"),
}
COLUMNS: Mapping[str, Text] = {
    "sheet": Text("工作表", "sheet"),
    "rows": Text("行数", "rows"),
    "figure": Text("指标", "figure"),
    "now": Text("本期", "now"),
    "before": Text("上期", "before"),
    "rank": Text("名次", "rank"),
    "rank_before": Text("上期名次", "rank before"),
    "unit": Text("单位", "unit"),
    "level": Text("层级", "level"),
    "category": Text("一级事项", "category"),
    "rate": Text("合规率", "rate"),
    "change": Text("较上期（百分点）", "change (points)"),
    "due": Text("已到期", "due"),
    "never": Text("缺项", "never published"),
    "item": Text("公开事项", "item"),
    "record": Text("信息编号", "record"),
    "title": Text("信息名称", "title"),
    "rule": Text("规则", "rule"),
    "outcome": Text("结论", "outcome"),
    "due_on": Text("截止日", "due on"),
    "over": Text("逾期工作日", "working days over"),
    "left": Text("剩余工作日", "working days left"),
    "message": Text("情况", "what became of it"),
    "remedy": Text("怎么办", "what to do"),
    "law": Text("依据", "law"),
    "place": Text("位置", "place"),
    "day": Text("截至", "as of"),
    "kind": Text("类别", "kind"),
    "what": Text("内容", "what"),
    "count": Text("数量", "count"),
    "known_by": Text("哪一条", "which"),
}
KINDS: Mapping[str, Text] = {
    "unread": Text("读不出的文件", "file not read"),
    "rejected": Text("读不懂的单元格", "cell not read"),
    "undecided": Text("无法判定的义务", "undecided obligations"),
    "silent": Text("没有台账记录的单位", "unit without a record"),
    "notice": Text("说明", "notice"),
    "waiver": Text("生效中的豁免", "waiver in force"),
    "changed": Text("事后改过的日期", "date changed after the fact"),
    "vanished": Text("消失的记录", "record that vanished"),
    "swayed": Text("事实没变、结论变了", "verdict changed, facts not"),
}
FIGURES: Mapping[str, Text] = {
    "rate": Text("合规率", "rate of compliance"),
    "due": Text("已到期的义务", "obligations due"),
}
NOTHING = Text("没有", "none")
BACK = Text("返回总览", "to the overview")
UNIT_OF = Text("{unit}　{level}　名次 {rank}", "{unit}, {level}, rank {rank}")
OPEN = Text("有问题的和即将到期的事项（{count} 项）", "what is amiss or falls due ({count})")
OPEN_CUT = Text(
    "有问题的和即将到期的事项（{count} 项，列出前 {shown} 项）",
    "what is amiss or falls due ({count}, of which {shown} are listed)",
)
CUT = Text("共 {count} 行，列出前 {shown} 行", "{count} rows, of which {shown} are listed")
UNITS_CUT = Text(
    "共 {count} 个单位，有单独工作表的是合规率最低的 {shown} 个，其余见“单位排名”。",
    "{count} units; the {shown} with the lowest rates have sheets of their own; “Units” has all.",
)
TREND_CHART = Text("近 {count} 周合规率", "Rate of compliance, last {count} weeks")
CATEGORY_CHART = Text("各一级事项合规率", "Rate of compliance by category")
PAGE = Text("第 &P 页，共 &N 页", "page &P of &N")
