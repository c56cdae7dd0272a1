"""What is said of a due date and of the days that were counted up to it."""

from collections.abc import Mapping

from gongkai.texts import Text

WORKING_DAYS = Text("{count}个工作日", "{count} working day{s}")
DAYS = Text("{count}天", "{count} day{s}")
START = Text("{start}起算，{within}内", "within {within} of {start}")
WORKED_WEEKEND = Text("{day}（周{weekday}，调休上班）", "{day} ({weekday}, made a working day)")

DUE = Text("截止日 {due}", "due {due}")
IN_TIME = Text("，当天办结不算迟", "; done on that day is in time")
PROVISIONAL = Text("截止日暂定 {day}", "due {day}, provisionally")
PROVISIONAL_BETWEEN = Text(
    "截止日暂定 {earliest}至 {latest}，估计 {estimate}",
    "due between {earliest} and {latest}, estimate {estimate}",
)
WHY = Text("为什么", "why")
NOT_ANNOUNCED = Text(
    "{year}年的放假安排还没有公布，{since}起哪天放假、哪天调休上班都可能变。",
    "The holidays of {year} are not announced: any day from {since} on may be given off or made "
    "a working day.",
)
DO = Text("怎么办", "do")
WORK_TO = Text(
    "按 {earliest}掌握最稳妥；通知公布后补入 rules/calendar/ 再算。",
    "Work to {earliest}; when the notice is out, add it to rules/calendar/ and ask again.",
)

MONTH = Text("{year}年{month}月", "{name} {year}")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
WEEK = Text("一二三四五六日", "Mo Tu We Th Fr Sa Su")
STARTS = Text("起算", "start")
WORKED = Text("班", "+")
OFF = Text("休", "off")

LEGEND_START = Text("起算当天，不计", "start, not counted")
LEGEND_WORKING_DAYS = Text("第几个工作日", "working days")
LEGEND_DAYS = Text("第几天", "days")
LEGEND_WORKED = Text("调休上班", "made a working day")
LEGEND_PROVISIONAL = Text("暂定", "provisional")
LEGEND_DUE = Text("截止日", "due")
LEGEND_POSSIBLE = Text("可能的截止日", "may be due")

DAY_OF_YEAR = Text("{month}月{day}日", "{day} {name}")
DAY_OF_ANOTHER_YEAR = Text("{year}年{month}月{day}日", "{day} {name} {year}")
RUN = Text("{first}至{last}", "{first} to {last}")
RUN_IN_MONTH = Text("{first}至{to}日", "{from_} to {last}")

OF_DAYS = Text("{days}  {what}", "{days}: {what}")
SKIPPED = Text("放假", "off")
SKIPPED_DAYS = Text("{name}，{count}天", "{name}, {count} off")
SKIPPED_PROVISIONALLY = Text("{name}，{count}天（暂定）", "{name}, {count} off (provisional)")
MADE_UP = Text("上班", "worked")
MADE_UP_COUNTED = Text("{name}调休，计第{number}天", "for {name}, counted as day {number}")
MADE_UP_DUE = Text("{name}调休", "for {name}")
SUM = Text("合计", "sum")
SUM_OF_DAYS = Text("{days}共{total}天", "{days}: {total} day{s}")
LESS_OFF = Text("，减放假{count}天", ", less {count} off")
LESS_WEEKENDS = Text("，减周末{count}天", ", less {count} of weekends")
MAKES = Text("，得{period}", ", leaves {period}")
BY_ESTIMATE = Text("（按估计）", " (by the estimate)")
ROLL = Text("顺延", "moved")
ROLLED = Text(
    "第{count}天是{end}，不上班，顺延到下一个工作日{due}",
    "day {count}, {end}, is not worked: moved to the next working day, {due}",
)
NOT_ROLLED = Text(
    "第{count}天是{end}，不上班，按 --no-roll 不顺延",
    "day {count}, {end}, is not worked; not moved, as --no-roll asks",
)

LAW = Text("依据", "law")
QUOTED = Text("{document}{article}：“{quote}”", "{document}{article}：“{quote}”")
BY_ANALOGY = Text(
    "（类推：条例没有规定期间怎样计算）", " (by analogy: the Regulation does not say how to count)"
)
REGULATION = {
    "document": "《中华人民共和国政府信息公开条例》",
    "article": "第二十六条",
    "quote": "属于主动公开范围的政府信息，应当自该政府信息形成或者变更之日起20个工作日内及时公开。",
}
DAY_ZERO = {
    "document": "《中华人民共和国民法典》",
    "article": "第二百零一条",
    "quote": "按照年、月、日计算期间的，开始的当日不计入，自下一日开始计算。",
}
ROLL_FORWARD = {
    "document": "《中华人民共和国民法典》",
    "article": "第二百零三条",
    "quote": "期间的最后一日是法定休假日的，以法定休假日结束的次日为期间的最后一日。",
}

# The English names of holidays; a regional or extraordinary one keeps its own.
HOLIDAYS: Mapping[str, str] = {
    "元旦": "New Year",
    "春节": "Spring Festival",
    "清明节": "Qingming",
    "劳动节": "Labour Day",
    "端午节": "Dragon Boat",
    "中秋节": "Mid-Autumn",
    "国庆节": "National Day",
    "抗战胜利日": "Victory Day",
}

# What is said instead of an answer.
TOO_EARLY = Text(
    "无法计算：{day} 早于2004年，没有当时的工作日资料。请核对日期。",
    "error: {day} is before 2004, and which days were worked then is not known. Check the date.",
)
TOO_LATE = Text(
    "无法计算：{day} 起的这段期限超出了工作日历（到 {last} 为止）。请核对日期和天数。",
    "error: the period from {day} runs past the calendar, which ends on {last}. "
    "Check the date and the length.",
)
NOT_A_PERIOD = Text(
    "“{found}”不是期限，写成 20wd（20个工作日）或 10d（10天）",
    "“{found}” is no period: write 20wd (working days) or 10d (days)",
)
NO_MONTHS = Text(
    "“{found}”不能算，期限只按工作日或天计：写成 20wd（20个工作日）或 30d（30天）",
    "“{found}” cannot be counted, periods are in working days or days: write 20wd or 30d",
)
