"""单位名册: who discloses, at which level, under which names over the years."""

from datetime import date
from typing import Literal

from pydantic import Field

from gongkai.model.base import FILLED, Day, LevelWord, Model, Text


class Unit(Model):
    """公开主体; active from `from` to `until`, both inclusive, open where absent."""

    name: Text
    level: LevelWord
    aliases: tuple[Text, ...] = ()
    parent: Text | None = None
    from_: Day | None = Field(default=None, alias="from")
    until: Day | None = None

    def is_active(self, day: date) -> bool:
        """Tell whether the unit existed on `day`."""
        return (self.from_ is None or self.from_ <= day) and (
            self.until is None or day <= self.until
        )


class Roster(Model):
    """The file `units.yaml`."""

    version: Literal[1]
    units: tuple[Unit, ...] = Field(json_schema_extra=FILLED)
