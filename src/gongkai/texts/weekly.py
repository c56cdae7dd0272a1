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
NO_ITEM = Text("（未对应公开事项）", "(of no known item)")
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
REASON_COUNTED = Text("{reason} {count}", "{reason} {count}")
BECAUSE = Text("（{reasons}）", " ({reasons})")
UNREAD = Text("没有读出：{problem}", "not read: {problem}")
WITHOUT_LEDGER = Text(
    "名册中没有台账记录的单位 {count} 个：{units}",
    "{count:unit} on the roster without a single record: {units}",
)
AND_MORE = Text("等", " and others")
NOT_OVER = Text(
    "本期尚未结束，以下数据按现有台账推算，期末可能变化。",
    "The period is not over: the figures are projected from the ledgers as they stand.",
)
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
MORE_ROWS = Text(
    "另有 {count} 行，见附表（--format xlsx=附表.xlsx）",
    "{count} more rows: see the annex (--format xlsx=annex.xlsx)",
)

# Why obligations are undecided, in a word or two.
REASONS: Mapping[str, Text] = {
    "cell-rejected": Text("单元格读不懂", "a cell could not be read"),
    "column-missing": Text("台账缺列", "a column is missing"),
    "cell-blank": Text("日期未填", "a date is not filled in"),
    "dates-contradict": Text("日期自相矛盾", "dates contradict each other"),
    "item-unknown": Text("公开事项不明", "the item is not known"),
    "level-unknown": Text("公开层级不明", "the level is not known"),
    "limit-needs-a-person": Text("公开时限须人工认定", "the time limit needs a person"),
    "trigger-unknown": Text("起算日不明", "what starts the period is not known"),
    "rules-conflict": Text("规则冲突", "rules conflict"),
    "calendar-unknown": Text("放假安排未公布", "holidays are not announced"),
    "before-calendar": Text("早于工作日历", "before the calendar begins"),
    "reason-unknown": Text(
        "撤下原因不在法定之列", "the reason of withdrawal is none of the lawful"
    ),
    "successor-missing": Text("没有写明被何文件替代", "the successor is not named"),
    "link-soft-404": Text("链接打开的像是出错页", "the link seems to lead to a page of errors"),
    "link-login-wall": Text("链接要求登录", "the link asks for a login"),
    "link-unreachable": Text("链接打不开", "the link cannot be reached"),
}
