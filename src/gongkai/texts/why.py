"""What is said to explain one verdict."""

from gongkai.texts import Text

OUTCOME = Text("结论", "outcome")
GOVERNED = Text("适用", "governed by")
OVERRODE = Text("取代", "overrode")
WHERE = Text("位置", "where")
FACTS = Text("事实", "facts")
CHANGE = Text("怎样会变", "would change")
CONSIDERED = Text("看过的记录", "considered")
NONE_CONSIDERED = Text("没有一条记录", "no record")

BY_DEFAULT = Text(
    "目录的默认时限：{text}（{source}）", "the catalogue's default: {text} ({source})"
)
BY_ITEM = Text("第{id}项自己的时限：{text}", "the limit of item {id} itself: {text}")
BY_RULE = Text("规则自身", "the rule itself")

STARTED = Text("{start}起算", "counted from {start}")
DONE = Text("{done}完成", "done on {done}")
NOT_DONE = Text("到检查基准日 {as_of} 还没有完成", "not done by {as_of}")
POSTED = Text("{start}张贴", "posted on {start}")
TAKEN_DOWN = Text("{done}撤下，张贴后第{days}天", "taken down on {done}, {days:day} later")
STILL_UP = Text(
    "到检查基准日 {as_of} 还没有撤下，张贴后第{days}天",
    "still up on {as_of}, {days:day} later",
)
PUBLISHED = Text("{day}公开", "published {day}")
UNPUBLISHED = Text("没有公开日期", "no date of publication")

# What would have made, or would yet make, the verdict another one.
IF_BY = Text("在{due}当天或之前完成，就是按期", "done on or before {due}, it would be in time")
IF_AFTER = Text("过了{due}还没有完成，就是逾期", "not done by the end of {due}, it is overdue")
IF_UP = Text("到{due}才撤下，就满天数", "taken down on {due} or later, it is up long enough")
IF_PUBLISHED = Text("公开一条这一项的信息并登记，就是按期", "publish and enter one, and it is met")
VERDICT = Text("{outcome}：{sentence}", "{outcome}: {sentence}")
