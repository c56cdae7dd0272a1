"""What may become of the days that no notice has arranged yet (S2.4)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from gongkai.calendar.days import DayTable
from gongkai.calendar.statutory import days_off, holidays_of
from gongkai.calendar.week import is_weekend

_DECEMBER = 12

Span = tuple[int, int]  # smallest and largest offset, in days from the first statutory day


@dataclass(frozen=True)
class Habits:
    """How far from each holiday its notices have ever moved work, by the holiday's name."""

    makeups: Mapping[str, Span]
    weekdays_off: Mapping[str, Span]


@dataclass(frozen=True)
class Readings:
    """A table carried on past its last announced day in three ways."""

    earliest: DayTable  # as much work as can be: periods end soonest
    estimate: DayTable
    latest: DayTable  # as little work as can be: periods end last


def horizon(table: DayTable) -> date:
    """Return the first day that the next notice may still change.

    Notices for a next year have reached back into December, never before the 29th.
    """
    return date(table.last.year, 12, 29)


def learn(table: DayTable) -> Habits:
    """Learn the spans of make-up days and of weekdays off from the announced years."""
    return Habits(_spans(table, table.worked), _spans(table, table.off))


def readings(table: DayTable, habits: Habits, until: date) -> Readings:
    """Carry `table` on to `until`; what it says of days beyond its horizon stands in all three."""
    since = horizon(table)
    # The New Year after `until` reaches back into its December.
    years = range(table.last.year + 1, until.year + 2)

    def unarranged(days: Iterable[date]) -> set[date]:
        said = table.names.keys() | table.kept
        return {day for day in days if since <= day <= until and day not in said}

    of_law = {day: name for year in years for day, name in days_off(year).items()}
    named = {day: name for day, name in of_law.items() if day not in table.kept}
    off = unarranged(day for day in named if not is_weekend(day))
    mostly_off = unarranged(
        day for day in _around(years, habits.weekdays_off) if not is_weekend(day)
    )
    makeups = unarranged(day for day in _around(years, habits.makeups) if is_weekend(day))
    estimate = replace(table, last=until, off=table.off | off, names={**named, **table.names})
    return Readings(
        earliest=replace(estimate, worked=table.worked | (makeups - named.keys())),
        estimate=estimate,
        latest=replace(estimate, off=estimate.off | mostly_off),
    )


def _spans(table: DayTable, days: Iterable[date]) -> dict[str, Span]:
    spans: dict[str, Span] = {}
    for day in days:
        if not table.first <= day <= table.last:
            continue
        # December's changes are made for the New Year that follows.
        holidays = holidays_of(day.year + (day.month == _DECEMBER))
        # Names that the 放假办法 does not know (regional, extraordinary) teach nothing. A day
        # given to two holidays at once, 中秋节、国庆节, counts for the nearer.
        offsets = [
            ((day - holidays[name][0]).days, name)
            for name in table.names[day].split("、")
            if name in holidays
        ]
        if offsets:
            offset, name = min(offsets, key=lambda pair: abs(pair[0]))
            low, high = spans.get(name, (offset, offset))
            spans[name] = (min(low, offset), max(high, offset))
    return spans


def _around(years: Iterable[int], spans: Mapping[str, Span]) -> set[date]:
    return {
        days[0] + timedelta(days=offset)
        for year in years
        for name, days in holidays_of(year).items()
        if name in spans
        for offset in range(spans[name][0], spans[name][1] + 1)
    }
