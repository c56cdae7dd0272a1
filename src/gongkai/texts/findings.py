"""What is said of one finding: what is wrong, why nobody can tell, what to do today."""

from collections.abc import Mapping

from gongkai.texts import Text

WEEKDAYS = Text("一二三四五六日", "Mon Tue Wed Thu Fri Sat Sun")
DAY = Text("{day}（周{weekday}）", "{day} ({weekday})")

DUE = Text("截止日{due}", "due {due}")
DUE_BETWEEN = Text(
    "截止日暂定在{earliest}至{latest}之间（放假安排未公布）",
    "due between {earliest} and {latest} (holidays not announced yet)",
)
MET = Text("{done}已{verb}，{due}，按期", "{verb} on {done}, {due}: in time")
PENDING = Text("尚未{verb}，{due}，未到期", "not {verb} yet, {due}: not due yet")
LATE = Text(
    "{due}，{done}才{verb}，逾期{working}个工作日（{days}天）",
    "{due}, {verb} on {done}: {working:working day} late ({days:day})",
)
OVERDUE = Text(
    "{due}，至今未{verb}，已逾期{working}个工作日（{days}天）",
    "{due}, not {verb} yet: {working:working day} overdue ({days:day})",
)
LATE_DAYS = Text("{due}，{done}才{verb}，逾期{days}天", "{due}, {verb} on {done}: {days:day} late")
OVERDUE_DAYS = Text(
    "{due}，至今未{verb}，已逾期{days}天", "{due}, not {verb} yet: {days:day} overdue"
)
SERIOUS = Text("，超过时限本身，属严重逾期", ", longer than the limit itself: serious")

# What was done late is done: no remedy of the rule helps any more.
LATE_REMEDY = Text(
    "已经逾期，补不回来。日期照实留着，不要改；写清逾期原因备查，下一件提前安排。",
    "It was late and cannot be mended. Leave the dates as they are, note why, plan the next one.",
)

# Which way of counting is right is not settled: only the office that set the period can say.
COUNTING_REMEDY = Text(
    "问清本县公示天数怎样算；以后多贴一天，两种算法都够。",
    "Ask how the county counts; posting a day longer satisfies both ways.",
)

# Of a cell that holds no date: what it may hold is said with the cell.
CELL_REMEDY = Text(
    "把这一格改成认得的写法，见“读不懂的单元格”。",
    "Write the cell in a known form: see the cells that could not be read.",
)

VERBS: Mapping[str, Text] = {
    "published_on": Text("公开", "published"),
    "republished_on": Text("更新公开", "republished"),
    "interpreted_on": Text("解读", "explained"),
    "answered_on": Text("答复", "answered"),
}

POSTING_SHORT = Text(
    "{start}张贴，{done}撤下，公示{full}天，少{lacking}天",
    "posted {start}, taken down {done}: up {full:day}, {lacking} too few",
)
POSTING_DIFFERS = Text(
    "{start}张贴，{done}撤下，公示{full}天；首尾两日都算才够，计算口径相差一天",
    "posted {start}, taken down {done}: up {full:day}; enough only if both end days are counted",
)
POSTING_UP = Text(
    "{start}张贴，仍在公示，最早{due}可以撤下", "posted {start}, still up; may come down on {due}"
)
POSTING_MET = Text("{start}张贴，公示已满天数", "posted {start}, up long enough")

PERMANENCE_BROKEN = Text(
    "应长期公开，却于{done}撤下，没有写撤下原因",
    "should stay public, taken down on {done} without a reason",
)
PERMANENCE_GONE = Text(
    "应长期公开，{done}访问链接，网页已经不在",
    "should stay public; the link was asked on {done}, and the page is gone",
)
PERMANENCE_MOVED = Text(
    "还公开着，但网页换了地址", "still public, but the page is at another address"
)
MOVED_REMEDY = Text(
    "把台账里的链接改成新地址（证据文件的 final_url）。",
    "Enter the new address in the ledger: final_url in the evidence.",
)
PERMANENCE_MET = Text("保持长期公开，或依法撤下", "still public, or lawfully withdrawn")

NOT_PUBLISHED = Text("没有公开过“{item}”{period}", "has not published “{item}”{period}")
PERIOD = Text("（{period}）", " ({period})")
COVERED = Text("已公开“{item}”{period}", "has published “{item}”{period}")
COVERAGE_OPEN = Text(
    "“{item}”{period}尚未公开，本期未结束", "“{item}”{period} not published yet, period still open"
)

CHANNEL_NONE = Text(
    "没有在目录所列的任何渠道公开，缺：{channels}",
    "published on none of the listed channels; missing: {channels}",
)
CHANNEL_MISSING = Text("缺少渠道：{channels}", "channels missing: {channels}")
CHANNELS_MET = Text("渠道齐全", "on all listed channels")
LIST = Text("、", ", ")

ABSENT = Text("没有填“{field}”", "no {field}")
OUT_OF_ORDER = Text("“{field}”早于“{before}”", "{field} is earlier than {before}")
WAIVED = Text(
    "已豁免至{until}，理由：{reason}{approved}", "waived until {until}: {reason}{approved}"
)
APPROVED = Text("（{office}批准）", " (approved by {office})")
WAIVED_REMEDY = Text(
    "不用处理；到期以后照常检查。",
    "Nothing to do; it is checked as usual when the waiver has run out.",
)
PERSONAL_DATA = Text(
    "“{field}”里写出了完整的身份证号、手机号或银行卡号，没有遮蔽",
    "{field} holds an unmasked number of an identity card, telephone or bank card",
)
NO_PERSONAL_DATA = Text("没有发现个人信息", "no personal data found")
IN_ORDER = Text("日期先后相符", "the dates are in order")

# Why nobody can tell, and what lets it be told.
REASONS: Mapping[str, tuple[Text, Text]] = {
    "cell-rejected": (
        Text("“{field}”的内容读不懂，无法判定", "{field} could not be read: undecided"),
        Text(
            "把这一格改成认得的写法，例如 2020-12-14。",
            "Write the cell in a known form: 2020-12-14.",
        ),
    ),
    "column-missing": (
        Text(
            "台账缺少“{field}”列，涉及{count}条义务，无法判定",
            "the ledger has no column {field}; {count:obligation} undecided",
        ),
        Text(
            "在台账里加上“{field}”列并填写；可用 gongkai template 生成标准台账。",
            "Add the column {field} and fill it in; gongkai template makes a ledger that has it.",
        ),
    ),
    "cell-blank": (
        Text("没有填“{field}”，无法判定", "{field} is blank: undecided"),
        Text("补填“{field}”。", "Fill in {field}."),
    ),
    "dates-contradict": (
        Text(
            "“{field}”与同一条的其他日期矛盾，无法判定",
            "{field} contradicts another date: undecided",
        ),
        Text(
            "对照原件核实日期，改正登记错误；不要倒填。",
            "Check the dates against the originals and mend what was entered; never backdate.",
        ),
    ),
    "item-unknown": (
        Text("不知道属于目录的哪一项，无法判定", "no known item of the catalogue: undecided"),
        Text("在“{field}”栏填目录的序号或名称。", "Enter the item's number or name in {field}."),
    ),
    "level-unknown": (
        Text("不知道公开层级，无法判定", "level unknown: undecided"),
        Text(
            "填写“公开层级”（县级、乡级、村级），或把单位写进 units.yaml。",
            "Fill in 公开层级 (县级, 乡级, 村级), or add the unit to units.yaml.",
        ),
    ),
    "limit-needs-a-person": (
        Text(
            "目录里这一项的公开时限需要人工认定，无法判定",
            "the time limit of this item needs a person: undecided",
        ),
        Text(
            "在 catalog.yaml 里写明该项的 time_limit。",
            "Spell out the item's time_limit in catalog.yaml.",
        ),
    ),
    "trigger-unknown": (
        Text("触发日期未知，无法判定", "the triggering event has no date: undecided"),
        Text("人工核对该项时限从哪一天起算。", "Find out by hand from which day the limit runs."),
    ),
    "rules-conflict": (
        Text(
            "{rules} 同时取代同一条规则，不知以哪条为准，无法判定",
            "{rules} override the same rule, and which governs is not known: undecided",
        ),
        Text(
            "请县政务公开办认定以哪条为准，再用 when 或 in_force 把两条规则分开。",
            "Ask the county office which governs, then part the rules by when or in_force.",
        ),
    ),
    "calendar-unknown": (
        Text(
            "放假安排未公布，截止日在{earliest}至{latest}之间，无法判定",
            "holidays not announced, due between {earliest} and {latest}: undecided",
        ),
        Text(
            "按{earliest}掌握最稳妥；放假通知发布后补入 rules/calendar/。",
            "Work to {earliest}; add the notice to rules/calendar/ when it is out.",
        ),
    ),
    "before-calendar": (
        Text(
            "早于2004年，没有当时的工作日资料，无法判定",
            "before 2004, when working days are not known: undecided",
        ),
        Text("核对日期是否写错。", "Check whether the date is right."),
    ),
    "reason-unknown": (
        Text(
            "撤下原因不是规则所列的合法事由，无法判定",
            "the reason of withdrawal is not a lawful one that the rule lists: undecided",
        ),
        Text(
            "按规则所列事由填写撤下原因，用 gongkai rule {rule} 查看。",
            "Give one of the lawful reasons: gongkai rule {rule} lists them.",
        ),
    ),
    "link-soft-404": (
        Text(
            "链接打得开，但像是错误页，看不出信息还在不在，无法判定",
            "the link answers with what looks like a page of errors: undecided",
        ),
        Text(
            "打开看一眼；不在了的，今天重新放上去。",
            "Open it; if the information is gone, put it back today.",
        ),
    ),
    "link-login-wall": (
        Text("链接要登录才能看，无法判定", "the link is behind a login: undecided"),
        Text(
            "取消登录，或者放到不用登录的栏目。", "Lift the login, or move the page from behind it."
        ),
    ),
    "link-unreachable": (
        Text("链接打不开，无法判定", "the link does not answer: undecided"),
        Text(
            "过一会儿用 gongkai probe 重新访问；一直打不开的，报网站管理单位。",
            "Ask again later with gongkai probe; if it stays so, tell whoever runs the site.",
        ),
    ),
    "successor-missing": (
        Text(
            "写明被替代，但没有写替代文件，无法判定",
            "superseded, but by what is not said: undecided",
        ),
        Text("补填“替代文件”。", "Fill in 替代文件."),
    ),
}
