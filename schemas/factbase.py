"""The fact base: what a run writes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from pydantic import Field, field_validator

from schemas.base import Record
from schemas.claim import Claim
from schemas.document import Document
from schemas.entity import Entity
from schemas.fact import Fact
from schemas.finding import Finding

if TYPE_CHECKING:
    import pandas as pd

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

    @field_validator("schema_version")
    @classmethod
    def _known(cls, version: str) -> str:
        """Another version's fields may mean something else: better no answer than a wrong one."""
        if version != SCHEMA_VERSION:
            raise ValueError(f"this program reads schema version {SCHEMA_VERSION}")
        return version

    @classmethod
    def load(cls, path: str | Path) -> FactBase:
        """The fact base in a JSON file; `OSError` where it cannot be read, `pydantic.ValidationError` where it is none."""
        return cls.model_validate_json(Path(path).read_bytes())

    def facts_frame(self, *, exact: bool = False) -> pd.DataFrame:
        """Facts as a pandas data frame, a row each with values and sentences of both versions; see `schemas.frames`."""
        from schemas import frames, tables

        return frames.frame(tables.FACTS, self, exact=exact)

    def claims_frame(self, *, exact: bool = False) -> pd.DataFrame:
        """Claims as a pandas data frame, a row each with its place and sentence; see `schemas.frames`."""
        from schemas import frames, tables

        return frames.frame(tables.CLAIMS, self, exact=exact)

    def entities_frame(self) -> pd.DataFrame:
        """Entities as a pandas data frame, a row each with its names and posts in both languages; see `schemas.frames`."""
        from schemas import frames, tables

        return frames.frame(tables.ENTITIES, self)

    def roles_frame(self) -> pd.DataFrame:
        """Who holds which post of which body, as a pandas data frame; see `schemas.frames`."""
        from schemas import frames, tables

        return frames.frame(tables.ROLES, self)

    def __repr__(self) -> str:
        """How much there is: a notebook prints this, and texts of hundreds of articles would drown it."""
        counts = ", ".join(f"{len(getattr(self, name))} {name}" for name in ("documents", "entities", "claims", "facts", "findings"))
        return f"<FactBase: {counts}>"

    __str__ = __repr__

    def _repr_html_(self) -> str:
        """What a notebook shows: counts and conflicts."""
        from schemas.preview import preview

        return preview(self)
