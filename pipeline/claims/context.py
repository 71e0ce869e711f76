"""A sentence with all that its claims are made from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from pipeline.article import Article, EntityMention, Sentence, ValueMention
from pipeline.claims.cues import CueHit, find_cues
from schemas import LANGUAGES

_CLAUSE_END: Final = re.compile(
    r"[;:,。！？!?](?!\d)|[()]| - |(?<=[\u4e00-\u9fff])[ \u3000](?=[\u4e00-\u9fff])|\b(?:but|while|whereas|which|who|after|although|because|that)\b",
    re.IGNORECASE,
)

_COMMA: Final = 0.35


@dataclass(frozen=True, slots=True)
class Context:
    """A sentence of an article: its shadow, clauses and cues (offsets in the sentence), its values and entities (offsets in the source)."""

    article: Article
    sentence: Sentence
    text: str
    bounds: tuple[int, ...]
    """Where its clauses begin, after the first."""
    cues: tuple[CueHit, ...]
    values: tuple[ValueMention, ...]
    entities: tuple[EntityMention, ...]

    def clause(self, offset: int) -> int:
        """Number of the clause that an offset in the sentence lies in."""
        return bisect_right(self.bounds, offset)

    def clause_span(self, offset: int) -> tuple[int, int]:
        """The clause around an offset in the sentence."""
        i = self.clause(offset)
        return (self.bounds[i - 1] if i else 0, self.bounds[i] if i < len(self.bounds) else len(self.text))

    def whole(self, hit: CueHit) -> bool:
        """Is a Chinese cue made of whole words? 會 is one in 會投入, none in 基金會."""
        if self.sentence.language == "en" or not self.sentence.words:
            return True
        edges = {edge for word in self.sentence.words for edge in word}
        return self.sentence.start + hit.start in edges and self.sentence.start + hit.end in edges

    def crossing(self, one: int, other: int) -> float:
        """What the clause bounds between two offsets cost: a comma in English, where appositions stand, less than any other."""
        low, high = sorted((one, other))
        return sum(_COMMA if self.sentence.language == "en" and self.text[b - 1] == "," else 1.0 for b in self.bounds if low < b <= high)

    def local(self, mention: ValueMention | EntityMention) -> tuple[int, int]:
        """A mention's place in the sentence."""
        return mention.start - self.sentence.start, mention.end - self.sentence.start


def contexts(article: Article) -> Iterator[Context]:
    """The sentences of both versions, in order."""
    for language in LANGUAGES:
        values: dict[int, list[ValueMention]] = {}
        for value in article.values[language]:
            values.setdefault(value.sentence, []).append(value)
        entities: dict[int, list[EntityMention]] = {}
        for entity in article.entity_mentions:
            if entity.language == language:
                entities.setdefault(entity.sentence, []).append(entity)
        for sentence in article.sentences[language]:
            yield _context(article, sentence, values.get(sentence.index, ()), entities.get(sentence.index, ()))


def _context(article: Article, sentence: Sentence, values: Sequence[ValueMention], entities: Sequence[EntityMention]) -> Context:
    text = article.shadows[sentence.source][sentence.start : sentence.end]
    bounds = tuple(m.end() if not m.group().isalpha() else m.start() for m in _CLAUSE_END.finditer(text))
    inside = tuple(sorted(values, key=lambda v: v.start))
    return Context(
        article, sentence, text, bounds, tuple(find_cues(text, sentence.language)), inside,
        tuple(sorted(entities, key=lambda e: e.start)),
    )  # fmt: skip
