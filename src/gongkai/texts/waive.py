"""What `gongkai waive` asks and says."""

from gongkai.texts import Text

QUESTION = Text("（{n}/{all}）{unit}  {what}", "({n}/{all}) {unit}  {what}")
PROMPT = Text(
    "  理由（回车跳过，= 同上一条，q 结束）：",
    "  reason (Enter skips, = is the one before, q ends): ",
)
NO_REASON_BEFORE = Text("  还没有上一条理由。", "  There is no reason before this one.")
NOTHING = Text("没有需要豁免的违规。", "There is no violation to waive.")
NO_ANSWERS = Text(
    "每条豁免都要写理由，这里却没有人回答。请在终端里运行，或者用 --reason 写一条共同的理由。",
    "Each waiver wants a reason, and nobody answers here. Run it in a terminal, or give one reason "
    "for all by --reason.",
)
UNTIL_PAST = Text(
    "豁免到 {until} 为止，早于检查基准日 {as_of}，写了也不起作用。",
    "The waivers would end on {until}, before the as-of date {as_of}: they would be void.",
)
UNNAMED = Text(
    "{count} 条违规没有可用的信息编号，或者没有写明单位而几个文件的编号相同，不能单独豁免；"
    "请先在台账里补上编号和单位",
    "{count:violation} without a usable record id, or without a unit where files share an id, "
    "cannot be waived alone; fill in ids and units first",
)
WRITTEN = Text(
    "已写入 {file}：{count} 条豁免，到 {until} 为止；跳过 {skipped} 条",
    "wrote {file}: {count:waiver}, until {until}; {skipped} skipped",
)
NONE_WRITTEN = Text("一条也没有写下，{file} 没有动", "nothing was written; {file} is as it was")
ELSEWHERE = Text(
    "这个文件不会自动用上：检查时加 --waivers {file}",
    "This file is not found by itself: add --waivers {file} to check",
)
EMPTY_REASON = Text("理由不能是空的", "a reason is not empty")
