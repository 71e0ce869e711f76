"""Aligning: which sentences of the two versions say the same."""

from __future__ import annotations

from dataclasses import replace

from pipeline.aligning.anchors import anchors
from pipeline.aligning.filling import fill
from pipeline.aligning.sentences import align
from pipeline.article import Article, Link

__all__ = ["align_versions"]


def align_versions(article: Article) -> Article:
    """The article with links between the sentences of its versions; the sentences of a passage are taken to be translations as a whole."""
    en, zh = anchors(article, "en"), anchors(article, "zh")
    if article.passage and en and zh:
        return replace(article, links=(Link(tuple(range(len(en))), tuple(range(len(zh))), 1.0),))
    here, there = article.sentences["en"], article.sentences["zh"]
    links = align(en, zh, lambda i, j: here[i].role == there[j].role)
    return replace(article, links=fill(here, there, (en, zh), links))
