"""What a claim is about: an entity, and the words of the text."""

from __future__ import annotations

import re
from typing import Final

from pipeline.article import EntityMention, ValueMention
from pipeline.claims.context import Context
from schemas import Count

_EDGE: Final = " \t\r\n,.;:-—–()'\"“”‘’「」『』，。；：、（）《》〈〉·*"
_LONGEST: Final = {"en": 80, "zh": 30}
_LEADING: Final = re.compile(
    r"^(?:(?:and|but|while|which|that|also|in|on|at|by|of|for|with|from|to|as|the|a|an|its|their|this|it|about|some|over|more|than|up)\s+)+",
    re.IGNORECASE,
)


def subject_entity(context: Context, mention: ValueMention, speaker: str | None) -> EntityMention | None:
    """The entity that a value is said of: the nearest one before it in its clause, else the first of the sentence; never its speaker."""
    start, _ = context.local(mention)
    able = [e for e in context.entities if e.entity != speaker and e.form != "title" and not _overlap(e, mention)]
    clause = context.clause(start)
    same = [e for e in able if context.clause(context.local(e)[0]) == clause and e.end <= mention.start]
    things = [e for e in same if e.type != "place"] or same
    if things:
        return things[-1]
    before = [e for e in able if e.end <= mention.start and e.type != "place"]
    return before[0] if before else None


def subject_text(context: Context, mention: ValueMention, cue: tuple[int, int] | None) -> str | None:
    """The words that a value is about: what is counted, else what stands in its clause before cue and value, else after them."""
    if isinstance(mention.value, Count) and mention.value.unit:
        return mention.value.unit
    start, end = context.local(mention)
    low, high = context.clause_span(start)
    first = min(start, cue[0]) if cue and low <= cue[0] else start
    last = max(end, cue[1]) if cue and cue[1] <= high else end
    source = context.article.sentence_text(context.sentence)
    for piece in (source[low:first], source[last:high]):
        words = _trim(piece, context.sentence.language)
        if words:
            return words
    return source[cue[0] : cue[1]] if cue else None


def _trim(piece: str, language: str) -> str:
    words = _LEADING.sub("", piece.strip(_EDGE)) if language == "en" else piece.strip(_EDGE)
    words = " ".join(words.split())
    limit = _LONGEST[language]
    if len(words) > limit:
        words = words[-limit:].partition(" ")[2] if language == "en" else words[-limit:]
    return words.strip(_EDGE)


def _overlap(entity: EntityMention, mention: ValueMention) -> bool:
    return entity.start < mention.end and mention.start < entity.end
