"""Mentions: values, and candidates for names, where they stand in the text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from typing import TYPE_CHECKING

from pipeline.article import LANGUAGES, Article, Sentence, ValueMention
from pipeline.mentions.names import find_names
from pipeline.mentions.values import find_values
from pipeline.mentions.values.found import Found

if TYPE_CHECKING:
    from schemas import Block

__all__ = ["find_mentions", "find_names"]


def find_mentions(article: Article) -> Article:
    """The article with its value mentions and its candidates for names."""
    values: dict[str, list[ValueMention]] = {language: [] for language in LANGUAGES}
    starts = {(language, index): sentences for language in LANGUAGES for index, sentences in _by_block(article.sentences[language]).items()}
    for index, block in enumerate(article.document.blocks):
        sentences = starts.get((block.language, index))
        if sentences:
            found = _values_of(article, block)
            values[block.language] += _placed(found, block, sentences)
    return find_names(replace(article, values={language: tuple(values[language]) for language in LANGUAGES}))


def _by_block(sentences: Iterable[Sentence]) -> dict[int, list[Sentence]]:
    grouped: dict[int, list[Sentence]] = {}
    for sentence in sentences:
        grouped.setdefault(sentence.block, []).append(sentence)
    return grouped


def _values_of(article: Article, block: Block) -> list[Found]:
    text = article.texts[block.source][block.start : block.end]
    return find_values(text, block.language, shadow=article.shadows[block.source][block.start : block.end])


def _placed(found: list[Found], block: Block, sentences: list[Sentence]) -> list[ValueMention]:
    """Found values with offsets in the source, each in the sentence that it begins in."""
    starts = [s.start for s in sentences]
    placed = []
    for value in found:
        start = value.start + block.start
        sentence = sentences[max(0, bisect_right(starts, start) - 1)]
        hedge = (value.hedge[0] + block.start, value.hedge[1] + block.start) if value.hedge else None
        placed.append(
            ValueMention(
                block.language,
                block.source,
                start,
                value.end + block.start,
                sentence.index,
                value.kind,
                value.value,
                value.approximation,
                hedge,
                value.rule,
            )
        )
    return placed
