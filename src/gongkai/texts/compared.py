"""The words of the comparison with an archive."""

from collections.abc import Mapping

from gongkai.texts import Text

CHANGED = Text("事后改过的日期（{count} 处）", "dates changed after the fact ({count})")
VANISHED = Text("消失的记录（{count} 条）", "records that vanished ({count})")
SWAYED = Text(
    "事实没变、结论变了（{count} 项）", "verdicts that changed while the facts did not ({count})"
)

NO_ENTRY = Text(
    "存档里没有这一期末尾或以前的，无从比较",
    "the archive has nothing of the end of this span or before: there is nothing to compare with",
)
ENTRIES = Text(
    "与 {count} 份存档逐份比较，最近的是{entry}",
    "compared with {count} in the archive, one after another; the last is {entry}",
)
BACK_DATED = Text(
    "逾期以后改早的日期 {count} 处：请逐条核对原件、网页和张贴照片。伪造发稿日期属于弄虚作假，"
    "出现即单项否决（国办秘函〔2019〕19号）",
    "dates that were moved back once overdue: {count}. Check each by the document, the page, the "
    "photograph of the posting. 伪造发稿日期 is fraud, and a veto (国办秘函〔2019〕19号)",
)
FILLED_IN = Text(
    "当时该有而空着、后来补填成更早日期的 {count} 处：可能是台账记得晚，也可能是倒填，请核实",
    "dates that were blank though owed, and were filled in as from before the archive: {count}. "
    "The ledger may have been late, or the date is made up: check",
)
ENTRY = Text(
    "第{number}份存档（{name}，{archived_on}存）",
    "entry {number} ({name}, archived on {archived_on})",
)
NOW = Text("现在的台账", "the ledgers now")

DATE_BACK = Text(
    "“{field}”逾期以后改早了：{entry}是 {old}，当时已经逾期；{seen}是 {new}",
    "“{field}” was moved back once it was overdue: {old} in {entry}, late by then; {new} in {seen}",
)
DATE_FILLED = Text(
    "“{field}”是补填的：{entry}空着，当时就该有；{seen}是 {new}，不晚于那次存档的基准日",
    "“{field}” was filled in: blank in {entry}, though owed by then; {new} in {seen}, which is no "
    "later than that entry's as-of date",
)
DATE_MOVED = Text(
    "“{field}”改了：{entry}是 {old}，{seen}是 {new}",
    "“{field}” was changed: {old} in {entry}, {new} in {seen}",
)
DATE_GONE = Text(
    "“{field}”没有了：{entry}是 {old}，{seen}空着或读不懂",
    "“{field}” is gone: {old} in {entry}, blank or unreadable in {seen}",
)
SET_RIGHT = Text("；现在已改回", "; set right since")
PAIRED = Text(
    "（编号或形成日期也变了，按单位、事项、名称认作同一条）",
    " (its number or date of formation changed, too: it was known again by unit, item and title)",
)
GONE = Text(
    "最后见于{entry}：形成于 {formed}，公开于 {published}；以后的台账里没有了",
    "last in {entry}: formed {formed}, published {published}; it is in no later ledger",
)
UNIT_GONE = Text(
    "{unit}：这次没有给出台账（最近的存档里有 {count} 条记录），没有逐条列出",
    "{unit}: no ledger was given ({count:record} in the last entry that has any); not listed",
)
NOTHING_BEFORE = Text(
    "存档里没有这一期以前的，结论无从比较",
    "the archive has nothing from before this span: there are no verdicts to compare with",
)
BY_BOTH = Text(
    "把{entry}的结论，与现在的台账、现在的依据在 {day} 的结论相比；只列事实完全没变的",
    "the verdicts of {entry} beside those on the ledgers of now, by what they rest on now, as of "
    "{day}; only where no fact has changed",
)
UNAMENDED = Text("依据没有变", "what they rest on is the same")
VERDICT = Text("{rule}：{old} → {new}，{cause}", "{rule}: {old} → {new}, {cause}")
WEIGHED = Text("{outcome}（{severity}）", "{outcome} ({severity})")
NOT_ASKED = Text("没有要求", "not asked for")
CAUSES: Mapping[str, Text] = {
    "rule": Text("因为这条规则变了", "for this rule is not what it was"),
    "waivers": Text("因为豁免改了", "for the waivers were changed"),
    "other": Text("因为上面所列其他依据变了", "for something else of the above was changed"),
    "none": Text("没有查到原因", "for no reason that was found"),
}
AMENDMENTS: Mapping[str, Text] = {
    "rule-added": Text("规则 {name} 是新加的", "the rule {name} was added"),
    "rule-removed": Text("规则 {name} 删去了", "the rule {name} was removed"),
    "rule-changed": Text("规则 {name} 改了", "the rule {name} was changed"),
    "catalog": Text("标准目录改了", "the catalogue was changed"),
    "units": Text("单位名册改了", "the roster of units was changed"),
    "waivers": Text("豁免改了", "the waivers were changed"),
    "settings": Text("gongkai.toml 改了", "gongkai.toml was changed"),
    "holidays": Text("假日文件 {name} 增减或改了", "the holiday file {name} was changed"),
    "calendar": Text("日历的来源变了：{name}", "the source of the calendar was changed: {name}"),
    "program": Text("程序的版本变了：{name}", "the release of the program was changed: {name}"),
}
