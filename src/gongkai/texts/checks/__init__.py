"""The page of each check of `validate`: how much it weighs, what it means, what is good and bad.

The sentence that names a single breach stands in `texts.lint` or `texts.problems`; a check of the
latter refuses the file. A problem without a page of its own is told by its sentence.
"""

from collections.abc import Mapping

from gongkai.texts import Text
from gongkai.texts.checks.catalog import CATALOG_PAGES
from gongkai.texts.checks.holidays import HOLIDAY_PAGES
from gongkai.texts.checks.page import Page
from gongkai.texts.checks.rules import RULE_PAGES
from gongkai.texts.checks.units import UNIT_PAGES
from gongkai.texts.checks.waivers import WAIVER_PAGES
from gongkai.texts.checks.writing import WRITING_PAGES

PAGES: Mapping[str, Page] = {
    **WRITING_PAGES,
    **CATALOG_PAGES,
    **RULE_PAGES,
    **UNIT_PAGES,
    **WAIVER_PAGES,
    **HOLIDAY_PAGES,
}

BAD = Text("不对的写法", "wrong")
GOOD = Text("对的写法", "right")
COUNT = Text("校验（gongkai validate）所用的检查 {count} 项", "{count} checks of gongkai validate")
REFUSES = Text("{severity} · 文件不能使用", "{severity} · refuses the file")
FILES: Mapping[str, Text] = {
    "catalog": Text("标准目录", "catalogue"),
    "rule": Text("规则", "rule"),
    "units": Text("单位名册", "roster"),
    "waivers": Text("豁免", "waivers"),
    "holidays": Text("放假安排", "holiday file"),
}
