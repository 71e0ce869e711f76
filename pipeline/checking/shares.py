"""Shares above the whole."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.article import Article
from pipeline.checking.messages import finding
from pipeline.claims import family
from schemas import Finding, Percentage

_WHOLE = 100
_CROWDED = {"occupancy_rate": 150}
"""Wards and prisons may hold more than they have room for."""


def shares_out_of_range(article: Article) -> Iterator[Finding]:
    """A share of something above a hundred per cent; growth may be any."""
    for claim in article.claims:
        if isinstance(claim.value, Percentage) and family(claim.predicate) in ("share", "rate") and claim.predicate != "quota":
            top = claim.value.percent if claim.value.percent is not None else claim.value.max
            limit = _CROWDED.get(claim.predicate or "", _WHOLE)
            if top is not None and top > limit and claim.predicate not in ("margin", "yield", "inflation_rate", "coverage"):
                facts = [f.id for f in article.facts if claim.id in f.claims]
                yield finding("share_out_of_range", article.document.id, (claim.evidence,), facts, text=claim.evidence.text)
