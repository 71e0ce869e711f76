"""The records of the fact base. Nothing here knows how they are made."""

from schemas.base import LANGUAGES, Language, Number, Record, json_number
from schemas.claim import Approximation, Claim, Modality
from schemas.document import Block, BlockRole, Document, Published, Source, Title
from schemas.entity import Bilingual, DocumentStatus, Entity, EntityRole, EntityStatus, EntityType, Names
from schemas.evidence import Evidence, Span
from schemas.fact import HARD, Difference, Fact, FactStatus
from schemas.factbase import SCHEMA_VERSION, FactBase, Generator
from schemas.finding import Finding, FindingCode, Message, Severity
from schemas.values import (
    KINDS,
    AnyValue,
    Area,
    Cardinal,
    Count,
    Date,
    Duration,
    Kind,
    Money,
    Ordinal,
    Percentage,
    Quantity,
    Rank,
    RoleValue,
    Value,
)

__all__ = [
    "HARD", "KINDS", "LANGUAGES", "SCHEMA_VERSION", "AnyValue", "Approximation", "Area", "Bilingual", "Block", "BlockRole",
    "Cardinal", "Claim", "Count", "Date", "Difference", "Document", "DocumentStatus", "Duration", "Entity", "EntityRole",
    "EntityStatus", "EntityType", "Evidence", "Fact", "FactBase", "FactStatus", "Finding", "FindingCode", "Generator", "Kind",
    "Language", "Message", "Modality", "Money", "Names", "Number", "Ordinal", "Percentage", "Published", "Quantity", "Rank",
    "Record", "RoleValue", "Severity", "Source", "Span", "Title", "Value", "json_number",
]  # fmt: skip
