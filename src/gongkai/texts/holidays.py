"""What is said of a year's holidays, and of a notice that was read."""

from gongkai.texts import Text

TITLE = Text("{year}年放假安排", "holidays of {year}")
PROVISIONAL_TITLE = Text("{year}年放假安排（暂定）", "holidays of {year} (provisional)")
DAYS_OFF = Text("{days}，{count}天", "{days}: {count:day}")
WORKED_FOR = Text("{days}上班", "worked: {days}")
RUN_OF_DAYS = Text("{days}（周{first}至周{last}）", "{days} ({first} to {last})")

OFF = Text("休", "- ")
MADE_UP = Text("班", "+ ")
LEGEND_OFF = Text("放假", "off")
LEGEND_MADE_UP = Text("调休上班", "made a working day")

SUM = Text("合计", "sum")
SUM_OF_DAYS = Text(
    "平日放假{off}天，减周末上班{made_up}天，得{net}天",
    "{off:weekday} off, less {made_up:weekend day} worked, leaves {net}",
)
AS_LAW = Text("，与放假办法规定的天数相符", ", as the law gives")
MORE_THAN_LAW = Text(
    "，比放假办法规定的多{count}天（临时或地方的安排）",
    ", {count} more than the law gives (extraordinary or regional)",
)
LESS_THAN_LAW = Text(
    "，比放假办法规定的少{count}天，请核对", ", {count} less than the law gives: look into it"
)
IN_DOUBT = Text("暂定", "open")
NEXT_NOTICE = Text(
    "{since}起，{year}年的放假安排公布后还可能变",
    "from {since} on, until the holidays of {year} are announced",
)
SOURCE = Text("来源", "source")
WHY = Text("为什么", "why")
NO_NOTICE = Text(
    "{year}年的放假安排还没有公布。这里只有放假办法规定的日子和补假，哪天调休还不知道。",
    "The holidays of {year} are not announced. These are the days of the law and their "
    "substitutes alone; what is made up for is not known.",
)
DO = Text("怎么办", "do")
IMPORT = Text(
    "国务院办公厅的通知公布后，把正文存成文件，用 gongkai holidays import 通知.txt 导入。",
    "When the notice is out, save its text and run gongkai holidays import notice.txt.",
)

# What `holidays import` and its options say.
WRITTEN = Text(
    "已写入 {file}：{year}年，放假{off}天，调休上班{made_up}天。"
    "请用 gongkai holidays show {year} 核对。",
    "wrote {file}: {year}, {off:day} off, {made_up} made working days. "
    "Check it: gongkai holidays show {year}",
)
ELSEWHERE = Text(
    "注意：只有 {home} 里的文件才会采用。", "note: only files in {home} are taken into account."
)
EXISTS = Text(
    "{file} 已经存在。换个文件名（-o），或者加 --force 覆盖。",
    "{file} exists. Choose another name (-o), or add --force to replace it.",
)
OUTSIDE = Text(
    "没有{year}年的工作日资料：能看的是 {first} 至 {last} 年。",
    "error: the working days of {year} are not known; those of {first} to {last} are.",
)
NOT_A_YEAR = Text("“{found}”不是年份，写成 2027 这样", "“{found}” is no year: write 2027")
