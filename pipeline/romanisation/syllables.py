"""Whether a word in Latin letters can be Chinese syllables, and in which system of spelling."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import Literal

from pipeline.lexicon.table import Row, rows
from pipeline.romanisation.spelling import System, every_spelling


class _EnglishName(Row):
    """A row of `english_given_names.tsv`."""

    name: str
    gender: Literal["f", "m", "fm"]

    def key(self) -> object:
        """One row a name."""
        return self.name


@cache
def english_given_names() -> dict[str, str]:
    """Common English given names in lower case, each with the gender it is given to: f, m or fm."""
    return {row.name: row.gender for row in rows("english_given_names", _EnglishName)}


@lru_cache(maxsize=16384)
def syllables(word: str) -> frozenset[System]:
    """The systems in which a lower-case word is one to three syllables of Chinese; empty when it is none.

    >>> sorted(syllables("qifang")), sorted(syllables("tsz")), syllables("kevin") == frozenset()
    (['mandarin'], ['cantonese'], True)
    """
    return _systems(word, 3)


@cache
def _usual() -> dict[str, frozenset[System]]:
    """The usual spellings of every syllable: what a word of several syllables is made of (Parker is no par-ker)."""
    found = {s: frozenset(system for system, weight in systems.items() if weight > 0.99) for s, systems in every_spelling().items()}
    return {spelling: systems for spelling, systems in found.items() if systems}


def _systems(word: str, most: int) -> frozenset[System]:
    """The systems in which a word is one syllable, or up to `most` usual ones."""
    return frozenset(every_spelling().get(word, ())) | (_compound(word, most) if most > 1 else frozenset())


def _compound(word: str, most: int) -> frozenset[System]:
    table = _usual()
    found = table.get(word, frozenset())
    for cut in range(1, min(len(word), 7)) if most > 1 else ():
        if word[:cut] in table:
            found |= table[word[:cut]] & _compound(word[cut:], most - 1)
    return found


@lru_cache(maxsize=16384)
def syllable_count(word: str) -> int:
    """The least number of Chinese syllables that a lower-case word can be, 1 to 3; 4 when it is none.

    >>> syllable_count("kit"), syllable_count("qifang"), syllable_count("kevin")
    (1, 2, 4)
    """
    return next((count for count in (1, 2, 3) if _systems(word, count)), 4)


def is_western(word: str) -> bool:
    """Whether a lower-case word of a person's name is to be taken for a name that is not Chinese.

    A Chinese given name that is written as one word has two syllables at most.

    >>> is_western("kevin"), is_western("alan"), is_western("kit"), is_western("qifang")
    (True, True, False, False)
    """
    return word in english_given_names() or not _systems(word, 2)
