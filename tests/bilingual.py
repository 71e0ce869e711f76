"""Small bilingual articles, brought as far as a test needs them."""

from __future__ import annotations

from pipeline.aligning import align_versions
from pipeline.article import Article
from pipeline.linking import link
from pipeline.mentions.names import find_names
from pipeline.reading import read_pair
from pipeline.segmenting import segment
from schemas import Entity


def named(en: str, zh: str, models=None) -> Article:
    """The article with its candidates for names."""
    return find_names(segment(Article.of(read_pair("test", en, zh))), models)


def linked(en: str, zh: str) -> Article:
    """The article with its entities."""
    return link(align_versions(named(en, zh)))


def entity(article: Article, name: str) -> Entity:
    """The one entity that bears a name."""
    found = [e for e in article.entities if name in (*e.names.en, *e.names.zh)]
    assert len(found) == 1, [e.names for e in article.entities]
    return found[0]
