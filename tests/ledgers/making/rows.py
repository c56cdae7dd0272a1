"""The two records that most ledgers of the corpus hold, and ways to write them down."""

from collections.abc import Iterator, Sequence

HEADINGS = ("信息编号", "公开事项", "信息名称", "公开主体", "形成日期", "公开日期")
ONE = ("T-1", "报告", "甲报告", "潭头镇", "2020-09-15", "2020-10-19")
TWO = ("T-2", "报告", "乙报告", "潭头镇", "2020-09-16", "2020-10-20")

Row = Sequence[str]
Files = Iterator[tuple[str, bytes]]


def but(row: Row, **cells: str) -> list[str]:
    """Write a record with other cells, named by the fields of `HEADINGS`."""
    names = ("record", "item", "title", "unit", "formed_on", "published_on")
    return [cells.get(name, cell) for name, cell in zip(names, row, strict=True)]


def lines(*rows: Row, separator: str = ",", end: str = "\n") -> str:
    """Write rows as text, each with a line break at its end."""
    return "".join(separator.join(row) + end for row in rows)


def table(*rows: Row) -> bytes:
    """Write rows as the plainest of text files."""
    return lines(*rows).encode()
