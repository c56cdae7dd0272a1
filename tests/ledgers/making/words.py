"""词语: channels, levels, modes, items and units as offices write them."""

from collections.abc import Sequence

from ledgers.making.rows import HEADINGS, ONE, Files, table

# Each says 政府网站 and 村公示栏, and no more.
CHANNELS = (
    "政府网站、公示栏",
    "政府网站，公示栏；",
    '"政府网站\n公示栏"',
    "政府网站/公示栏",
    "1.政府网站 2.公示栏",
    "◆政府网站 ◆社区/企事业单位、村公示栏（电子屏）",
    "■政府网站 □政府公报 ■公示栏",
    "☑政府网站 ☐政府公报 ☑公示栏",
    "√政府网站 √公示栏",
    "R政府网站 £政府公报 R公示栏",
    "■政府网站 口政府公报 ■公示栏",
    "政府网站√ 政府公报 公示栏√",
    "政府网站(√) 政府公报( ) 公示栏(√)",
)
STRANGE = ("政府网站、村头大树", "同上", "□政府网站 □公示栏", "?政府网站")
LEVELS = (
    "县级",
    "县（市、区）级",
    "乡（镇）级",
    "镇街",
    "村（社区）级",
    "■村级",
    "乡、村级",
    "市级",
)
MODES = ("主动公开", "依申请", "□主动公开 ■依申请公开", "全文发布")
ITEMS = ("7", "07", "第7项", "７", "7.0", "扶贫资金", "扶贫 资金", "年度计划", "扶贫资", "99")
PAIRS = (
    ("扶贫对象", "贫困人口识别"),
    ("扶贫资金项目", "贫困人口识别"),
    ("没有这一类", "贫困人口识别"),
    ("", "扶贫对象/贫困人口识别"),
    ("监督管理", "10"),
)
UNITS = ("潭头镇人民政府", "栾川县扶贫办", "拨云岭 村", "潭头", "潭头镇", "")
DAYS = ("20", "20个工作日", "２０", "20.0", "二十", "-1")


def with_column(heading: str, *cells: str) -> bytes:
    """Write the first record once for each cell of a column beside the others."""
    rows: list[Sequence[str]] = [(*HEADINGS, heading)]
    rows += [(f"T-{number}", *ONE[1:], cell) for number, cell in enumerate(cells, 1)]
    return table(*rows)


def instead(at: int, *cells: str) -> bytes:
    """Write the first record once for each cell in the place of its own."""
    rows = [[f"T-{number}", *ONE[1:]] for number in range(1, len(cells) + 1)]
    for row, cell in zip(rows, cells, strict=True):
        row[at] = cell
    return table(HEADINGS, *rows)


def files() -> Files:
    """Give each file with its name."""
    yield (
        "渠道只算勾选的.csv",
        with_column("公开渠道和载体", *(c.replace(",", "，") for c in CHANNELS)),
    )
    yield "渠道有不认得的.csv", with_column("公开渠道", *STRANGE)
    yield "层级.csv", with_column("公开层级", *LEVELS[:1], *(f'"{level}"' for level in LEVELS[1:]))
    yield "方式.csv", with_column("公开方式", *MODES)
    yield "事项写编号或名称.csv", instead(1, *ITEMS)
    yield (
        "一级事项要对得上.csv",
        table(
            (HEADINGS[0], "一级事项", "二级事项", *HEADINGS[2:]),
            *((f"T-{n}", *pair, *ONE[2:]) for n, pair in enumerate(PAIRS, 1)),
        ),
    )
    yield "单位的别名.csv", instead(3, *UNITS)
    yield "天数.csv", with_column("延期天数", *DAYS)
