"""What to do about messages whose own sentence does not say it, in Chinese, by code."""

from collections.abc import Mapping

# Of messages that are many of a kind, by what their codes begin with.
FAMILIES: Mapping[str, str] = {
    "annex-": "对照附件核对这一处；读错了的，在写出的 catalog.yaml 里改正。",
}

CURES: Mapping[str, str] = {
    # 工作区的文件
    "not-a-yaml-file": "台账请用 gongkai check 检查。",
    "yaml-colon": "按提示加引号、空格，或者对齐缩进。",
    "yaml-unclosed-bracket": "补上括号或者逗号。",
    "toml-syntax": "按提示的样子改写。",
    "columns-not-a-table": "按提示的样子改写。",
    "unknown-column": "等号左边改成 gongkai check 认得的列名，见 interface.md 的“列名”。",
    "column-not-named": "补上台账里的列名。",
    "top-not-a-mapping": "照 interface.md 里同类文件的例子改写。",
    "unknown-key": "核对拼写；提示里列出了认得的键。",
    "unknown-word": "改成提示里列出的词。",
    "not-positive": "改成 1 以上的整数。",
    "not-yes-or-no": "改成 true 或 false。",
    "not-a-mapping": "照 interface.md 里的例子改写。",
    "one-unit": "留下 days 或 working_days 中的一个。",
    "one-record": "留下 record 或 records 中的一个。",
    "bad-id": "按提示改编号。",
    "unfit-value": "照 interface.md 里的例子改写。",
    "unknown-category": "改成 categories 里的名称，或者在 categories 里补上。",
    "unknown-subject": "改成这个一级事项之下的名称，或者在 categories 里补上。",
    "unknown-parent": "改成名册里的名称，或者在名册里补上这个单位。",
    "parent-of-wrong-level": "核对上级单位和两者的层级。",
    "rule-too-few-examples": "补上示例。",
    "no-such-record": "换一种写法，或者核对编号。",
    "no-such-obligation": "去掉 --rule，看对这条记录有要求的规则。",
    "unknown-waived-rule": "用 gongkai rule 列出全部规则，核对编号。",
    "waiver-for-everyone": "补上 unit、item、record 中的一个。",
    "unknown-rule": "核对编号，或者删去 overrides。",
    "severity-by-reason": "改成一个词。",
    "notice-year-unknown": "核对通知的年份；确实是这一年的，先更新程序。",
    # 台账文件
    "unknown-file-type": "用 Excel 或 WPS 打开，另存为 .xlsx；压缩包先解开。",
    "no-ledger": "把列名改成认得的，或者用 --map 写明；也可以从 gongkai template 生成的台账填起。",
    "json-too-deep": "按提示的样子改写，或者重新导出。",
    "no-records": "按提示的样子改写，或者重新导出。",
    "record-not-a-mapping": "按提示的样子改写；YAML 的冒号用半角，后面空一格。",
    # 读不懂的单元格
    "date-range": "只留一个日期；公示的起止日期写在“公开日期”或“公示开始日期”一列。",
    "channel-unknown": "核对错字；目录里没有的渠道写成“其他：……”；打勾的，每个渠道前面都打。",
    # 关于台账的说明
    "lock-file": "在 Excel、WPS 里保存并关闭台账，再检查一次。",
    "own-result": "不用处理；结果最好存到台账以外的文件夹。",
    "entries-numbered": "不用处理。要看行号的，每条记录另起一行。",
    "sheets-not-checked": "应当检查的，去掉表名里的“（不参加检查）”。",
    "sheet-left-out": "是台账的，把列名改成认得的，或者用 --map 写明；不是的，不用处理。",
    "headings-unused": "不用处理。其中有该用的，改列名，或者用 --map 写明。",
    "two-columns": "只留一列，或者用 --map 写明用哪一列。",
    "time-limit-heading": "不用处理：期限取自标准目录。",
    "cells-without-heading": "核对这几行有没有错位；不错位的，给这一列补上列名。",
    "rows-swallowed": "核对提示的那一行，补上或删去引号，或者用 Excel、WPS 另存为 .xlsx。",
    "rows-left-out": "核对提示的第一行确实不是记录；是记录的，补上编号或日期。",
    "cells-ditto": "不用处理；最好写全，以免排序以后变了意思。",
    "rows-without-content": "不用处理。已经公开的，补上信息名称和日期。",
    "unit-missing": "补上公开主体，或者在表头上方写“填报单位：……”。",
    "unit-unknown": "核对名称，或者在单位名册里补上这个单位或别名。",
    # 关于本次运行
    "future-dates": "核对年份有没有写错；是计划日期的，等公开以后再填。",
    "equal-rows": "不用处理，或者删去重复的行；不同之处在没有用到的列里的，用 --map 写明那一列。",
    "rows-unlike": "编号每月、每页从头数的，改成不重复的编号；是台账的旧副本的，把旧的移出文件夹。",
    "rule-matched-nothing": "核对台账是不是缺了这一类信息；本来就没有的，不用处理。",
    "waiver-expired": "整改，或者重新报批后改 until。",
    "outside-rule-time": "不用处理。",
    "levels-defaulted": "不用处理；目录的原件写了层级的，在 catalog.yaml 里补上。",
    "mode-defaulted": "不用处理；目录的原件写了方式的，在 catalog.yaml 里补上。",
    "baseline": "不用处理。要看全部问题的，去掉 --baseline。",
    "next-holidays-missing": "等通知发布后导入。",
    "links-not-asked": "先用 gongkai probe 访问链接，再加 --evidence 检查；不查链接的，不用处理。",
    # 放假安排
    "notice-run-backwards": "跨年的，在通知文本里写明两个年份后再导入。",
    "holidays-without-days": "补上 days，或者删去这个文件。",
    # 导入附件
    "annex-form-unknown": "另存为 html、docx、xlsx、csv 或文本后再导入。",
    # validate 的提示
    "defaulted-cells": "不用处理；目录的原件写了的，在 catalog.yaml 里补上。",
    "when-not-in-catalog": "核对错字，或者删去这个条件。",
}
