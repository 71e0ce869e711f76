"""A candidate for a name, as the readers of each language give it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Candidate:
    """A stretch of a sentence (offsets in it) that may name something; `name` start and end leave courtesy titles out."""

    start: int
    end: int
    type: str
    score: float
    rule: str
    name_start: int = -1
    name_end: int = -1

    @property
    def name(self) -> tuple[int, int]:
        """The part that is the name."""
        return (self.start if self.name_start < 0 else self.name_start, self.end if self.name_end < 0 else self.name_end)


def covered(length: int, spans: Iterable[tuple[int, int]]) -> bytearray:
    """A byte for each character of a sentence: 1 where one of the spans lies."""
    mask = bytearray(length)
    for start, end in spans:
        mask[start:end] = b"\1" * (end - start)
    return mask


def apart(candidates: list[Candidate]) -> list[Candidate]:
    """Those that do not overlap, the longer before the shorter, in order."""
    kept: list[Candidate] = []
    for c in sorted(candidates, key=lambda c: (c.start - c.end, -c.score, c.start)):
        if all(c.end <= k.start or k.end <= c.start for k in kept):
            kept.append(c)
    return sorted(kept, key=lambda c: c.start)
