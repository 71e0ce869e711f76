"""The rows that a fact base is in the database: a list for each table, each row with the table's columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Any

from pipeline.identity import content_id
from schemas import Claim, Document, Entity, EntityRole, Evidence, Fact, FactBase, Finding
from schemas.flat import day, flat

Row = dict[str, Any]
Rows = dict[str, list[Row]]


class Places:
    """The evidence seen so far: equal places are one row."""

    def __init__(self) -> None:
        self.rows: dict[str, Row] = {}

    def id(self, place: Evidence) -> str:
        """The id of a place, whose row is kept."""
        first, last = (place.sentence.start, place.sentence.end) if place.sentence else (None, None)
        key = content_id("e", place.document, place.source, place.language, place.start, place.end, first, last)
        self.rows[key] = {
            "id": key, "document_id": place.document, "source": place.source, "language": place.language, "start_offset": place.start,
            "end_offset": place.end, "text": place.text, "sentence_start": first, "sentence_end": last,
        }  # fmt: skip
        return key


def rows(factbase: FactBase) -> Rows:
    """The rows of every table by its name."""
    places = Places()
    made: Rows = {
        "documents": [_document(d, factbase) for d in factbase.documents],
        "sources": [row for d in factbase.documents for row in _sources(d)],
        "entities": [_entity(e) for e in factbase.entities],
        "entity_names": [row for e in factbase.entities for row in _names(e)],
        "entity_documents": [
            {"entity_id": e.id, "document_id": d.document, "status": d.status} for e in factbase.entities for d in e.documents
        ],
        "mentions": _unique({"entity_id": e.id, "evidence_id": places.id(m)} for e in factbase.entities for m in e.mentions),
        "roles": _unique(_role(e, r) for e in factbase.entities for r in e.roles),
        "role_evidence": _unique(
            {"role_id": role_id(e, r), "evidence_id": places.id(m)} for e in factbase.entities for r in e.roles for m in r.evidence
        ),
        "claims": [_claim(c, places) for c in factbase.claims],
        "claim_cues": [
            {"claim_id": c.id, "position": i, "evidence_id": places.id(m)} for c in factbase.claims for i, m in enumerate(c.cue)
        ],
        "facts": [_fact(f) for f in factbase.facts],
        "fact_claims": [{"fact_id": f.id, "claim_id": c, "position": i} for f in factbase.facts for i, c in enumerate(f.claims)],
        "differences": [
            {"fact_id": f.id, "position": i, "field": d.field, "type": d.type, "en": d.en, "zh": d.zh}
            for f in factbase.facts
            for i, d in enumerate(f.differences)
        ],
    }
    made |= _findings(factbase.findings, places)
    return made | {"evidence": list(places.rows.values())}


def _unique(found: Iterable[Row]) -> list[Row]:
    return list({tuple(row.values()): row for row in found}.values())


def _document(document: Document, factbase: FactBase) -> Row:
    published = document.published.value if document.published else None
    return {
        "id": document.id, "title_en": document.title.en, "title_zh": document.title.zh, "metadata": document.metadata,
        "published_edtf": published.edtf if published else None,
        "published_start": day(published.start) if published else None, "published_end": day(published.end) if published else None,
        "generator_version": factbase.generator.version, "generator_rules": factbase.generator.rules,
    }  # fmt: skip


def _sources(document: Document) -> Iterator[Row]:
    for position, source in enumerate(document.sources):
        yield {"document_id": document.id, "position": position, **source.model_dump()}


def _entity(entity: Entity) -> Row:
    return {
        "id": entity.id, "type": entity.type, "label_en": entity.label.en, "label_zh": entity.label.zh, "status": entity.status,
        "matched_by": list(entity.matched_by),
    }  # fmt: skip


def _names(entity: Entity) -> Iterator[Row]:
    for language, names in (("en", entity.names.en), ("zh", entity.names.zh)):
        for position, name in enumerate(dict.fromkeys(names)):
            yield {"entity_id": entity.id, "language": language, "name": name, "position": position}


def role_id(entity: Entity, role: EntityRole) -> str:
    """The id of a post that somebody holds: the same in every run that finds it."""
    return content_id("r", entity.id, role.title.en, role.title.zh, role.organisation)


def _role(entity: Entity, role: EntityRole) -> Row:
    return {
        "id": role_id(entity, role), "entity_id": entity.id, "title_en": role.title.en, "title_zh": role.title.zh,
        "organisation_id": role.organisation,
    }  # fmt: skip


def _claim(claim: Claim, places: Places) -> Row:
    plain = claim.model_dump(
        include={"id", "language", "kind", "predicate", "subject_text", "label", "approximation", "modality", "negated", "time", "rule", "confidence"}
    )  # fmt: skip
    refers = {"document_id": claim.document, "subject_id": claim.subject, "attribution_id": claim.attribution}
    return (
        plain
        | refers
        | {"evidence_id": places.id(claim.evidence)}
        | flat(claim.value).cells()
        | {"value": claim.value.model_dump(mode="json")}
    )


def _fact(fact: Fact) -> Row:
    value = fact.value.model_dump(mode="json") if fact.value else None
    return {
        "id": fact.id, "document_id": fact.document, "kind": fact.kind, "predicate": fact.predicate, "subject_id": fact.subject,
        "approximation": fact.approximation, "status": fact.status, "quote_en": fact.quotes.en, "quote_zh": fact.quotes.zh,
        "confidence": fact.confidence, "reasons": list(fact.reasons),
    } | flat(fact.value).cells() | {"value": value}  # fmt: skip


def _findings(findings: Iterable[Finding], places: Places) -> Rows:
    """Findings have no ids of their own: code, place and facts, and a number where two are the same."""
    made: Rows = {"findings": [], "finding_facts": [], "finding_evidence": []}
    seen: Counter[str] = Counter()
    for finding in findings:
        said = [places.id(e) for e in finding.evidence]
        same = content_id("n", finding.code, finding.document, finding.message.en, *said, *finding.facts)
        key = f"{same}-{seen[same]}" if seen[same] else same
        seen[same] += 1
        made["findings"].append({
            "id": key, "document_id": finding.document, "code": finding.code, "severity": finding.severity,
            "message_en": finding.message.en, "message_zh": finding.message.zh,
        })  # fmt: skip
        made["finding_facts"] += [{"finding_id": key, "fact_id": f} for f in dict.fromkeys(finding.facts)]
        made["finding_evidence"] += [{"finding_id": key, "position": i, "evidence_id": e} for i, e in enumerate(said)]
    return made
