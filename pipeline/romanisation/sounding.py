"""Whether part of a name of a company or a place sounds like words in Latin letters, without any idea of a surname."""

from __future__ import annotations

from functools import lru_cache
from typing import Final

from pipeline.romanisation.english import words
from pipeline.romanisation.given import syllable_fit
from pipeline.romanisation.transliteration import part_fit

_LEAST: Final = 0.6
"""Consonants less alike than this are another word's."""


@lru_cache(maxsize=65536)
def sounds_like(chinese: str, english: str) -> float:
    """How well Chinese characters are spelled by a few English words, 0..1: 1 is a syllable for each character, all in use.

    Foreign names written by their sound reach at most 0.8.

    >>> sounds_like("翠嶺", "Tsui Ling"), sounds_like("元化", "Yuanhua"), sounds_like("元化", "Chung Kwong")
    (1.0, 1.0, 0.0)
    """
    spelled = words(english)
    if not spelled or not 1 <= len(chinese) <= 8:
        return 0.0
    together = "".join(spelled)
    syllables = _cut(chinese, together) / len(chinese) if len(together) <= 7 * len(chinese) else 0.0
    if syllables >= 0.9 or len(chinese) < 2:
        return round(syllables, 4)
    foreign = part_fit(chinese, together)
    return round(max(syllables, 0.8 * foreign if foreign >= _LEAST else 0.0), 4)


@lru_cache(maxsize=65536)
def _cut(chinese: str, word: str) -> float:
    """The greatest sum of fits when a word is cut into a syllable for each character; 0 when one does not fit."""
    if len(chinese) == 1:
        return syllable_fit(chinese, word).best if word else 0.0
    best = 0.0
    for cut in range(1, min(len(word), 7)):
        first = syllable_fit(chinese[0], word[:cut]).best
        rest = _cut(chinese[1:], word[cut:]) if first else 0.0
        best = max(best, first + rest if rest else 0.0)
    return best
