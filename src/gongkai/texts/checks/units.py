"""The checks of a roster of units."""

from collections.abc import Mapping

from gongkai.texts import Text
from gongkai.texts.checks.page import Page

UNIT_PAGES: Mapping[str, Page] = {
    "repeated-name": Page(
        "error",
        Text("两个单位同名", "two units of one name"),
        Text(
            "名称和别名合在一起不能重复，否则台账里的这个名称说不清是哪个单位。",
            "Names and aliases together are unique; else a ledger's name would be of two units.",
        ),
        "units",
        "units:\n  - {name: 甲局, level: 县级}\n  - {name: 乙局, level: 县级, aliases: [甲局]}\n",
        "units:\n  - {name: 甲局, level: 县级}\n  - {name: 乙局, level: 县级, aliases: [乙办]}\n",
    ),
    "unknown-parent": Page(
        "error",
        Text("上级单位不在名册里", "parent that is not in the roster"),
        Text(
            "parent 写的是名册里另一个单位的 name（不是别名）。",
            "A parent is the name (no alias) of another unit of the roster.",
        ),
        "units",
        "units:\n  - {name: 丙村, level: 村级, parent: 乙镇}\n",
        "units:\n  - {name: 乙镇, level: 乡级}\n  - {name: 丙村, level: 村级, parent: 乙镇}\n",
    ),
    "unit-level-doubtful": Page(
        "warning",
        Text("单位的层级与名称不像", "level of a unit that its name belies"),
        Text(
            "名称以“村委会”“镇人民政府”等结尾，层级却写成别的一级。层级错了，这个单位该公开什么"
            "就全错了。确实如此的，不必改。",
            "The name ends in 村委会, 镇人民政府 or the like, and the level is another. With a "
            "wrong "
            "level all that the unit owes is wrong. If it is right nevertheless, leave it.",
        ),
        "units",
        "units:\n  - {name: 丙村村民委员会, level: 县级}\n",
        "units:\n  - {name: 丙村村民委员会, level: 村级}\n",
    ),
}
