"""A document: one article with its language versions, as read."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from schemas.base import Language, Record
from schemas.evidence import Evidence
from schemas.values import Date

BlockRole = Literal["header", "title", "heading", "body", "caption", "byline", "credit", "footer"]


class Source(Record):
    """One file (or one half of a JSON line) that an article was read from."""

    path: str = Field(description="Path below the input folder.", examples=["hetao.txt"])
    sha256: str = Field(description="SHA-256 of the file's bytes, in hexadecimal.", examples=["9f86d081884c7d65…"])
    encoding: str = Field(description="Encoding that the bytes were decoded with, as Python names it.", examples=["utf-8"])
    media_type: str = Field(description="Media type (RFC 6838).", examples=["text/plain"])
    text: str = Field(description="The text that all offsets count in, without a byte order mark.", examples=["香港園區正式啟用。"])


class Block(Record):
    """A paragraph, heading or caption: a stretch of one source in one language with one role."""

    source: str = Field(description="Path of the source.", examples=["hetao.txt"])
    language: Language = Field(description="Language it is written in.", examples=["zh"])
    role: BlockRole = Field(description="What it is in the article.", examples=["body"])
    start: int = Field(ge=0, description="First code point in the source's `text`.", examples=[0])
    end: int = Field(ge=0, description="Code point after the last one.", examples=[24])


class Title(Record):
    """The article's title in each language, null where a version has none."""

    en: str | None = Field(default=None, description="English title.", examples=["A special zone"])
    zh: str | None = Field(default=None, description="Chinese title.", examples=["特區中特區"])


class Published(Record):
    """When the article was published, as it or its sidecar says."""

    value: Date = Field(
        description="The day.", examples=[{"kind": "date", "edtf": "2025-01-03", "start": "2025-01-03", "end": "2025-01-03"}]
    )
    evidence: Evidence | None = Field(default=None, description="Where it stands; null when it comes from a sidecar.", examples=[None])


class Document(Record):
    """One article: both language versions."""

    id: str = Field(description="Path below the input folder without its ending.", examples=["hetao"])
    sources: tuple[Source, ...] = Field(description="One for a bilingual file, two for a pair.", examples=[[]])
    blocks: tuple[Block, ...] = Field(description="Its parts in the order of the sources.", examples=[[]])
    title: Title = Field(description="Titles by language.", examples=[{"en": "A special zone", "zh": "特區中特區"}])
    published: Published | None = Field(default=None, description="Day of publication, or null.", examples=[None])
    metadata: dict[str, object] = Field(
        default_factory=dict, description="What its sidecar says, kept as it is.", examples=[{"url": "https://example.org/1"}]
    )
