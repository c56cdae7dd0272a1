"""The help of `gongkai holidays`."""

from gongkai.texts import Text

HOLIDAYS = Text(
    """\
放假安排：查看一年的放假和调休，导入国务院办公厅的新通知。

例：
  gongkai holidays show 2026
  gongkai holidays import 通知.txt
""",
    """\
Holidays: show those of a year, import a new notice of the State Council.

Examples:
  gongkai holidays show 2026
  gongkai holidays import notice.txt
""",
)
HOLIDAYS_SHOW = Text(
    """\
查看一年的放假安排：哪天放假，哪天调休上班，来自哪份通知，哪些还是暂定。

例：
  gongkai holidays show 2026
""",
    """\
Show the holidays of a year: days off, make-up days, their source, what is provisional.

Examples:
  gongkai holidays show 2026
""",
)
HOLIDAYS_IMPORT = Text(
    """\
导入放假通知（正文的文本文件，或 holiday-cn 的 JSON），写成 rules/calendar/ 里的文件。
有一句读不懂，就整份不导入，并指出是哪一句。

例：
  gongkai holidays import 通知.txt
  gongkai holidays import 通知.txt --year 2024 --source 国办发明电〔2023〕7号
""",
    """\
Import a notice (its text, or holiday-cn's JSON) as a file in rules/calendar/. One sentence that
is not understood is enough to import nothing; it is named.

Examples:
  gongkai holidays import notice.txt
  gongkai holidays import notice.txt --year 2024 --source 国办发明电〔2023〕7号
""",
)
