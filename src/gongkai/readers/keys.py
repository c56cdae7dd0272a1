"""Which keys a model knows, at any depth of it."""

from types import UnionType
from typing import Any, Union, get_args, get_origin

from gongkai.model.base import Model
from gongkai.source import Loc


def keys_at(model: type[Model], path: Loc) -> list[str]:
    """Return the keys, as written in files, of the mapping that `path` leads to in `model`."""
    hints: list[Any] = [model]
    for step in path:
        hints = [inner for hint in hints for inner in _inside(hint, step)]
    return [
        field.alias or name
        for hint in hints
        if _is_model(hint)
        for name, field in hint.model_fields.items()
    ]


def _inside(hint: Any, step: str | int) -> list[Any]:
    if _is_model(hint):
        fields = {field.alias or name: field for name, field in hint.model_fields.items()}
        return _options(fields[step].annotation) if step in fields else []
    if get_origin(hint) in (tuple, dict):
        entry = get_args(hint)[0 if get_origin(hint) is tuple else 1]
        return _options(entry)
    return []


def _options(hint: Any) -> list[Any]:
    """Take a type apart into those of which a value may be."""
    if get_origin(hint) in (Union, UnionType):
        return [option for part in get_args(hint) for option in _options(part)]
    return [hint]


def _is_model(hint: Any) -> bool:
    return isinstance(hint, type) and issubclass(hint, Model)
