"""The fact base as flat tables whose rows read alone: the one declaration behind data frames, spreadsheets and Parquet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

from schemas.claim import Claim
from schemas.entity import Entity
from schemas.evidence import Evidence
from schemas.fact import Difference
from schemas.factbase import FactBase
from schemas.flat import day, flat, in_words

ColumnType = Literal["text", "choice", "decimal", "date", "integer", "float", "boolean"]
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Column:
    """A column: `choice` is a text of a small vocabulary, `decimal` an exact number."""

    name: str
    type: ColumnType = "text"


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its columns, and what makes its rows, each with these columns in this order."""

    name: str
    columns: tuple[Column, ...]
    rows: Callable[[FactBase], Iterator[Row]]


def _columns(spec: str) -> tuple[Column, ...]:
    """Columns from words `name` or `name:type`."""
    return tuple(Column(name, kind or "text") for name, _, kind in (word.partition(":") for word in spec.split()))  # type: ignore[arg-type]


_VALUE = """value number:decimal minimum:decimal maximum:decimal unit currency:choice edtf date_start:date date_end:date duration
    approximation:choice"""


class _Index:
    """What the rows look up."""

    def __init__(self, factbase: FactBase) -> None:
        self.entities = {e.id: e for e in factbase.entities}
        self.claims = {c.id: c for c in factbase.claims}
        self.texts = {(d.id, s.path): s.text for d in factbase.documents for s in d.sources}

    def name(self, entity_id: str | None) -> str | None:
        """Both names of an entity; its id where the fact base has no such entity."""
        entity = self.entities.get(entity_id or "")
        return name_of(entity) if entity else entity_id

    def sentence(self, place: Evidence) -> str:
        """The sentence around a place, or what stands there where none is known."""
        text = self.texts.get((place.document, place.source))
        return text[place.sentence.start : place.sentence.end] if text is not None and place.sentence else place.text


def name_of(entity: Entity) -> str:
    """The English and the Chinese name, as far as there are any."""
    return " ".join(name for name in (entity.label.en, entity.label.zh) if name)


def _listed(words: Iterable[str | None]) -> str | None:
    """Distinct words in one cell; null for none."""
    return " | ".join(dict.fromkeys(word for word in words if word)) or None


def _told(difference: Difference) -> str:
    return f"{difference.type}: {difference.en} / {difference.zh}"


def _value_cells(record: Any) -> Row:  # noqa: ANN401 - a claim or a fact
    cells: Row = flat(record.value).cells()
    del cells["scope"], cells["title"]
    return {"value": in_words(record.value)} | cells | {"approximation": record.approximation}


def _facts(factbase: FactBase) -> Iterator[Row]:
    index = _Index(factbase)
    for fact in factbase.facts:
        said = [index.claims[key] for key in fact.claims if key in index.claims]
        yield {
            "id": fact.id, "document": fact.document, "kind": fact.kind, "predicate": fact.predicate, "status": fact.status,
            "subject": index.name(fact.subject) or _listed(c.subject_text for c in said), **_value_cells(fact),
            "value_en": _listed(in_words(c.value) for c in said if c.language == "en"),
            "value_zh": _listed(in_words(c.value) for c in said if c.language == "zh"),
            "differences": _listed(map(_told, fact.differences)), "modality": said[0].modality if said else None,
            "attribution": _listed(index.name(c.attribution) for c in said), "quote_en": fact.quotes.en, "quote_zh": fact.quotes.zh,
            "confidence": fact.confidence,
        }  # fmt: skip


def _claims(factbase: FactBase) -> Iterator[Row]:
    index = _Index(factbase)
    facts: dict[str, list[str]] = defaultdict(list)
    for fact in factbase.facts:
        for key in fact.claims:
            facts[key].append(fact.id)
    for claim in factbase.claims:
        yield {
            "id": claim.id, "document": claim.document, "language": claim.language, "kind": claim.kind, "predicate": claim.predicate,
            "subject": index.name(claim.subject) or claim.subject_text, "label": claim.label, **_value_cells(claim),
            "modality": claim.modality, "negated": claim.negated, "attribution": index.name(claim.attribution), "time": claim.time,
            **_place_cells(claim, index), "rule": claim.rule, "confidence": claim.confidence, "facts": _listed(facts[claim.id]),
        }  # fmt: skip


def _place_cells(claim: Claim, index: _Index) -> Row:
    place = claim.evidence
    return {"source": place.source, "start": place.start, "end": place.end, "text": place.text, "quote": index.sentence(place)}


def _entities(factbase: FactBase) -> Iterator[Row]:
    index = _Index(factbase)
    for entity in factbase.entities:
        yield {
            "id": entity.id, "type": entity.type, "name_en": entity.label.en, "name_zh": entity.label.zh, "status": entity.status,
            "other_names_en": _listed(n for n in entity.names.en if n != entity.label.en),
            "other_names_zh": _listed(n for n in entity.names.zh if n != entity.label.zh),
            "posts_en": _listed(r.title.en for r in entity.roles), "posts_zh": _listed(r.title.zh for r in entity.roles),
            "documents": len(entity.documents), "mentions": len(entity.mentions), "matched_by": _listed(entity.matched_by),
            "quote": index.sentence(entity.mentions[0]) if entity.mentions else None,
        }  # fmt: skip


def _roles(factbase: FactBase) -> Iterator[Row]:
    index = _Index(factbase)
    for person in factbase.entities:
        for role in person.roles:
            yield {
                "person_id": person.id, "person": name_of(person), "title_en": role.title.en, "title_zh": role.title.zh,
                "organisation_id": role.organisation, "organisation": index.name(role.organisation),
                "documents": _listed(e.document for e in role.evidence),
                "quote_en": next((index.sentence(e) for e in role.evidence if e.language == "en"), None),
                "quote_zh": next((index.sentence(e) for e in role.evidence if e.language == "zh"), None),
            }  # fmt: skip


def _findings(factbase: FactBase) -> Iterator[Row]:
    for finding in factbase.findings:
        yield {
            "code": finding.code, "severity": finding.severity, "document": finding.document, "message_en": finding.message.en,
            "message_zh": finding.message.zh, "evidence": _listed(e.text for e in finding.evidence), "facts": _listed(finding.facts),
        }  # fmt: skip


def _documents(factbase: FactBase) -> Iterator[Row]:
    statuses: dict[str, list[str]] = defaultdict(list)
    for fact in factbase.facts:
        statuses[fact.document].append(fact.status)
    for document in factbase.documents:
        found = statuses[document.id]
        published = document.published.value if document.published else None
        yield {
            "id": document.id, "title_en": document.title.en, "title_zh": document.title.zh, "published": day(published.start) if published else None,
            "sources": _listed(s.path for s in document.sources), "facts": len(found), "conflicts": found.count("conflict"),
        }  # fmt: skip


FACTS = Table("facts", _columns(f"id document kind:choice predicate:choice status:choice subject {_VALUE} value_en value_zh differences"
    " modality:choice attribution quote_en quote_zh confidence:float"), _facts)  # fmt: skip
CLAIMS = Table("claims", _columns(f"id document language:choice kind:choice predicate:choice subject label {_VALUE} modality:choice"
    " negated:boolean attribution time source start:integer end:integer text quote rule:choice confidence:float facts"), _claims)  # fmt: skip
ENTITIES = Table("entities", _columns("id type:choice name_en name_zh status:choice other_names_en other_names_zh posts_en posts_zh"
    " documents:integer mentions:integer matched_by quote"), _entities)  # fmt: skip
ROLES = Table("roles", _columns("person_id person title_en title_zh organisation_id organisation documents quote_en quote_zh"), _roles)
FINDINGS = Table("findings", _columns("code:choice severity:choice document message_en message_zh evidence facts"), _findings)
DOCUMENTS = Table("documents", _columns("id title_en title_zh published:date sources facts:integer conflicts:integer"), _documents)

TABLES: tuple[Table, ...] = (FACTS, CLAIMS, ENTITIES, ROLES, FINDINGS, DOCUMENTS)
