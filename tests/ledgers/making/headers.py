"""表头: what stands above, in and instead of a header; and two tables in one sheet."""

from ledgers.making.rows import HEADINGS, ONE, TWO, Files, Row, but, table

WIDE = len(HEADINGS)
UPPER = ["信息编号", "公开事项", "信息名称", "公开主体", "日期", ""]
LOWER = ["", "", "", "", "形成", "公开"]


def alone(text: str) -> list[str]:
    """Write a line that has its first cell alone."""
    return [text, *[""] * (WIDE - 1)]


def headed(**cells: str) -> list[str]:
    """Write the header with other headings."""
    return but(HEADINGS, **cells)


def nobodys(row: Row) -> list[str]:
    """Leave the unit of a record blank."""
    return but(row, unit="")


def files() -> Files:
    """Give each file with its name."""
    yield from _above()
    yield from _headings()
    yield from _columns()
    yield from _tables()


def _above() -> Files:
    title, blank = alone("潭头镇2020年政务公开台账"), alone("")
    unit = ["填报单位（盖章）：潭头镇人民政府", "", "", "", "填报日期：2020年12月31日", ""]
    yield "标题与空行在上面.csv", table(title, blank, HEADINGS, ONE, TWO)
    yield "填报单位在上面.csv", table(title, blank, unit, HEADINGS, nobodys(ONE), TWO)
    apart = ["填报单位", "潭头镇", "", "", "", ""]
    yield "填报单位分在两格.csv", table(apart, HEADINGS, nobodys(ONE), nobodys(TWO))
    yield "单位是万元.csv", table(alone("单位：万元"), HEADINGS, nobodys(ONE))
    yield "潭头镇2020年12月台账.csv", table(HEADINGS, nobodys(ONE))


def _headings() -> Files:
    yield "两行表头.csv", table(UPPER, LOWER, ONE, TWO)
    spaced = [
        "信息\u3000编号",
        "公 开 事 项",
        '"信息\n名称"',
        "公开主体*",
        "★形成日期",
        "公开日期：",
        "",
    ]
    yield "列名断行带空格带记号.csv", table(spaced, ONE, TWO)
    hints = headed(formed_on="形成日期（年月日）", published_on="公开日期【必填】")
    yield "列名带填写提示.csv", table(hints, ONE)
    intended = headed(published_on="公开日期（拟）")
    yield "列名带拟字.csv", table(intended, ONE)
    english = ("record", "Item", "title", "unit", "formed_on", "published_on")
    yield "列名是字段名.csv", table(english, ONE)
    yield (
        "别的叫法.csv",
        table(("索引号", "二级事项", "标题", "发布机构", "成文日期", "发布日期"), ONE),
    )
    yield "相近的列名.csv", table(headed(published_on="公布日期"), ONE)
    timed = headed(formed_on="生成时间", published_on="信息发布时间", title="信息标题")
    yield "时间就是日期.csv", table(timed, ONE)
    yield "公示时间不知是起是止.csv", table(headed(published_on="公示时间"), ONE)
    few = ("信息编号", "公开事项", "公开渠道")
    yield (
        "没有日期和名称.csv",
        table(few, ("T-1", "报告", "政府网站"), few, ("2", "报告", "公示栏")),
    )
    yield "没有表头.csv", table(("姓名", "电话", "住址"), ("某甲", "0", "某村"))
    yield "只有表头.csv", table(HEADINGS)


def _columns() -> Files:
    yield "同义的两列.csv", table([*HEADINGS, "发布日期"], [*ONE, "2020-11-11"])
    yield "公开时限不采用.csv", table([*HEADINGS, "公开时限"], [*ONE, "长期公开"])
    yield (
        "用不到的列.csv",
        table(["序号", *HEADINGS, "公开范围", "责任人"], ["1", *ONE, "全社会", "某甲"]),
    )
    empty = [[part for cell in row for part in ("", cell)] for row in (HEADINGS, ONE)]
    yield "隔一列空一列.csv", table(*empty)
    yield "多一格错了位.csv", table(HEADINGS, but(ONE, title="甲,报告"), TWO)
    yield "列号行.csv", table(HEADINGS, ("甲", "乙", "丙", "1", "2", "3"), ONE)
    yield "列号从一数起.csv", table(HEADINGS, tuple("123456"), ONE, tuple("123456"), TWO)


def _tables() -> Files:
    title, again = alone("潭头镇台账"), alone("潭头镇台账（续）")
    yield "每页重复标题和表头.csv", table(title, HEADINGS, ONE, again, HEADINGS, TWO)
    yield "每页重复两行表头.csv", table(UPPER, LOWER, ONE, UPPER, LOWER, TWO)
    other = alone("填报单位：合峪镇")
    first = (alone("填报单位：潭头镇"), HEADINGS, nobodys(ONE))
    yield "第二张表换了单位.csv", table(*first, alone(""), other, HEADINGS, nobodys(TWO))
    swapped = [*HEADINGS[:4], "公开日期", "形成日期"]
    turned = [*nobodys(TWO)[:4], TWO[5], TWO[4]]
    yield "第二张表列序不同.csv", table(*first, other, swapped, turned)
    more, longer = [*HEADINGS, "备注"], [*but(TWO, record="T-3"), "补登"]
    yield "第二张表多一列.csv", table([*HEADINGS, ""], [*ONE, ""], more, longer)
    few = ["公开事项", "形成日期", "公开日期", "", "", ""]
    late = ["报告", "2020-01-06", "2020-11-30", "", "", ""]
    open_ = ["报告", "2020-03-02", "", "", "", ""]
    yield "上面的表列少.csv", table(few, late, open_, alone(""), HEADINGS, ONE)
    yield (
        "上面的表末行没有日期.csv",
        table(few, late, ["报告", "", "待公开", "", "", ""], HEADINGS, ONE),
    )
    yield "通讯录不是台账.csv", table(("单位", "事项", "渠道"), ("潭头镇", "报告", "电话"))
    year = ["2021年台账", "", "", "", "", ""]
    dates_first = ["公开日期", "形成日期", *HEADINGS[:4]]
    turned_first = ["形成日期", "公开日期", *HEADINGS[:4]]
    yield (
        "第二张表上面写着年份.csv",
        table(dates_first, [ONE[5], ONE[4], *ONE[:4]], year, turned_first, [*TWO[4:], *TWO[:4]]),
    )
    yield "下面的表列多而没有记录.csv", table(few, late, HEADINGS)
    lower = [*LOWER[:4], "公开", "形成"]
    yield (
        "第二张两行表头列序不同.csv",
        table(UPPER, LOWER, ONE, UPPER, lower, [*TWO[:4], *TWO[:3:-1]]),
    )
    beside = [*HEADINGS[:4], "佐证", "形成日期", "公开日期"]
    moved = [*TWO[:4], "", *TWO[4:]]
    yield "第二张表日期移了一列.csv", table([*HEADINGS, "备注"], [*ONE, ""], beside, moved)
    dated = ["填报单位：合峪镇", "", "", "填报日期：", "2020-12-31", ""]
    yield "换单位的一行带着日期.csv", table(*first, dated, HEADINGS, nobodys(TWO))
    alone_ = ["填报单位：合峪镇", "", "", "", "", "2020-12-31"]
    yield "换单位的一行只带日期.csv", table(*first, alone_, nobodys(TWO))
    cells = ["填报单位", "合峪镇", "", "", "", ""]
    yield "换单位的一行分两格.csv", table(*first, cells, HEADINGS, nobodys(TWO))
