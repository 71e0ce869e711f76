"""Sums that the text says add up, and do not."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Final

from pipeline.article import Article
from pipeline.checking.messages import finding
from pipeline.claims.label import number
from pipeline.reconciling.intervals import ends, written_unit
from pipeline.reconciling.parts import sum_words
from schemas import LANGUAGES, Claim, Count, Finding, Language, Money

_NEAR: Final = (Decimal("0.5"), Decimal("1.5"))
"""A whole and its parts are of one size; numbers further apart are about other things."""
_PARTS: Final = 2


def sums_that_differ(article: Article) -> Iterator[Finding]:
    """Parts with a remainder against their whole, and lists against the total that stands beside them."""
    for language in LANGUAGES:
        claims = [c for c in article.claims if c.language == language and c.kind in ("money", "count") and _point(c) is not None]
        for sentence in article.sentences[language]:
            text = article.shadows[sentence.source][sentence.start : sentence.end].lower()
            for cue, role in sum_words(language):
                at = text.find(cue)
                if role in ("rest", "total") and at >= 0:
                    inside = [
                        c for c in claims if c.evidence.source == sentence.source and sentence.start <= c.evidence.start < sentence.end
                    ]
                    yield from _check(article, role, sentence.start + at, inside, claims)
                    break


def _check(article: Article, role: str, at: int, inside: Sequence[Claim], claims: Sequence[Claim]) -> Iterator[Finding]:
    after = [c for c in inside if c.evidence.start >= at]
    if not after:
        return
    told = after[0]
    parts = [c for c in inside if c.evidence.end <= at and _addable(c, told)]
    if role == "rest":
        taken = _taken(article, told.language, parts)
        wholes = [c for c in claims if c.evidence.end <= (taken or [told])[0].evidence.start and _addable(c, told)]
        whole = wholes[-1] if wholes else None
        parts = [*taken, told]
    else:
        whole = told
    if whole is None or len(parts) < _PARTS:
        return
    total, made = _point(whole), sum((_point(p) or Decimal(0) for p in parts), Decimal(0))
    assert total is not None
    slack = sum((written_unit(c.evidence.text, _point(c) or Decimal(0)) for c in (*parts, whole)), Decimal(0)) / 2
    if total and _NEAR[0] < made / total < _NEAR[1] and abs(made - total) > slack:
        yield finding("sum_differs", article.document.id, [c.evidence for c in (*parts, whole)], sum=number(made), total=number(total))


def _taken(article: Article, language: Language, parts: Sequence[Claim]) -> Sequence[Claim]:
    """The parts without what they are taken from: ten, of which six."""
    for whole, part in pairwise(parts):
        between = article.shadows[part.evidence.source][whole.evidence.end : part.evidence.start].lower()
        if any(role == "part" and cue in between for cue, role in sum_words(language)):
            return parts[parts.index(part) :]
    return parts


def _point(claim: Claim) -> Decimal | None:
    both = ends(claim.value)
    return both[0] if both and both[0] == both[1] else None


def _addable(part: Claim, other: Claim) -> bool:
    """Sums of one currency, counts of one thing."""
    match part.value, other.value:
        case Money() as a, Money() as b:
            return a.currency == b.currency
        case Count() as a, Count() as b:
            return part.predicate == other.predicate and (a.measure == b.measure or a.unit == b.unit)
    return False
