"""Which weekdays are off and which weekend days are worked, as far as it is announced."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

import chinese_calendar  # noqa: TID251  this is the module that reads its tables

from gongkai.calendar.statutory import DRAGON_BOAT, MID_AUTUMN, NEW_YEAR, QINGMING
from gongkai.calendar.week import is_weekend

# Where the library's Chinese name is not the one in the State Council's notices.
_NAMES = {
    "清明": QINGMING,
    "端午": DRAGON_BOAT,
    "中秋": MID_AUTUMN,
    "中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日": "抗战胜利日",
}


@dataclass(frozen=True)
class DayTable:
    """The days that differ from the plain week, from `first` to `last`, both included."""

    first: date
    last: date  # the last announced day
    off: frozenset[date]  # weekdays only
    worked: frozenset[date]  # make-up days (调休上班): weekend days only
    names: Mapping[date, str]  # of the holiday: its days off (weekends too) and its make-up days
    source: str
    kept: frozenset[date] = frozenset()  # weekdays that a file says are worked as usual


@cache
def announced() -> DayTable:
    """Make the table of the years that `chinese_calendar` knows, from its data alone.

    Its functions are slow and some are wrong (docs/calendar.md); its tables are right but for
    the one day that is mended here.
    """
    holidays, makeups = chinese_calendar.holidays, chinese_calendar.workdays
    known = {each.value: each.chinese for each in chinese_calendar.Holiday}
    names = {
        day: _NAMES.get(known[holiday], known[holiday])
        for day, holiday in (*holidays.items(), *makeups.items())
    }
    # The notice for 2006 took Tuesday 3 January 2006 off for Saturday 31 December 2005; the
    # library has the day off and lacks the make-up day.
    mended = date(2005, 12, 31)
    return DayTable(
        first=date(min(holidays).year, 1, 1),
        last=date(max(holidays).year, 12, 31),
        off=frozenset(day for day in holidays if not is_weekend(day) and day not in makeups),
        worked=frozenset(day for day in makeups if is_weekend(day)) | {mended},
        names={**names, mended: NEW_YEAR},
        source=f"chinese_calendar {chinese_calendar.__version__}",
    )


def overlay(
    table: DayTable,
    days: Mapping[date, bool],
    names: Mapping[date, str],
    years: Collection[int] = (),
) -> DayTable:
    """Lay later facts over `table`, by full date (S2.2): `days` says whether each day is off.

    `names` names the holiday of each of them. `years` are the years that become announced as a
    whole; they must follow on the last one, or `ValueError` is raised: a year left out would
    pass for one without holidays. Days beyond the last announced year are kept as facts.
    """
    last = table.last.year
    new = sorted(year for year in years if year > last)
    if new != list(range(last + 1, last + 1 + len(new))):
        raise ValueError(f"the years {new} do not follow on {last}")
    off = {day for day, is_off in days.items() if is_off}
    worked = {day for day in days if day not in off and is_weekend(day)}
    kept = {day for day in days if day not in off and not is_weekend(day)}
    names_left = {day: name for day, name in table.names.items() if day not in days}
    return replace(
        table,
        last=date(new[-1], 12, 31) if new else table.last,
        off=table.off - days.keys() | {day for day in off if not is_weekend(day)},
        worked=table.worked - days.keys() | worked,
        names=names_left | {day: names[day] for day in off | worked},
        kept=table.kept - days.keys() | kept,
    )
