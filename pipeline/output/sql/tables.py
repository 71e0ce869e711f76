"""The tables. A row for each record of the JSON in `documents`, `entities`, `claims` and `facts`; the others hang on these.

Every place in a source is a row of `evidence`, which claims, mentions, roles and findings point at. Offsets count Unicode
code points in `sources.text`; in SQL, `substr(text, start_offset + 1, end_offset - start_offset)` is the evidence.
"""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, Float, ForeignKey, ForeignKeyConstraint, Index, Integer, MetaData, Table, Text

from pipeline.output.sql.types import Exact, Json

metadata = MetaData(
    naming_convention={"pk": "pk_%(table_name)s", "fk": "fk_%(table_name)s_%(column_0_name)s", "ix": "ix_%(table_name)s_%(column_0_name)s"}
)


def _key(name: str, target: str | None = None) -> Column[str]:
    """A part of the primary key, of another table's where a target is given."""
    return Column(name, Text, ForeignKey(target), primary_key=True) if target else Column(name, Text, primary_key=True)


def _text(name: str, *, null: bool = False) -> Column[str]:
    return Column(name, Text, nullable=null)


def _refers(name: str, target: str, *, null: bool = False) -> Column[str]:
    """A foreign key, indexed."""
    return Column(name, Text, ForeignKey(target), nullable=null, index=True)


def _count(name: str, *, null: bool = False, key: bool = False) -> Column[int]:
    return Column(name, Integer, nullable=null, primary_key=key, autoincrement=False)


def _value() -> tuple[Column[object], ...]:
    """The columns of a value, see `schemas.flat.FlatValue`, and the value whole."""
    return (
        Column("number", Exact), Column("minimum", Exact), Column("maximum", Exact), _text("unit", null=True), _text("currency", null=True),
        _text("edtf", null=True), Column("date_start", Date), Column("date_end", Date), _text("duration", null=True),
        _text("scope", null=True), _text("title", null=True), Column("value", Json),
    )  # type: ignore[return-value]  # fmt: skip


documents = Table(
    "documents", metadata, _key("id"), _text("title_en", null=True), _text("title_zh", null=True), _text("published_edtf", null=True),
    Column("published_start", Date, index=True), Column("published_end", Date),
    Column("metadata", Json, nullable=False), _text("generator_version"), _text("generator_rules"),
)  # fmt: skip

sources = Table(
    "sources", metadata, _key("document_id", "documents.id"), _key("path"), _count("position"), _text("sha256"), _text("encoding"),
    _text("media_type"), _text("text"),
)  # fmt: skip

evidence = Table(
    "evidence", metadata, _key("id"), _text("document_id"), _text("source"), _text("language"), _count("start_offset"),
    _count("end_offset"), _text("text"), _count("sentence_start", null=True), _count("sentence_end", null=True),
    ForeignKeyConstraint(["document_id", "source"], ["sources.document_id", "sources.path"]),
    Index("ix_evidence_document_id", "document_id", "source", "start_offset"),
)  # fmt: skip

entities = Table(
    "entities", metadata, _key("id"), _text("type"), _text("label_en", null=True), _text("label_zh", null=True), _text("status"),
    Column("matched_by", Json, nullable=False),
)  # fmt: skip

entity_names = Table(
    "entity_names", metadata, _key("entity_id", "entities.id"), _key("language"), _key("name"), _count("position"),
    Index("ix_entity_names_name", "name"),
)  # fmt: skip

entity_documents = Table(
    "entity_documents", metadata, _key("entity_id", "entities.id"), _key("document_id", "documents.id"), _text("status"),
    Index("ix_entity_documents_document_id", "document_id"),
)  # fmt: skip

mentions = Table(
    "mentions",
    metadata,
    _key("entity_id", "entities.id"),
    _key("evidence_id", "evidence.id"),
    Index("ix_mentions_evidence_id", "evidence_id"),
)

roles = Table(
    "roles", metadata, _key("id"), _refers("entity_id", "entities.id"), _text("title_en", null=True), _text("title_zh", null=True),
    _refers("organisation_id", "entities.id", null=True),
)  # fmt: skip

role_evidence = Table(
    "role_evidence", metadata, _key("role_id", "roles.id"), _key("evidence_id", "evidence.id"),
    Index("ix_role_evidence_evidence_id", "evidence_id"),
)  # fmt: skip

claims = Table(
    "claims", metadata, _key("id"), _refers("document_id", "documents.id"), _text("language"), _text("kind"), _text("predicate", null=True),
    _refers("subject_id", "entities.id", null=True), _text("subject_text", null=True), _text("label"), *_value(),
    _text("approximation"), _text("modality"), Column("negated", Boolean, nullable=False), _refers("attribution_id", "entities.id", null=True),
    _text("time", null=True), _refers("evidence_id", "evidence.id"), _text("rule"), Column("confidence", Float, nullable=False),
    Index("ix_claims_kind", "kind", "predicate"), Index("ix_claims_date_start", "date_start", "date_end"),
)  # fmt: skip

claim_cues = Table(
    "claim_cues", metadata, _key("claim_id", "claims.id"), _count("position", key=True), _refers("evidence_id", "evidence.id")
)

facts = Table(
    "facts", metadata, _key("id"), _refers("document_id", "documents.id"), _text("kind"), _text("predicate", null=True),
    _refers("subject_id", "entities.id", null=True), *_value(), _text("approximation"), _text("status"), _text("quote_en", null=True),
    _text("quote_zh", null=True), Column("confidence", Float, nullable=False), Column("reasons", Json, nullable=False),
    Index("ix_facts_kind", "kind", "predicate"), Index("ix_facts_status", "status"),
    Index("ix_facts_date_start", "date_start", "date_end"), Index("ix_facts_currency", "currency", "number"),
)  # fmt: skip

fact_claims = Table(
    "fact_claims", metadata, _key("fact_id", "facts.id"), _key("claim_id", "claims.id"), _count("position"),
    Index("ix_fact_claims_claim_id", "claim_id"),
)  # fmt: skip

differences = Table(
    "differences", metadata, _key("fact_id", "facts.id"), _count("position", key=True), _text("field"), _text("type"), Column("en", Json),
    Column("zh", Json), Index("ix_differences_type", "type"),
)  # fmt: skip

findings = Table(
    "findings", metadata, _key("id"), _refers("document_id", "documents.id", null=True), _text("code"), _text("severity"),
    _text("message_en"), _text("message_zh"), Index("ix_findings_code", "code"),
)  # fmt: skip

finding_facts = Table(
    "finding_facts", metadata, _key("finding_id", "findings.id"), _key("fact_id", "facts.id"), Index("ix_finding_facts_fact_id", "fact_id")
)

finding_evidence = Table(
    "finding_evidence", metadata, _key("finding_id", "findings.id"), _count("position", key=True), _refers("evidence_id", "evidence.id")
)
