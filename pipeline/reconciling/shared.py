"""What a version leaves unsaid, its twin may say: the predicate of a fact goes to the claims that have none of their own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pipeline.claims import GENERIC, family
from pipeline.claims.label import label
from schemas import Claim, Fact

_LESS_SURE = 0.9


def with_shared_predicates(claims: Iterable[Claim], facts: Iterable[Fact]) -> list[Claim]:
    """The claims; those of agreed facts say what their fact says where they said nothing, less, or nearly the same."""
    told = {claim: fact.predicate for fact in facts if fact.status == "agreed" and fact.predicate for claim in fact.claims}
    return [_with(claim, told) for claim in claims]


def _with(claim: Claim, told: Mapping[str, str]) -> Claim:
    predicate = told.get(claim.id)
    if not predicate or predicate == claim.predicate or "published" in (predicate, claim.predicate):
        return claim
    says_less = claim.predicate in {None, *GENERIC}
    if not says_less and (predicate in GENERIC or family(claim.predicate or "") != family(predicate)):
        return claim
    told_by_twin = {
        "predicate": predicate,
        "label": label(predicate, claim.value, claim.subject_text),
        "confidence": round(claim.confidence * _LESS_SURE, 2),
    }
    return claim.model_copy(update=told_by_twin)
