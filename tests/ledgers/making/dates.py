"""日期: one column of dates in every form, ranges, and what is no date."""

from collections.abc import Sequence

from ledgers.making.rows import HEADINGS, Files, table

FORMS = (
    "2020年12月14日",
    "2020-12-14",
    "2020/12/14",
    "2020.12.14",
    "20201214",
    "2020/12/14 9:21:00",
    "二○二○年十二月十四日",
    "二〇二〇年十二月十四日",
    "二零二零年十二月十四日",
    "２０２０年１２月１４日",
    "2020 年 12 月 14 日",
    "44179",
    "44179.39",
)
MORE = (
    "2020年12月14号",
    "2020.12.14.",
    "2020—12—14",
    "2020年12月14日（星期一）",
    "2020-12-14T16:00:00+08:00",
    "2020-12-13T16:00:00Z",
    "2020年12月14日 下午3:30",
    "2020年12月14日9时30分",
    "2020-12-14 00:00:00.0",
    '"2020年\n12月14日"',
)
RANGES = (
    "2024年2月19日-2024年2月28日",
    "2021年8月16日-8月20日",
    "自2020年6月10日至6月20日止",
    "2023年8月14日至2023年8月23 日",
    "2020.6.10-6.20",
    "2020年6月10日-20日",
    "2020年12月25日至2021年1月4日",
)
NO_DATES = (
    "2020610",
    "2020.13.1",
    "31/02/2020",
    "12-14",
    "二月三十日",
    "2020年12月",
    "2020年12月14日前",
    "2020年12月14日、15日",
    "20.12.14",
    "2020年12月14日（星期二）",
    "长期公开",
    "待定",
    "2020-12/14",
    "1900-01-00",
    "29999",
    "2020年12月25日-1月4日",
    "5",
)
NAMES = (*HEADINGS[:4], "形成日期")
MIXED_UP = "2020-06-10至2020-06-20"


def column(heading: str, *cells: str) -> bytes:
    """Write a record for each cell of one column."""
    rows: list[Sequence[str]] = [(*HEADINGS[:4], heading)]
    rows += [
        (f"T-{number}", "报告", "甲报告", "潭头镇", cell) for number, cell in enumerate(cells, 1)
    ]
    return table(*rows)


def files() -> Files:
    """Give each file with its name."""
    yield "接口所列的写法.csv", column("形成日期", *FORMS)
    yield "同类的写法.csv", column("形成日期", *MORE)
    yield "起止写在一格.csv", column("公示开始日期", *RANGES)
    yield "起止写在别的列.csv", column("形成日期", MIXED_UP, "2020-06-10")
    yield "不是日期的一律不读.csv", column("公开日期", *NO_DATES)
    yield (
        "撤下另有一列.csv",
        table(
            (*HEADINGS[:4], "公开日期", "撤下日期"),
            ("T-1", "报告", "甲报告", "潭头镇", MIXED_UP, "2020-06-25"),
            ("T-2", "报告", "甲报告", "潭头镇", MIXED_UP, ""),
            ("T-3", "报告", "甲报告", "潭头镇", "2020-06-10", "未撤下"),
        ),
    )
