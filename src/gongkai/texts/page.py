"""The words of the pages: what leads about in them, and the heads of their tables."""

from gongkai.texts import Text

SKIP = Text("跳到正文", "Skip to the report")
CONTENTS = Text("目录", "Contents")
FILTER = Text("筛选", "Filter")
UNIT = Text("单位", "Unit")
ALL_UNITS = Text("全部单位", "All units")
TEXT = Text("含有文字", "Containing")
CLEAR = Text("清除", "Clear")
SORT = Text("按此列排序", "Sort by this column")
SHOWN = Text(
    "列出 {shown} 行，共 {all} 行；合计数不随筛选改变",
    "{shown} of {all} rows shown; sums do not change with the filter",
)
NONE_LEFT = Text("没有符合筛选的行", "No row passes the filter")
SCROLL = Text("{title}，可以左右滚动", "{title}, scrolls sideways")

ITEM_AND_TITLE = Text("事项与信息", "item and record")
ITEM = Text("事项", "item")
PROBLEM = Text("问题", "what is wrong")
REMEDY = Text("怎么办", "what to do")
LAW_AND_PLACE = Text("依据与位置", "law and place")
OPEN = Text("网页", "web page")
ONLY_PLACE = Text("整个台账", "the whole ledger")
UNIT_COUNT = Text("{count} 个单位", "{count:unit}")
LEVEL_UNKNOWN = Text("层级不明", "level unknown")
RECORD_COUNT = Text("{count} 条", "{count}")
LIST = Text("、", ", ")
OF_UNIT = Text("{unit} {count}", "{unit} {count}")
AND_MORE_UNITS = Text("{listed}等 {count} 个单位", "{listed} and others, {count:unit} in all")
MORE = Text(
    "另有 {count} 条没有列出（{units}）。"
    "加 --unit 逐个单位看，或者看 --format json；合计数里都有。",
    "{count} more are not listed ({units}). See them unit by unit with --unit, or with "
    "--format json; the sums have them all.",
)
MORE_UNITS = Text(
    "另有 {count} 个单位没有列出。加 --unit 可以看到，json 里有全部；合计数里都有。",
    "{count:more unit} not listed here. See them with --unit, or with --format json; the sums "
    "have them all.",
)
MORE_LINES = Text(
    "另有 {count} 条没有列出，用 gongkai check 可以看到",
    "{count} more are not listed here; gongkai check shows them",
)

# The week
SPAN = Text("{since} 至 {until}", "{since} to {until}")
RECORDS_SHORT = Text("有问题的记录", "records with findings")
MATRIX_LEGEND = Text(
    "迟：逾期完成；逾期：逾期未完成；缺项：没有公开过；存疑：无法判定；未到：未到期。",
    "late: done late; overdue: not done; missing: never published; not due: not due yet.",
)
RATE_NOW = Text("合规率", "rate of compliance")
POINTS = Text("较前 {change} 个百分点", "{change} points against before")
UNCHANGED = Text("与前持平", "unchanged")
NOT_BEFORE = Text("以前没有可以判定的义务", "nothing was decided before")
COUNT_CHANGE = Text("较前 {change}", "{change} against before")
POINTS_TOLD = Text(
    "本期新出现违规 {new} 条，整改 {mended} 条；逾期未完成 {overdue} 条，"
    "其中超过 20 个工作日的 {stale} 条；今后 {days} 个工作日到期 {falling} 条。",
    "New violations {new}, mended {mended}; overdue {overdue}, of them {stale} by more than 20 "
    "working days; due within {days:working day} {falling}.",
)
TIED = Text("并列", "tied")
UP = Text("升 {count}", "up {count}")
DOWN = Text("降 {count}", "down {count}")
SAME_RANK = Text("名次未变", "same rank")
UNITS_CAPTION = Text(
    "同一层级之内按合规率排名，合规率相同的并列；“较前”是合规率变动的百分点",
    "Ranked by rate of compliance within each level, equal rates tied; change in points",
)
CATEGORIES_CAPTION = Text(
    "按目录顺序；“较前”是合规率变动的百分点", "In the order of the catalogue; change in points"
)
TREND_RATE = Text("合规率（%）", "Rate of compliance (%)")
TREND_UNDONE = Text(
    "尚未整改的违规（逾期未完成、违反）", "Violations that stand (overdue, violated)"
)
TREND_CAPTION = Text(
    "每周末按同一批台账判定；“较前”与上一周比",
    "The same ledgers judged at the end of each week; change against the week before",
)
TREND_TOLD = Text("{day}：{value}", "{day}: {value}")
MATRIX_CAPTION = Text(
    "一格是一个单位一项事项的义务中最严重的结论，空白为不承担这一项",
    "A cell tells the gravest outcome of a unit's duties of an item; blank: the unit owes none",
)
LISTED = Text("{title}，按列名可以排序", "{title}; sortable by column")
MENDED_TAG = Text("已整改", "mended")
DUE_TAG = Text("将到期", "falls due")
RECORDS = Text("有问题的记录（列出 {count} 条）", "records with findings ({count} listed)")
RECORDS_CAPTION = Text(
    "上文提到的记录，以及其余的违规和无法判定，逐个单位列出",
    "The records named above, and all else that is violated or undecided, unit by unit",
)
UNDECIDED_CAPTION = Text("无法判定的义务，按原因", "Undecided obligations by reason")
COUNT = Text("义务", "obligations")
REJECTED_CAPTION = Text("读不懂的单元格", "Cells that could not be read")
RECORD = Text("单位与信息", "unit and record")
WHAT_CHANGED = Text("变动", "what changed")
PLACE = Text("位置", "place")
VALUE = Text("写着", "holds")
WHAT_TO_WRITE = Text("怎么改", "how to write it")
NOTICES = Text("说明", "notices")
WAIVERS_CAPTION = Text("到期以前，所列义务不算违规", "Until then what is listed is no violation")
WAIVED_RULE = Text("规则", "rule")
WHOM = Text("单位、事项、记录", "unit, item, record")
WHY = Text("理由", "reason")
APPROVED_BY = Text("批准", "approved by")
UNTIL = Text("至", "until")
EVERY_RULE = Text("全部规则", "every rule")
LAW_QUOTED = Text("规则依据的原文", "The law that the rules quote")
PRODUCED = Text(
    "gongkai {version} · 目录 {catalog} · 规则 {rules} 条（{rules_sha}）",
    "gongkai {version} · catalogue {catalog} · {rules:rule} ({rules_sha})",
)

# The officer's page
OFFICER = Text("迎检自查单", "before the inspection")
OFFICER_OF = Text("{unit}迎检自查单", "before the inspection: {unit}")
DUE_WITHIN = Text("{days} 个工作日内到期", "due within {days:working day}")
DONE = Text("改好", "done")
MEND = Text("今天要改", "to mend today")
MEND_TITLE = Text("今天要改的（{count} 条）", "to be mended today ({count})")
MEND_TOLD = Text(
    "改好一条勾一条。日期照实填，不要倒填。",
    "Tick off what is done. Enter true dates; never backdate.",
)
EXPLAIN = Text("补不回来", "past mending")
EXPLAIN_TITLE = Text(
    "已经补不回来、要能说明的（{count} 条）", "past mending, to be explained ({count})"
)
EXPLAIN_TOLD = Text(
    "迟了就是迟了：日期不改，原因写在这里，检查时照此说明。",
    "Late is late: leave the dates, note the reason here, and explain it by this.",
)
HOW_TO_EXPLAIN = Text("怎样说明", "how to explain it")
BY_HAND = Text("逾期原因：", "Why it was late:")
SUPPLY = Text("无法判定", "undecided")
SUPPLY_TITLE = Text("无法判定的，缺什么（{count} 条）", "undecided, and what is missing ({count})")
SUPPLY_TOLD = Text(
    "补上以后重新检查；没有补上的，不算合格。",
    "Supply it and check again; what is not supplied does not count as met.",
)
LACKS = Text("缺什么", "what is missing")
HOW_TO_SUPPLY = Text("怎样补", "how to supply it")
FOR_RULES = Text("补上才能判定：{rules}", "Needed to decide: {rules}")
NOTE = Text("要留意", "to note")
NOTE_TITLE = Text(
    "按期但要留意的，和已经豁免的（{count} 条）", "met with a warning, and waived ({count})"
)
NOTE_TOLD = Text("不算违规；检查时可能会问到。", "No violations, but an inspector may ask.")
GROUND = Text("依据与说明", "law and notices")
STATISTICS_CAPTION = Text(
    "每条规则有多少义务，各是什么结论", "How many obligations each rule has, by outcome"
)
MORE_FINDINGS = Text(
    "另有 {count} 条没有列出（{units}）。"
    "加 --unit 逐个单位看，或者用 --format csv=问题.csv 存成表格；合计数里都有。",
    "{count} more are not listed ({units}). See them unit by unit with --unit, or keep all with "
    "--format csv=findings.csv; the sums have them all.",
)
