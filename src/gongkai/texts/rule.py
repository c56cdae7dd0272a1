"""What is said of a rule: what it asks, of which records, since when, by which law."""

from collections.abc import Mapping

from gongkai.texts import Text

KINDS: Mapping[str, Text] = {
    "deadline": Text("期限", "deadline"),
    "posting": Text("公示天数", "posting"),
    "permanence": Text("长期公开", "permanence"),
    "coverage": Text("事项齐全", "coverage"),
    "channels": Text("渠道", "channels"),
    "sequence": Text("日期先后", "sequence of dates"),
    "privacy": Text("个人信息", "privacy"),
}
RANKS: Mapping[str, Text] = {
    "law": Text("法律法规", "law"),
    "rulebook": Text("规章", "rulebook"),
    "policy": Text("规范性文件", "policy"),
}
# The reasons by which a severity may differ.
BREACHES: Mapping[str, Text] = {
    "channel-none": Text("一个渠道也没用", "no listed channel used"),
    "channel-missing": Text("缺少渠道", "channels missing"),
    "absent": Text("没有填", "date absent"),
    "out-of-order": Text("先后不对", "dates out of order"),
}
BREACH = Text("{breach}：{severity}", "{breach}: {severity}")

ASKS = Text("要求", "asks")
APPLIES = Text("范围", "applies to")
IN_FORCE = Text("施行", "in force")
OVERRIDES = Text("取代", "overrides")
LAW = Text("依据", "law")
EXPLANATION = Text("说明", "meaning")
REMEDY = Text("怎么办", "do")
NOTES = Text("附注", "notes")

AND = Text("；", "; ")
OR = Text("或", " or ")
LIST = Text("、", ", ")
FIELD = Text("“{field}”", "{field}")

WITHIN = Text(
    "{start}之后{period}内要有{until}（最后一天当天算按期）",
    "{until} within {period} of {start} (the last day is in time)",
)
TRIGGER = Text("事项公开时限的起算日（一般是“形成日期”）", "the event of the item's time limit")
WORKING_DAYS = Text("{count}个工作日", "{count} working days")
DAYS = Text("{count}天", "{count} days")
BY_CATALOGUE = Text(
    "目录规定的期限（事项没有自己的期限，就用目录默认的）",
    "the period that the catalogue gives (the item's own, else its default)",
)
EXTENDED = Text("{field}可以延长期限，最多{period}", "{field} makes it longer, by at most {period}")
PAUSED = Text("{field}不计入期限", "{field} does not count")
THROUGH = Text(
    "到期时至少要用过一种渠道：{channels}", "by then on at least one of these channels: {channels}"
)
NO_NUMBERS = Text("{fields}里没有未遮蔽的{detectors}", "no unmasked {detectors} in {fields}")
DETECTORS: Mapping[str, Text] = {
    "id_card": Text("身份证号", "identity card number"),
    "mobile": Text("手机号", "mobile number"),
    "bank_card": Text("银行卡号", "bank card number"),
}
POSTED = Text(
    "“公开日期”到“撤下日期”至少相隔{period}", "at least {period} from published_on to withdrawn_on"
)
PERMANENT = Text(
    "公开以后不撤下；撤下的，“撤下原因”只认{reasons}",
    "never withdrawn, but for one of these reasons: {reasons}",
)
SUCCESSOR = Text("写{reasons}的，要填“替代文件”", "{reasons} needs superseded_by")
COVERED: Mapping[str, Text] = {
    "once": Text("目录中该公开的每个事项都公开过", "every item owed has been published"),
    "year": Text("目录中该公开的每个事项，每年都要公开", "every item owed is published each year"),
    "quarter": Text(
        "目录中该公开的每个事项，每季度都要公开", "every item owed is published each quarter"
    ),
    "month": Text(
        "目录中该公开的每个事项，每月都要公开", "every item owed is published each month"
    ),
}
CHANNELS: Mapping[str, Text] = {
    "all": Text("目录勾选的渠道都要用上", "every channel that the catalogue ticks is used"),
    "any": Text("目录勾选的渠道至少用一个", "at least one ticked channel is used"),
}
ORDER = Text("不晚于", " ≤ ")
REQUIRED = Text("{field}不能空着", "{field} is filled in")

EVERY_RECORD = Text("全部记录", "every record")
CONDITIONS: Mapping[str, Text] = {
    "category": Text("一级事项是{words}", "category {words}"),
    "subject": Text("二级事项是{words}", "subject {words}"),
    "item": Text("公开事项是{words}", "item {words}"),
    "level": Text("公开层级是{words}", "level {words}"),
    "mode": Text("公开方式是{words}", "mode {words}"),
    "channel": Text("公开渠道有{words}", "channel {words}"),
    "has": Text("填了{words}", "{words} filled in"),
}
PROJECTS = Text("是项目", "projects")
NO_PROJECTS = Text("不是项目", "no projects")

SINCE = Text("{day} 起", "from {day}")
UNTIL = Text("到 {day} 为止", "until {day}")
SINCE_UNKNOWN = Text("起始日期留空", "first day left open")
CITED = Text("{document} {article}", "{document} {article}")
QUOTED = Text(
    "{document} {article}（{date}）：“{quote}”（{checked}）",
    "{document} {article} ({date}): “{quote}” ({checked})",
)
VERIFIED = Text("{day} 核对", "verified on {day}")
NOT_VERIFIED = Text("未核对", "not verified")
SOURCE = Text("来源：{source}", "source: {source}")

EXAMPLE = Text("举例", "example")
AS_OF = Text("基准日", "as of")
OUTCOME = Text("结论", "outcome")
NOT_GOVERNED = Text("不适用", "does not apply")
WEIGHED = Text("{outcome}（{severity}）", "{outcome} ({severity})")
DUE = Text("截止日 {day}", "due {day}")
WRITTEN = Text("，", ", ")
OF_ITEM = Text("目录事项 {item}", "catalogue item {item}")

COUNT = Text("规则 {count} 条，在 {folder}", "{count} rules in {folder}")
SEE_ONE = Text("看一条：gongkai rule {id}", "see one: gongkai rule {id}")
UNKNOWN = Text(
    "没有规则或检查“{found}”。{near}可以写的有：{known}",
    "no rule or check “{found}”. {near}known: {known}",
)
NEAR = Text("是不是想写 {near}？", "Did you mean {near}? ")
