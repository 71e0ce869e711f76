"""Cues: one automaton a language finds all of them in one pass over a sentence's shadow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

import ahocorasick

from pipeline.lexicon import Row, rows
from pipeline.shadow import shadow
from schemas import Language

Axis = Literal["predicate", "modality", "negation", "pseudo", "respectively", "compared", "says", "according"]


class PredicateRow(Row):
    """A row of predicates.tsv."""

    name: str
    family: str
    kinds: tuple[str, ...]
    same_as: str = ""
    en: tuple[str, ...] = ()
    zh: tuple[str, ...] = ()

    def key(self) -> object:
        """Names are unique."""
        return self.name


class ContextRow(Row):
    """A row of context.tsv."""

    axis: Literal["modality", "negation", "respectively", "compared", "pseudo"]
    value: str = ""
    reach: Literal["after", "before", "both", ""] = ""
    weight: int
    en: tuple[str, ...]
    zh: tuple[str, ...]


class ReportingRow(Row):
    """A row of reporting.tsv."""

    kind: Literal["says", "according"]
    en: tuple[str, ...]
    zh: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Cue:
    """What a cue word tells: on which axis, which value, how strongly."""

    axis: Axis
    value: str
    weight: int = 1
    reach: str = "after"
    open_ended: bool = False
    """Any ending of the word may follow."""


@dataclass(frozen=True, slots=True)
class CueHit:
    """A cue where it stands, in offsets of the text that was searched."""

    start: int
    end: int
    cue: Cue


@cache
def predicates() -> dict[str, PredicateRow]:
    """All predicates by name."""
    return {row.name: row for row in rows("predicates", PredicateRow)}


def canonical(name: str) -> str:
    """The name that is written for a predicate (`opens` is written `opened`)."""
    row = predicates().get(name)
    return row.same_as or name if row else name


def family(name: str | None) -> str | None:
    """The family of a predicate, or None."""
    row = predicates().get(name or "")
    return row.family if row else None


def _cues(language: Language) -> Iterator[tuple[str, Cue]]:
    for row in rows("predicates", PredicateRow):
        yield from ((word, Cue("predicate", row.name)) for word in getattr(row, language))
    for context in rows("context", ContextRow):
        cue = Cue(context.axis, context.value, context.weight, context.reach)
        yield from ((word, cue) for word in getattr(context, language))
    for reporting in rows("reporting", ReportingRow):
        yield from ((word, Cue(reporting.kind, "")) for word in getattr(reporting, language))


def _forms(word: str) -> list[str]:
    """A phrase with a `*` inside, once for each ending that the starred verb may have there.

    >>> _forms("plan* to")
    ['plan to', 'plans to', 'planed to', 'planing to', 'plane to', 'planes to', 'pland to', 'planned to', 'planning to']
    """
    if "*" not in word:
        return [word]
    stem, _, rest = word.partition("*")
    endings = ("", "s", "ed", "ing", "e", "es", "d", stem[-1] + "ed", stem[-1] + "ing")
    return [stem + ending + rest for ending in endings]


@cache
def _automaton(language: Language) -> ahocorasick.Automaton:
    """Words to their cues; several cues may share a word."""
    words: dict[str, list[Cue]] = {}
    for written, cue in _cues(language):
        marked = replace(cue, open_ended=written.endswith("*"))
        for word in _forms(shadow(written.rstrip("*")).lower()):
            words.setdefault(word, []).append(marked)
    automaton = ahocorasick.Automaton()
    for word, cues in words.items():
        automaton.add_word(word, (len(word), tuple(cues)))
    automaton.make_automaton()
    return automaton


def find_cues(text: str, language: Language) -> list[CueHit]:
    """All cues in a shadow, in order; English ones as whole words. Cues inside a pseudo-cue do not count.

    >>> [(h.cue.axis, h.cue.value) for h in find_cues("it does not plan to", "en")]
    [('negation', 'true'), ('modality', 'planned')]
    >>> [h.cue.axis for h in find_cues("不排除", "zh") if h.cue.axis == "negation"]
    []
    """
    lowered = text.lower()
    if len(lowered) != len(text):  # a few capitals lower to two characters
        lowered = text
    hits = []
    for last, (length, cues) in _automaton(language).iter(lowered):
        start, end = last + 1 - length, last + 1
        if language == "en":
            if start and lowered[start - 1].isalnum() and lowered[start].isalnum():
                continue
            whole = end == len(lowered) or not lowered[end].isalnum()
            hits += [CueHit(start, end, cue) for cue in cues if whole or cue.open_ended]
        else:
            hits += [CueHit(start, end, cue) for cue in cues]
    blocked = [(h.start, h.end) for h in hits if h.cue.axis == "pseudo"]
    if blocked:
        hits = [h for h in hits if h.cue.axis in ("pseudo", "predicate") or not any(a <= h.start and h.end <= b for a, b in blocked)]
    return sorted(hits, key=lambda h: (h.start, h.end))
