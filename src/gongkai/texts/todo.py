"""The words of the list of what is to be done."""

from gongkai.texts import Text

TITLE = Text("政务公开待办", "disclosure: to do")
SHEET = Text("待办", "to do")
HEAD = Text(
    "检查基准日 {as_of} · 看到 {until}（{days} 个工作日之内）",
    "as of {as_of} · up to {until} ({days:working day})",
)
OVERDUE = Text("今天就办", "today")
DUE_SOON = Text("快到期", "falls due")
MAY_COME_DOWN = Text("公示将满", "may come down")
BY = Text("截止日{day}", "due {day}")
BETWEEN = Text("{earliest}至{latest}之间到期（暂定）", "due between {earliest} and {latest}")
FROM = Text("{day}起可以撤下", "from {day} on")
NOW = Text("今天", "today")
LEFT = Text("还有 {count} 个工作日", "{count:working day} left")
LAST_DAY = Text("今天是最后一天", "today is the last day")
COUNTS = Text(
    "待办 {all} 件：今天就办 {overdue}，{days} 个工作日内到期 {due_soon}，公示将满 {may_come_down}",
    "{all} to do: {overdue} today, {due_soon} due within {days:working day}, "
    "{may_come_down} may come down",
)
NOTHING = Text(
    "今天没有要补办的，{days} 个工作日内没有到期的",
    "nothing to mend today, nothing due within {days:working day}",
)
UNDECIDED = Text(
    "另有 {undecided} 项义务无法判定、{cells} 个单元格读不懂，不在其中：用 gongkai check 看",
    "{undecided:obligation} undecided and {cells:cell} unread are not among them: gongkai check",
)
SUMMARY = Text("【{urgency}】{unit} {what}", "[{urgency}] {unit} {what}")

COLUMNS = {
    "unit": Text("单位", "unit"),
    "urgency": Text("轻重缓急", "urgency"),
    "on": Text("截止日", "by"),
    "left": Text("还有工作日", "working days left"),
    "item": Text("公开事项", "item"),
    "record": Text("信息编号", "record"),
    "title": Text("信息名称", "title"),
    "message": Text("情况", "what"),
    "remedy": Text("怎么办", "do"),
    "law": Text("依据", "law"),
    "place": Text("位置", "where"),
    "done": Text("办结", "done"),
}
