"""What the page shows: an index that it reads when it opens, and for each article a part that it reads when that is opened.

Records are given as JSON-ready dictionaries. Offsets are code points, counted in the passage that they stand in.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from pipeline.output.report.passages import passages
from schemas import LANGUAGES, Claim, Document, Entity, Fact, FactBase

_STATUS = ("conflict", "only_en", "only_zh", "agreed")


def index(factbase: FactBase) -> dict[str, object]:
    """What the lists, filters and charts need of every document: no texts, no claims."""
    number = {document.id: i for i, document in enumerate(factbase.documents)}
    claims = {claim.id: claim for claim in factbase.claims}
    counts = Counter[tuple[str, str]]((fact.document, fact.status) for fact in factbase.facts)
    facts = sorted(factbase.facts, key=lambda f: f.status != "conflict")
    return {
        "generator": factbase.generator.model_dump(mode="json"),
        "documents": [_document(d, counts) for d in factbase.documents],
        "facts": [_fact(fact, number, [claims[c] for c in fact.claims]) for fact in facts],
        "entities": [_entity(entity, number) for entity in factbase.entities],
        "findings": [
            {**finding.model_dump(mode="json"), "document": number.get(finding.document or "")} for finding in factbase.findings
        ],
    }  # fmt: skip


def mentions(entities: Iterable[Entity]) -> dict[str, list[dict[str, object]]]:
    """Where entities are named, by document."""
    found: dict[str, list[dict[str, object]]] = {}
    for entity in entities:
        for mention in entity.mentions:
            place = mention.model_dump(mode="json", include={"source", "language", "start", "end", "text"})
            found.setdefault(mention.document, []).append({"entity": entity.id, **place})
    return found


def article(document: Document, claims: Sequence[Claim], facts: Sequence[Fact], named: list[dict[str, object]]) -> dict[str, object]:
    """What one opened article needs: its passages by language, its facts with their claims, its mentions of entities."""
    return {
        "passages": {language: passages(document, claims, language) for language in LANGUAGES},
        "claims": [claim.model_dump(mode="json", exclude={"document"}) for claim in claims],
        "facts": [fact.model_dump(mode="json", exclude={"document", "quotes"}) for fact in facts],
        "mentions": named,
    }


def _document(document: Document, counts: Mapping[tuple[str, str], int]) -> dict[str, object]:
    url = document.metadata.get("url")
    return {
        "id": document.id,
        "title": document.title.model_dump(),
        "published": document.published.value.edtf if document.published else None,
        "url": url if isinstance(url, str) and url.startswith(("https://", "http://")) else None,
        "counts": {status: counts[document.id, status] for status in _STATUS},
    }


def _fact(fact: Fact, number: Mapping[str, int], claims: Sequence[Claim]) -> dict[str, object]:
    """A fact as its line in the list shows it: what each version writes, and what that means."""
    said = {language: next((c for c in claims if c.language == language), None) for language in LANGUAGES}
    people = [fact.subject, *(c.subject for c in claims), *(c.attribution for c in claims), getattr(fact.value, "organisation", None)]
    return {
        **fact.model_dump(mode="json", include={"id", "kind", "predicate", "status", "value", "approximation", "quotes"}),
        "document": number[fact.document],
        "entities": list(dict.fromkeys(e for e in people if e)),
        "written": {language: c.evidence.text if c else None for language, c in said.items()},
        "values": {language: c.value.model_dump(mode="json") if c else None for language, c in said.items()},
    }


def _entity(entity: Entity, number: Mapping[str, int]) -> dict[str, object]:
    counts = Counter(m.document for m in entity.mentions)
    return {
        **entity.model_dump(mode="json", exclude={"mentions", "documents", "roles"}),
        "roles": [{**role.model_dump(mode="json", exclude={"evidence"}), "documents": sorted({number[e.document] for e in role.evidence})}
                  for role in entity.roles],
        "documents": [{"document": number[d.document], "status": d.status, "mentions": counts[d.document]} for d in entity.documents],
    }  # fmt: skip
