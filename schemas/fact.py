"""Facts: claims of both versions reconciled, each fact of one document."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, JsonValue

from schemas.base import Record
from schemas.claim import Approximation
from schemas.entity import Bilingual
from schemas.values import Kind, Value

FactStatus = Literal["agreed", "conflict", "only_en", "only_zh"]
HardDifference = Literal["value", "magnitude", "unit", "currency", "person"]
SoftDifference = Literal["precision", "approximation", "modality", "negated", "attribution", "title"]
HARD: frozenset[str] = frozenset(HardDifference.__args__)  # type: ignore[attr-defined]


class Difference(Record):
    """One field in which the two versions differ."""

    field: str = Field(description="Field of the claims that differs.", examples=["value"])
    en: JsonValue = Field(description="What the English says.", examples=["HKD 1,200,000,000"])
    zh: JsonValue = Field(description="What the Chinese says.", examples=["HKD 120,000,000"])
    type: HardDifference | SoftDifference = Field(
        description="Hard (value, magnitude, unit, currency, person) or soft.", examples=["magnitude"]
    )


class Fact(Record):
    """What the versions of one document assert together."""

    id: str = Field(description="Hash of document, kind and the first places it is read from.", examples=["f-0a1b2c3d4e5f"])
    document: str = Field(description="Id of the document.", examples=["hetao"])
    kind: Kind = Field(description="Kind of the value.", examples=["money"])
    predicate: str | None = Field(default=None, description="What is said, or null.", examples=["funding_required"])
    subject: str | None = Field(default=None, description="Entity id, or null.", examples=[None])
    value: Value | None = Field(
        description="The more precise value; null in a conflict.", examples=[{"kind": "money", "amount": 200000000000, "currency": "HKD"}]
    )
    approximation: Approximation = Field(default="exact", description="Hedge of that value.", examples=["exact"])
    status: FactStatus = Field(description="Agreed, in conflict, or in one version only.", examples=["agreed"])
    claims: tuple[str, ...] = Field(min_length=1, description="Ids of its claims.", examples=[["c-5a0b1c2d3e4f"]])
    quotes: Bilingual = Field(
        description="A sentence of each version, so that the fact reads alone.",
        examples=[{"en": "HK$200 billion will be required.", "zh": "須引資2000億元。"}],
    )
    differences: tuple[Difference, ...] = Field(default=(), description="Fields in which the versions differ.", examples=[[]])
    confidence: float = Field(ge=0, le=1, description="0 to 1: how sure the pairing is.", examples=[0.95])
    reasons: tuple[str, ...] = Field(
        default=(), description="Why these claims were paired and how each field compared.", examples=[["values equal"]]
    )
