"""Modality and negation of a value: cues of its clause that reach it, and those that the clause hangs on."""

from __future__ import annotations

import re
from typing import Final, NamedTuple, cast

from pipeline.article import ValueMention
from pipeline.claims.context import Context
from pipeline.claims.cues import CueHit
from schemas import Modality

_DENIES: Final = {"en": 24, "zh": 7}
_FAR: Final = 2
"""A modality that governs a clause governs what hangs on it, but not much further."""


_STOPS: Final = re.compile(r"[;；]|\b(?:but|while|whereas|although)\b", re.IGNORECASE)
"""Behind these a new assertion begins."""


class Mood(NamedTuple):
    """How a claim is asserted, and the cues that say so."""

    modality: Modality
    negated: bool
    cues: tuple[CueHit, ...]


def mood(context: Context, mention: ValueMention) -> Mood:
    """Modality and negation of what a sentence says with a value."""
    reaching = [hit for hit in context.cues if hit.cue.axis in ("modality", "negation") and _reaches(context, hit, mention)]
    modal = max(
        (h for h in reaching if h.cue.axis == "modality"),
        key=lambda h: (_closeness(context, h, mention), h.cue.weight, h.end - h.start),
        default=None,
    )
    negation = next((h for h in reaching if h.cue.axis == "negation" and _denies(context, h, mention)), None)
    modality = cast("Modality", modal.cue.value) if modal else "actual"
    return Mood(modality, negation is not None, tuple(h for h in (modal, negation) if h))


def _closeness(context: Context, hit: CueHit, mention: ValueMention) -> int:
    return -abs(context.clause(hit.start) - context.clause(context.local(mention)[0]))


def _denies(context: Context, hit: CueHit, mention: ValueMention) -> bool:
    """A negation denies the value that it stands close before, not every value of its clause; "not more than" is a hedge."""
    at = context.sentence.start
    if mention.hedge and mention.hedge[0] < at + hit.end and at + hit.start < mention.hedge[1]:
        return False
    return 0 <= context.local(mention)[0] - hit.end <= _DENIES[mention.language]


def _reaches(context: Context, hit: CueHit, mention: ValueMention) -> bool:
    start, end = context.local(mention)
    if not context.whole(hit):
        return False
    if any(v.start < context.sentence.start + hit.end and context.sentence.start + hit.start < v.end for v in context.values):
        return False  # "May" of a date, 約 of a number
    distance = context.clause(start) - context.clause(hit.start)
    if hit.start >= end:  # a cue behind the value turns its own clause only: "60 flats will be built"
        return distance == 0
    return 0 <= distance <= _FAR and not (distance and _STOPS.search(context.text, hit.end, start))
