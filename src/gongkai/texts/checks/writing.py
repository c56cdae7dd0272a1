"""The checks of how any of the files is written: its keys, its words, its spacing."""

from collections.abc import Mapping

from gongkai.texts import Text
from gongkai.texts.checks.page import Page

WRITING_PAGES: Mapping[str, Page] = {
    "unknown-key": Page(
        "error",
        Text("不认识的键", "unknown key"),
        Text(
            "文件里只能写约定的键。写错一个字母，这一项就等于没有写，而看的人以为写了；所以不认识的键"
            "一律不收，并提示最相近的键。",
            "Only the keys agreed on are taken. With one letter wrong a value would count for "
            "nothing while everybody believes it does; so unknown keys are refused, and the "
            "nearest known one is named.",
        ),
        "catalog",
        "isuer: 某县政务公开办\n",
        "issuer: 某县政务公开办\n",
    ),
    "repeated-key": Page(
        "error",
        Text("同一个键写了两次", "key written twice"),
        Text(
            "同一处写了两个相同的键，程序不能替人决定以哪个为准。请只留一个。",
            "Of two equal keys in one place nobody but a person can say which counts. Keep one.",
        ),
        "catalog",
        "title: 某县标准目录\ntitle: 某县标准目录（初稿）\n",
        "title: 某县标准目录\n",
    ),
    "missing-key": Page(
        "error",
        Text("缺少必填的键", "key missing"),
        Text(
            "必填的内容没有写，文件不能使用。提示里写明缺的是哪个键、缺在哪里。",
            "What has to be there is not, and the file cannot be used. The message says which key "
            "is missing from where.",
        ),
        "units",
        "units:\n  - {name: 甲局}\n",
        "units:\n  - {name: 甲局, level: 县级}\n",
    ),
    "unknown-word": Page(
        "error",
        Text("不在词表里的词", "word outside the vocabulary"),
        Text(
            "公开渠道、公开层级、公开方式等只能用词表里的词（含常见的别称）。写错的词检查时对不上任何"
            "记录，所以不收，并提示最相近的词。附件原样的写法放在 as_printed 里，不受此限。",
            "Channels, levels, modes and the like are words of closed vocabularies (usual other "
            "spellings included). A mistyped word would match no record, so it is refused, and "
            "the nearest known one is named. The annex's own wording belongs in as_printed, "
            "which is free.",
        ),
        "catalog",
        "items:\n"
        '  - {id: "1", category: 政策文件, subject: 规范性文件, levels: [县级],\n'
        "     channels: {required: [政府网战]}}\n",
        "items:\n"
        '  - {id: "1", category: 政策文件, subject: 规范性文件, levels: [县级],\n'
        "     channels: {required: [政府网站]}}\n",
    ),
    "not-a-day": Page(
        "error",
        Text("日期的写法不对", "day written in another way"),
        Text(
            "这些文件里的日期一律写成 2020-12-14 的样子（台账里的日期不受此限）。",
            "Days in these files are written like 2020-12-14 (ledgers are free to differ).",
        ),
        "catalog",
        "issued_on: 2020年12月14日\n",
        "issued_on: 2020-12-14\n",
    ),
    "no-such-day": Page(
        "error",
        Text("没有这一天", "no such day"),
        Text("月份或日子超出了历法。请核对原文。", "No calendar has this day. Look it up."),
        "catalog",
        "issued_on: 2020-13-14\n",
        "issued_on: 2020-12-14\n",
    ),
    "personal-number": Page(
        "warning",
        Text("有个人的号码", "number of a person"),
        Text(
            "标准目录、单位名册和豁免文件是要公开或者转交的，里面不应有公民的身份证号码、手机号码、"
            "银行卡号（《中华人民共和国政府信息公开条例》第十五条），# 后面的说明里也不应有。"
            "校验位不对的身份证号码、银行卡号，以及已经打了星号的，不算。规则文件里的例子是编造的，"
            "不检查。",
            "Catalogue, roster and waivers are published or handed on; nobody's identity card, "
            "mobile or bank card number belongs in them, comments included (Article 15 of the "
            "Regulations on Open Government Information). Numbers with a wrong check digit, and "
            "those masked already, do not count. The examples in rules are made up, and not looked "
            "at.",
        ),
        "units",
        "units:\n  - {name: 甲局, level: 县级, aliases: [甲局（电话 13900000000）]}\n",
        "units:\n  - {name: 甲局, level: 县级, aliases: [甲局（电话 139*****000）]}\n",
    ),
    "full-width": Page(
        "warning",
        Text("名称、编号里有全角的数字或字母", "full-width digits or letters in a name"),
        Text(
            "全角的“１”和半角的“1”在比较时算同一个，但是人和别的程序查找时会漏掉。"
            "`gongkai validate --fix` 可以改成半角。as_printed、quote 等照录原文的内容不检查，"
            "也不改。",
            "A full-width １ compares equal to 1 here, but people and other programs will miss it. "
            "`gongkai validate --fix` mends it. What is verbatim (as_printed, quote) is neither "
            "looked at nor changed.",
        ),
        "catalog",
        "items:\n  - {id: １, category: 政策文件, subject: 规范性文件, levels: [县级]}\n",
        'items:\n  - {id: "1", category: 政策文件, subject: 规范性文件, levels: [县级]}\n',
    ),
    "stray-space": Page(
        "warning",
        Text("名称里有多余的空格", "stray space in a name"),
        Text(
            "名称的首尾、汉字之间不应有空格，多半是从表格里粘来的。比较时不计空格，但会妨碍查找。"
            "`gongkai validate --fix` 可以去掉。",
            "A space at either end of a name, or between Chinese characters, mostly comes from a "
            "table it was copied from. It does not count when names are compared, but hinders "
            "searching. `gongkai validate --fix` takes it away.",
        ),
        "units",
        "units:\n  - {name: 潭头 镇, level: 乡级}\n",
        "units:\n  - {name: 潭头镇, level: 乡级}\n",
    ),
    "trailing-space": Page(
        "notice",
        Text("行尾有空白，或文件末尾没有换行", "blank at the end of a line, or no last line break"),
        Text(
            "行尾看不见的空白、缺少的最后一个换行，会让每次改动都带出无关的差异。"
            "`gongkai validate --fix` 可以改好；多行文字里面的空白属于内容，不动。",
            "Invisible blanks at line ends, and a missing last line break, bring unrelated "
            "differences into every change. `gongkai validate --fix` mends them; blanks within "
            "a text of several lines belong to it, and stay.",
        ),
        "units",
        "units: \n  - {name: 甲局, level: 县级}\n",
        "units:\n  - {name: 甲局, level: 县级}\n",
    ),
}
