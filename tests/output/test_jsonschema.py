"""The committed JSON Schema is that of the records, describes every field, and fact bases obey it."""

from __future__ import annotations

import json

import pytest

from pipeline.output.factbase import to_json
from schemas.jsonschema import PATH, json_schema

SCHEMA = json.loads(json_schema())


def test_the_committed_schema_is_that_of_the_records():
    assert PATH.read_text(encoding="utf-8") == json_schema(), "run: make schema"


def test_every_field_is_described():
    silent = [
        f"{name}.{key}" for name, d in SCHEMA["$defs"].items() for key, f in d.get("properties", {}).items() if "description" not in f
    ]
    assert silent == []


def test_a_fact_base_is_valid(factbase):
    jsonschema = pytest.importorskip("jsonschema", reason="jsonschema comes with the extra dev")
    validator = jsonschema.Draft202012Validator(SCHEMA)
    data = json.loads(to_json(factbase))
    assert [error.message for error in validator.iter_errors(data)] == []
    data["facts"][0]["status"] = "maybe"
    assert [error.json_path for error in validator.iter_errors(data)] == ["$.facts[0].status"]


def test_a_value_has_its_number_or_a_range():
    money = SCHEMA["$defs"]["Money"]
    assert set(money["required"]) == {"kind", "currency"}
    assert money["properties"]["amount"]["type"] == "number"
