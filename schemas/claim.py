"""Claims: what one language version asserts, with its evidence."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from schemas.base import Language, Record
from schemas.evidence import Evidence
from schemas.values import Kind, Value

Approximation = Literal["exact", "about", "almost", "over", "under", "at_least", "at_most"]
Modality = Literal["actual", "planned", "expected", "required", "proposed", "possible"]


class Claim(Record):
    """One assertion of one language version."""

    id: str = Field(description="Hash of document, language, place and kind.", examples=["c-5a0b1c2d3e4f"])
    document: str = Field(description="Id of the document.", examples=["hetao"])
    language: Language = Field(description="Version that asserts it.", examples=["zh"])
    kind: Kind = Field(description="Kind of the value.", examples=["money"])
    predicate: str | None = Field(
        default=None, description="What is said, from the vocabulary of predicates; null where none fits.", examples=["funding_required"]
    )
    subject: str | None = Field(default=None, description="Entity id of what it is said of, or null.", examples=[None])
    subject_text: str | None = Field(default=None, description="The words that it is about.", examples=["wet laboratory complexes"])
    label: str = Field(description="The claim in a few words, readable alone.", examples=["funding required: HKD 200,000,000,000"])
    value: Value = Field(description="The value, normalised.", examples=[{"kind": "money", "amount": 200000000000, "currency": "HKD"}])
    approximation: Approximation = Field(default="exact", description="Hedge on the value.", examples=["exact"])
    modality: Modality = Field(
        default="actual", description="Is it so, or planned, expected, required, proposed, possible?", examples=["required"]
    )
    negated: bool = Field(default=False, description="The text denies it.", examples=[False])
    attribution: str | None = Field(default=None, description="Entity id of who said it, or null for the article itself.", examples=[None])
    time: str | None = Field(default=None, description="EDTF of when it holds, or null.", examples=["2027"])
    evidence: Evidence = Field(
        description="Where the value stands.",
        examples=[{"document": "hetao", "source": "hetao.txt", "language": "zh", "start": 1272, "end": 1279, "text": "2000億港元"}],
    )
    cue: tuple[Evidence, ...] = Field(default=(), description="The words that gave predicate, hedge and modality.", examples=[[]])
    rule: str = Field(description="The rule that made it.", examples=["money.amount"])
    confidence: float = Field(ge=0, le=1, description="0 to 1: how sure the rule is.", examples=[0.9])
