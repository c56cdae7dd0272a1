"""The words of the weekly report."""

from collections.abc import Mapping

from gongkai.texts import Text

TITLE = Text("政务公开合规周报", "weekly report on disclosure")
SUBTITLE = Text("{title}　{name}（{since} 至 {until}）", "{title} · {name} ({since} to {until})")
TOTAL = Text("总体情况", "overall")
UNITS = Text("单位排名", "units")
CATEGORIES = Text("一级事项", "categories")
NEW = Text("新出现的违规（{count} 条）", "new violations ({count})")
MENDED = Text("已经整改（{count} 条）", "mended ({count})")
OVERDUE = Text("逾期未完成（{count} 条）", "overdue ({count})")
FALLING_DUE = Text(
    "今后 {days} 个工作日到期（{count} 条）", "due within {days:working day} ({count})"
)
MATRIX = Text("单位与事项", "units and items")
TREND = Text("近 {count} 周走势", "the last {count} weeks")
QUALITY = Text("数据质量", "data quality")
WAIVERS = Text("生效中的豁免（{count} 条）", "waivers in force ({count})")
METHOD = Text("怎样得出", "method")

RANK = Text("名次", "rank")
UNIT = Text("单位", "unit")
LEVEL = Text("层级", "level")
CATEGORY = Text("一级事项", "category")
RATE = Text("合规率", "rate")
CHANGE = Text("较前", "change")
DUE = Text("已到期", "due")
WEEK_END = Text("截至", "as of")
NONE = Text("—", "—")
TOLD = Text("{title}：{sentence}", "{title}: {sentence}")
PLACED = Text("{sentence}（{place}）", "{sentence} ({place})")
SUMMARY = Text(
    "已到期的公开义务 {due} 项：按期 {met}，逾期完成 {late}，逾期未完成 {overdue}，"
    "违反 {violated}，无法判定 {undecided}，豁免 {waived}；未到期 {pending} 项。"
    "合规率 {rate}，上期 {before}。",
    "{due:obligation} due: {met} met, {late} late, {overdue} overdue, {violated} violated, "
    "{undecided} undecided, {waived} waived; {pending} not due yet. Rate of compliance {rate}, "
    "{before} before.",
)
AGES: Mapping[str, Text] = {
    "1-5": Text("逾期 1 至 5 个工作日", "1 to 5 working days"),
    "6-20": Text("逾期 6 至 20 个工作日", "6 to 20 working days"),
    "over 20": Text("逾期 20 个工作日以上", "over 20 working days"),
}
STATES: Mapping[str, Text] = {
    "overdue": Text("逾期", "overdue"),
    "missing": Text("缺项", "missing"),
    "violated": Text("违反", "violated"),
    "late": Text("迟", "late"),
    "undecided": Text("存疑", "undecided"),
    "waived": Text("豁免", "waived"),
    "met": Text("按期", "met"),
    "not_due": Text("未到", "not due"),
}
REJECTED = Text("读不懂的单元格 {count} 个", "{count:cell} that could not be read")
UNDECIDED = Text("无法判定的义务 {count} 项", "{count:obligation} undecided")
WAIVER = Text(
    "规则 {rule}{whom}，至 {until}：{reason}", "rule {rule}{whom}, until {until}: {reason}"
)
WHOM = Text("，{whom}", ", {whom}")
RATE_IS = Text(
    "合规率 = 按期 ÷（按期 + 逾期完成 + 逾期未完成 + 违反）。未到期、无法判定、豁免的不在其中。",
    "The rate of compliance is met / (met + late + overdue + violated). What is pending, "
    "undecided or waived is not counted.",
)
RANK_IS = Text(
    "同一层级的单位之间排名；合规率相同的名次相同，后面的名次空出。",
    "Units are ranked among those of their level; equal rates share a rank, and the next is left "
    "out.",
)
BEFORE_IS = Text(
    "上期数由同一批台账按 {day} 判定得出；台账里的日期事后改过的，上期数也随之改变。",
    "What was before is found by judging the same ledgers as of {day}: dates that were changed "
    "after the fact change it too.",
)
ROSTER_IS = Text(
    "全部公开按单位名册检查，没有台账的单位也在其中。",
    "Coverage is judged for the whole roster, units without a ledger included.",
)
LAW = Text("规则依据", "the rules rest on")
NOBODY = Text("没有", "none")
MORE = Text("另有 {count} 条", "{count} more")
