"""What every model of a file that people write has in common: strict, frozen, closed."""

import re
from datetime import date
from difflib import get_close_matches
from typing import Annotated, Final, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    StringConstraints,
    WithJsonSchema,
)
from pydantic.config import JsonDict
from pydantic_core import PydanticCustomError

from gongkai.model.terms import Channel, Level, Mode, Outcome, Rank, Severity, Term, Trigger

# Longer than any name: comparing takes as long as both are long.
_LONGEST = 200
# What annexes print wide.
_WIDE = str.maketrans("(),", "（），")
_ISO = re.compile(r"\d{4}-\d{2}-\d{2}")


class Model(BaseModel):
    """A value from outside: frozen, never coerced, and closed to keys it does not know."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", strict=True, validate_by_name=True, validate_by_alias=True
    )


# Of a list that the reader refuses when nothing is in it, in a sentence of its own.
FILLED: Final[JsonDict] = {"minItems": 1}


def given(key: str) -> JsonDict:
    """Say to an editor that `key` has to be there, and be neither null nor an empty list."""
    return {"required": [key], "properties": {key: {"not": {"enum": [None, []]}}}}


def near(word: str, known: list[str]) -> str:
    """Return the known word most like `word`, or an empty text: a suggestion, never a reading."""
    if len(word) > _LONGEST:
        return ""
    return next(iter(get_close_matches(word, known, n=1, cutoff=0.5)), "")


def _day(value: object) -> object:
    """Read `2020-12-14`; YAML's own dates never get here: they are kept as text."""
    if isinstance(value, date):
        return value
    if isinstance(value, str) and _ISO.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            raise PydanticCustomError("no_such_day", "no such day", {"found": value}) from None
    raise PydanticCustomError("not_a_day", "not a day", {"found": str(value)})


def _reader(kind: type[Term]) -> BeforeValidator:
    def read(value: object) -> object:
        if isinstance(value, kind):
            return value
        word = kind.read(value) if isinstance(value, str) else None
        if word is None:
            names = [term.zh for term in kind]
            hint = near(str(value), [*names, *kind])
            context = {"found": str(value), "expected": "、".join(names), "near": hint}
            raise PydanticCustomError("unknown_word", "unknown word", context)
        return word

    return BeforeValidator(read, json_schema_input_type=Literal[*_written(kind)])


def _written(kind: type[Term]) -> list[str]:
    """Return the words of a vocabulary, names and codes first; width is people's own choice."""
    folded = sorted({word for term in kind for word in term.spellings})
    wide = [word.translate(_WIDE) for word in folded]
    return list(dict.fromkeys([*(term.zh for term in kind), *kind, *folded, *wide]))


Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
_WrittenDay = Annotated[
    str, WithJsonSchema({"type": "string", "format": "date", "pattern": f"^{_ISO.pattern}$"})
]
Day = Annotated[date, BeforeValidator(_day, json_schema_input_type=_WrittenDay)]
LevelWord = Annotated[Level, _reader(Level)]
ModeWord = Annotated[Mode, _reader(Mode)]
OutcomeWord = Annotated[Outcome, _reader(Outcome)]
SeverityWord = Annotated[Severity, _reader(Severity)]
RankWord = Annotated[Rank, _reader(Rank)]
TriggerWord = Annotated[Trigger, _reader(Trigger)]
ChannelWord = Annotated[Channel, _reader(Channel)]
