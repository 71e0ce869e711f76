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
    alone = len(en) == len(zh) == 1
    return replace(article, links=(Link((0,), (0,), 1.0),) if alone else align(en, zh))
