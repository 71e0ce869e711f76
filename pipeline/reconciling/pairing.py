"""Which claim of one version answers which of the other: an optimal assignment, agreements first, then conflicts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Final

import numpy as np
from scipy.optimize import linear_sum_assignment

from pipeline.reconciling.conflict import accusation
from pipeline.reconciling.evidence import Neighbourhood, Weighed, weigh
from pipeline.reconciling.residue import Residue, as_fine, common, unanswered
from pipeline.reconciling.slips import slipped
from schemas import Claim, Date

_AGREE: Final = 3.0
_COMMON: Final = 4.0
"""What small numbers and bare years must earn, of which every article has many."""


def pair(claims: Sequence[Claim], around: Neighbourhood) -> list[Weighed]:
    """Pairs of claims that speak of the same thing, each claim in one pair at most, kind by kind."""
    pairs: list[Weighed] = []
    for kind in sorted({c.kind for c in claims} - {"role"}):
        en = [c for c in claims if c.kind == kind and c.language == "en"]
        zh = [c for c in claims if c.kind == kind and c.language == "zh"]
        weighed = [p for a in en for b in zh if (p := weigh(a, b, around))]
        agreed = _assign(weighed, _agreement)
        alone = unanswered(weighed, around)
        residue = Residue(_free(en, agreed), _free(zh, agreed), agreed, around, alone)
        accuse = partial(accusation, kind, around=around, residue=residue)
        broken = _broken(agreed, [p for p in alone if accuse(p) and slipped(p.en, p.zh, p.comparison) >= 1], around)
        kept = [p for p in agreed if p not in broken.values()]
        torn = [p._replace(also=_others(q, p)) for p, q in broken.items()]
        pairs += kept + torn + _assign(_rest(weighed, [*kept, *torn]), accuse)
    return pairs


def _broken(agreed: Sequence[Weighed], accusing: Sequence[Weighed], around: Neighbourhood) -> dict[Weighed, Weighed]:
    """Pairs that accuse, each with the one that agrees over other sentences and holds one of its claims: a version contradicts itself."""
    loose = [q for q in agreed if not (around.beside(q.en, q.zh) and as_fine(q)) and "published" not in (q.en.predicate, q.zh.predicate)]
    holds = {c.id: q for q in loose for c in (q.en, q.zh)}
    taken = {c.id for q in agreed for c in (q.en, q.zh)}
    broken: dict[Weighed, Weighed] = {}
    if around.given():
        return broken  # two sentences have no elsewhere
    for p in accusing:
        held = [c.id for c in (p.en, p.zh) if c.id in taken]
        if len(held) == 1 and held[0] in holds and holds[held[0]] not in broken.values():
            broken[p] = holds[held[0]]
    return broken


def _others(q: Weighed, p: Weighed) -> tuple[Claim, ...]:
    return tuple(c for c in (q.en, q.zh) if c.id not in (p.en.id, p.zh.id))


def _rest(weighed: Iterable[Weighed], agreed: Sequence[Weighed]) -> list[Weighed]:
    """The pairs of claims that agree with none."""
    taken = {c.id for p in agreed for c in (p.en, p.zh)}
    return [p for p in weighed if p.en.id not in taken and p.zh.id not in taken]


def _free(claims: Sequence[Claim], agreed: Sequence[Weighed]) -> list[Claim]:
    taken = {c.id for p in agreed for c in (p.en, p.zh)}
    return [c for c in claims if c.id not in taken]


def _agreement(p: Weighed) -> float | None:
    """The evidence that a pair agrees; None where it is not enough."""
    if p.comparison.relation == "different" or _deadline_stamped(p):
        return None
    enough = _COMMON if common(p.en) or p.comparison.relation == "compatible" else _AGREE
    return p.score if p.score >= enough else None


def _deadline_stamped(p: Weighed) -> bool:
    """A day by which something is done is no date line."""
    stamped = "published" in (p.en.predicate, p.zh.predicate)
    return stamped and any(isinstance(c.value, Date) and c.value.start is None and c.value.end is not None for c in (p.en, p.zh))


def _assign(pairs: Iterable[Weighed], evidence: Callable[[Weighed], float | None]) -> list[Weighed]:
    """The assignment of most evidence in all among the pairs that have enough."""
    enough = {(p.en.id, p.zh.id): (p, score) for p in pairs if (score := evidence(p))}
    if len(enough) < 2:
        return [p for p, _ in enough.values()]
    en, zh = (list(dict.fromkeys(both[side] for both in enough)) for side in (0, 1))
    scores = np.array([[enough[a, b][1] if (a, b) in enough else 0.0 for b in zh] for a in en])
    rows, columns = linear_sum_assignment(-scores)
    return [enough[en[i], zh[j]][0] for i, j in zip(rows, columns, strict=True) if scores[i, j]]
