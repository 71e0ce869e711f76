"""How well a Chinese given name fits words in Latin letters, syllable by syllable."""

from __future__ import annotations

from functools import lru_cache
from typing import Final, NamedTuple

from pipeline.romanisation.phonetics import closeness
from pipeline.romanisation.spelling import EVERY, System, spellings

_LEAST: Final = 0.55
"""A syllable less close than this is another syllable."""


class Fit(NamedTuple):
    """How well: 0..1, and the systems of spelling in which every syllable is exact (or could be)."""

    score: float
    systems: frozenset[System]


_NONE: Final = Fit(0.0, frozenset())


@lru_cache(maxsize=262144)
def syllable_fit(character: str, word: str) -> Fit:
    """How well one character fits one spelled syllable.

    >>> syllable_fit("傑", "kit").score, syllable_fit("傑", "ming").score
    (1.0, 0.0)
    """
    known = spellings(character)
    if word in known:
        return Fit(1.0, known[word])
    best = max((closeness(word, spelling) for spelling in known), default=0.0)
    return Fit(0.9 * best, EVERY) if best >= _LEAST else _NONE


def _together(fits: tuple[Fit, ...]) -> Fit:
    """The fit of a whole given name; a syllable that does not fit spoils it."""
    if not all(fit.score for fit in fits):
        return _NONE
    systems = frozenset.intersection(*(fit.systems for fit in fits))
    return Fit(sum(fit.score for fit in fits) / len(fits), systems)


@lru_cache(maxsize=65536)
def given_fit(given: str, words: tuple[str, ...]) -> Fit:
    """How well a given name of one to three characters fits words: one word a character, or one word for all.

    >>> given_fit("啟方", ("qifang",)).score, given_fit("智恒", ("chi", "hang")).score, given_fit("智恒", ("chi",)).score
    (1.0, 1.0, 0.0)
    """
    if len(words) == len(given):
        return _together(tuple(syllable_fit(c, w) for c, w in zip(given, words, strict=True)))
    if len(words) != 1 or len(given) < 2 or len(words[0]) < 2 * len(given) - 1:
        return _NONE
    word, best = words[0], _NONE
    for cut in range(1, min(len(word), 7)):
        first = syllable_fit(given[0], word[:cut])
        if first.score:
            rest = given_fit(given[1:], (word[cut:],))
            whole = Fit((first.score + rest.score * len(given[1:])) / len(given), first.systems & rest.systems) if rest.score else _NONE
            best = max(best, whole, key=lambda fit: (fit.score, len(fit.systems)))
    return best


@lru_cache(maxsize=65536)
def initials_fit(given: str, letters: tuple[str, ...]) -> bool:
    """Whether single letters are the initials of a given name, one a character.

    >>> initials_fit("振英", ("c", "y")), initials_fit("振英", ("k", "y"))
    (True, False)
    """
    return len(given) == len(letters) and all(any(s.startswith(x) for s in spellings(c)) for c, x in zip(given, letters, strict=True))
