"""The sentences of an article, block by block, with their words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from pipeline.article import Article, Sentence
from pipeline.segmenting import chinese, english
from schemas import LANGUAGES, Block, Language

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline


@cache
def _english() -> Pipeline:
    import spacy

    return spacy.blank("en")


def segment(article: Article) -> Article:
    """The article with its sentences, in the order of its blocks; no sentence holds two blocks, or white space at its ends."""
    found: dict[Language, list[Sentence]] = {language: [] for language in LANGUAGES}
    for index, block in enumerate(article.document.blocks):
        own = found[block.language]
        own.extend(_sentences(article, block, index, len(own)))
    return replace(article, sentences={language: tuple(own) for language, own in found.items()})


def _words(language: Language, text: str, shadow: str) -> Iterator[tuple[int, int]]:
    if language == "zh":
        yield from chinese.words(shadow)
        return
    for token in _english().tokenizer(text):
        if not token.is_space:
            yield token.idx, token.idx + len(token)


def _sentences(article: Article, block: Block, number: int, first: int) -> Iterator[Sentence]:
    text = article.texts[block.source][block.start : block.end]
    shadow = article.shadows[block.source][block.start : block.end]
    ends = english.sentence_ends(text) if block.language == "en" else chinese.sentence_ends(shadow)
    words = [(block.start + a, block.start + b) for a, b in _words(block.language, text, shadow)]
    at, start, index = 0, block.start, first
    for end in (*(block.start + e for e in ends), block.end):
        own = []
        while at < len(words) and words[at][0] < end:
            own.append(words[at])
            at += 1
        if own:
            yield Sentence(
                index, block.language, block.source, own[0][0], own[-1][1], number, block.role, tuple(own)
            )
            index += 1
        start = end
