"""Who says it: verbs of saying, their speakers, and quotations that go on into the next sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from pipeline.article import EntityMention, ValueMention
from pipeline.claims.context import Context
from pipeline.claims.cues import CueHit

_SPEAKING: Final = frozenset({"person", "organisation", "company", "publication"})
_PASSIVE: Final = re.compile(r"\b(?:is|are|was|were|be|been|being|to|it)\s+(?:also\s+|now\s+)?$", re.IGNORECASE)
_REACH: Final = {"en": 120, "zh": 40}
_QUOTE: Final = re.compile(r'^\s*["「『]')


@dataclass(frozen=True, slots=True)
class Speech:
    """A stretch of a sentence (offsets in it) that an entity says, and the verb that tells so."""

    start: int
    end: int
    speaker: str
    cue: CueHit | None


def speeches(contexts: Sequence[Context]) -> dict[tuple[str, int], tuple[Speech, ...]]:
    """What is said by whom in each sentence, by language and sentence index, for the sentences of both versions in order."""
    said: dict[tuple[str, int], tuple[Speech, ...]] = {(c.sentence.language, c.sentence.index): _own(c) for c in contexts}
    for before, here in pairwise(contexts):
        key, previous = (here.sentence.language, here.sentence.index), said[before.sentence.language, before.sentence.index]
        goes_on = before.sentence.block == here.sentence.block and before.sentence.language == here.sentence.language
        if not said[key] and previous and goes_on and _quoted(here):
            said[key] = (Speech(0, len(here.text), previous[-1].speaker, None),)
    return said


def speaker_of(context: Context, mention: ValueMention, said: Sequence[Speech]) -> Speech | None:
    """The speech that a value lies in; the innermost where several do. Nobody speaks of what stands in his own description."""
    start, _ = context.local(mention)
    inside = [s for s in said if s.start <= start < s.end]
    return max(inside, key=lambda s: s.start, default=None)


def _quoted(context: Context) -> bool:
    return bool(_QUOTE.match(context.text)) or context.text.rstrip().endswith(('"', "」"))


def _own(context: Context) -> tuple[Speech, ...]:
    found = []
    for hit in context.cues:
        if hit.cue.axis not in ("says", "according") or (hit.cue.axis == "says" and _PASSIVE.search(context.text[: hit.start])):
            continue
        speaker = _speaker(context, hit)
        if speaker:
            found.append(_speech(context, hit, speaker))
    return tuple(found)


def _speech(context: Context, hit: CueHit, speaker: EntityMention) -> Speech:
    """Chinese: what follows the verb. English: the whole sentence, or from the second verb's speaker on."""
    start = 0
    if context.sentence.language == "zh" and hit.cue.axis == "says":
        start = hit.end
    elif any(h.cue.axis == "says" and h.end < context.local(speaker)[0] for h in context.cues):
        start = context.local(speaker)[0]
    return Speech(start, len(context.text), speaker.entity, hit)


def _speaker(context: Context, hit: CueHit) -> EntityMention | None:
    able = [e for e in context.entities if e.type in _SPEAKING]
    reach = _REACH[context.sentence.language]
    after = [e for e in able if 0 <= context.local(e)[0] - hit.end <= 6]
    if hit.cue.axis == "according":
        return after[0] if after else next((e for e in able if 0 <= context.local(e)[0] - hit.end <= reach // 3), None)
    before = [e for e in able if context.local(e)[1] <= hit.start and hit.start - context.local(e)[1] <= reach]
    if after and context.sentence.language == "en" and (not before or context.text[: hit.start].rstrip().endswith(('"', ","))):
        return after[0]
    people = [e for e in before if e.type == "person"]
    return people[-1] if people else before[-1] if before else None
