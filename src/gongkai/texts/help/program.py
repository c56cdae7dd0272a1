"""What the program says of itself: the first screen, and what it is for."""

from gongkai.texts import Text

PROGRAM = Text(
    "公开：检查基层政务公开是否按期、够天数、渠道齐全、事项齐全。",
    "Check whether grassroots governments disclose what the law says: on time, long enough, "
    "in the right places.",
)
WELCOME = Text(
    """\
公开（gongkai）：检查基层政务公开是否按期、够天数、渠道齐全、事项齐全。

最常用的三个命令：

  检查台账   gongkai check 台账.xlsx
             哪一格有问题、依据哪一条、今天怎么办
  算截止日   gongkai due 2020-12-14
             20 个工作日到哪一天，逐日数给你看
  空白台账   gongkai template -o 台账.xlsx
             带下拉选项和日期检查的标准台账

全部命令：gongkai --help      某个命令：gongkai check --help
""",
    """\
gongkai (公开): is it disclosed what the law says, on time, long enough, in the right places?

The three commands that most people need:

  check a ledger   gongkai check ledger.xlsx
                   what is wrong, in which cell, by which article, what to do today
  find a due date  gongkai due 2020-12-14
                   when 20 working days end, counted day by day
  start a ledger   gongkai template -o ledger.xlsx
                   an empty ledger with drop-downs and date checks

All commands: gongkai --help      one command: gongkai check --help
""",
)
