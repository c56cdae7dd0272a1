"""表尾: rows among and below the records that are none."""

from ledgers.making.headers import alone, nobodys
from ledgers.making.rows import HEADINGS, ONE, TWO, Files, but, table

TOTALS = (
    "合计",
    "合 计：2",
    "本页小计",
    "本月合计2条",
    "累计",
    "总计：2条。",
    "共2条",
    "共 2 条记录",
)
SUBTOTALS = (
    "3月小计",
    "12月份合计：2条",
    "一季度小计",
    "下半年合计",
    "潭头镇小计",
    "本表共公开2条",
    "截止2020年12月31日共公开2条",
    "备注1：本表按月填报",
)
PAGES = ("第1页", "第 1 页 共 2 页", "第2页/共2页", "第2页，共2页")
NOTES = (
    "注：本表按月填报。",
    "备注",
    "说明：",
    "1.本表由各村填写；",
    "（2）每月5日前上报。",
    "※ 以上均已核对",
    "（以下空白）",
)
SIGNED = (
    "填表人：某甲",
    "单位负责人（签字）：",
    "主管领导：",
    "经办人：",
    "审核：某乙",
    "制表单位：潭头镇",
    "打印日期：2020-12-31",
    "联系电话：12317",
)


def files() -> Files:
    """Give each file with its name."""
    yield "合计的各种写法.csv", table(HEADINGS, ONE, *map(alone, TOTALS), TWO)
    yield "小计的各种写法.csv", table(HEADINGS, ONE, *map(alone, SUBTOTALS), TWO)
    signed = ["填表人：某甲", "", "", "日期：", "2020-12-31", ""]
    yield "签字栏带着日期.csv", table(HEADINGS, ONE, signed)
    counted = (
        but(ONE, record="3月合计表", title="潭头镇小计的报告"),
        but(TWO, record="上半年累计"),
    )
    yield "像小计的记录.csv", table(HEADINGS, *counted)
    linked = (
        [*but(ONE, title="说明：甲报告")[2:], "https://example.cn/1"],
        [*but(TWO, title="发布机构：一览")[2:], "其他：广播"],
    )
    yield "标题像说明又有网址的记录.csv", table([*HEADINGS[2:], "备注"], *linked)
    second = ["", "合计", "2条", "", "", ""]
    yield "合计不在第一格.csv", table(HEADINGS, ONE, TWO, second)
    yield "页码.csv", table(HEADINGS, ONE, *map(alone, PAGES), TWO)
    yield "表后说明.csv", table(HEADINGS, ONE, TWO, *map(alone, NOTES))
    yield "签字栏.csv", table(HEADINGS, ONE, *map(alone, SIGNED))
    row = ["填表人：某甲", "", "审核人：某乙", "", "联系电话：12317", ""]
    yield "签字栏并排.csv", table(HEADINGS, ONE, row)
    alike = but(ONE, record="合计表", title="共2条措施的报告"), but(TWO, record="注-2")
    yield "像合计像说明的记录.csv", table(HEADINGS, *alike)
    yield (
        "标题像说明的记录.csv",
        table(HEADINGS[2:], ["说明：关于某事", *ONE[3:]], ["合计", *TWO[3:]]),
    )
    prepared = (["", "", "", "合峪镇", "", ""], ["", "", "", "拨云岭村", "", ""])
    yield "单位预先填好.csv", table(HEADINGS, ONE, *prepared)
    ditto = but(TWO, item="同上", unit="〃", published_on="同上")
    yield "同上.csv", table(HEADINGS, ONE, ditto, but(ditto, record="T-3"))
    nothing = but(ONE, record="同上", formed_on="", unit="同上"), but(TWO, formed_on="同上")
    yield "同上的上面没有.csv", table(HEADINGS, *nothing)
    yield (
        "空着的用斜线.csv",
        table([*HEADINGS, "文号", "撤下日期"], [*nobodys(ONE), "/", "长期"], [*TWO, "无", "——"]),
    )
