"""What refuses a file before it is understood: it cannot be read, or is no YAML of ours."""

from collections.abc import Mapping

from gongkai.texts import Text

FILES: Mapping[str, Text] = {
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
    "output-is-input": Text(
        "这个文件是本次要读的，结果写上去，原件就没有了，所以没有写。请换一个文件名或者文件夹。",
        "This file is read in this run, and the result would take its place: it was not written. "
        "Choose another name or folder.",
    ),
    "not-utf8": Text(
        "文件不是 UTF-8 编码，从这一行起读不出来。请在编辑器中另存为 UTF-8。",
        "The file is not UTF-8 from this line on. Save it as UTF-8 in an editor.",
    ),
    "file-cut": Text(
        "文件断在半个字上，没有传完。请重新复制或者重新导出。",
        "The file ends in the middle of a character: it is not complete. Copy or export it again.",
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

YAML: Mapping[str, Text] = {
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

SETTINGS: Mapping[str, Text] = {
    "toml-syntax": Text(
        '设置从这里起读不懂。写成 "形成日期" = "落款日期" 的样子：一行一个，等号两边都加英文引号。',
        "The settings cannot be read from here on. Write a line for each, as in "
        '"形成日期" = "落款日期", with quotation marks on both sides.',
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
    "heading-twice": Text(
        "“{found}”前面已经写给了“{first}”，一列只能当一个用。请改正其中一处。",
        "“{found}” is “{first}” above already, and cannot be both. Correct one of them.",
    ),
    "column-not-named": Text(
        "“{key}”的等号后面要写台账里的列名，加英文引号。",
        "“{key}” has to be followed by the ledger's own heading, in quotation marks.",
    ),
}
