"""公开时限: within which period of which event, for how long, how often."""

from typing import Literal, Self

from pydantic import ConfigDict, PositiveInt, model_validator
from pydantic_core import PydanticCustomError

from gongkai.model.base import Model, Text, TriggerWord, given
from gongkai.model.terms import Trigger

Every = Literal["once", "year", "quarter", "month"]


class Period(Model):
    """So many days, or so many working days; months are refused (S3.6)."""

    model_config = ConfigDict(json_schema_extra={"oneOf": [given("days"), given("working_days")]})

    days: PositiveInt | None = None
    working_days: PositiveInt | None = None

    @model_validator(mode="after")
    def _one_unit(self) -> Self:
        if (self.days is None) == (self.working_days is None):
            raise PydanticCustomError("one_unit", "exactly one of days, working_days")
        return self

    @property
    def count(self) -> int:
        """The number, in the period's own unit."""
        return self.days or self.working_days or 0

    @property
    def in_working_days(self) -> bool:
        """Whether the unit is the working day (工作日)."""
        return self.working_days is not None


class TimeLimit(Model):
    """What a 公开时限 cell says; `text` is verbatim, the rest is its reading."""

    text: Text
    within: Period | None = None
    after: TriggerWord = Trigger.FORMATION_OR_CHANGE
    posted_at_least: Period | None = None
    every: Every | None = None
    keep: Literal["long_term"] | None = None
    promptly: bool = False
    yields_to_law: bool = False
    needs_a_person: bool = False
    source: Text | None = None
