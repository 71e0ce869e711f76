"""An article on its way through the stages: each stage takes it and returns it with one more layer.

The layers between reading and the claims are plain frozen dataclasses, because a large run makes them by the million; what
goes out are the pydantic records of `schemas`. All offsets are code points in the text of the source that is named beside them.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from pipeline.shadow import shadow
from schemas import (
    LANGUAGES,
    Approximation,
    BlockRole,
    Claim,
    Document,
    Entity,
    EntityType,
    Evidence,
    Fact,
    Finding,
    Language,
    Span,
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence (or a heading, a caption) of one version; `index` counts within the version, `block` in the document's blocks."""

    index: int
    language: Language
    source: str
    start: int
    end: int
    block: int
    role: BlockRole
    words: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class ValueMention:
    """A value where it stands. `hedge` is the place of the words that hedge it; `rule` names the grammar that read it.

    Until linking, the value of a date is a date expression (see `pipeline.mentions.values.found`), which only the document's
    reference date turns into days.
    """

    language: Language
    source: str
    start: int
    end: int
    sentence: int
    kind: str
    value: Any
    approximation: Approximation = "exact"
    hedge: tuple[int, int] | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class NameMention:
    """A candidate for a name, or a post's title (`type` "post"), where it stands.

    `name` is the part that is the name (without Mr, 先生); `score` 0..1 is the evidence that its own version gives.
    """

    language: Language
    source: str
    start: int
    end: int
    sentence: int
    type: str
    name: str
    score: float = 0.5
    rule: str = ""


@dataclass(frozen=True, slots=True)
class EntityMention:
    """A place that names an entity: by name, by a short form, by a pronoun or a title standing for it."""

    language: Language
    source: str
    start: int
    end: int
    sentence: int
    entity: str
    type: EntityType
    form: str = "name"
    """`name`, `short`, `pronoun` or `title`; only the first two are listed among an entity's mentions."""


@dataclass(frozen=True, slots=True)
class Link:
    """Sentences of both versions that say the same (either side may hold several), how sure, and what anchored them."""

    en: tuple[int, ...]
    zh: tuple[int, ...]
    score: float
    anchors: tuple[str, ...] = ()


@dataclass(frozen=True)
class Article:
    """A document with the layers that the stages have added so far."""

    document: Document
    texts: Mapping[str, str]
    """Source texts by path."""
    shadows: Mapping[str, str]
    """Their shadows (see `pipeline.shadow`), of the same lengths."""
    sentences: Mapping[Language, tuple[Sentence, ...]] = field(default_factory=lambda: {"en": (), "zh": ()})
    values: Mapping[Language, tuple[ValueMention, ...]] = field(default_factory=lambda: {"en": (), "zh": ()})
    names: Mapping[Language, tuple[NameMention, ...]] = field(default_factory=lambda: {"en": (), "zh": ()})
    links: tuple[Link, ...] = ()
    reference_date: date | None = None
    entities: tuple[Entity, ...] = ()
    entity_mentions: tuple[EntityMention, ...] = ()
    claims: tuple[Claim, ...] = ()
    facts: tuple[Fact, ...] = ()
    findings: tuple[Finding, ...] = ()
    passage: bool = False
    """A passage given for comparison, not an article: every number in it is compared, ordinals and bare ones too."""

    @classmethod
    def of(cls, document: Document, findings: tuple[Finding, ...] = (), *, passage: bool = False) -> Article:
        """The article of a document as it was read, before any stage."""
        texts = {s.path: s.text for s in document.sources}
        return cls(document, texts, {path: shadow(text) for path, text in texts.items()}, findings=findings, passage=passage)

    def sentence_text(self, sentence: Sentence) -> str:
        """The words of a sentence, as they stand in its source."""
        return self.texts[sentence.source][sentence.start : sentence.end]

    def evidence(self, language: Language, source: str, start: int, end: int, sentence: int | None = None) -> Evidence:
        """Evidence for a place in one of this article's sources, with the sentence around it where its index is given."""
        around = self.sentences[language][sentence] if sentence is not None else None
        return Evidence(
            document=self.document.id, source=source, language=language, start=start, end=end,
            text=self.texts[source][start:end],
            sentence=_span(around.start, around.end) if around else None,
        )  # fmt: skip


@lru_cache(maxsize=1 << 10)
def _span(start: int, end: int) -> Span:
    """A span, made once for all that is said in a sentence."""
    return Span(start=start, end=end)


__all__ = ["LANGUAGES", "Article", "EntityMention", "Link", "NameMention", "Sentence", "ValueMention"]
