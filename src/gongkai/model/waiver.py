"""豁免: a dated, reasoned exception."""

from typing import Literal, Self

from pydantic import ConfigDict, model_validator
from pydantic_core import PydanticCustomError

from gongkai.model.base import Day, Model, Text, given

EVERY_RULE = "*"


class Waiver(Model):
    """One exception: of which obligations, why, by whose word, until which day (inclusive).

    `rule` is an id, or * for every rule. With `new_due` what is done by that day is waived, and
    what is not is counted from it.
    """

    model_config = ConfigDict(
        json_schema_extra={"anyOf": [given("unit"), given("item"), given("record")]}
    )

    rule: Text
    unit: Text | None = None
    item: Text | None = None
    record: Text | None = None
    reason: Text
    approved_by: Text | None = None
    basis: Text | None = None
    until: Day
    new_due: Day | None = None

    @model_validator(mode="after")
    def _someone(self) -> Self:
        # Without a selector it would lift a rule for everyone: that is for the rule's file.
        if not (self.unit or self.item or self.record):
            raise PydanticCustomError("no_selector", "one of unit, item, record")
        return self


class Waivers(Model):
    """The file `waivers.yaml`."""

    version: Literal[1]
    waivers: tuple[Waiver, ...]
