"""The JSON Schema of the fact base, made from the records: `python -m schemas.jsonschema` writes `factbase.schema.json`."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from schemas import values
from schemas.factbase import SCHEMA_VERSION, FactBase

PATH: Final = Path(__file__).with_name("factbase.schema.json")


class _Written(GenerateJsonSchema):
    """The schema of what is written: numbers as declared, and a record's fields where pydantic sees only its serialiser."""

    def ser_schema(self, schema: Any) -> JsonSchemaValue | None:  # noqa: ANN401 - pydantic's signature is a union of dozens
        return None if schema["type"] == "function-wrap" else super().ser_schema(schema)


def json_schema() -> str:
    """JSON Schema (draft 2020-12) of what `factbase.json` holds, as text with a newline at the end."""
    made = FactBase.model_json_schema(mode="serialization", schema_generator=_Written)
    for name, definition in made["$defs"].items():
        _require(definition, optional=values.ABSENT_WHEN_NULL if getattr(values, name, None) in values.MEASURED else ())
    _require(made)
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": f"Fact base, version {SCHEMA_VERSION}"}
    return json.dumps(head | {k: v for k, v in made.items() if k != "title"}, ensure_ascii=False, indent=1) + "\n"


def _require(definition: dict[str, Any], optional: tuple[str, ...] = ()) -> None:
    """What is written has all its keys but those that are left out when null, which are therefore never null."""
    properties = definition.get("properties", {})
    for name, field in properties.items():
        field.pop("title", None)
        field.pop("default", None)
        if name in optional:
            field.update(next(choice for choice in field.pop("anyOf") if choice != {"type": "null"}))
    if properties:
        definition["required"] = [name for name in properties if name not in optional]


def main() -> None:
    """Write the file."""
    PATH.write_text(json_schema(), encoding="utf-8")


if __name__ == "__main__":
    main()
