"""Which of many Chinese names a name in Latin letters is: the candidates prepared by surname, so that few are compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from pipeline.romanisation.english import Reading
from pipeline.romanisation.matching import FITS, Match, best_match, foreign_match, possible_readings, surname_fit
from pipeline.romanisation.surnames import chinese_names, is_surname
from pipeline.romanisation.transliteration import DOTS

_SHOWN: Final = 10
_BEHIND: Final = 0.25
"""A candidate this far behind the best one is not worth showing."""


class Index:
    """Chinese names by their surnames, a married woman's under both of hers; foreign ones, with a dot in them or no surname before them, apart."""

    def __init__(self, candidates: Iterable[str]) -> None:
        self.candidates = tuple(dict.fromkeys(candidates))
        self.foreign = tuple(c for c in self.candidates if DOTS.search(c) or not is_surname(c))
        self._place = {candidate: place for place, candidate in enumerate(self.candidates)}
        self._by_surname: dict[str, list[str]] = {}
        self._surnames_of: dict[str, tuple[str, ...]] = {}
        for candidate in self.candidates:
            ways = chinese_names(candidate)
            for surname in {s for way in ways for s in (way.surname, way.maiden) if s}:
                self._by_surname.setdefault(surname, []).append(candidate)

    def _bearing(self, word: str) -> tuple[str, ...]:
        """The surnames among the candidates that may be spelled so."""
        if word not in self._surnames_of:
            self._surnames_of[word] = tuple(s for s in self._by_surname if surname_fit(s, word).best)
        return self._surnames_of[word]

    def compared(self, english: str) -> Iterator[tuple[str, Match]]:
        """Every candidate of a surname that the name may have, with its match; some more than once."""
        groups: dict[tuple[str, str], list[Reading]] = {}
        for reading in possible_readings(english):
            groups.setdefault((reading.family, reading.maiden), []).append(reading)
        for words, readings in groups.items():
            for surname in {s for word in words if word for s in self._bearing(word)}:
                for candidate in self._by_surname[surname]:
                    yield candidate, best_match(candidate, readings)

    def order(self, candidate: str) -> int:
        """The place of a candidate in the list as it was given."""
        return self._place[candidate]


def name_matches(english: str, candidates: Index) -> list[tuple[str, Match]]:
    """The candidates that fit a name, best first, equal ones in the order of the candidates; empty where none fits.

    >>> [(name, match.score) for name, match in name_matches("Kit-man Choi", Index(["蔡傑文", "何俊仁"]))]
    [('蔡傑文', 0.99)]
    """
    found: dict[str, Match] = {}
    for candidate, match in candidates.compared(english):
        if match.score and (candidate not in found or match.score > found[candidate].score):
            found[candidate] = match
    if all(match.score < FITS for match in found.values()):
        found |= {c: match for c in candidates.foreign if (match := foreign_match(c, english)).score}
    ranked = sorted(found.items(), key=lambda pair: (-pair[1].score, candidates.order(pair[0])))
    best = ranked[0][1].score if ranked else 0.0
    ties = sum(match.score == best for _, match in ranked)
    return [pair for pair in ranked[: max(ties, _SHOWN)] if pair[1].score > best - _BEHIND]
