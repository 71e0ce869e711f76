"""A fact base at a glance, for notebooks: counts and conflicts as HTML. Texts of articles are data and are escaped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from html import escape

from schemas.fact import FactStatus
from schemas.factbase import FactBase
from schemas.flat import in_words
from schemas.values import KINDS

_STATUSES: tuple[FactStatus, ...] = ("agreed", "conflict", "only_en", "only_zh")
_MOST = 10


def preview(factbase: FactBase) -> str:
    """An HTML fragment: how much there is, facts by kind and status, and the first conflicts with both sentences."""
    counts = Counter((f.kind, f.status) for f in factbase.facts)
    kinds = [kind for kind in KINDS if any(counts[kind, s] for s in _STATUSES)]
    parts = [
        f"<p><b>Fact base</b>: {len(factbase.documents)} documents, {len(factbase.entities)} entities, {len(factbase.claims)} claims, "
        f"{len(factbase.facts)} facts, {len(factbase.findings)} findings</p>",
        _table(("kind", *_STATUSES), ((kind, *(str(counts[kind, s]) for s in _STATUSES)) for kind in kinds)),
    ]
    conflicts = [f for f in factbase.facts if f.status == "conflict"]
    if conflicts:
        values = {c.id: (c.language, in_words(c.value)) for c in factbase.claims}
        rows = (
            (
                f.document,
                f.predicate or f.kind,
                *(_said(f.claims, values, lang) for lang in ("en", "zh")),
                f.quotes.en or "",
                f.quotes.zh or "",
            )
            for f in conflicts[:_MOST]
        )
        parts.append(f"<p>Conflicts ({min(len(conflicts), _MOST)} of {len(conflicts)})</p>")
        parts.append(_table(("document", "what", "English", "Chinese", "English sentence", "Chinese sentence"), rows))
    return "<div>" + "".join(parts) + "</div>"


def _said(claims: Iterable[str], values: Mapping[str, tuple[str, str | None]], language: str) -> str:
    found = (values[key] for key in claims if key in values)
    return ", ".join(dict.fromkeys(text or "" for lang, text in found if lang == language))


def _table(head: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    heading = "".join(f"<th>{escape(cell)}</th>" for cell in head)
    body = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return f"<table><thead><tr>{heading}</tr></thead><tbody>{body}</tbody></table>"
