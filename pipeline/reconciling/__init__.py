"""Reconciling: the claims of two languages become facts."""

from __future__ import annotations

from dataclasses import replace

from pipeline.article import Article
from pipeline.reconciling.evidence import Neighbourhood
from pipeline.reconciling.facts import fact, group
from pipeline.reconciling.pairing import pair

__all__ = ["reconcile"]


def reconcile(article: Article) -> Article:
    """The article with the facts that its claims make."""
    claims = [c for c in article.claims if c.kind != "role"]
    around = Neighbourhood(article)
    stamps = {c.id for c in claims if c.predicate == "published" and around.heads(c)}
    groups = group(pair(claims, around), claims, stamps)
    facts = sorted((fact(article, made) for made in groups), key=lambda f: f.id)
    place = {c.id: (c.evidence.source, c.evidence.start) for c in claims}
    return replace(article, facts=tuple(sorted(facts, key=lambda f: (min(place[c] for c in f.claims), f.id))))
