"""条目: ledgers in YAML, JSON and JSON lines, as programs and careful hands write them."""

import json
from datetime import date, datetime
from io import BytesIO

import polars as pl

from ledgers.making.rows import HEADINGS, ONE, TWO, Files, but

FIRST, SECOND = (dict(zip(HEADINGS, row, strict=True)) for row in (ONE, TWO))
NAMELESS = {name: cell for name, cell in FIRST.items() if name != "公开主体"}

PLAIN = """\
# 潭头镇台账
- 信息编号: T-1
  公开事项: 报告
  信息名称: 甲报告
  公开主体: 潭头镇
  形成日期: 2020-09-15
  公开日期: 2020-10-19

- {record: T-2, item: 2, title: 乙报告, unit: 潭头镇, formed_on: 20200916, published_on: 2020.10.20}
"""
OWN = """\
unit: 潭头镇人民政府
records:
  - 信息编号: 007
    公开事项: 报告
    信息名称: "甲报告"
    形成日期: 二○二○年九月十五日
    公开日期: 2020.13.1
    公开渠道: [政府网站, 公示栏]
    备注:
"""
TABBED = "- 信息编号: T-1\n\t信息名称: 甲报告\n"
FULL_WIDTH = "- 信息编号：T-1\n  信息名称：甲报告\n"
TWICE = "- 信息编号: T-1\n  公开日期: 2020-10-19\n  公开日期: 2020-10-20\n"


def entry(record: object) -> str:
    """Write JSON in one line."""
    return json.dumps(record, ensure_ascii=False)


def files() -> Files:
    """Give each file with its name."""
    yield "列名和字段名都认.yaml", PLAIN.encode()
    yield "单位写在上面.yml", OWN.encode()
    yield "缩进用了制表符.yaml", TABBED.encode()
    yield "冒号是全角的.yaml", FULL_WIDTH.encode()
    yield "键写了两次.yaml", TWICE.encode()
    yield "单独一条不是列表.yaml", b"record: T-1\n"
    yield "列表.json", json.dumps([FIRST, SECOND], ensure_ascii=False, indent=1).encode()
    yield "写成一行.json", entry([FIRST, SECOND]).encode()
    yield "单位写在上面.json", entry({"unit": "合峪镇", "records": [NAMELESS]}).encode()
    yield "少一个括号.json", entry([FIRST])[:-1].encode()
    lines = [entry(FIRST), "", entry({**SECOND, "公开日期": None, "公开事项": 2})]
    yield "一行一条.jsonl", "\n".join([*lines, ""]).encode()
    broken = [entry(FIRST), "{", entry(dict(zip(HEADINGS, but(TWO, record="T-3"), strict=True)))]
    yield "坏了一行.jsonl", "\n".join([*broken, ""]).encode()
    yield "列有类型.parquet", typed()
    yield "最后一行断了.jsonl", "\n".join([entry(FIRST), entry(SECOND)[:-9]]).encode()


def typed() -> bytes:
    """Write columns of dates, times, numbers, lists and one of a type that no cell has."""
    frame = pl.DataFrame(
        {
            "信息编号": [2020001, 2020002],
            "公开事项": [2.0, 2.0],
            "title": ["甲报告", "乙报告"],
            "公开主体": ["潭头镇", "潭头镇"],
            "形成日期": [date(2020, 9, 15), date(2020, 9, 16)],
            "公开日期": [datetime(2020, 10, 19, 9, 21), None],  # noqa: DTZ001  as it is kept
            "公开渠道": [["政府网站", "公示栏"], None],
            "公开方式": [{"一": "主动"}, {"一": "主动"}],
        }
    )
    made = BytesIO()
    frame.write_parquet(made)
    return made.getvalue()
