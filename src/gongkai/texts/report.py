"""The fixed words of a report: titles, labels, sums, the closing verdict."""

from gongkai.texts import Text

HEAD = Text(
    "检查基准日 {as_of} · 台账 {sheets} 个 · 记录 {records} 条 · 规则 {rules} 条",
    "as of {as_of} · {sheets} ledgers · {records} records · {rules} rules",
)
NO_UNIT = Text("未写明单位", "no unit given")
UNIT_COUNT = Text("{severity} {count}", "{severity} {count}")
COUNT = Text("{count} 条", "{count}")
PLACE = Text("位置", "where")
LAW = Text("依据", "law")
REMEDY = Text("怎么办", "do")
CITED = Text("{document} {article}", "{document} {article}")
ITEM = Text("第{id}项 {name}", "item {id} {name}")
MORE = Text(
    "还有 {count} 条没有显示；加 --limit 0 全部显示，或用 --format csv=问题.csv 存成表格",
    "{count} more not shown; --limit 0 shows all, --format csv=findings.csv keeps them",
)
REJECTED = Text(
    "读不懂的单元格（{count} 个，所在行的其他内容照常检查）",
    "cells that could not be read ({count})",
)
NOTICES = Text("说明（{count} 条）", "notices ({count})")
TIMES = Text("（{count} 条）", " ({count})")
TALLY = Text("合计", "in all")
OBLIGATIONS = Text("公开义务 {count} 项：", "{count} obligations: ")
DUE_SOON = Text(
    "未到期的里面，{days}个工作日内到期的有 {count} 项",
    "of the pending ones, {count} fall due within {days} working days",
)
FINDINGS = Text("问题：", "findings: ")
CALENDAR = Text(
    "工作日历 {source}，放假安排已公布到 {until}{overlays}",
    "calendar {source}, announced until {until}{overlays}",
)
OVERLAY = Text("，另载 {name}（{sha}）", ", with {name} ({sha})")
DATA = Text(
    "目录 {catalog}（{catalog_sha}） · 规则（{rules_sha}）",
    "catalogue {catalog} ({catalog_sha}) · rules ({rules_sha})",
)
GOOD = Text("结论：合格，没有发现问题", "verdict: nothing found")
BAD = Text("结论：有 {count} 处错误，今天能改的请先改", "verdict: {count} errors")
WARNED = Text(
    "结论：没有错误，有 {warnings} 处警告，其中无法判定 {undecided} 项，请逐条看过",
    "verdict: no errors, {warnings} warnings, {undecided} obligations undecided",
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
