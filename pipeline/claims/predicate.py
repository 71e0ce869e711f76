"""Which predicate a value has: the cue that stands nearest, says most, and takes values of its kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from pipeline.article import ValueMention
from pipeline.claims.context import Context
from pipeline.claims.cues import CueHit, canonical, predicates
from schemas import Language

_LENGTH_WEIGHT: Final = {"en": 0.05, "zh": 0.2}
_DISTANCE_WEIGHT: Final = {"en": 0.012, "zh": 0.035}
_CLAUSE_COST: Final = 0.45
_RIVAL_COST: Final = 0.55
_NOUN_BONUS: Final = 1.5
_NOUN_REACH: Final = {"en": 45, "zh": 14}
_ENOUGH: Final = 0.25


@dataclass(frozen=True, slots=True)
class Choice:
    """A predicate, the cue that gave it, and how far it led."""

    predicate: str
    cue: CueHit
    score: float


def choose(context: Context, mention: ValueMention) -> Choice | None:
    """The predicate of a value in its sentence, or None where no cue is near enough."""
    best: Choice | None = None
    for hit in context.cues:
        if hit.cue.axis != "predicate" or mention.kind not in predicates()[hit.cue.value].kinds:
            continue
        score = _score(context, mention, hit)
        if score > _ENOUGH and (best is None or score > best.score):
            best = Choice(canonical(hit.cue.value), hit, score)
    return best


def _score(context: Context, mention: ValueMention, hit: CueHit) -> float:
    """Near, long and in the same clause is good; another value of the kind in between is bad; what is counted follows its number."""
    language: Language = mention.language
    start, end = context.local(mention)
    if hit.start < end and start < hit.end and not (mention.kind == "date" or start <= hit.start):
        return 0.0
    after = hit.start >= end
    low, high = (end, hit.start) if after else (hit.end, start)
    distance = max(0, high - low)
    score = 1.0 + _LENGTH_WEIGHT[language] * min(hit.end - hit.start, 24 if language == "en" else 6)
    score -= _DISTANCE_WEIGHT[language] * distance
    score -= _CLAUSE_COST * abs(context.clause(hit.start) - context.clause(start))
    score -= _RIVAL_COST * sum(1 for v in context.values if v.kind == mention.kind and _between(context, v, low, high))
    if mention.kind == "count":
        near = distance <= _NOUN_REACH[language] and context.clause(hit.start) == context.clause(start)
        score += _NOUN_BONUS if near and after else -0.3
    return score


def _between(context: Context, value: ValueMention, low: int, high: int) -> bool:
    start, end = context.local(value)
    return low <= start and end <= high
