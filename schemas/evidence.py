"""Evidence: the exact place in a source that something was read from."""

from __future__ import annotations

from pydantic import Field

from schemas.base import Language, Record


class Span(Record):
    """A stretch of a source's text, in Unicode code points, half-open."""

    start: int = Field(ge=0, description="First code point, counted from 0 in the source's `text`.", examples=[138])
    end: int = Field(ge=0, description="Code point after the last one.", examples=[149])


class Evidence(Record):
    """A place in a document; `text == source_text[start:end]` always holds."""

    document: str = Field(description="Id of the document.", examples=["hetao"])
    source: str = Field(description="Path of the source that the offsets count in.", examples=["hetao.txt"])
    language: Language = Field(description="Language version that the place belongs to.", examples=["zh"])
    start: int = Field(ge=0, description="First code point, counted from 0 in the source's `text`.", examples=[138])
    end: int = Field(ge=0, description="Code point after the last one.", examples=[149])
    text: str = Field(description="What stands there, to the letter.", examples=["2025年12月22日"])
    sentence: Span | None = Field(default=None, description="The sentence around it.", examples=[{"start": 138, "end": 170}])
