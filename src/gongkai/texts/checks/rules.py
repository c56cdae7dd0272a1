"""The checks of rules."""

from collections.abc import Mapping

from gongkai.texts import Text
from gongkai.texts.checks.page import Page

_CITED = "citations:\n  - {document: 某文, article: 三, date: 2020-12-14, quote: 不少于10天"

RULE_PAGES: Mapping[str, Page] = {
    "rule-without-citation": Page(
        "error",
        Text("规则没有依据", "rule that rests on nothing"),
        Text(
            "每条规则都要写明依据：文件、条款、日期、原文。没有依据的要求不能拿来判断别人违规。",
            "Every rule names its law: document, article, day, and the words. What rests on "
            "nothing can call nobody a violator.",
        ),
        "rule",
        "citations: []\n",
        f"{_CITED}, verified_on: 2026-11-24}}\n",
    ),
    "unknown-rule": Page(
        "error",
        Text("取代的规则不存在", "override without a target"),
        Text(
            "overrides 里写的规则不在同一个文件夹里，等于没有取代。多半是编号写错，或者那条规则已经"
            "改名。",
            "A rule named under overrides is not in the folder, so nothing is overridden. Mostly "
            "its id is mistyped, or it was renamed.",
        ),
        "rule",
        "rank: law\noverrides: [publish-in-time]\n",
        "rank: law\n",
    ),
    "citation-unverified": Page(
        "warning",
        Text("依据没有核对过", "citation that nobody has verified"),
        Text(
            "引用的原文没有写核对日期（verified_on）。请对照原文核对，写上哪一天核对的、从哪里看到的。",
            "Nobody has said when the words were compared with their source. Do so, and fill in "
            "verified_on and source.",
        ),
        "rule",
        f"{_CITED}}}\n",
        f"{_CITED}, verified_on: 2026-11-24}}\n",
    ),
    "citation-stale": Page(
        "warning",
        Text("依据两年没有核对", "citation verified more than two years ago"),
        Text(
            "法规、文件会修订、废止。到检查基准日（--as-of）为止，上次核对已经超过两年的，请再核对一次，"
            "更新 verified_on。",
            "Laws are amended and repealed. What was last verified more than two years before the "
            "as-of date (--as-of) is to be read again; then bring verified_on up to date.",
        ),
        "rule",
        f"{_CITED}, verified_on: 2019-05-15}}\n",
        f"{_CITED}, verified_on: 2026-11-24}}\n",
    ),
    "when-not-in-catalog": Page(
        "warning",
        Text("条件里的词不在标准目录里", "condition that the catalogue does not have"),
        Text(
            "when 里写的一级事项、二级事项或公开事项，标准目录里没有，这个条件查不到任何记录。",
            "A category, subject or item under when is not in the catalogue: the condition "
            "selects no record.",
        ),
        "rule",
        "when: {category: [政策文]}\n",
        "when: {category: [政策文件]}\n",
    ),
    "rule-selects-nothing": Page(
        "warning",
        Text("规则查不到任何事项", "rule that selects nothing"),
        Text(
            "when 的每个词目录里都有，合在一起却没有一个事项符合，"
            "例如二级事项不属于所写的一级事项，"
            "或者所写层级没有一项要公开。这样的规则永远不会报告问题。",
            "Each word under when is in the catalogue, and no item has them together: a subject of "
            "another category, say, or a level that owes none of the items. Such a rule will "
            "never find anything.",
        ),
        "rule",
        "when: {category: [政策文件], level: [乡级, 村级]}\n",
        "when: {category: [监督管理], level: [乡级, 村级]}\n",
    ),
    "example-refuted": Page(
        "error",
        Text("规则的示例与判断不符", "example that does not come out"),
        Text(
            "规则自带示例，读入时逐个试算。算出来的结论与示例写的不同，这条规则就不能用：不是参数写错，"
            "就是示例写错。",
            "A rule carries examples, and each is tried when it is loaded. One that comes out "
            "otherwise refuses the rule: its parameters are wrong, or the example is.",
        ),
        "rule",
        "at_least: {days: 20}\n",
        "at_least: {days: 10}\n",
    ),
}
