"""JSON Schema for editors, of the files that people write: made from the models that read them."""

import json
from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, TypeAdapter
from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from gongkai.model.catalog import Catalog
from gongkai.model.holidays import Holidays
from gongkai.model.rule import AnyRule
from gongkai.model.unit import Roster
from gongkai.model.waiver import Waivers
from gongkai.texts.schema import KEYS

# The newest draft that the language servers of editors take without complaint.
_DRAFT = "http://json-schema.org/draft-07/schema#"
_ADAPTERS: Mapping[str, TypeAdapter[Any]] = {
    "catalog": TypeAdapter(Catalog),
    "rule": TypeAdapter(AnyRule),
    "units": TypeAdapter(Roster),
    "waivers": TypeAdapter(Waivers),
    "holidays": TypeAdapter(Holidays),
}
SCHEMAS = tuple(_ADAPTERS)


def render(name: str) -> str:
    """Write the schema of one of `SCHEMAS`."""
    made = _ADAPTERS[name].json_schema(
        schema_generator=_ForEditors, ref_template="#/definitions/{model}"
    )
    made.pop("discriminator", None)  # of OpenAPI; `kind` is a constant in each rule
    definitions = made.pop("$defs")
    whole = {"$schema": _DRAFT, **made, "definitions": definitions}
    return f"{json.dumps(whole, ensure_ascii=False, indent=2)}\n"


class _ForEditors(GenerateJsonSchema):
    """Says of each model and key, in Chinese, what it is; names made from code say nothing."""

    def field_title_should_be_set(self, schema: object) -> bool:  # noqa: ARG002
        return False

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        made = super().model_schema(schema)
        model = schema["cls"]
        made.pop("title")
        made["description"] = _told(model, "")
        for key, value in made["properties"].items():
            value["description"] = _told(model, key)
        return made


def _told(model: type[BaseModel], key: str) -> str:
    """Return what is said of a key where it is first said: by the model, or what it extends."""
    return next(
        KEYS[each.__name__][key] for each in model.__mro__ if key in KEYS.get(each.__name__, {})
    )
