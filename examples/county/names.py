"""Who publishes what in the made-up county: units, items of the catalogue, titles."""

from dataclasses import dataclass

from gongkai.model.terms import Channel, Level

SITE, BOARD, HALL = Channel.WEBSITE, Channel.NOTICE_BOARD, Channel.SERVICE_CENTRE


@dataclass(frozen=True)
class Unit:
    """Who publishes; the code begins the numbers of its records."""

    code: str
    name: str
    level: Level


@dataclass(frozen=True)
class Item:
    """A row of the catalogue, with the channels that its annex ticks."""

    id: str
    category: str
    name: str
    channels: tuple[Channel, ...]


COUNTY = Unit("LC", "栾川县农业农村局", Level.COUNTY)
COUNTY_IN_2020 = "栾川县扶贫开发办公室"
VILLAGE = Unit("BYL", "拨云岭村", Level.VILLAGE)
TANTOU = Unit("TT", "潭头镇", Level.TOWNSHIP)
TOWNSHIPS = (
    Unit("CG", "城关镇", Level.TOWNSHIP),
    Unit("CTD", "赤土店镇", Level.TOWNSHIP),
    Unit("HY", "合峪镇", Level.TOWNSHIP),
    TANTOU,
    Unit("SC", "三川镇", Level.TOWNSHIP),
    Unit("LS", "冷水镇", Level.TOWNSHIP),
    Unit("TW", "陶湾镇", Level.TOWNSHIP),
    Unit("SM", "石庙镇", Level.TOWNSHIP),
    Unit("MZ", "庙子镇", Level.TOWNSHIP),
    Unit("SZM", "狮子庙镇", Level.TOWNSHIP),
    Unit("BT", "白土镇", Level.TOWNSHIP),
    Unit("JH", "叫河镇", Level.TOWNSHIP),
    Unit("LCX", "栾川乡", Level.TOWNSHIP),
    Unit("QP", "秋扒乡", Level.TOWNSHIP),
)
ITEMS = (
    Item("1", "政策文件", "工作文件", (SITE, BOARD, HALL)),
    Item("2", "政策文件", "报告", (SITE, BOARD, HALL)),
    Item("3", "扶贫对象", "贫困人口识别", (BOARD,)),
    Item("4", "扶贫对象", "贫困人口退出", (BOARD,)),
    Item("5", "扶贫资金项目", "基础设施建设", (SITE,)),
    Item("6", "扶贫资金项目", "扶贫项目", (BOARD,)),
    Item("7", "扶贫资金项目", "扶贫资金", (SITE, BOARD)),
    Item("8", "扶贫资金项目", "项目库建设", (SITE, BOARD, HALL)),
    Item("9", "监督管理", "信访领域", (SITE, BOARD)),
    Item("10", "监督管理", "监督举报", (SITE, BOARD)),
)
