"""放假安排: a holiday file, in the shape of holiday-cn with a few keys more."""

from collections.abc import Mapping
from datetime import date
from typing import Annotated

from pydantic import Field

from gongkai.model.base import Day, Model, Text

# The tables begin with the first year. The lunar dates are known to 2060, and the calendar goes
# on for some years past the last one that is announced.
FIRST_YEAR, LAST_YEAR = 2004, 2055


class HolidayDay(Model):
    """A day off, weekends within a holiday too, or a make-up day; `name` is the holiday's.

    A day of two holidays has both names, joined by 、.
    """

    name: Text
    date: Day
    is_off: bool = Field(alias="isOffDay")


class Holidays(Model):
    """A file of `rules/calendar/`: what one notice, or several for one year, make of the days.

    `papers` are the addresses of the notices, `source` names one that has no address. A file
    that `amends` or is `regional` has some days of a year, any other all of its holidays;
    `extraordinary` says that there are more days off than the law gives (2015, 2020).
    """

    schema_: Text | None = Field(default=None, alias="$schema")  # holiday-cn writes both
    id_: Text | None = Field(default=None, alias="$id")
    year: Annotated[int, Field(ge=FIRST_YEAR, le=LAST_YEAR)]
    papers: tuple[Text, ...] = ()
    source: Text | None = None
    days: tuple[HolidayDay, ...]
    amends: bool = False
    regional: Text | None = None  # the region's name
    extraordinary: bool = False
    note: Text | None = None

    @property
    def sources(self) -> tuple[str, ...]:
        """Where the days come from; without a source they count for nothing."""
        return (*self.papers, *filter(None, [self.source]))

    @property
    def is_used(self) -> bool:
        """Tell whether there are days, and a source for them (S2.2)."""
        return bool(self.sources and self.days)

    @property
    def is_partial(self) -> bool:
        """Tell whether the file has but some days of its year."""
        return self.amends or self.regional is not None

    @property
    def is_off(self) -> Mapping[date, bool]:
        """Say of each day whether it is off."""
        return {day.date: day.is_off for day in self.days}
