"""How a document is fitted to a model, and what each misfit is called."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter
from typing import Generic, TypeVar

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from gongkai.errors import InvalidInput, Problem
from gongkai.model.base import Model, near
from gongkai.model.personal import masked
from gongkai.model.timelimit import Period
from gongkai.readers.document import Document
from gongkai.readers.keys import keys_at
from gongkai.source import Loc

M_co = TypeVar("M_co", bound=Model, covariant=True)
M = TypeVar("M", bound=Model)


@dataclass(frozen=True, slots=True)
class Loaded(Generic[M_co]):
    """A value, and the document that knows where each part of it stands."""

    value: M_co
    document: Document


def validate_model(document: Document, model: type[M], also: Iterable[Problem] = ()) -> Loaded[M]:
    """Fit `document` to `model`, or raise all that is wrong with it.

    `also` are problems found by other checks on the same document: they refuse it as well.
    """
    problems = [*document.problems, *also]
    try:
        value = model.model_validate(document.data, by_alias=True, by_name=False)
    except ValidationError as error:
        problems += misfits(document, model, error)
    else:
        if not problems:
            return Loaded(value, document)
    raise InvalidInput(sorted(problems, key=_line_and_column))


def _line_and_column(problem: Problem) -> tuple[int, int]:
    place = problem.place
    return (place.line or 0, place.column or 0) if place else (0, 0)


@dataclass(frozen=True, slots=True)
class _Misfit:
    """One error of pydantic: `path` leads to the value in the document.

    Where several types were tried, `union` is the way to the value that none of them took, and
    `member` is the type that this error comes from.
    """

    error: ErrorDetails
    path: Loc
    union: Loc | None
    member: str


# pydantic's own kinds of error, and ours (model/), by the code of the problem.
_CODES: Mapping[str, str] = {
    "string_type": "not-text",
    "int_type": "not-a-number",
    "bool_type": "not-yes-or-no",
    "tuple_type": "not-a-list",
    "dict_type": "not-a-mapping",
    "model_type": "not-a-mapping",
    "string_too_short": "empty-value",
    "string_pattern_mismatch": "bad-id",
    "greater_than": "not-positive",
    "literal_error": "unknown-word",
    "unknown_word": "unknown-word",
    "unknown_field": "unknown-word",
    "no_such_day": "no-such-day",
    "not_a_day": "not-a-day",
    "one_unit": "one-unit",
    "one_record": "one-record",
    "no_selector": "waiver-for-everyone",
    "too_short": "too-few",
}


def misfits(document: Document, model: type[Model], error: ValidationError) -> list[Problem]:
    """Name every error of pydantic in words and places of the document."""
    found = [
        _locate(document, detail)
        for detail in error.errors(include_url=False)
        # pydantic counts only the entries that fit; each misfit of the others is told by itself.
        if not (
            detail["type"] == "too_short" and len(detail["input"]) >= detail["ctx"]["min_length"]
        )
    ]
    return [_problem(document, model, misfit) for misfit in _settle(found)]


def _locate(document: Document, error: ErrorDetails) -> _Misfit:
    """Tell the steps that lead into the document from pydantic's names for the types tried."""
    path: Loc = ()
    union, member = None, ""
    for number, step in enumerate(error["loc"]):
        is_absent = error["type"] == "missing" and number == len(error["loc"]) - 1
        if is_absent or document.has((*path, step)):
            path = (*path, step)
        else:
            union, member = path, str(step)
    return _Misfit(error, path, union, member)


def _settle(found: list[_Misfit]) -> Iterator[_Misfit]:
    """Of the types tried on one value, keep the errors of the one that comes nearest."""
    for union, group in groupby(found, key=attrgetter("union")):
        errors = list(group)
        if union is None:
            yield from errors
            continue
        nearest = min(errors, key=_distance).member
        words = [word for misfit in errors for word in _expected(misfit.error)]
        for misfit in errors:
            if misfit.member == nearest:
                if _expected(misfit.error) and misfit.path == union:
                    misfit.error["ctx"]["expected"] = "、".join(words)
                yield misfit


def _distance(misfit: _Misfit) -> int:
    kind = misfit.error["type"]
    if misfit.union != misfit.path:
        return 0  # the value was taken, and what is wrong lies further in
    if kind in {"unknown_word", "unknown_field", "one_unit"}:
        return 1
    return {"model_type": 2, "literal_error": 3}.get(kind, 4)


def _expected(error: ErrorDetails) -> list[str]:
    """Return the words of the closed vocabulary that the value is not of."""
    text = str(error.get("ctx", {}).get("expected", ""))
    if error["type"] == "literal_error":
        return re.findall(r"'([^']*)'", text) or [text]
    return text.split("、") if text else []


def _problem(document: Document, model: type[Model], misfit: _Misfit) -> Problem:
    error, path = misfit.error, misfit.path
    key = next((step for step in reversed(path) if isinstance(step, str)), "")
    if error["type"] == "missing":
        return Problem("missing-key", document.place(path), {"key": key})
    if error["type"] == "extra_forbidden":
        known = keys_at(model, path[:-1])
        values: dict[str, object] = {"key": key, "expected": known, "near": near(key, known)}
        return Problem("unknown-key", document.place(path, key=True), values)
    return Problem(_code(misfit), document.place(path), {"key": key, **_values(error)})


def _code(misfit: _Misfit) -> str:
    error = misfit.error
    if not misfit.path:
        return "top-not-a-mapping"
    if error["input"] is None:
        return "empty-value"
    if error.get("ctx", {}).get("class_name") == Period.__name__:
        return "not-a-period"
    return _CODES.get(error["type"], "unfit-value")


def _values(error: ErrorDetails) -> dict[str, object]:
    found, context = shown(error["input"]), error.get("ctx", {})
    values: dict[str, object] = {"found": found}
    if error["type"] == "too_short":
        values["least"] = context["min_length"]
    if (expected := _expected(error)) and error["input"] is not None:
        values |= {"expected": expected, "near": context.get("near") or near(found, expected)}
    return values


# Characters of a value that a sentence quotes.
_LONGEST = 40


def shown(value: object) -> str:
    """Write a value of a document short enough for a sentence."""
    match value:
        case bool():
            return str(value).lower()
        case dict():
            return "{…}"
        case tuple():
            return "[…]" if value else "[]"
        case _:
            # Masked first: of a number that is cut off, nobody can tell what it was.
            text = masked(" ".join(str(value).split()))
            return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
