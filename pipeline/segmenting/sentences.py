"""The sentences of an article, block by block, with their words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pipeline.article import Article, Sentence
from pipeline.segmenting import chinese, english
from schemas import LANGUAGES, Block, Language


def segment(article: Article) -> Article:
    """The article with its sentences, in the order of its blocks; no sentence holds two blocks, or white space at its ends."""
    found: dict[Language, list[Sentence]] = {language: [] for language in LANGUAGES}
    for number, block in enumerate(article.document.blocks):
        own = found[block.language]
        own.extend(_sentences(article, block, number, len(own)))
    return replace(article, sentences={language: tuple(own) for language, own in found.items()})


def _sentences(article: Article, block: Block, number: int, first: int) -> Iterator[Sentence]:
    """The sentences of a block: its words, parted where a sentence ends. `first` is the index that the first of them gets."""
    text = article.texts[block.source][block.start : block.end]
    shadow = article.shadows[block.source][block.start : block.end]
    english_ = block.language == "en"
    ends = [*(english.sentence_ends(text) if english_ else chinese.sentence_ends(shadow)), len(text)]
    words = [(block.start + a, block.start + b) for a, b in (english.words(text) if english_ else chinese.words(shadow))]
    at = 0
    for end in ends:
        begin = at
        while at < len(words) and words[at][0] < block.start + end:
            at += 1
        if at > begin:
            own = tuple(words[begin:at])
            yield Sentence(first, block.language, block.source, own[0][0], own[-1][1], number, block.role, own)
            first += 1
