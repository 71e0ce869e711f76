"""Persons, posts and names."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.article import Article
from schemas import Finding


def differing_roles(article: Article) -> Iterator[Finding]:
    """One person with two ranks, one post with two persons."""
    del article
    return iter(())


def repeated_names(article: Article) -> Iterator[Finding]:
    """A name doubled by accident."""
    del article
    return iter(())
