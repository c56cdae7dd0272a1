"""What refuses a file, by code: what was found, what belongs there, what to do."""

from collections.abc import Mapping

from gongkai.errors import Problem
from gongkai.texts import Lang, Text
from gongkai.texts.annex import ANNEX_PROBLEMS
from gongkai.texts.archive import ARCHIVE_PROBLEMS
from gongkai.texts.holiday_problems import HOLIDAY_PROBLEMS
from gongkai.texts.ledger_problems import FILE_PROBLEMS
from gongkai.texts.telling import tell


def sentence(lang: Lang, problem: Problem) -> str:
    """Say what a problem is; where it is is said apart."""
    return tell(lang, PROBLEMS[problem.code], problem.values)


_FILES: Mapping[str, Text] = {
    "no-such-file": Text(
        "没有这个文件或文件夹。请核对路径和文件名。",
        "There is no such file or folder. Check the path and the name.",
    ),
    "not-a-folder": Text(
        "这里要的是文件夹，给的是文件。请给出文件所在的文件夹。",
        "A folder is wanted here, and this is a file. Name the folder that holds it.",
    ),
    "is-a-folder": Text(
        "这里要的是文件，给的是文件夹。请写到文件名为止。",
        "A file is wanted here, and this is a folder. Name a file in it.",
    ),
    "unreadable-file": Text(
        "文件打不开。请检查有没有读取权限，是不是正被别的程序占用。",
        "The file cannot be opened. See whether you may read it, and whether it is in use.",
    ),
    "file-not-written": Text(
        "结果写不进这个文件。请检查它是不是文件夹、有没有写入权限、磁盘满没满、是不是正被别的程序占用。",
        "The result cannot be written to this file. See whether it is a folder, whether you may "
        "write there, whether the disk is full, and whether it is in use.",
    ),
    "not-utf8": Text(
        "文件不是 UTF-8 编码，从这一行起读不出来。请在编辑器中另存为 UTF-8。",
        "The file is not UTF-8 from this line on. Save it as UTF-8 in an editor.",
    ),
    "empty-file": Text(
        "文件是空的，没有可以检查的内容。请填写内容，或者删去这个文件。",
        "The file is empty: there is nothing to check. Fill it in, or delete it.",
    ),
    "not-a-yaml-file": Text(
        "这不是 YAML 文件。validate 只检查标准目录、规则、单位名册、豁免和放假安排；"
        "台账请用 gongkai check 检查。",
        "This is no YAML file. validate checks catalogues, rules, rosters, waivers and "
        "holiday files; for ledgers use gongkai check.",
    ),
    "unknown-file": Text(
        "看不出这是标准目录（应有 items）、规则（应有 kind）、单位名册（应有 units）、豁免"
        "（应有 waivers）还是放假安排（应有 days）。请核对最外层的键。",
        "This is not plainly a catalogue (with items), a rule (kind), a roster (units), a file "
        "of waivers (waivers) or of holidays (days). Check the keys at the top.",
    ),
    "no-rules": Text(
        "文件夹里没有规则（.yaml 文件；子文件夹不读）。没有规则，什么也查不出来。"
        "请放入规则，或者删去这个文件夹以使用内置规则。",
        "There are no rules in the folder (.yaml files; subfolders are not read), and without "
        "rules nothing is checked. Add rules, or delete the folder to use the built-in ones.",
    ),
    "rule-file-suffix": Text(
        "只读扩展名为小写 .yaml 的规则，这个文件会被漏掉。请改扩展名。",
        "Only files that end in lower-case .yaml are read as rules: this one would be passed over. "
        "Rename it.",
    ),
}

_YAML: Mapping[str, Text] = {
    "yaml-syntax": Text(
        "从这里起格式读不懂，多半是缩进没有对齐，或者上一行没有写完。请对照上下行检查。",
        "The format cannot be read from here on, most likely for an indentation that does not line "
        "up or a line above that is not finished. Compare the lines around it.",
    ),
    "yaml-tab": Text(
        "缩进用了制表符（Tab）。请改用空格。",
        "A tab is used for indentation. Use spaces.",
    ),
    "yaml-colon": Text(
        "这里的冒号读不懂：文字里带“: ”的，整段要加引号；键的冒号后面要空一格；缩进要对齐。",
        "This colon cannot be read: put text with “: ” in it in quotes, leave a space after the "
        "colon of a key, and line up the indentation.",
    ),
    "yaml-unclosed-quote": Text(
        "从这里开始的引号没有配对。请补上后一个引号。",
        "The quotation mark that opens here is never closed. Close it.",
    ),
    "yaml-unclosed-bracket": Text(
        "从这里开始的括号里，内容读不懂：括号没有配对，或者两项之间少了逗号。",
        "What follows this bracket cannot be read: it is never closed, or a comma is missing.",
    ),
    "yaml-character": Text(
        "这里有一个看不见的控制字符（{found}）。请删去。",
        "There is an invisible control character here ({found}). Delete it.",
    ),
    "yaml-several-documents": Text(
        "一个文件里只能写一份内容，这里用“---”又起了一份。请拆成几个文件。",
        "A file holds one document, and “---” begins another here. Split the file.",
    ),
    "yaml-unknown-reference": Text(
        "这里的“*名称”引用了前面没有用“&名称”标出的内容。文字以 * 开头的，请加引号。",
        "This *name refers to no &name before it. Put text that begins with * in quotes.",
    ),
    "yaml-too-many-references": Text(
        "“*名称”引用展开后的内容超过 {most} 项，不再读下去。请直接写出内容。",
        "The references (*name) unfold into more than {most} values: reading stops here. "
        "Write the values out.",
    ),
    "yaml-too-deep": Text(
        "层次超过 {most} 层，不再读下去。请检查括号、缩进和“*名称”引用。",
        "This is more than {most} levels deep: reading stops here. Check brackets, indentation and "
        "references (*name).",
    ),
    "yaml-tag": Text(
        "不支持“{found}”这样的类型标记。请删去；要当作文字的，请加引号。",
        "Type tags such as “{found}” are not supported. Delete it; put plain text in quotes.",
    ),
    "key-not-text": Text(
        "键“{found}”不是文字。请给它加引号，或者改用文字。",
        "The key “{found}” is not text. Put it in quotes, or use a word.",
    ),
    "merge-key": Text(
        "不支持合并键“<<”。请把要合并的内容直接写出来。",
        "Merge keys (<<) are not supported. Write out what is to be merged.",
    ),
    "repeated-key": Text(
        "键“{key}”写了两次，前一次在 {first}。请只留一处。",
        "The key “{key}” is written twice, first at {first}. Keep one.",
    ),
}

_SETTINGS: Mapping[str, Text] = {
    "toml-syntax": Text(
        '设置从这里起读不懂。写成 "形成日期" = "签发时间" 的样子：一行一个，等号两边都加英文引号。',
        "The settings cannot be read from here on. Write a line for each, as in "
        '"形成日期" = "签发时间", with quotation marks on both sides.',
    ),
    "columns-not-a-table": Text(
        "columns 应当是一张表：先写一行 [columns]，下面一行一个列名。",
        "columns has to be a table: a line [columns], then a line for each heading.",
    ),
    "unknown-column": Text(
        "不认得列名“{found}”。等号前面写认得的列名或字段名。",
        "“{found}” is no known heading. The known heading, or the name of a field, comes first.",
    ),
    "repeated-column": Text(
        "“{found}”和前面的“{first}”是同一列。请只留一处。",
        "“{found}” is the same column as “{first}” above. Keep one.",
    ),
    "column-not-named": Text(
        "“{key}”的等号后面要写台账里的列名，加英文引号。",
        "“{key}” has to be followed by the ledger's own heading, in quotation marks.",
    ),
}

_VALUES: Mapping[str, Text] = {
    "top-not-a-mapping": Text(
        "文件最外层应当是一行行的“键: 值”，不是清单或单独的文字。",
        "The file has to be made of “key: value” lines at the top, not of a list or plain text.",
    ),
    "unknown-key": Text("不认识的键“{key}”。", "Unknown key “{key}”."),
    "missing-key": Text("缺少“{key}”，请补上。", "“{key}” is missing. Add it."),
    "empty-value": Text(
        "“{key}”是空的。请填写，或者整行删去。",
        "“{key}” is empty. Fill it in, or delete the line.",
    ),
    "unknown-word": Text(
        "“{key}”不能是“{found}”。",
        "“{key}” cannot be “{found}”.",
    ),
    "not-text": Text(
        "“{key}”应当是文字，写的是 {found}。数字或 true、false 当文字用的，请加引号。",
        "“{key}” has to be text, and is {found}. Put a number, true or false in quotes to make it "
        "text.",
    ),
    "not-a-number": Text(
        "“{key}”应当是整数，写的是 {found}。请写不带引号、不带小数的数字。",
        "“{key}” has to be a whole number, and is {found}. Write digits without quotes.",
    ),
    "not-positive": Text(
        "“{key}”应当是 1 以上的整数，写的是 {found}。",
        "“{key}” has to be 1 or more, and is {found}.",
    ),
    "not-yes-or-no": Text(
        "“{key}”只能是 true（是）或 false（否），写的是 {found}。",
        "“{key}” has to be true or false, and is {found}.",
    ),
    "not-a-list": Text(
        "“{key}”应当是清单，写的是 {found}。请写成 [甲, 乙]，或者一项一行、前面加“- ”。"
        "只有一项也要这样写。",
        "“{key}” has to be a list, and is {found}. Write [a, b], or a line for each with “- ” "
        "before it, even for one.",
    ),
    "not-a-mapping": Text(
        "“{key}”下面应当是一行行的“键: 值”，写的是 {found}。",
        "“{key}” has to hold “key: value” lines, and is {found}.",
    ),
    "not-a-period": Text(
        "“{key}”应当是期限，写的是 {found}。请写成 {{working_days: 20}}（工作日）"
        "或 {{days: 10}}（自然日）。",
        "“{key}” has to be a period, and is {found}. Write {{working_days: 20}} or {{days: 10}}.",
    ),
    "one-unit": Text(
        "“{key}”要写 days（自然日）或 working_days（工作日），而且只写一个。不支持按月计算。",
        "“{key}” takes either days or working_days, and one of them. Months are not supported.",
    ),
    "one-record": Text(
        "示例要写 record（一条记录）或 records（几条记录），而且只写一个。",
        "An example takes either record (one) or records (several), and one of them.",
    ),
    "not-a-day": Text(
        "“{key}”的“{found}”不是日期。请写成 2020-12-14 的样子。",
        "“{found}” under “{key}” is not a date. Write it as 2020-12-14.",
    ),
    "no-such-day": Text(
        "“{key}”的“{found}”这一天不存在。请核对月和日。",
        "There is no such day as “{found}” under “{key}”. Check month and day.",
    ),
    "bad-id": Text(
        "编号“{found}”只能用小写英文字母、数字和短横线，以字母开头，如 post-ten-days。",
        "The id “{found}” may have lower-case letters, digits and hyphens alone, a letter first, "
        "as in post-ten-days.",
    ),
    "too-few": Text(
        "“{key}”至少要写 {least} 项。请补上。",
        "“{key}” needs at least {least}. Add more.",
    ),
    "empty-list": Text(
        "“{key}”里一项也没有，等于什么都不查。请填写。",
        "“{key}” has nothing in it, so nothing would be checked. Fill it in.",
    ),
    "unfit-value": Text(
        "“{key}”不能写成“{found}”。",
        "“{key}” cannot be “{found}”.",
    ),
    "until-before-from": Text(
        "until（{until}）早于 from（{from}）。请核对先后。",
        "until ({until}) lies before from ({from}). Check which is which.",
    ),
}

_NAMES: Mapping[str, Text] = {
    "repeated-item": Text(
        "事项编号“{found}”重复，前一次在 {first}。请改成不同的编号。",
        "The item id “{found}” is there twice, first at {first}. Give each item its own.",
    ),
    "repeated-category": Text(
        "一级事项“{found}”重复，前一次在 {first}。请合并成一个。",
        "The category “{found}” is there twice, first at {first}. Make one of them.",
    ),
    "repeated-subject": Text(
        "同一个一级事项下，二级事项“{found}”重复，前一次在 {first}。请删去一个。",
        "The subject “{found}” is there twice in its category, first at {first}. Delete one.",
    ),
    "unknown-category": Text(
        "一级事项“{found}”不在 categories 里。",
        "The category “{found}” is not among the categories.",
    ),
    "unknown-subject": Text(
        "二级事项“{found}”不在一级事项“{category}”之下。",
        "The subject “{found}” is not one of the category “{category}”.",
    ),
    "repeated-name": Text(
        "单位名称或别名“{found}”重复，前一次在 {first}。一个名称只能指一个单位，请删去一处。",
        "The name or alias “{found}” is there twice, first at {first}. A name leads to one unit: "
        "delete one.",
    ),
    "unknown-parent": Text(
        "上级单位“{found}”不在名册里（要写名称，不写别名）。",
        "The parent “{found}” is not in the roster (its name is wanted, not an alias).",
    ),
    "parent-of-wrong-level": Text(
        "上级单位“{found}”是{level}，不能做{own}单位的上级：村级的上级是乡级，乡级的上级是县级，"
        "县级没有上级。",
        "The parent “{found}” is {level} and cannot stand above a unit that is {own}: 村级 is "
        "under 乡级, 乡级 under 县级, 县级 under none.",
    ),
}

_RULES: Mapping[str, Text] = {
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

PROBLEMS: Mapping[str, Text] = {
    **_FILES,
    **_YAML,
    **_SETTINGS,
    **_VALUES,
    **_NAMES,
    **_RULES,
    **FILE_PROBLEMS,
    **HOLIDAY_PROBLEMS,
    **ARCHIVE_PROBLEMS,
    **ANNEX_PROBLEMS,
}
