"""How well a Chinese given name fits words in Latin letters, syllable by syllable."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import Final, NamedTuple

from pipeline.romanisation.phonetics import private_spelling
from pipeline.romanisation.sounds import OTHER_READING
from pipeline.romanisation.spelling import System, spellings

_MIXED: Final = 0.96
"""What a name keeps whose syllables are spelled in different systems."""


class Fit(NamedTuple):
    """How well, 0..1 in each system; `best` in any, or mixing them; `strange` counts syllables in spellings that no table has."""

    best: float
    systems: Mapping[System, float]
    strange: int


NO_FIT: Final = Fit(0.0, {}, 0)


@lru_cache(maxsize=262144)
def syllable_fit(character: str, word: str) -> Fit:
    """How well one character fits one spelled syllable.

    >>> syllable_fit("傑", "kit").best, syllable_fit("傑", "ming").best, 0.7 < syllable_fit("茂", "mo").best < 0.9
    (1.0, 0.0, True)
    """
    known = spellings(character)
    if word in known:
        systems = known[word]
        return Fit(max(systems.values()), systems, 0)
    near: dict[System, float] = {}
    for spelling, systems in known.items():
        closeness = private_spelling(word, spelling)
        if closeness:
            for system, usual in systems.items():
                if usual >= OTHER_READING:
                    near[system] = max(near.get(system, 0.0), closeness)
    return Fit(max(near.values()), near, 1) if near else NO_FIT


def together(fits: tuple[Fit, ...], weights: tuple[int, ...]) -> Fit:
    """The fit of a name from those of its parts; a part that does not fit spoils it."""
    if not all(fit.best for fit in fits):
        return NO_FIT
    total = sum(weights)
    common = set(fits[0].systems).intersection(*(fit.systems for fit in fits[1:]))
    systems = {s: sum(f.systems[s] * w for f, w in zip(fits, weights, strict=True)) / total for s in common}
    mixed = _MIXED * sum(f.best * w for f, w in zip(fits, weights, strict=True)) / total
    return Fit(max([mixed, *systems.values()]), systems, sum(fit.strange for fit in fits))


@lru_cache(maxsize=65536)
def given_fit(given: str, words: tuple[str, ...]) -> Fit:
    """How well a given name of one to three characters fits words: one word a character, or one word in one system for all.

    >>> given_fit("啟方", ("qifang",)).best, given_fit("智恒", ("chi", "hang")).best, given_fit("智恒", ("chi",)).best
    (1.0, 1.0, 0.0)
    """
    if len(words) == len(given):
        return together(tuple(syllable_fit(c, w) for c, w in zip(given, words, strict=True)), (1,) * len(given))
    if len(words) != 1 or len(given) < 2 or len(words[0]) < len(given):
        return NO_FIT
    word, best = words[0], NO_FIT
    for cut in range(1, min(len(word), 7)):
        first = syllable_fit(given[0], word[:cut])
        if first.best:
            whole = together((first, given_fit(given[1:], (word[cut:],))), (1, len(given) - 1))
            if whole.systems and not whole.strange and whole.best > best.best:
                best = whole
    return best


@lru_cache(maxsize=65536)
def initials_fit(given: str, letters: tuple[str, ...]) -> bool:
    """Whether single letters are the initials of a given name, one a character.

    >>> initials_fit("振英", ("c", "y")), initials_fit("振英", ("k", "y"))
    (True, False)
    """
    return len(given) == len(letters) and all(any(s.startswith(x) for s in spellings(c)) for c, x in zip(given, letters, strict=True))
