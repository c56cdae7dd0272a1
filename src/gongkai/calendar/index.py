"""The working days of a day table, laid out so that counting them is a look-up."""

from dataclasses import dataclass
from datetime import timedelta
from itertools import accumulate, compress

from gongkai.calendar.days import DayTable
from gongkai.calendar.week import is_weekend


@dataclass(frozen=True, slots=True)
class Index:
    """Two arrays; a day is known by its place, counted from the table's first day.

    The nth working day after a place is `days[rank[place] + n]`; the first working day on or
    after it is `days[rank[place - 1] + 1]`.
    """

    rank: list[int]  # by place: where in `days` the last working day so far stands; -1: none yet
    days: list[int]  # the working days, as ordinals


def index_of(table: DayTable) -> Index:
    """Lay out the working days of `table`, from its first day to its last."""
    start, stop = table.first.toordinal(), table.last.toordinal() + 1
    week = bytes(not is_weekend(table.first + timedelta(days=number)) for number in range(7))
    worked = bytearray(week * ((stop - start) // 7 + 1))[: stop - start]
    for days, is_worked in ((table.off, False), (table.worked, True)):
        for day in days:
            if table.first <= day <= table.last:
                worked[day.toordinal() - start] = is_worked
    return Index(
        rank=list(accumulate(worked, initial=-1))[1:],
        days=list(compress(range(start, stop), worked)),
    )
