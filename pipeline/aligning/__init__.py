"""Aligning: which sentences of the two versions say the same."""

from __future__ import annotations

from dataclasses import replace

from pipeline.aligning.anchors import anchors
from pipeline.aligning.sentences import align
from pipeline.article import Article, Link

__all__ = ["align_versions"]


def align_versions(article: Article) -> Article:
    """The article with links between the sentences of its versions; two single sentences are taken to be translations."""
    en, zh = anchors(article, "en"), anchors(article, "zh")
    links = align(en, zh)
    if not links and len(en) == len(zh) == 1:
        links = (Link((0,), (0,), 0.5),)
    return replace(article, links=links)
