"""What a value is compared with is of the same thing: "22 cents, against 38 cents", 派22仙，去年同期派38仙."""

from __future__ import annotations

from typing import Final

from pipeline.article import ValueMention
from pipeline.claims.context import Context
from pipeline.claims.cues import predicates

_REACH: Final = {"en": 12, "zh": 4}
"""Characters that may stand between the words of the comparison and the value: "compared with just", 去年同期為."""


def compared(context: Context, mention: ValueMention, before: ValueMention | None) -> bool:
    """Do words of a comparison, and none that tell another predicate, stand between a value and the one of its kind before it?"""
    if before is None:
        return False
    low, high = context.local(before)[1], context.local(mention)[0]
    hits = [h for h in context.cues if low <= h.start and h.end <= high]
    said = [h for h in hits if h.cue.axis == "compared" and high - h.end <= _REACH[mention.language]]
    return any(
        not any(h.start >= s.end and h.cue.axis == "predicate" and mention.kind in predicates()[h.cue.value].kinds for h in hits)
        for s in said
    )
