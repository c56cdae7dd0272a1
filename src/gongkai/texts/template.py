"""What the ledger template tells the person who fills it in."""

from collections.abc import Mapping
from typing import NamedTuple

# Chinese alone: the workbook is a Chinese office's, whatever language the program speaks.

# The reader leaves out every sheet whose name says so.
NOT_CHECKED = "（不参加检查）"

LEDGER_SHEET = "台账"
SAMPLE_SHEET = f"填写示例{NOT_CHECKED}"
GUIDE_SHEET = f"填写说明{NOT_CHECKED}"
LISTS_SHEET = f"选项{NOT_CHECKED}"

LEDGER_TITLE = "政务公开台账"
UNIT_LINE = "填报单位："
DAY_LINE = "填报日期："
BASIS_LINE = "依据：{title}（{document}）"
SAMPLE_TITLE = "填写示例（示例数据，纯属虚构，不参加检查）"
SAMPLE_MARK = "示例"
GUIDE_TITLE = "填写说明"
GUIDE_HEADER = ("列名", "是否必填", "怎么填", "用到它的规则")
NEEDED = "必填"
IF_ANY = "有则填"

BAD_CHOICE = "请从下拉列表中选择；列表取自标准目录。"
BAD_CHOICE_TITLE = "不在列表中"
ODD_CHOICE = "列表中没有这一项，请核对。确需填写的，选“是”。"
BAD_DATE = "请填写真实存在的日期，如 2020-12-14，不早于 2004-01-01（更早的工作日安排没有数据）。"
BAD_DATE_TITLE = "日期不正确"
BAD_NUMBER = "请填写 1 至 20 的整数。"
BAD_NUMBER_TITLE = "天数不正确"

# The reasons for which county information may come down (S6, rules/stay-public.yaml), after the
# ordinary one of a township's or village's posting.
WITHDRAWAL_REASONS = (
    "公示期满",
    "废止",
    "失效",
    "被替代",
    "涉密",
    "个人隐私",
    "依法撤回",
)

RULES: Mapping[str, str] = {
    "publish-on-time": "按时公开",
    "update-on-time": "变更后及时更新",
    "post-ten-days": "乡村公示不少于10天",
    "stay-public": "县级长期公开",
    "cover-catalogue": "目录事项全覆盖",
    "use-listed-channels": "在规定渠道公开",
    "review-before-publishing": "先审查后公开",
    "dates-in-order": "日期先后有序",
    "explain-policy": "政策文件及时解读",
    "answer-requests": "按时答复公开申请",
    "protect-personal-data": "不泄露个人信息",
    "henan-project-media": "项目立项后媒体公开",
}
EVERY_RULE = ("*",)
ALL_RULES = "全部规则"
NO_RULE = "供核对，不作判定"


class Column(NamedTuple):
    """How to fill a column in, and the ids of the rules that read it (`*` for all of them)."""

    how: str
    rules: tuple[str, ...] = ()


COLUMNS: Mapping[str, Column] = {
    "record": Column("这次公开的编号，不重复。一次公开分几行登记的，编号相同。", EVERY_RULE),
    "category": Column("从下拉列表选择。公开事项名称不唯一时靠它区分。", ("cover-catalogue",)),
    "item": Column("从下拉列表选择标准目录中的事项。", EVERY_RULE),
    "title": Column("公开的文件或公告的标题。不要写身份证号、电话等个人信息。", EVERY_RULE),
    "document": Column("发文字号。没有的留空。"),
    "unit": Column("公开这条信息的单位全称，不是登记人。", EVERY_RULE),
    "level": Column("县级、乡级或村级。留空的，按单位名册。", ("post-ten-days", "stay-public")),
    "mode": Column(
        "主动公开或依申请公开。留空的，按标准目录。", ("cover-catalogue", "answer-requests")
    ),
    "channels": Column(
        "可写几个，用“、”隔开：{channels}", ("use-listed-channels", "henan-project-media")
    ),
    "formed_on": Column(
        "信息形成（成文、签发）的日期。公开期限从次日起数工作日。",
        ("publish-on-time", "dates-in-order"),
    ),
    "reviewed_on": Column(
        "保密审查完成的日期，不晚于公开日期。",
        ("review-before-publishing",),
    ),
    "published_on": Column(
        "对外公开（上网、张贴）的日期。还没有公开的留空。",
        ("publish-on-time", "post-ten-days", "review-before-publishing", "dates-in-order"),
    ),
    "withdrawn_on": Column(
        "从公示栏或网站撤下的日期。仍在公示的留空；县级信息应长期公开，一般不填。",
        ("post-ten-days", "stay-public", "dates-in-order"),
    ),
    "withdrawal_reason": Column(
        "撤下的才填。县级信息只有列表中“公示期满”以外的理由可以撤下。",
        ("stay-public",),
    ),
    "superseded_by": Column("撤下原因为“被替代”时，填新文件的标题或文号。", ("stay-public",)),
    "changed_on": Column("内容发生变更的日期。没有变更的留空。", ("update-on-time",)),
    "republished_on": Column("变更后的内容重新公开的日期。", ("update-on-time",)),
    "received_on": Column(
        "收到文件、申请或资金下达的日期。依申请公开的、目录规定从收到起算的要填。",
        ("publish-on-time", "answer-requests"),
    ),
    "approved_on": Column(
        "批复、立项的日期。扶贫项目、目录规定从批准起算的要填。",
        ("publish-on-time", "henan-project-media"),
    ),
    "interpreted_on": Column("政策解读公开的日期。", ("explain-policy",)),
    "answered_on": Column("依申请公开的答复日期。", ("answer-requests",)),
    "extended_days": Column("依申请公开延长答复的工作日数。", ("answer-requests",)),
    "paused_days": Column(
        "依申请公开征求第三方或其他机关意见所用的工作日数。", ("answer-requests",)
    ),
    "url": Column("公开页面的网址。"),
    "remark": Column("需要说明的情况。不要写个人信息。", ("protect-personal-data",)),
}

NOTES = (
    "只填“台账”这张表。名称里有“不参加检查”的表，检查时不读取。",
    "不要改动表头。深色表头的列是必填的，浅色的有则填。",
    "日期直接输入，如 2020-12-14。不知道的留空，不要写“长期”“不详”。",
    "一次公开用了几个渠道，可以写在一个单元格里；各渠道起止日期不同的，分行登记，信息编号相同。",
    "乡级、村级公示：公开日期与撤下日期相差不少于 10 天（自然日，张贴当天不算）。",
    "还没有公开的也要登记：填形成日期，公开日期留空，检查时会提示截止日。",
    "在命令行输入 gongkai rule 规则名（如 gongkai rule publish-on-time），可以看规则全文和依据。",
)

# Made-up rows for the sample sheet; {item} is one of the catalogue's that the level owes.
SAMPLE: tuple[Mapping[str, str], ...] = (
    {
        "record": "SL-2020-001",
        "title": "示例县2020年{item}",
        "document": "示例〔2020〕1号",
        "unit": "示例县某局",
        "level": "县级",
        "formed_on": "2020-03-02",
        "reviewed_on": "2020-03-03",
        "published_on": "2020-03-05",
        "url": "https://example.invalid/2020/1.html",
        "remark": "县级信息长期公开，撤下日期不填",
    },
    {
        "record": "SL-2020-002",
        "title": "示例县2019年{item}",
        "document": "示例〔2020〕2号",
        "unit": "示例县某局",
        "level": "县级",
        "formed_on": "2020-01-13",
        "reviewed_on": "2020-01-14",
        "published_on": "2020-01-16",
        "withdrawn_on": "2020-06-08",
        "withdrawal_reason": "被替代",
        "superseded_by": "示例〔2020〕9号",
        "url": "https://example.invalid/2020/2.html",
        "remark": "被新文件替代，写明替代文件",
    },
    {
        "record": "SZ-2020-001",
        "title": "示例镇2020年第一批{item}公示",
        "unit": "示例镇",
        "level": "乡级",
        "formed_on": "2020-04-07",
        "reviewed_on": "2020-04-08",
        "published_on": "2020-04-10",
        "changed_on": "2020-05-11",
        "republished_on": "2020-05-13",
        "url": "https://example.invalid/2020/3.html",
        "remark": "内容有变更，填变更的两个日期",
    },
    {
        "record": "SZ-2020-002",
        "title": "示例镇2020年上半年{item}公示",
        "unit": "示例镇",
        "level": "乡级",
        "channels": "政府网站",
        "formed_on": "2020-07-06",
        "reviewed_on": "2020-07-07",
        "published_on": "2020-07-08",
        "url": "https://example.invalid/2020/4.html",
        "remark": "一次公开，两个渠道起止不同：分两行，编号相同",
    },
    {
        "record": "SZ-2020-002",
        "title": "示例镇2020年上半年{item}公示",
        "unit": "示例镇",
        "level": "乡级",
        "channels": "社区/企事业单位/村公示栏（电子屏）",
        "formed_on": "2020-07-06",
        "reviewed_on": "2020-07-07",
        "published_on": "2020-07-09",
        "withdrawn_on": "2020-07-20",
        "withdrawal_reason": "公示期满",
        "remark": "同上；公示 11 天后撤下",
    },
    {
        "record": "SC-2020-001",
        "title": "示例村2020年{item}公示",
        "unit": "示例村",
        "level": "村级",
        "formed_on": "2020-09-01",
        "reviewed_on": "2020-09-01",
        "published_on": "2020-09-02",
        "remark": "仍在公示，撤下日期不填",
    },
)
