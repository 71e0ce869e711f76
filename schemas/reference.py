"""The data model as a page of the documentation, made from the records: `python -m schemas.reference` writes `docs/data-model.md`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

from schemas.factbase import FactBase
from schemas.jsonschema import json_schema

PATH: Final = Path(__file__).resolve().parents[1] / "docs" / "data-model.md"

_ORDER: Final = (
    ("The fact base", ("FactBase", "Generator")),
    ("Documents", ("Document", "Source", "Block", "Title", "Published")),
    ("Evidence", ("Evidence", "Span")),
    ("Entities", ("Entity", "Names", "Bilingual", "EntityRole", "DocumentStatus")),
    ("Claims", ("Claim",)),
    ("Values", ("Money", "Area", "Percentage", "Count", "Date", "Duration", "Rank", "Quantity", "RoleValue")),
    ("Facts", ("Fact", "Difference")),
    ("Findings", ("Finding", "Message")),
)

_HEAD: Final = """# Data model

`factbase.json` is one JSON object, UTF-8 with a newline at the end; the same input and rules write the same bytes. This page is made
from the records in `schemas/` (`make schema` writes it, a test compares); the JSON Schema is `schemas/factbase.schema.json`.

- A place in a text is `start` and `end` in Unicode code points of that source's `text`, and `text == source_text[start:end]` always holds.
- Numbers are JSON numbers, exact to 15 significant digits; in Python they are `decimal.Decimal`.
- Ids are hashes of what identifies a thing (document, language, place, kind), so they stay where a rule gets better.
- A key that is not listed here is refused; a list that is empty is written as `[]`, what is unknown as `null`.
"""


def reference() -> str:
    """The page, in Markdown."""
    schema = json.loads(json_schema())
    records = schema["$defs"] | {"FactBase": {"description": FactBase.__doc__, "properties": schema["properties"]}}
    listed = [name for _, names in _ORDER for name in names]
    missing = [name for name, record in records.items() if "properties" in record and name not in listed]
    assert not missing, f"{missing} have no place in the order of the page"
    parts = [_HEAD]
    for heading, names in _ORDER:
        parts.append(f"## {heading}\n")
        parts += [_record(name, records[name], several=len(names) > 1 or name != heading) for name in names]
    return "\n".join(parts)


def _record(name: str, record: dict[str, Any], *, several: bool) -> str:
    required = set(record.get("required", record["properties"]))
    lines = [f"### {name}\n"] if several else []
    lines += [" ".join(record["description"].split()) + "\n", "| field | type | what it is | example |", "| --- | --- | --- | --- |"]
    for key, field in record["properties"].items():
        said = field.get("description", "") + ("" if key in required else " *May be absent.*")
        example = field.get("examples", [None])[0]
        shown = f"`{json.dumps(example, ensure_ascii=False)}`" if example not in (None, [], {}) else ""
        lines.append(f"| `{key}` | {_type(field)} | {_cell(said)} | {_cell(shown)} |")
    return "\n".join(lines) + "\n"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("\n", " ")


def _type(field: dict[str, Any]) -> str:
    """The type of a field in words, records as links."""
    if "$ref" in field:
        name = field["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    if "enum" in field:
        return ", ".join(f"`{value}`" for value in field["enum"])
    if "const" in field:
        return f"`{field['const']}`"
    choices = field.get("anyOf") or field.get("oneOf")
    if choices:
        return " or ".join(dict.fromkeys(_types(choices)))
    if field.get("type") == "array":
        return f"list of {_type(field.get('items', {}))}"
    return str(field.get("type", "any"))


def _types(choices: list[dict[str, Any]]) -> Iterator[str]:
    """Each type of a union, null last."""
    yield from (_type(choice) for choice in choices if choice.get("type") != "null")
    if any(choice.get("type") == "null" for choice in choices):
        yield "null"


def main() -> None:
    """Write the file."""
    PATH.write_text(reference(), encoding="utf-8")


if __name__ == "__main__":
    main()
