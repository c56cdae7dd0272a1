"""The same verdicts as most people would write them: row by row, asking chinese_calendar.

Usage: python benchmarks/loop.py LEDGER.csv ROWS. Prints the seconds that ROWS rows took.
"""

import csv
import sys
import time
from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta

import chinese_calendar  # noqa: TID251  the point of the comparison

_DAY = timedelta(days=1)
_LIMIT = 20
_POSTED = 10
_AS_OF = date(2020, 12, 31)


def due(start: date) -> date:
    """Step day by day to the twentieth working day after `start`."""
    counted = 0
    while counted < _LIMIT:
        start += _DAY
        counted += chinese_calendar.is_workday(start)
    return start


def working_days(first: date, last: date) -> int:
    """Step day by day from `first` to `last`, counting the working days after the first."""
    counted = 0
    while first < last:
        first += _DAY
        counted += chinese_calendar.is_workday(first)
    return counted


def day(text: str) -> date | None:
    """Read an ISO date; nothing of a blank, or of one to come."""
    value = date.fromisoformat(text) if text else None
    return value if value and value <= _AS_OF else None


def deadline(start: date | None, done: date | None) -> str:
    """Judge one deadline."""
    if start is None:
        return "undecided"
    last = due(start)
    end = done or _AS_OF
    if end <= last:
        return "met" if done else "pending"
    working_days(last, end)
    return "late" if done else "overdue"


def verdicts(row: dict[str, str]) -> Iterable[tuple[str, str]]:
    """Judge one record by each rule but coverage."""
    formed, reviewed = day(row["形成日期"]), day(row["保密审查日期"])
    published, withdrawn = day(row["公开日期"]), day(row["撤下日期"])
    changed, again = day(row["变更日期"]), day(row["变更公开日期"])
    yield "publish-on-time", deadline(formed, published)
    if changed:
        yield "update-on-time", deadline(changed, again)
    if published:
        if row["公开层级"] == "县级":
            yield "stay-public", "violated" if withdrawn else "met"
        else:
            up = ((withdrawn or _AS_OF) - published).days
            short = "violated" if withdrawn else "pending"
            yield "post-ten-days", "met" if up >= _POSTED - 1 else short
        yield "use-listed-channels", "met" if "政府网站" in row["公开渠道和载体"] else "violated"
        ordered = reviewed and reviewed <= published
        yield "review-before-publishing", "met" if ordered else "violated"
        if formed:
            yield "dates-in-order", "met" if formed <= published else "violated"


def main() -> None:
    """Judge the first rows of a ledger, and print how long it took."""
    name, rows = sys.argv[1], int(sys.argv[2])
    counts: Counter[tuple[str, str]] = Counter()
    covered: set[tuple[str, str]] = set()
    with open(name, encoding="utf-8", newline="") as file:  # noqa: PTH123  as most would write it
        started = time.perf_counter()
        for number, row in enumerate(csv.DictReader(file)):
            if number == rows:
                break
            counts.update(verdicts(row))
            if day(row["公开日期"]):
                covered.add((row["公开主体"], row["公开事项"]))
        print(time.perf_counter() - started)


if __name__ == "__main__":
    main()
