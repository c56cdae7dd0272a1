"""The checks of a holiday file."""

from collections.abc import Mapping

from gongkai.texts import Text
from gongkai.texts.checks.page import Page

_DAY = "days:\n  - {name: 三月三, date: 2024-04-11, isOffDay: true}\n"
_WEEKEND = "  - {name: 三月三, date: 2024-05-25, isOffDay: true}\n"

HOLIDAY_PAGES: Mapping[str, Page] = {
    "holidays-without-days": Page(
        "warning",
        Text("放假安排里一天也没有", "holiday file without days"),
        Text(
            "没有日期的文件不采用：没有写，不等于没有假期。",
            "A file without days is not used: that none are given does not mean that there are "
            "none.",
        ),
        "holidays",
        "days: []\n",
        _DAY,
    ),
    "holidays-without-source": Page(
        "warning",
        Text("放假安排没有来源", "holiday file without a source"),
        Text(
            "没有写明通知网址（papers）或文号（source）的安排不采用。",
            "Days without the address (papers) or number (source) of their notice are not used.",
        ),
        "holidays",
        "source: null\n",
        "source: 某政办〔2024〕1号\n",
    ),
    "weekend-day-off": Page(
        "notice",
        Text("放假的周末不与平日相连", "weekend day off that adjoins no weekday off"),
        Text(
            "本来就是周末，写不写都一样；多半是日期写错了。",
            "It is a weekend anyway and changes nothing; mostly the date is mistyped.",
        ),
        "holidays",
        f"extraordinary: true\nregional: null\n{_DAY}{_WEEKEND}",
        f"extraordinary: true\nregional: null\n{_DAY}",
    ),
}
