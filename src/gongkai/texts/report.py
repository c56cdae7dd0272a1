"""The fixed words of a report: titles, labels, sums, the closing verdict."""

from gongkai.texts import Text

HEAD = Text(
    "检查基准日 {as_of} · 台账 {sheets} 个 · 记录 {records} 条 · 规则 {rules} 条",
    "as of {as_of} · {sheets:ledger} · {records:record} · {rules:rule}",
)
NO_UNIT = Text("未写明单位", "no unit given")
LAW = Text("依据", "law")
REMEDY = Text("怎么办", "do")
AND = Text("；", "; ")
ITEM = Text("第{id}项 {name}", "item {id} {name}")
MORE = Text(
    "还有 {count} 条没有显示；加 --limit 0 全部显示，或用 --format csv=问题.csv 存成表格",
    "{count} more not shown; --limit 0 shows all, --format csv=findings.csv keeps them",
)
BY_RULE = Text("按规则统计（各条规则的公开义务）", "by rule (obligations of each)")
RULE = Text("规则", "rule")
REJECTED = Text(
    "读不懂的单元格（{count} 个，所在行的其他内容照常检查）",
    "cells that could not be read ({count}); the rest of their rows was checked",
)
NOTICES = Text("说明（{count} 条）", "notices ({count})")
TALLY = Text("合计", "in all")
OBLIGATIONS = Text("公开义务", "obligations")
IN_ALL = Text("{count} 项", "{count}")
COMMA = Text("，", ", ")
DUE_SOON = Text("快到期", "due soon")
DUE_WITHIN = Text(
    "{count} 项，{days} 个工作日之内到期",
    "{count} of the pending ones, within {days:working day}",
)
FINDINGS = Text("问题", "findings")
NEW_FINDINGS = Text("新问题", "new findings")
NONE = Text("没有", "none")
CALENDAR = Text(
    "工作日历 {source}，放假安排已公布到 {until}{overlays}",
    "calendar {source}, announced until {until}{overlays}",
)
OVERLAY = Text("，另载 {name}（{sha}）", ", with {name} ({sha})")
GOOD = Text("结论：合格，没有发现问题", "verdict: nothing wrong was found")
BAD = Text(
    "结论：有 {count} 处错误{parts}，今天能改的请先改",
    "verdict: {count:error}{parts}",
)
NOTHING_NEW = Text(
    "结论：没有新问题；基线里的 {count} 条仍然存在",
    "verdict: nothing new; {count:finding} of the baseline remain",
)
PARTS = Text("（{parts}）", " ({parts})")
ERRORS_FOUND = Text("问题 {count}", "{count:finding}")
ERRORS_IN_CELLS = Text("读不懂的单元格 {count}", "{count:cell} that could not be read")
ERRORS_NOTED = Text("说明 {count}", "{count:notice}")
WARNED = Text(
    "结论：没有错误，有 {warnings} 处警告{undecided}，请逐条看过",
    "verdict: no errors, {warnings:warning}{undecided}; look at each",
)
AND_UNDECIDED = Text("、{count} 项义务无法判定", ", {count:obligation} undecided")
NOTHING = Text(
    "结论：没有一项义务能够判定，等于没有检查", "verdict: nothing could be decided: not checked"
)

SEVERITIES = {
    "error": Text("错误", "error"),
    "warning": Text("警告", "warning"),
    "notice": Text("提示", "notice"),
}
OUTCOMES = {
    "met": Text("按期", "met"),
    "late": Text("逾期完成", "late"),
    "overdue": Text("逾期未完成", "overdue"),
    "violated": Text("违反", "violated"),
    "pending": Text("未到期", "pending"),
    "undecided": Text("无法判定", "undecided"),
    "waived": Text("豁免", "waived"),
}
MET_WITH_WARNING = Text("按期，但要留意", "met, with a warning")
LEVELS = {
    "county": Text("县级", "county"),
    "township": Text("乡级", "township"),
    "village": Text("村级", "village"),
}

# The columns of a table in Markdown.
MARKDOWN_COLUMNS = (
    Text("严重程度", "severity"),
    Text("规则", "rule"),
    Text("问题", "finding"),
    Text("怎么办", "remedy"),
    Text("位置", "where"),
)
# The other sheets of a workbook.
OTHERS = Text("说明与读不懂的单元格", "notices and unread cells")
OTHER_COLUMNS = (
    Text("严重程度", "severity"),
    Text("代码", "code"),
    Text("说明", "message"),
    Text("位置", "where"),
)
SUM_COLUMNS = (Text("合计", "sum"), Text("数量", "count"))
AS_OF = Text("检查基准日", "as of")
RECORDS = Text("记录", "records")
LEFT_OUT = Text(
    "工作表放不下、没有列出的问题（用 csv 或 jsonl）",
    "findings that no sheet holds (use csv or jsonl)",
)
