"""The help of the officer's commands: what is wrong, why, by when, what is to be done."""

from gongkai.texts import Text

CHECK = Text(
    """\
检查公开台账：有什么问题、在哪一格、依据哪一条、今天怎么办。

退出状态：0 没有错误，1 有错误，2 无法检查。

例：
  gongkai check 台账.xlsx
  gongkai check 台账.xlsx --as-of 2020-12-31
  gongkai check 各乡镇台账/ --format text --format csv=问题.csv
""",
    """\
Check ledgers: what is wrong, in which cell, by which article, what to do today.

Exit status: 0 no errors, 1 errors, 2 could not be checked.

Examples:
  gongkai check ledger.xlsx
  gongkai check ledger.xlsx --as-of 2020-12-31
  gongkai check ledgers/ --format text --format csv=findings.csv
""",
)
DUE = Text(
    """\
算一个截止日，并把工作日逐日数出来：哪天放假、哪天调休上班。

例：
  gongkai due 2020-12-14
  gongkai due 2020年12月14日 --within 15wd
  gongkai due 2020-06-10 --within 10d
""",
    """\
Find a due date, and show the counting day by day: days off, days made up for.

Examples:
  gongkai due 2020-12-14
  gongkai due 2020-12-14 --within 15wd
  gongkai due 2020-06-10 --within 10d
""",
)
WHY = Text(
    """\
说明一条记录为什么是这个结论：适用哪条规则、条文原文、日子怎样数、怎样会改变结论。

例：
  gongkai why 台账.xlsx TT-2020-014
  gongkai why 台账.xlsx R12 --rule publish-on-time
  gongkai why 台账.xlsx 潭头镇/扶贫资金
""",
    """\
Explain a verdict: the rule that governs, its law, how the days were counted, what would change it.

Examples:
  gongkai why ledger.xlsx TT-2020-014
  gongkai why ledger.xlsx R12 --rule publish-on-time
  gongkai why ledger.xlsx 潭头镇/扶贫资金
""",
)
TODO = Text(
    """\
今天要补办什么、今后几个工作日内什么到期，按单位列出；可以导入日历，到期前提醒。

退出状态：0 没有错误，1 有错误，2 无法检查；与 check 相同。

例：
  gongkai todo 台账.xlsx
  gongkai todo 各乡镇台账/ --due-within 20 --unit 潭头镇
  gongkai todo 台账.xlsx --format ics=待办.ics --format xlsx=待办.xlsx
""",
    """\
What is to be mended today and what falls due, by unit; as a calendar that reminds of it, too.

Exit status: 0 no errors, 1 errors, 2 could not be checked; the same as that of check.

Examples:
  gongkai todo ledger.xlsx
  gongkai todo ledgers/ --due-within 20 --unit 潭头镇
  gongkai todo ledger.xlsx --format ics=todo.ics --format xlsx=todo.xlsx
""",
)
WAIVE = Text(
    """\
为台账里现有的违规写豁免：逐条询问理由，写进 waivers.yaml，到期自动失效。
豁免的照样列出、照样计数，只是不再算错误。

例：
  gongkai waive 台账.xlsx --until 2021-06-30
  gongkai waive 台账.xlsx --until 2021-06-30 --rule post-ten-days --reason 公示栏维修
""",
    """\
Write waivers for the violations that there are: a reason is asked for each, and written to
waivers.yaml with its last day. What is waived is still listed and counted, but is no error.

Examples:
  gongkai waive ledger.xlsx --until 2021-06-30
  gongkai waive ledger.xlsx --until 2021-06-30 --rule post-ten-days --reason "boards under repair"
""",
)
