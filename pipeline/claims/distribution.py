"""Respectively, 分別: of several values in a row the first is said of the first thing in a row, the second of the second."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, TypeVar

from pipeline.article import EntityMention, ValueMention
from pipeline.claims.context import Context
from pipeline.claims.cues import CueHit, predicates

_JOINS: Final = re.compile(r"[,、，]|\band\b|[和及与跟]")
_SENTENCE_PARTS: Final = re.compile(r"[;；。.!?]\s")
_GAP: Final = {"en": 32, "zh": 12}
_LEAST: Final = 2
T = TypeVar("T")
Place = Callable[[T], tuple[int, int]]


@dataclass(frozen=True, slots=True)
class Share:
    """What falls to one of the listed values: the cue of its predicate, or the entity that it is said of, or neither."""

    predicate: CueHit | None = None
    subject: EntityMention | None = None


def distribute(context: Context) -> Mapping[tuple[int, str], Share]:
    """What falls to each value (by start and kind) of a sentence that hands them out in order; nothing where lists of one length do not stand there."""
    shares: dict[tuple[int, str], Share] = {}
    for hit in context.cues:
        if hit.cue.axis == "respectively":
            values = _values(context, hit)
            if len(values) >= _LEAST:
                before = min(hit.start, context.local(values[0])[0])
                shares |= zip([(v.start, v.kind) for v in values], _shares(context, values, before), strict=True)
    return shares


def _shares(context: Context, values: Sequence[ValueMention], before: int) -> list[Share]:
    """The rows of predicates and of entities that stand before a place, where one is as long as that of the values."""
    cues = _longest([h for h in context.cues if _tells(h, values[0].kind) and h.end <= before])
    told = _last_row(context, cues, lambda h: (h.start, h.end))
    named = _last_row(context, [e for e in context.entities if e.form != "title" and context.local(e)[1] <= before], context.local)
    if len(told) == len(values) and len({h.cue.value for h in told}) == len(told):
        return [Share(predicate=h) for h in told]
    if len(named) == len(values):
        return [Share(subject=e) for e in named]
    return [Share()] * len(values)


def _tells(hit: CueHit, kind: str) -> bool:
    return hit.cue.axis == "predicate" and kind in predicates()[hit.cue.value].kinds


def _longest(hits: Sequence[CueHit]) -> list[CueHit]:
    """The hits that lie in no longer one, the first of those that share a place."""
    kept: list[CueHit] = []
    for hit in sorted(hits, key=lambda h: (h.start, -h.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept


def _values(context: Context, hit: CueHit) -> list[ValueMention]:
    """The row of values of one kind that ends before an English cue, or begins behind a cue."""
    kinds = {v.kind for v in context.values}
    rows = [
        _last_row(context, [v for v in context.values if v.kind == kind and context.local(v)[1] <= hit.start], context.local)
        for kind in kinds
    ]
    rows = [row for row in rows if row and context.sentence.language == "en" and hit.start - context.local(row[-1])[1] <= _GAP["en"]]
    rows += [
        _first_row(context, [v for v in context.values if v.kind == kind and context.local(v)[0] >= hit.end], context.local)
        for kind in kinds
    ]
    return max(rows, key=lambda row: (len(row), row[0].kind if row else ""), default=[])


def _last_row(context: Context, things: Sequence[T], place: Place[T]) -> list[T]:
    """The things in a row that stand last."""
    row: list[T] = list(things[-1:])
    for one, other in reversed(list(pairwise(things))):
        if not _joined(context, place(one)[1], place(other)[0]):
            break
        row.insert(0, one)
    return row


def _first_row(context: Context, things: Sequence[T], place: Place[T]) -> list[T]:
    """The things in a row that stand first."""
    row: list[T] = list(things[:1])
    for one, other in pairwise(things):
        if not _joined(context, place(one)[1], place(other)[0]):
            break
        row.append(other)
    return row


def _joined(context: Context, start: int, end: int) -> bool:
    gap = context.text[start:end].lower()
    return 0 < len(gap) <= _GAP[context.sentence.language] and bool(_JOINS.search(gap)) and not _SENTENCE_PARTS.search(gap)
