"""Which predicate a value has: the cue that stands nearest, says most, and takes values of its kind."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from pipeline.article import ValueMention
from pipeline.claims.context import Context
from pipeline.claims.cues import CueHit, canonical, predicates
from pipeline.shadow import shadow
from schemas import Count, Date, Language

_LENGTH_WEIGHT: Final = {"en": 0.05, "zh": 0.2}
_DISTANCE_WEIGHT: Final = {"en": 0.012, "zh": 0.035}
_CLAUSE_COST: Final = 0.45
_RIVAL_COST: Final = 0.55
_NOUN_BONUS: Final = 1.5
_NOUN_REACH: Final = {"en": 45, "zh": 14}
_ENOUGH: Final = 0.25
_LEADING: Final = {"en": 24, "zh": 8}
"""A date that opens the sentence dates its main verb, however far off: "In May, the minister, whose …, opened"."""
_LEADING_EASE: Final = 0.25
_ADVERBIAL_EASE: Final = 0.6
"""Dates stand at the end of long clauses: distance says less of them than of numbers."""
_DEFAULT: Final = {"percentage": "share", "duration": "duration", "rank": "rank"}
"""What a value says where no cue tells: most percentages are shares, most durations how long something takes."""

_FATES: Final = frozenset({"injured", "killed", "evacuated"})
"""What became of those who are counted says more of them than who they are."""
_FATE_BONUS: Final = 2.0
_FATE_REACH: Final = {"en": 20, "zh": 6}
_BETWEEN: Final = re.compile(r"(?:\W|\b(?:were|was|are|is|being|been|have|has|had|others?|left|lay)\b|[获被已]){0,8}")
"""What may stand between the people that are counted and their fate."""

_SAID: Final = frozenset({"stated", "announced"})
_CHANGES: Final = frozenset({"change_up", "change_down"})
_BY: Final = re.compile(r"\bby (?:[a-z]{2,13} ){0,2}$")
_BY_BONUS: Final = 0.8
"""What falls "by 12 per cent" falls, whatever noun stands nearer."""
_PART_OF: Final = re.compile(r"\s?of (?!(?:the )?(?:cent|points?)\b)")
_PART_COST: Final = 0.7
"""83 per cent of revenue is a share of it, and no yield."""

GENERIC: Final = frozenset(_DEFAULT.values())
"""Predicates that say little more than the kind does."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A predicate, the cue that gave it, and how far it led."""

    predicate: str
    cue: CueHit
    score: float


def choose(context: Context, mention: ValueMention) -> Choice | None:
    """The predicate of a value by the cues of its sentence, or None where none is near enough."""
    best: Choice | None = None
    for hit in context.cues:
        if hit.cue.axis != "predicate" or mention.kind not in predicates()[hit.cue.value].kinds:
            continue
        if hit.end - hit.start == 1 and not context.whole(hit) and not _rises_by(context, mention, hit):
            continue  # a single character is a cue only where it is a word
        if mention.kind == "date" and _of_another(context, mention, hit):
            continue  # 以來 of 二○二六年九月以來 says nothing of the next date
        if hit.cue.value in _SAID and default(mention) == "target_date":
            continue  # nobody says a thing by Friday
        score = _score(context, mention, hit)
        if score > _ENOUGH and (best is None or score > best.score):
            best = Choice(canonical(hit.cue.value), hit, score)
    return best


def _of_another(context: Context, mention: ValueMention, hit: CueHit) -> bool:
    """Is a cue a word of another date?"""
    start, end = context.sentence.start + hit.start, context.sentence.start + hit.end
    return any(v.kind == "date" and v is not mention and v.start <= start and end <= v.end for v in context.values)


def _rises_by(context: Context, mention: ValueMention, hit: CueHit) -> bool:
    """Does a word of rising or falling stand right before the value or its hedge: 增近一成, whatever words a segmenter makes of it?"""
    start = mention.hedge[0] if mention.hedge else mention.start
    told = min(start, mention.start) - context.sentence.start == hit.end
    return told and predicates()[hit.cue.value].family in _CHANGES


def default(mention: ValueMention) -> str | None:
    """The predicate of a value that no cue tells of, or None: an end without a beginning is a target."""
    if isinstance(mention.value, Date):
        return "target_date" if mention.value.edtf.startswith("../") else None
    return _DEFAULT.get(mention.kind)


def _score(context: Context, mention: ValueMention, hit: CueHit) -> float:
    """Near, long and in the same clause is good; another value of the kind in between is bad; what is counted follows its number."""
    language: Language = mention.language
    start, end = context.local(mention)
    if start <= hit.start and hit.end <= end and mention.kind != "duration":
        return 0.0  # a word of the value itself: "by the end of 2027" ends nothing
    after = hit.start >= end
    low, high = (end, hit.start) if after else (_word_end(context, hit), start)
    distance = max(0, high - low)
    score = 1.0 + _LENGTH_WEIGHT[language] * min(hit.end - hit.start, 24 if language == "en" else 6)
    ease = _LEADING_EASE if mention.kind == "date" and after and start <= _LEADING[language] else 1.0
    if mention.kind == "date":
        ease *= _ADVERBIAL_EASE
    score -= ease * _DISTANCE_WEIGHT[language] * distance
    score -= ease * _CLAUSE_COST * context.crossing(hit.start, start)
    score -= _RIVAL_COST * sum(1 for v in context.values if v.kind == mention.kind and _nearer(context, v, mention, hit, distance))
    if mention.kind == "percentage" and language == "en":
        score += _share_or_change(context, start, end, hit)
    if mention.kind == "count":
        if hit.cue.value in _FATES and _befalls(context, mention, hit, distance):
            return score + _FATE_BONUS
        named = _names_it(context, mention, hit, distance)
        if after and not named and language == "en":
            return 0.0  # "two sides signed 13 agreements": the second noun is counted by the second number
        score += _NOUN_BONUS if after and named else -0.3
    return score


def _word_end(context: Context, hit: CueHit) -> int:
    """Where the word ends whose stem is a cue: opened, of open."""
    end = hit.end
    while hit.cue.open_ended and end < len(context.text) and context.text[end].isalpha() and context.text[end].isascii():
        end += 1
    return end


def _share_or_change(context: Context, start: int, end: int, hit: CueHit) -> float:
    """What "by" before a percentage says for a change, and "of" behind it against a rate or a price."""
    cued = predicates()[hit.cue.value].family
    if cued in _CHANGES and _BY.search(context.text[max(0, start - 32) : start].lower()):
        return _BY_BONUS
    return -_PART_COST if cued in ("rate", "price", "result") and _PART_OF.match(context.text, end) else 0.0


def _names_it(context: Context, mention: ValueMention, hit: CueHit, distance: int) -> bool:
    """Does the cue stand in the noun phrase that the number counts?"""
    if isinstance(mention.value, Count) and mention.value.unit and mention.value.measure is None:
        return distance <= len(mention.value.unit) + 1
    return distance <= _NOUN_REACH[mention.language] and context.crossing(hit.start, context.local(mention)[0]) < 1


def _befalls(context: Context, mention: ValueMention, hit: CueHit, distance: int) -> bool:
    """Is the cue what became of the people that are counted: "killed three", "three people were killed", 三人死亡?"""
    _, end = context.local(mention)
    if hit.start < end:
        return distance <= _FATE_REACH[mention.language] and context.crossing(hit.start, end) < 1
    noun = mention.value.unit or "" if isinstance(mention.value, Count) else ""
    return _BETWEEN.fullmatch(context.text[end : hit.start].lower().strip().removeprefix(shadow(noun).lower())) is not None


def _nearer(context: Context, value: ValueMention, mention: ValueMention, hit: CueHit, distance: int) -> bool:
    """Does the cue stand nearer to another value of the kind?"""
    if value is mention:
        return False
    start, end = context.local(value)
    return max(start - hit.end, hit.start - end, 0) < distance
