"""Does a fact base hold what it points at? A database insists on it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from pipeline.output.sql.database import LoadError
from schemas import FactBase


class _Named(Protocol):
    @property
    def id(self) -> str: ...


def check(factbase: FactBase) -> None:
    """`LoadError` for the first record that stands twice or points at nothing."""
    held = {
        "document": _ids("document", factbase.documents), "entity": _ids("entity", factbase.entities),
        "claim": _ids("claim", factbase.claims), "fact": _ids("fact", factbase.facts),
    }  # fmt: skip
    pointers = [(f"claim {c.id}", "entity", key) for c in factbase.claims for key in (c.subject, c.attribution)]
    pointers += [(f"claim {c.id}", "document", c.document) for c in factbase.claims]
    pointers += [(f"fact {f.id}", "claim", key) for f in factbase.facts for key in f.claims]
    pointers += [(f"fact {f.id}", "entity", f.subject) for f in factbase.facts]
    pointers += [(f"a post of {e.id}", "entity", r.organisation) for e in factbase.entities for r in e.roles]
    pointers += [(f"finding {f.code}", "fact", key) for f in factbase.findings for key in f.facts]
    pointers += [(f"finding {f.code}", "document", f.document) for f in factbase.findings]
    for who, kind, key in pointers:
        if key is not None and key not in held[kind]:
            raise LoadError(f"{who} points at {kind} {key}, which is not in the fact base; extract it again")


def _ids(kind: str, records: Iterable[_Named]) -> set[str]:
    found: set[str] = set()
    for record in records:
        if record.id in found:
            raise LoadError(f"{kind} {record.id} stands twice in the fact base; extract it again")
        found.add(record.id)
    return found
