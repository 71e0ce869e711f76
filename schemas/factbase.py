"""The fact base: what a run writes."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field

from schemas.base import Record
from schemas.claim import Claim
from schemas.document import Document
from schemas.entity import Entity
from schemas.fact import Fact
from schemas.finding import Finding

SCHEMA_VERSION = "1.0"


class Generator(Record):
    """What made the fact base."""

    name: str = Field(description="Name of the program.", examples=["bilingual-factbase"])
    version: str = Field(description="Its version.", examples=["0.1.0"])
    rules: str = Field(description="Hash of the rules and tables that were used.", examples=["1f2e3d4c5b6a"])


class FactBase(Record):
    """Documents, entities, claims, facts and findings of one run."""

    schema_version: str = Field(default=SCHEMA_VERSION, description="Raised when a field changes meaning.", examples=["1.0"])
    generator: Generator = Field(
        description="What made it.", examples=[{"name": "bilingual-factbase", "version": "0.1.0", "rules": "1f2e3d4c5b6a"}]
    )
    documents: tuple[Document, ...] = Field(default=(), description="One entry an article.", examples=[[]])
    entities: tuple[Entity, ...] = Field(default=(), description="One entry each over the whole run.", examples=[[]])
    claims: tuple[Claim, ...] = Field(default=(), description="What one version asserts.", examples=[[]])
    facts: tuple[Fact, ...] = Field(default=(), description="Claims reconciled.", examples=[[]])
    findings: tuple[Finding, ...] = Field(default=(), description="What looks wrong.", examples=[[]])

    @classmethod
    def load(cls, path: str | Path) -> FactBase:
        """The fact base in a JSON file; `OSError` where it cannot be read, `pydantic.ValidationError` where it is none."""
        return cls.model_validate_json(Path(path).read_bytes())
