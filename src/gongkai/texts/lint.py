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
