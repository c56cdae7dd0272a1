"""The help of what is done with the files that judge: checked, shown, begun."""

from gongkai.texts import Text

VALIDATE = Text(
    """\
校验目录、规则、单位名册、豁免、放假安排：每一处错误都说明文件、行、列。

退出状态：0 没有错误，1 有错误级别的问题，2 文件读不了或不合格式。

例：
  gongkai validate
  gongkai validate catalog.yaml rules/ --format github
""",
    """\
Validate catalogue, rules, roster, waivers, holidays: every mistake with file, line, column.

Exit status: 0 all is well, 1 findings of severity error, 2 a file cannot be read or modelled.

Examples:
  gongkai validate
  gongkai validate catalog.yaml rules/ --format github
""",
)
RULE = Text(
    """\
查看规则：要求什么、依据哪部法、举例、怎样改正。不写编号则列出全部。
校验（gongkai validate）用的检查也在这里：说明什么、怎样写才对。

例：
  gongkai rule
  gongkai rule post-ten-days
  gongkai rule time-limit-disagrees
""",
    """\
Show what a rule asks, its law, its examples, how to mend a violation; without an id, list all.
The checks of gongkai validate are here, too: what each means, and how to write it right.

Examples:
  gongkai rule
  gongkai rule post-ten-days
  gongkai rule time-limit-disagrees
""",
)
TEMPLATE = Text(
    """\
按目录生成空白台账（Excel）：下拉选项、日期检查、填写示例、填写说明。

例：
  gongkai template -o 台账.xlsx
""",
    """\
Make an empty ledger workbook from the catalogue: drop-downs, date checks, a filled sample.

Examples:
  gongkai template -o ledger.xlsx
""",
)
