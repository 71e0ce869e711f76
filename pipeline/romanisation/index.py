"""Which of many Chinese names a name in Latin letters is: the candidates prepared by surname, so that few are compared."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from pipeline.romanisation.english import readings
from pipeline.romanisation.matching import FITS, NO_MATCH, Match, similarity
from pipeline.romanisation.phonetics import parts
from pipeline.romanisation.surnames import chinese_names, surname_spellings
from pipeline.romanisation.transliteration import DOTS

_SHOWN: Final = 10
_BEHIND: Final = 0.25
"""A candidate this far behind the best one is not worth showing."""


class Index:
    """Chinese names, each under every spelling of its surname and under the sound that this begins with."""

    def __init__(self, candidates: Iterable[str]) -> None:
        self.candidates = tuple(dict.fromkeys(candidates))
        self.by_surname: dict[str, set[str]] = {}
        self.by_sound: dict[str, set[str]] = {}
        self.foreign = tuple(c for c in self.candidates if DOTS.search(c))
        for candidate in self.candidates:
            for way in chinese_names(candidate):
                for surname in filter(None, (way.surname, way.maiden)):
                    for spelling in surname_spellings(surname):
                        self.by_surname.setdefault(spelling, set()).add(candidate)
                        self.by_sound.setdefault(parts(spelling)[0], set()).add(candidate)

    def near(self, english: str) -> set[str]:
        """The candidates that bear one of the surnames that the name may have."""
        families = {word for reading in readings(english) for word in (reading.family, reading.maiden) if word}
        return set().union(*(self.by_surname.get(family, ()) for family in families))

    def sounding(self, english: str) -> set[str]:
        """The candidates whose surname begins with the sound of one that the name may have."""
        sounds = {parts(reading.family)[0] for reading in readings(english)}
        return set().union(*(self.by_sound.get(sound, ()) for sound in sounds))


def name_matches(english: str, candidates: Index) -> list[tuple[str, Match]]:
    """The candidates that fit a name, best first, equal ones in the order of the candidates; empty where none fits.

    >>> [(name, match.score) for name, match in name_matches("Kit-ming Choi", Index(["蔡傑銘", "何俊仁"]))]
    [('蔡傑銘', 0.99)]
    """
    found = _scored(english, candidates.near(english))
    best = max((m.score for m in found.values()), default=0.0)
    if best < FITS:
        found |= _scored(english, candidates.sounding(english) | set(candidates.foreign))
    best = max((m.score for m in found.values()), default=0.0)
    ranked = sorted(((c, found[c]) for c in candidates.candidates if c in found), key=lambda pair: -pair[1].score)
    ties = sum(match.score == best for _, match in ranked)
    return [pair for pair in ranked[: max(ties, _SHOWN)] if pair[1].score > best - _BEHIND]


def _scored(english: str, chinese: Iterable[str]) -> dict[str, Match]:
    return {c: match for c in chinese if (match := similarity(c, english)) is not NO_MATCH and match.score > 0}
