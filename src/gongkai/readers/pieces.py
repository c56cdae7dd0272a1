"""The sound parts of a file that may have mistakes: what of it can be looked at all the same."""

from collections.abc import Iterator
from typing import TypeVar

from pydantic import ValidationError

from gongkai.model.base import Model
from gongkai.model.validation import Spotted
from gongkai.readers.document import EACH, Document, inside
from gongkai.source import Loc

M = TypeVar("M", bound=Model)


def pieces(document: Document, model: type[M], *steps: str | None) -> list[Spotted[M]]:
    """Fit what lies at `steps` to `model`; what is wrong in it, key by key, is left out.

    A part that cannot do without what is wrong is left out itself.
    """
    found: list[tuple[Loc, object]] = [((), document.data)]
    for step in steps:
        found = [pair for loc, value in found for pair in inside(loc, value, step)]
    return [Spotted(loc, value) for loc, data in found for value in _fitted(model, data)]


def entries(document: Document, model: type[M], key: str) -> list[Spotted[M]]:
    """Fit each entry of the list under `key`."""
    return pieces(document, model, key, EACH)


def _fitted(model: type[M], data: object) -> Iterator[M]:
    if not isinstance(data, dict):
        return
    try:
        yield model.model_validate(data, by_alias=True, by_name=False)
    except ValidationError as error:
        wrong = {detail["loc"][0] for detail in error.errors() if detail["loc"]}
        if wrong & data.keys():
            yield from _fitted(model, {key: data[key] for key in data if key not in wrong})
