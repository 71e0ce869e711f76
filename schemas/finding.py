"""Findings: what looks wrong in an article or between its versions."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from schemas.base import Record
from schemas.evidence import Evidence

FindingCode = Literal[
    "conflict", "role_differs", "person_differs", "header_date_precedes_events", "repeated_name", "impossible_date",
    "weekday_differs", "share_out_of_range", "sum_differs", "self_contradiction", "one_language_missing",
    "undecodable_input", "input_unreadable", "duplicate_id",
]  # fmt: skip
Severity = Literal["info", "warning", "error"]


class Message(Record):
    """The finding in words."""

    en: str = Field(description="In English.", examples=["The two versions disagree."])
    zh: str = Field(description="In Chinese.", examples=["兩個版本不一致。"])


class Finding(Record):
    """Something that an editor should look at."""

    code: FindingCode = Field(description="Kind of the finding.", examples=["conflict"])
    severity: Severity = Field(description="How grave it is.", examples=["warning"])
    message: Message = Field(
        description="The finding in both languages.", examples=[{"en": "The two versions disagree.", "zh": "兩個版本不一致。"}]
    )
    document: str | None = Field(default=None, description="Id of the document, or null where a file gave none.", examples=["hetao"])
    evidence: tuple[Evidence, ...] = Field(default=(), description="The places to look at.", examples=[[]])
    facts: tuple[str, ...] = Field(default=(), description="Ids of the facts concerned.", examples=[["f-0a1b2c3d4e5f"]])
