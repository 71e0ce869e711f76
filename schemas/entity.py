"""Entities: who and what the articles speak of, one entry each across both languages."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from schemas.base import Record
from schemas.evidence import Evidence

EntityType = Literal["person", "company", "organisation", "publication", "place", "facility"]
EntityStatus = Literal["agreed", "only_en", "only_zh"]


class Names(Record):
    """Names as written, the fullest first; empty for a language without one."""

    en: tuple[str, ...] = Field(default=(), description="English names.", examples=[["Lu Wenbin"]])
    zh: tuple[str, ...] = Field(default=(), description="Chinese names.", examples=[["陸文彬"]])


class Bilingual(Record):
    """A text in each language, null where there is none."""

    en: str | None = Field(default=None, description="In English.", examples=["deputy director"])
    zh: str | None = Field(default=None, description="In Chinese.", examples=["常務副主任"])


class EntityRole(Record):
    """A post that a person holds."""

    title: Bilingual = Field(
        description="The post with its rank, with or without the body.", examples=[{"en": "deputy director", "zh": "常務副主任"}]
    )
    organisation: str | None = Field(default=None, description="Entity id of the body, or null.", examples=[None])
    evidence: tuple[Evidence, ...] = Field(description="Where the texts say so.", examples=[[]])


class DocumentStatus(Record):
    """In which versions of one document an entity is named."""

    document: str = Field(description="Id of the document.", examples=["hetao"])
    status: EntityStatus = Field(description="Which versions name it.", examples=["agreed"])


class Entity(Record):
    """A person, company, body, publication, place or facility."""

    id: str = Field(description="Stable across runs: a hash of type and fullest name.", examples=["person-3f1c09ab52de"])
    type: EntityType = Field(description="What it is.", examples=["person"])
    names: Names = Field(description="All its names, the fullest first.", examples=[{"en": ["Lu Wenbin"], "zh": ["陸文彬"]}])
    label: Bilingual = Field(description="The name to show in each language.", examples=[{"en": "Lu Wenbin", "zh": "陸文彬"}])
    roles: tuple[EntityRole, ...] = Field(default=(), description="Posts of a person.", examples=[[]])
    mentions: tuple[Evidence, ...] = Field(description="Every place that names it.", examples=[[]])
    status: EntityStatus = Field(description="Which versions name it, over the whole run.", examples=["agreed"])
    documents: tuple[DocumentStatus, ...] = Field(
        description="The same, document by document.", examples=[[{"document": "hetao", "status": "agreed"}]]
    )
    matched_by: tuple[str, ...] = Field(default=(), description="Why its names are one.", examples=[["romanisation"]])
