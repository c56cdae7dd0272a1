"""What is doubtful in files that can be used all the same, and the words around it."""

from collections.abc import Mapping

from gongkai.texts import Text
from gongkai.texts.annex import ANNEX_DOUBTS
from gongkai.texts.holiday_problems import HOLIDAY_LINTS

LINTS: Mapping[str, Text] = {
    **HOLIDAY_LINTS,
    **ANNEX_DOUBTS,
    "subject-without-row": Text(
        "没有一行写明属于二级事项“{subject}”（{category}），这一项没有公开时查不出来。请核对。",
        "No row says that it is of the subject “{subject}” ({category}): if nothing of it is "
        "published, nobody will know. Look into it.",
    ),
    "defaulted-cells": Text(
        "事项 {items} 的“{key}”为空白，按缺省值检查。",
        "“{key}” of the items {items} is blank: they are checked by the default.",
    ),
    "citation-unverified": Text(
        "引用的{document}（{article}）没有核对原文的日期。请核对后填写 verified_on。",
        "Nobody has said when {document} ({article}) was read. Read it, and fill in verified_on.",
    ),
    "citation-stale": Text(
        "引用的{document}（{article}）上次在 {day} 核对，到 {as_of} 已超过两年。请再核对一次原文。",
        "{document} ({article}) was last verified on {day}, more than two years before {as_of}. "
        "Read it again.",
    ),
    "rule-selects-nothing": Text(
        "when 的条件合在一起，标准目录里没有一个事项符合，这条规则查不到任何记录。请核对。",
        "No item of the catalogue has all that when asks for: the rule selects no record. "
        "Look into it.",
    ),
    "rows-out-of-order": Text(
        "这一行是 {found}，却排在 {before} 之后。请按附件的次序排列，或者用 --fix 排好。",
        "This row is {found}, and stands after {before}. Keep the order of the annex, or let "
        "--fix sort the rows.",
    ),
    "level-not-publishers": Text(
        "公开主体“{found}”属于{level}，公开层级只有{levels}，不会要求它公开。请核对层级。",
        "The publisher “{found}” is of the level {level}, and the levels are {levels}: it is not "
        "asked for the item. Look into the levels.",
    ),
    "unit-level-doubtful": Text(
        "“{found}”的名称像{level}，层级却写{own}。请核对。",
        "“{found}” looks like {level}, and its level is {own}. Look into it.",
    ),
    "time-limit-disagrees": Text(
        "公开时限的原文是“{text}”，{key} 却是 {read}，对不上。请核对原文，改成一致。",
        "The time limit reads “{text}”, and {key} is {read}. Look at the annex, and make them "
        "agree.",
    ),
    "basis-without-number": Text(
        "事项 {item} 的公开依据“{found}”没有文号，这样的共 {count} 个。请补上，如 "
        "某政办〔2020〕1号。",
        "“{found}” among the basis of item {item} has no document number, one of {count}. Add it, "
        "like 某政办〔2020〕1号.",
    ),
    "waiver-ended": Text(
        "豁免到 {day} 为止，到 {as_of} 已经过期，不再起作用。请删去，或者重新批准。",
        "The waiver ended on {day} and waives nothing as of {as_of}. Delete it, or have it "
        "approved anew.",
    ),
    "waiver-matches-nothing": Text(
        "“{key}”是“{found}”，没有对得上的，这条豁免不起作用。请核对名称。",
        "“{key}” is “{found}”, which there is not: the waiver waives nothing. Check the name.",
    ),
    "personal-number": Text(
        "{found} 像是个人的号码，文件一公开就会泄露。请核对，是的话删去，或者就写成这样。",
        "{found} looks like a number of a person, which publishing the file would give away. If "
        "it is one, delete it, or write it like this.",
    ),
    "full-width": Text(
        "“{found}”里有全角的数字或字母，请写成“{wanted}”，或者用 --fix 改。",
        "“{found}” has full-width digits or letters. Write “{wanted}”, or let --fix do it.",
    ),
    "stray-space": Text(
        "“{found}”里有多余的空格，请写成“{wanted}”，或者用 --fix 改。",
        "“{found}” has a stray space. Write “{wanted}”, or let --fix do it.",
    ),
    "trailing-space": Text(
        "行尾有看不见的空白，或者缺少最后的换行。请删改，或者用 --fix 改。",
        "The line ends in a blank, or the last line does not end. Mend it, or let --fix do it.",
    ),
    "when-not-in-catalog": Text(
        "when 的“{key}”里写了“{found}”，标准目录里没有，这一条件查不到任何记录。",
        "“{found}” in “{key}” under when is not in the catalogue: it selects no record.",
    ),
}

CLOSING = Text(
    "检查了 {catalogs} 份标准目录、{rules} 条规则、{rosters} 份单位名册、{waivers} 份豁免、"
    "{holidays} 份放假安排：错误 {error}，警告 {warning}，提示 {notice}。",
    "Checked: catalogues {catalogs}, rules {rules}, rosters {rosters}, waiver files {waivers}, "
    "holiday files {holidays}. Errors {error}, warnings {warning}, notices {notice}.",
)
MENDED = Text("已改 {place} {code}", "mended {place} {code}")
INTO = Text("：{found} → {wanted}", ": {found} → {wanted}")
READ = Text("已检查", "checked")
NO_FILE = Text("（没有文件）", "(no file)")
NOTHING = Text("没有检查到任何内容", "nothing was checked")
