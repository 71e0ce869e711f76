"""JSON lines: a fact a line with its claims whole, so that a line reads alone."""

from __future__ import annotations

import json

from schemas import FactBase


def to_jsonl(factbase: FactBase) -> str:
    """A line for each fact: the fact as in the fact base, but `claims` holds the claims themselves and `names` those of its entities."""
    claims = {c.id: c for c in factbase.claims}
    labels = {e.id: e.label.model_dump() for e in factbase.entities}
    lines = []
    for fact in factbase.facts:
        said = [claims[key] for key in fact.claims if key in claims]
        named = dict.fromkeys(key for key in (fact.subject, *(k for c in said for k in (c.subject, c.attribution))) if key)
        line = fact.model_dump(mode="json") | {
            "claims": [c.model_dump(mode="json") for c in said],
            "names": {key: labels[key] for key in named if key in labels},
        }
        lines.append(json.dumps(line, ensure_ascii=False) + "\n")
    return "".join(lines)
