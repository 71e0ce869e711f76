"""Reading what people made of the tasks in Label Studio: regions with their labels and what is said of them."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from pipeline.output.export.errors import ExportError
from pipeline.output.export.offsets import Ruler
from schemas import Document, FactBase, Language


@dataclass(frozen=True, slots=True)
class Region:
    """A labelled place, in code points; `said` holds group, value, predicate, status, modality, approximation as far as given."""

    id: str
    source: str
    language: Language
    start: int
    end: int
    text: str
    label: str
    said: dict[str, str] = field(default_factory=dict)


def corrected(factbase: FactBase, exported: object) -> dict[str, list[Region]]:
    """The regions of each document that somebody annotated, in the order of the text.

    `exported` is Label Studio's JSON export. Of several annotations of a task the last that was not cancelled counts; a task
    without one stands as predicted where another task of its document has one. `ExportError` for what is no such export.
    """
    if not isinstance(exported, list):
        raise ExportError("not an export of Label Studio: a JSON list of tasks is expected")
    documents = {d.id: d for d in factbase.documents}
    regions: dict[str, list[Region]] = {}
    touched: set[str] = set()
    for number, task in enumerate(exported, 1):
        try:
            document = documents.get(task["data"]["document"])
            if document is None:
                raise ExportError(f"task {number}: document {task['data']['document']!r} is not in the fact base")
            result, by_hand = _result(task)
            found = list(_regions(document, task["data"], result))
        except (KeyError, TypeError, IndexError, AttributeError) as error:
            raise ExportError(f"task {number}: not a task of factbase export --format labelstudio ({error!r})") from None
        regions.setdefault(document.id, []).extend(found)
        if by_hand:
            touched.add(document.id)
    return {key: found for key, found in regions.items() if key in touched}


def _result(task: dict[str, Any]) -> tuple[list[dict[str, Any]], bool]:
    done = [a for a in task.get("annotations") or () if not a.get("was_cancelled")]
    if done:
        return done[-1]["result"], True
    predicted = task.get("predictions") or ()
    return (predicted[0]["result"] if predicted else []), False


def _regions(document: Document, data: dict[str, Any], result: list[dict[str, Any]]) -> Iterator[Region]:
    source = next((s for s in document.sources if s.path == data["source"]), None)
    if source is None or source.text != data["text"]:
        raise ExportError(f"{data['source']}: the text differs from that of the fact base; export the tasks of this fact base again")
    ruler = Ruler(source.text, data.get("offsets", "codepoint"))
    said: dict[str, dict[str, str]] = {}
    for part in result:
        if part["type"] in {"textarea", "choices"}:
            words = part["value"]["text" if part["type"] == "textarea" else "choices"]
            said.setdefault(part["id"], {})[part["from_name"]] = words if isinstance(words, str) else words[0]
    labelled = [part for part in result if part["type"] == "labels"]
    for part in sorted(labelled, key=lambda p: (p["value"]["start"], p["value"]["end"])):
        start, end = ruler.inward(part["value"]["start"]), ruler.inward(part["value"]["end"])
        yield Region(
            part["id"], source.path, language_at(document, source.path, start), start, end, source.text[start:end],
            part["value"]["labels"][0], said.get(part["id"], {}),
        )  # fmt: skip


def language_at(document: Document, source: str, offset: int) -> Language:
    """The language of the block at an offset; of the next one before it where there is none."""
    blocks = [b for b in document.blocks if b.source == source and b.start <= offset]
    if not blocks:
        return next((b.language for b in document.blocks if b.source == source), "en")
    return max(blocks, key=lambda b: b.start).language


def parsed(text: str) -> dict[str, Any]:
    """The value that stands in a region's text; `ExportError` where it is no JSON object."""
    try:
        value = json.loads(text)
    except json.JSONDecodeError as error:
        raise ExportError(f"value {text!r} is not JSON: {error.msg} at column {error.colno}") from None
    if not isinstance(value, dict):
        raise ExportError(f"value {text!r} is not a JSON object")
    return value
