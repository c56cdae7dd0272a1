"""The words of the circular (通报): terse, as such documents are."""

from collections.abc import Mapping

from gongkai.texts import Text

# What the office fills in. Nothing of it can be known here, so nothing of it is made up.
OFFICE = Text("【发文机关标志】", "【issuing office】")
NUMBER = Text("【发文字号】", "【document number】")
SIGNER = Text("签发人：【上行文填写】", "signed by: 【if sent upwards】")
ADDRESSEES = Text("【主送机关】：", "To: 【addressees】")
SIGNED_BY = Text("【发文机关署名】", "【issuing office】")
SIGNED_ON = Text("【成文日期】", "【date of issue】")

TITLE = Text(
    "关于{period}政务公开情况的通报", "Circular on government information disclosure, {period}"
)
WEEK = Text("{year}年第{week}周", "week {week} of {year}")
DAYS = Text("{since}至{until}", "{since} to {until}")
DAY = Text("{year}年{month}月{day}日", "{iso}")
DAY_OF_YEAR = Text("{month}月{day}日", "{iso}")
LIST = Text("、", ", ")
COMMA = Text("，", ", ")
NAMED = Text("{name}（{figure}）", "{name} ({figure})")
AND_MORE = Text("等", " and others")
COUNTED = Text("{name}{count}项", "{name} {count}")
POINT = Text("（{number}）", "({number}) ")
TITLED = Text("《{title}》", "{title}")

OPENING = Text(
    "对照{title}（{document}）和公开规则，对截至{until}的政务公开台账进行了核查，"
    "涉及公开主体{units}个、公开记录{records}条。现将{period}（{days}）有关情况通报如下。",
    "The disclosure ledgers as of {until} were checked against {title} ({document}) and the rules "
    "of disclosure: {units:unit}, {records:record}. The results of {period} ({days}) are as "
    "follows.",
)

OVERALL = Text("一、总体情况", "1. Overall")
RANKS = Text("二、排名情况", "2. Ranking")
PROBLEMS = Text("三、存在的问题", "3. Problems")
OVERDUE = Text("四、逾期未完成事项", "4. Overdue")
SOON = Text("五、即将到期事项", "5. Falling due")
DEMANDS = Text("六、工作要求", "6. What is required")

TOTAL = Text(
    "截至{until}，已到期的公开义务{due}项。其中，按期{met}项，逾期完成{late}项，逾期未完成{overdue}项，"
    "违反{violated}项，无法判定{undecided}项，豁免{waived}项；另有{pending}项未到期。合规率{rate}，{change}。",
    "As of {until}, {due:obligation} had fallen due: {met} met, {late} late, {overdue} overdue, "
    "{violated} violated, {undecided} undecided, {waived} waived; {pending} not due yet. The rate "
    "of compliance is {rate}, {change}.",
)
UP = Text("较上期提高{points}个百分点", "up {points} points")
DOWN = Text("较上期下降{points}个百分点", "down {points} points")
SAME = Text("与上期持平", "unchanged")
NO_BEFORE = Text("上期没有可比数据", "with nothing to compare it with")
NO_RATE = Text("无从计算", "not defined")
MOVED = Text(
    "本期新出现违规{new}项，整改完成{mended}项；今后{days}个工作日内到期{soon}项。",
    "In the period {new:violation} appeared and {mended} mended; {soon} more will fall due "
    "within {days:working day}.",
)
BY_CATEGORY = Text(
    "按一级事项看，合规率由高到低依次为：{list}。",
    "By category, the rates of compliance are, from the best: {list}.",
)
TREND = Text(
    "近{count}周，合规率最高为{best}（截至{best_day}），最低为{worst}（截至{worst_day}）。",
    "Over the last {count} weeks the rate was highest at {best} ({best_day}), lowest at {worst} "
    "({worst_day}).",
)

RANKED = Text(
    "{level}单位{count}个参加排名：居首的是{first}（{best}），居末的是{last}（{worst}）。",
    "Of {count:unit} at {level} level, first: {first} ({best}); last: {last} ({worst}).",
)
ALL_ALIKE = Text(
    "{level}单位{count}个参加排名，合规率均为{best}。",
    "{count:unit} at {level} level, all with a rate of {best}.",
)
ONE_ALONE = Text(
    "{level}单位1个：{first}（{best}）。", "One unit at {level} level: {first} ({best})."
)
OTHER_LEVEL = Text("层级不明的", "no known")
CHANGED = Text(
    "与上期相比，合规率提高的{up}个，下降的{down}个，持平的{same}个。",
    "Against the period before, {up} did better, {down} worse, {same} the same.",
)
UNRANKED = Text(
    "{units}没有可以判定的到期义务，不参加排名。",
    "Nothing could be decided of {units}: not ranked.",
)
RANK_TABLE = Text("表1　单位合规率排名", "Table 1. Units by rate of compliance")
RANK_TABLE_CUT = Text(
    "表1　单位合规率排名（{count}个单位中靠前、靠后的{shown}个，其余见附件）",
    "Table 1. Units by rate of compliance (the first and last {shown} of {count}; the rest in the "
    "annex)",
)

NONE_FOUND = Text("本期没有发现问题。", "No problem was found.")
PROBLEM_OVERDUE = Text("逾期未完成", "Overdue")
PROBLEM_MISSING = Text("事项未公开", "Never published")
PROBLEM_OTHER = Text("其他不合要求的情形", "Other breaches")
PROBLEM_CHANGED = Text("台账事后改动", "Ledgers changed after the fact")
PROBLEM_LEDGER = Text("台账质量", "Quality of the ledgers")
BACK_DATED_TOLD = Text(
    "与存档比较，逾期以后把日期改早的{count}处：{most}。伪造发稿日期属于弄虚作假，"
    "请有关单位逐条说明，并提供原件和发布记录。",
    "Beside the archive, {count:date} moved back once overdue: {most}. 伪造发稿日期 is fraud: the "
    "units concerned are to explain each, with the documents and the records of publication.",
)
FILLED_IN_TOLD = Text(
    "应当完成而当时空白、后来补填为存档以前日期的{count}处：{most}。请核实是台账登记迟延，还是事后补造。",
    "Blank in the archive though owed, and filled in since as from before it, {count:date}: "
    "{most}. It is to be found out whether the ledger was late, or the date was made up.",
)
CHANGED_TOLD = Text(
    "其他事后改动的日期{count}处：{most}。",
    "Other dates changed after the fact, {count}: {most}.",
)
VANISHED_TOLD = Text(
    "以前登记、现已不见的记录{count}条：{most}。请说明去向。",
    "Records that were there and are gone, {count}: {most}. The units are to say what became of "
    "them.",
)
OVERDUE_TOLD = Text(
    "逾期未完成{count}项，其中逾期1至5个工作日的{fresh}项，6至20个工作日的{old}项，"
    "20个工作日以上的{stale}项。涉及单位{units}个：{most}。",
    "{count} overdue: {fresh} by 1 to 5 working days, {old} by 6 to 20, {stale} by more than 20. "
    "{units:unit}: {most}.",
)
MISSING_TOLD = Text(
    "标准目录要求公开而没有公开的{count}项次。涉及单位{units}个：{most}。",
    "{count:item} that the catalogue asks for not published. {units:unit}: {most}.",
)
OTHER_TOLD = Text(
    "按规则看，不合要求的项数由多到少依次为：{list}。", "By rule, from the most: {list}."
)
RULE_COUNTED = Text("不符合“{name}”的{count}项", "“{name}” {count}")
UNREAD_FILES = Text(
    "有{count}个文件读不出，未纳入核查。", "{count:file} could not be read, and no part of this."
)
REJECTED_TOLD = Text(
    "台账中有{count}个单元格读不懂{items}。", "{count:cell} could not be read{items}."
)
REJECTED_ITEMS = Text(
    "，其中{count}个所填公开事项不在标准目录之内", ", {count} of them items the catalogue lacks"
)
UNDECIDED_TOLD = Text(
    "无法判定的义务{count}项，不计入合规率，原因依次为：{list}。",
    "{count:obligation} undecided, and no part of the rate, because: {list}.",
)
SILENT_TOLD = Text(
    "单位名册中有{count}个单位没有台账记录：{units}。",
    "{count:unit} on the roster without a single record: {units}.",
)

NO_OVERDUE = Text("截至{until}，没有逾期未完成事项。", "Nothing is overdue as of {until}.")
OVERDUE_INTRO = Text(
    "截至{until}，逾期未完成事项{count}项，见表2{more}。",
    "As of {until}, {count} overdue: see Table 2{more}.",
)
OVERDUE_TABLE = Text("表2　逾期未完成事项", "Table 2. Overdue")
NO_SOON = Text("今后{days}个工作日内没有到期事项。", "Nothing falls due within {days:working day}.")
SOON_INTRO = Text(
    "今后{days}个工作日内到期{count}项，见表3{more}，请有关单位提前安排。",
    "{count} will fall due within {days:working day}: see Table 3{more}.",
)
LISTED = Text("（列出{count}项，其余见附件）", " (the first {count}; the rest is in the annex)")
SOON_TABLE = Text("表3　即将到期事项", "Table 3. Falling due")

COLUMNS: Mapping[str, Text] = {
    "number": Text("序号", "no."),
    "rank": Text("名次", "rank"),
    "unit": Text("单位", "unit"),
    "level": Text("层级", "level"),
    "rate": Text("合规率", "rate"),
    "change": Text("较上期", "change"),
    "due": Text("到期", "due"),
    "late": Text("逾期完成", "late"),
    "overdue": Text("逾期未完成", "overdue"),
    "violated": Text("违反", "violated"),
    "item": Text("公开事项", "item"),
    "record": Text("信息名称", "record"),
    "due_on": Text("截止日", "due on"),
    "over": Text("逾期（工作日）", "overdue (working days)"),
    "left": Text("剩余（工作日）", "left (working days)"),
}

# What each kind of rule that was broken requires, and in which article it says so.
REQUIRED: Mapping[str, Text] = {
    "deadline": Text(
        "立即补办，如实登记实际日期，不得倒填。",
        "Do it at once, and record the day it was done: no date is put back.",
    ),
    "coverage": Text(
        "对照标准目录逐项核对，未公开的立即公开，已公开未登记的如实补记。",
        "Go through the catalogue item by item; publish what is missing, record what is not.",
    ),
    "posting": Text(
        "公示天数不足的重新公示，满期后撤下。",
        "Post anew what was up too short, and take it down when its time is over.",
    ),
    "permanence": Text(
        "擅自撤下的立即恢复；依法撤下的，写明原因和依据。",
        "Restore what was taken down; where that was lawful, write down why.",
    ),
    "channels": Text(
        "在标准目录列明的渠道补充公开。", "Publish on the channels that the catalogue lists."
    ),
    "sequence": Text(
        "补齐缺少的程序和日期，更正填错的日期。",
        "Fill in the steps and dates that are missing, correct those that are wrong.",
    ),
    "privacy": Text(
        "立即隐去个人信息后重新公开。", "Mask the personal data at once, and publish anew."
    ),
}
DEMAND = Text("{title}。{count}项不合要求。{required}", "{title}. {count} in breach. {required}")
QUOTED = Text("{document}{article}规定：“{quote}”", "{document} {article}: “{quote}”")
DEMAND_SOON = Text(
    "按时办理到期事项。今后{days}个工作日内到期的{count}项，在截止日前公开并登记。",
    "Keep what falls due. Publish and record the {count} that fall due within {days:working day}.",
)
DEMAND_LEDGER = Text(
    "改正台账。读不懂的单元格和无法判定的义务，逐条核实补正；没有台账记录的单位，补报台账。",
    "Mend the ledgers. Check and correct what could not be read or decided; units without a "
    "record are to hand in their ledgers.",
)
DEMAND_KEEP = Text("继续保持，按时公开。", "Keep it up.")

ANNEX = Text("附件：{period}政务公开情况附表", "Annex: tables for {period}")
NOTES = Text("数据口径：", "About the figures:")
MADE_BY = Text(
    "本文由 gongkai {version} 依据台账生成，标黄处由发文机关填写，印发前请核对。",
    "Made from the ledgers by gongkai {version}; the office fills in what is marked, and checks "
    "all of it before issue.",
)
