"""Persons, posts and names."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.article import Article
from pipeline.checking.messages import finding
from pipeline.linking.roles import RoleDifference, role_differences
from pipeline.linking.roles import repeated_names as repeated
from schemas import Finding, FindingCode


def differing_roles(article: Article) -> Iterator[Finding]:
    """One person with two ranks, one post with two persons."""
    for difference in role_differences(article):
        code: FindingCode = "role_differs" if isinstance(difference, RoleDifference) else "person_differs"
        words = {"name": difference.name} if isinstance(difference, RoleDifference) else {}
        yield finding(code, article.document.id, difference.evidence, en=difference.en, zh=difference.zh, **words)


def repeated_names(article: Article) -> Iterator[Finding]:
    """A name doubled by accident."""
    for name in repeated(article):
        yield finding("repeated_name", article.document.id, (name.evidence,), name=name.name)
