"""Reconciling: the claims of two languages become facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pipeline.article import Article
from pipeline.reconciling.evidence import Neighbourhood
from pipeline.reconciling.facts import fact, group
from pipeline.reconciling.figures import conflicts_of_figures
from pipeline.reconciling.pairing import pair
from pipeline.reconciling.shared import with_shared_predicates
from schemas import Claim, Evidence, Fact

__all__ = ["reconcile"]


def reconcile(article: Article) -> Article:
    """The article with the facts that its claims make."""
    claims = [c for c in article.claims if c.kind != "role"]
    around = Neighbourhood(article)
    stamps = {c.id for c in claims if c.predicate == "published" and around.heads(c)}
    titles = {c.id for c in claims if around.entitles(c)}
    groups = group(pair(claims, around), claims, stamps, titles)
    facts = sorted((fact(article, made) for made in groups), key=lambda f: f.id)
    if article.passage:
        found, more = conflicts_of_figures(article, list(_settled(facts, claims)))
        claims, facts = [*claims, *found], [*facts, *more]
        article = replace(article, claims=(*article.claims, *found))
    article = replace(article, claims=tuple(with_shared_predicates(article.claims, facts)))
    place = {c.id: (c.evidence.source, c.evidence.start) for c in claims}
    return replace(article, facts=tuple(sorted(facts, key=lambda f: (min(place[c] for c in f.claims), f.id))))


def _settled(facts: Iterable[Fact], claims: Iterable[Claim]) -> Iterator[Evidence]:
    """Places of what agrees or accuses already; of dates that agree as far as both say them, the rest may still be wrong."""
    known = {c.id: c for c in claims}
    for made in facts:
        coarser = made.kind == "date" and any(d.type == "precision" for d in made.differences)
        if made.status in ("agreed", "conflict") and not coarser:
            yield from (known[claim].evidence for claim in made.claims)
