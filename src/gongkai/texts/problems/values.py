"""What is wrong with the values of the files that people write: keys, words, numbers, names."""

from collections.abc import Mapping

from gongkai.texts import Text

VALUES: Mapping[str, Text] = {
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

NAMES: Mapping[str, Text] = {
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
