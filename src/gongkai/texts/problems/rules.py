"""What is wrong with a rule: it rests on nothing, proves nothing, or contradicts itself."""

from collections.abc import Mapping

from gongkai.texts import Text

RULES: Mapping[str, Text] = {
    "rule-without-citation": Text(
        "规则没有依据。请在 citations 里写明文件、条款、日期和原文。",
        "The rule rests on nothing. Give document, article, date and words under citations.",
    ),
    "rule-too-few-examples": Text(
        "规则至少要有两个示例（examples），一个按期、一个违反，用来证明规则算得对。",
        "A rule needs at least two examples, one that is met and one that is not, to prove it.",
    ),
    "id-not-file-name": Text(
        "规则编号“{found}”与文件名“{stem}”不同。请改成一致。",
        "The rule's id “{found}” is not the name of its file, “{stem}”. Make them the same.",
    ),
    "repeated-rule": Text(
        "规则编号“{found}”重复，另一条在 {first}。请删去或改名。",
        "The rule id “{found}” is there twice, first at {first}. Delete or rename one.",
    ),
    "example-refuted": Text(
        "示例“{found}”写的结论是 {promised}，算出来的是 {came}。请核对示例或规则；"
        "示例算不对的规则不能使用。",
        "The example “{found}” promises {promised}, and {came} comes out. Mend the example or the "
        "rule; a rule whose examples do not come out is refused.",
    ),
    "example-item-wrong": Text(
        "示例“{found}”的 item 不合目录事项的格式。请对照 catalog.yaml 里的写法。",
        "The item of the example “{found}” is no item of a catalogue. See catalog.yaml.",
    ),
    "rejected-wants-folder": Text(
        "有问题的台账不止一份（{found}），请给一个文件夹，不要写扩展名。",
        "More than one ledger has cells to mark ({found}): name a folder, without a suffix.",
    ),
    "rejected-wants-file": Text(
        "从标准输入读的台账没有留底，标不了。请先存成文件，再检查这个文件。",
        "A ledger from standard input is not kept, and cannot be marked. Save it as a file, and "
        "check that.",
    ),
    "rejected-wants-suffix": Text(
        "标注过的台账要存成 {expected} 文件。请改扩展名。",
        "The marked ledger is a {expected} file. Change the suffix.",
    ),
    "no-such-unit": Text(
        "台账里没有“{found}”这个单位的记录。请核对名称。",
        "The ledgers have no records of “{found}”. Check the name.",
    ),
    "not-a-report": Text(
        "这不是检查报告。请给出 gongkai check --format json=文件 写出的文件。",
        "This is no report. Name a file that gongkai check --format json=FILE has written.",
    ),
    "not-evidence": Text(
        "这不是链接证据。请给出 gongkai probe 写出的文件；要另写一份，请换一个文件名。",
        "This is no evidence of links. Name a file that gongkai probe has written, or a new one.",
    ),
    "not-an-answer": Text(
        "这一行不是链接的回应，证据文件被改动过。请用 gongkai probe 重新访问，写到新文件。",
        "This line is no answer of a link: the evidence was changed. Ask anew with gongkai probe.",
    ),
    "no-links": Text(
        "台账里没有可以访问的链接：没有填“链接”栏，或者都还没有公开、已经撤下。请填写后再查。",
        "The ledgers have no link to ask: 链接 is blank, or nothing that has one is public."
        " Fill it in.",
    ),
    "no-such-record": Text(
        "台账里没有“{found}”这条记录。可以写信息编号、行号（R12）或 单位/事项。",
        "The ledger has no record “{found}”. Give its id, its row (R12), or UNIT/ITEM.",
    ),
    "no-such-obligation": Text(
        "规则“{found}”对这条记录没有要求。", "The rule “{found}” asks nothing of this record."
    ),
    "unknown-waived-rule": Text("没有“{found}”这条规则。", "There is no rule “{found}”."),
    "waiver-without-reason": Text(
        "豁免没有写理由（reason）。没有理由的豁免无效，请补上。",
        "The waiver has no reason. A waiver without one is void: add it.",
    ),
    "waiver-for-everyone": Text(
        "豁免要写明对谁：unit、item、record 至少写一个。",
        "A waiver says of whom it is: one of unit, item and record at least.",
    ),
    "repeated-example": Text(
        "示例名称“{found}”重复，前一次在 {first}。请改名。",
        "The example name “{found}” is there twice, first at {first}. Rename one.",
    ),
    "unknown-rule": Text(
        "overrides 里的“{found}”不是同一文件夹里的其他规则。",
        "“{found}” under overrides is no other rule of the folder.",
    ),
    "override-needs-law": Text(
        "规则层级是“{found}”，不能写 overrides：只有法律、行政法规、地方性法规（rank: law）"
        "可以另作规定。请删去 overrides，作为增加的要求。",
        "A rule of rank “{found}” cannot have overrides: only laws and regulations (rank: law) may "
        "provide otherwise. Delete overrides, and let the rule add a duty.",
    ),
    "override-clash": Text(
        "规则“{rule}”和“{other}”都要取代“{found}”，又会管到同一条记录，无法判断以哪条为准。"
        "请用 when 或 in_force 把两条分开。",
        "The rules “{rule}” and “{other}” both override “{found}” for the same records, and nobody "
        "can say which governs. Part them by when or in_force.",
    ),
    "override-circle": Text(
        "规则 {found} 互相取代，转了一圈，哪一条也用不上。请删去其中一处 overrides。",
        "The rules {found} override each other in a circle, and none would be left. Delete one "
        "of the overrides.",
    ),
    "severity-by-reason": Text(
        "这一类规则的 severity 只能是一个词（错误、警告、提示），不能按原因分开写。",
        "The severity of this kind of rule is one word (错误, 警告, 提示), not a map by reason.",
    ),
    "severity-empty": Text(
        "severity 下面是空的。请写一个词，或者按原因分开写。",
        "There is nothing under severity. Write one word, or one a reason.",
    ),
}
