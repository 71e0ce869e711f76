"""Numerals of both languages: the digits and words that every other value is built on."""

from __future__ import annotations

from pipeline.mentions.values.figures import plain
from pipeline.mentions.values.numeral import Numeral
from pipeline.mentions.values.numerals_chinese import chinese_numerals, read_han
from pipeline.mentions.values.numerals_english import english_numerals
from schemas import Language

__all__ = ["Numeral", "find_numerals", "plain", "read_han"]


def find_numerals(shadow: str, language: Language, *, spelled: bool = True) -> list[Numeral]:
    """All numerals of a shadow, in order; `spelled` is false where an English text is known to spell none.

    >>> [str(n.value) for n in find_numerals("two hundred and five of 76 000", "en")]
    ['205', '76000']
    >>> [str(n.value) for n in find_numerals("一万一千七百八十四亿", "zh")]
    ['1178400000000']
    """
    return english_numerals(shadow, spelled=spelled) if language == "en" else chinese_numerals(shadow)
