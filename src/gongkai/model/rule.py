"""规则: one requirement as data, with the law it rests on and the examples that prove it."""

from typing import Annotated, Literal, Self

from pydantic import BeforeValidator, ConfigDict, Field, StringConstraints, model_validator
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError

from gongkai.model.base import (
    ChannelWord,
    Day,
    LevelWord,
    Model,
    ModeWord,
    OutcomeWord,
    RankWord,
    SeverityWord,
    Text,
    given,
)
from gongkai.model.catalog import Item
from gongkai.model.fields import DATES, FIELDS
from gongkai.model.terms import Severity
from gongkai.model.timelimit import Every, Period


def _date_field(value: object) -> object:
    if value in DATES:
        return value
    expected = "、".join(DATES)
    raise PydanticCustomError(
        "unknown_field", "no date", {"found": str(value), "expected": expected}
    )


DateField = Annotated[str, BeforeValidator(_date_field, json_schema_input_type=Literal[*DATES])]
RuleId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]


def _keys(*known: str) -> FieldInfo:
    """Name to an editor the keys that there are; the reader refuses others in its own words."""
    info: FieldInfo = Field(json_schema_extra={"propertyNames": {"enum": [*known]}})
    return info


Record = Annotated[dict[str, str | int], _keys(*FIELDS)]


class Citation(Model):
    """Where a rule rests: document, article and day, and the words themselves, verbatim."""

    document: Text
    article: Text
    date: Day
    quote: Text
    verified_on: Day | None = None
    source: Text | None = None


class InForce(Model):
    """The days, both inclusive, on which a rule governs what happens; None is open."""

    from_: Day | None = Field(default=None, alias="from")
    until: Day | None = None
    note: Text | None = None


class When(Model):
    """Which records a rule speaks of; every condition given must hold.

    `has` wants a date to be filled in: a record without it is outside the rule, one whose cell
    cannot be read is undecided.
    """

    category: tuple[Text, ...] = ()
    subject: tuple[Text, ...] = ()
    item: tuple[Text, ...] = ()
    level: tuple[LevelWord, ...] = ()
    mode: tuple[ModeWord, ...] = ()
    channel: tuple[ChannelWord, ...] = ()
    project: bool | None = None
    has: tuple[DateField, ...] = ()


class Example(Model):
    """Records in the words of a ledger, a day, and the outcome that the rule must give them.

    `outcome` is None where the rule has nothing to say. `item` changes the made-up item that the
    records belong to (keys of a catalogue item). `period` is the one that is meant, where a rule
    asks once in each (2020-Q4).
    """

    model_config = ConfigDict(json_schema_extra={"oneOf": [given("record"), given("records")]})

    name: Text
    record: Record | None = None
    records: tuple[Record, ...] = ()
    item: Annotated[dict[str, object], _keys(*Item.model_fields)] = Field(default_factory=dict)
    as_of: Day
    outcome: OutcomeWord | None
    period: Text | None = None
    severity: SeverityWord | None = None
    due_on: Day | None = None

    @model_validator(mode="after")
    def _some_record(self) -> Self:
        if (self.record is None) == (not self.records):
            raise PydanticCustomError("one_record", "exactly one of record, records")
        return self

    @property
    def rows(self) -> tuple[dict[str, str | int], ...]:
        """The records, however many."""
        return self.records if self.record is None else (self.record,)


class English(Model):
    """The rule's own words in English; the law stays in Chinese."""

    title: Text
    explanation: Text
    remedy: Text


class RuleBase(Model):
    """What every rule has, whatever its kind."""

    id: RuleId
    title: Text
    severity: SeverityWord | dict[str, SeverityWord]
    rank: RankWord
    when: When = When()
    in_force: InForce
    overrides: tuple[RuleId, ...] = ()
    citations: tuple[Citation, ...] = Field(min_length=1)
    explanation: Text
    remedy: Text
    en: English | None = None
    notes: tuple[Text, ...] = ()
    examples: tuple[Example, ...] = Field(min_length=2)

    def severity_for(self, reason: str | None) -> Severity:
        """Return the weight of a breach for `reason`; the worst one where none is named."""
        if isinstance(self.severity, Severity):
            return self.severity
        worst = min(self.severity.values(), key=list(Severity).index)
        return self.severity.get(reason or "", worst)


class Extension(Model):
    """A longer period, by the days in a field of the record, and by at most so many."""

    field: Literal["extended_days"]
    at_most: Period


class Deadline(RuleBase):
    """A date within a period of another.

    `from: trigger` is the event that the item's own time limit names (formed_on by default).
    `until` may name several dates: the first of them on or after `from` counts. `through`: what
    is done by the due date on none of these channels counts as not done. `pause` is a field with
    days, in the unit of the period, for which the clock stands still.
    """

    kind: Literal["deadline"]
    from_: Literal["trigger"] | DateField = Field(alias="from")
    until: tuple[DateField, ...] = Field(min_length=1)
    within: Period | Literal["catalogue"]
    extension: Extension | None = None
    pause: Literal["paused_days"] | None = None
    through: tuple[ChannelWord, ...] = ()


class Posting(RuleBase):
    """What is posted stays up at least so long."""

    kind: Literal["posting"]
    at_least: Period


class Permanence(RuleBase):
    """What is public is never taken down, but for a lawful reason, matched exactly."""

    kind: Literal["permanence"]
    lawful_reasons: tuple[Text, ...]
    need_successor: tuple[Text, ...] = ()


class Coverage(RuleBase):
    """Each unit has published each item that its level owes, in each period."""

    kind: Literal["coverage"]
    every: Every


class ChannelDuty(RuleBase):
    """Published on the channels of the item."""

    kind: Literal["channels"]
    need: Literal["all", "any"]


class Privacy(RuleBase):
    """No personal data in published text, unmasked."""

    kind: Literal["privacy"]
    fields: tuple[Literal["title", "remark", "withdrawal_reason"], ...] = Field(min_length=1)
    detectors: tuple[Literal["id_card", "mobile", "bank_card"], ...] = Field(min_length=1)


class Sequence(RuleBase):
    """Dates stand in order; a date that must be there is there."""

    kind: Literal["sequence"]
    order: tuple[Annotated[tuple[DateField, ...], Field(min_length=2)], ...] = ()
    required: tuple[DateField, ...] = ()


Rule = Deadline | Posting | Permanence | Coverage | ChannelDuty | Sequence | Privacy
AnyRule = Annotated[Rule, Field(discriminator="kind")]
