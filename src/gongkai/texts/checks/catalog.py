"""The checks of a catalogue."""

from collections.abc import Mapping

from gongkai.texts import Text
from gongkai.texts.checks.page import Page

_ONE = '  - {id: "1", category: 政策文件, subject: 规范性文件, levels: [县级]}\n'
_TWO = '  - {id: "2", category: 监督管理, subject: 监督举报, levels: [县级]}\n'

CATALOG_PAGES: Mapping[str, Page] = {
    "repeated-item": Page(
        "error",
        Text("两行的编号相同", "two rows of one id"),
        Text(
            "台账按编号指明公开的是哪一项。两行编号相同，就分不清是哪一项。",
            "Ledgers name the item by its id. With two rows of one id nobody knows which is meant.",
        ),
        "catalog",
        f"items:\n{_ONE}{_ONE}",
        f"items:\n{_ONE}{_TWO}",
    ),
    "unknown-category": Page(
        "error",
        Text("一级事项不在 categories 里", "category that is not listed"),
        Text(
            "每一行的一级事项都要在 categories 里列出。附件里写得不同的，原样放进 as_printed，"
            "category 写采用的读法，并在 notes 里说明。",
            "The category of each row is one of the categories. Where the annex words it "
            "differently, keep its wording in as_printed, the reading in category, and say so "
            "in notes.",
        ),
        "catalog",
        "items:\n  - {id: '1', category: 政策文, subject: 规范性文件, levels: [县级]}\n",
        "items:\n  - {id: '1', category: 政策文件, subject: 规范性文件, levels: [县级]}\n",
    ),
    "unknown-subject": Page(
        "error",
        Text("二级事项不属于这个一级事项", "subject under the wrong category"),
        Text(
            "二级事项要写在它所属的一级事项之下，以 categories 为准。写错了地方，“事项齐全”的检查"
            "就会说这一项没有公开。",
            "A subject stands under the category that lists it. In the wrong place, coverage would "
            "say that nothing of it is published.",
        ),
        "catalog",
        "items:\n  - {id: '1', category: 政策文件, subject: 监督举报, levels: [县级]}\n",
        "items:\n  - {id: '1', category: 监督管理, subject: 监督举报, levels: [县级]}\n",
    ),
    "rows-out-of-order": Page(
        "warning",
        Text("行的次序不对", "rows out of order"),
        Text(
            "各行按附件里的行号（row）排列；都没有写 row 的，按编号。次序乱了，核对附件时容易漏行。"
            "`gongkai validate --fix` 可以排好，注释跟着各自的行走。",
            "Rows stand in the order of the annex (row), or of their ids where no row is given. "
            "Out of order, one is easily missed when comparing with the annex. `gongkai validate "
            "--fix` sorts them; comments go with their rows.",
        ),
        "catalog",
        f"items:\n{_TWO}{_ONE}",
        f"items:\n{_ONE}{_TWO}",
    ),
    "subject-without-row": Page(
        "notice",
        Text("二级事项没有对应的行", "subject without a row"),
        Text(
            "categories 列出了这个二级事项，却没有一行写明属于它。这一项没有公开时，检查不会发现。",
            "The categories list this subject, and no row says that it is of it. If nothing of "
            "it is published, no check will know.",
        ),
        "catalog",
        "categories:\n"
        "  - {name: 政策文件, subjects: [规范性文件, 解读材料]}\n"
        "  - {name: 监督管理, subjects: [监督举报]}\n",
        "categories:\n"
        "  - {name: 政策文件, subjects: [规范性文件]}\n"
        "  - {name: 监督管理, subjects: [监督举报]}\n",
    ),
    "defaulted-cells": Page(
        "notice",
        Text("空白的单元格取缺省值", "blank cells that take the default"),
        Text(
            "这些事项没有写公开时限、公开层级或公开方式，检查时用 defaults 里的值。请核对附件是不是"
            "真的空白。",
            "These items have no time limit, levels or mode of their own and are judged by the "
            "defaults. See whether the annex really leaves them blank.",
        ),
        "catalog",
        f"items:\n{_ONE}",
        "items:\n"
        "  - id: '1'\n"
        "    category: 政策文件\n"
        "    subject: 规范性文件\n"
        "    levels: [县级]\n"
        "    mode: 主动公开\n"
        "    time_limit: {text: 20个工作日内, within: {working_days: 20}}\n",
    ),
    "level-not-publishers": Page(
        "warning",
        Text(
            "公开层级里没有公开主体所在的一级", "publisher of a level that the item does not have"
        ),
        Text(
            "公开主体写的是村，公开层级却没有村级（乡、县同理）。这样的单位不会被要求公开这一项。"
            "单位名册里有的，以名册的层级为准；没有的，看名称的结尾（村委会、镇人民政府、县……局）。",
            "The publisher is a village, and village is not among the levels (townships and "
            "counties alike): the unit will not be asked for the item. The roster says which "
            "level a unit has; of others the ending of the name does (村委会, 镇人民政府, 县…局).",
        ),
        "catalog",
        "items:\n"
        "  - {id: '1', category: 政策文件, subject: 规范性文件, publisher: [行政村], levels: "
        "[县级]}\n",
        "items:\n"
        "  - {id: '1', category: 政策文件, subject: 规范性文件, publisher: [行政村], levels: "
        "[村级]}\n",
    ),
    "time-limit-disagrees": Page(
        "error",
        Text("公开时限的原文与读法不一致", "text and reading of a time limit differ"),
        Text(
            "time_limit 的 text 是附件原文，within、posted_at_least 等是检查所用的读法。"
            "两者的数字、"
            "单位（工作日还是自然日）对不上，检查就会按错的期限判断。",
            "The text of a time limit is the annex's own; within, posted_at_least and so on are "
            "what is judged by. Where numbers or units (working days or days) differ, every "
            "verdict goes by a wrong limit.",
        ),
        "catalog",
        "items:\n"
        "  - id: '1'\n"
        "    category: 政策文件\n"
        "    subject: 规范性文件\n"
        "    time_limit: {text: 信息形成之日起15个工作日内, within: {working_days: 20}}\n",
        "items:\n"
        "  - id: '1'\n"
        "    category: 政策文件\n"
        "    subject: 规范性文件\n"
        "    time_limit: {text: 信息形成之日起15个工作日内, within: {working_days: 15}}\n",
    ),
    "basis-without-number": Page(
        "notice",
        Text("公开依据没有文号", "basis without a document number"),
        Text(
            "公开依据里的文件没有写文号（如 某政办〔2020〕1号），以后难以查到原文。"
            "法律、法规、规章写全名即可，不要求文号。",
            "A document among the basis has no number (某政办〔2020〕1号), which makes it hard to "
            "find. Laws and regulations are known by their full titles, and need none.",
        ),
        "catalog",
        "items:\n"
        "  - id: '1'\n"
        "    category: 政策文件\n"
        "    subject: 规范性文件\n"
        "    basis: [关于印发某方案的通知]\n",
        "items:\n"
        "  - id: '1'\n"
        "    category: 政策文件\n"
        "    subject: 规范性文件\n"
        "    basis: [关于印发某方案的通知（某政办〔2020〕1号）, "
        "《中华人民共和国政府信息公开条例》]\n",
    ),
}
