"""Where in an English text a value may stand at all: the words of all grammars, found in one look."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import TypeAlias

from pipeline.mentions.values import dates_english_lexer, durations, noise, numerals_english, ordinals
from pipeline.mentions.values.number_words import number_words
from pipeline.mentions.values.vocabulary import Place, Spotter
from schemas import Language

Spots: TypeAlias = Mapping[str, list[Place]]
"""The places of a grammar's words by the grammar's name."""


@cache
def _spotter() -> Spotter:
    return Spotter(
        {
            "number": numerals_english.openers(),
            "ordinal": ordinals.spelled(),
            "part": number_words().parts,
            "date": dates_english_lexer.anchors(),
            "duration": durations.english_units(),
            "noise": noise.english_words(),
        }
    )


def spots(lowered: str, language: Language) -> Spots | None:
    """The places of the words that values begin with or turn on; None where nothing is known of them: in Chinese, and in a
    text that cannot be lowered.


    >>> found = spots("the first of may", "en")
    >>> found["ordinal"], found["date"], found["duration"]
    ([(4, 9)], [(4, 9), (13, 16)], [])
    """
    return _spotter()(lowered) if language == "en" and lowered == lowered.lower() else None
