"""Words that end the names of companies, bodies and facilities, in both languages."""

from __future__ import annotations

from functools import cache
from typing import Literal

from pipeline.lexicon import Row, rows
from pipeline.shadow import shadow
from schemas import Language

SuffixType = Literal["company", "organisation", "facility", "place"]


class SuffixRow(Row):
    """A row of `organisation_suffixes.tsv`."""

    type: SuffixType
    en: tuple[str, ...]
    zh: tuple[str, ...]


@cache
def suffixes(language: Language) -> dict[str, tuple[SuffixType, int]]:
    """Suffix (English as written, Chinese in its shadow form) to its type and the row that it stands in first."""
    found: dict[str, tuple[SuffixType, int]] = {}
    for number, row in enumerate(rows("organisation_suffixes", SuffixRow)):
        for word in getattr(row, language):
            found.setdefault(shadow(word), (row.type, number))
    return found


@cache
def longest(language: Language) -> int:
    """The length of the longest suffix: words in English, characters in Chinese."""
    return max(len(word.split()) if language == "en" else len(word) for word in suffixes(language))


class _Strong(Row):
    """A row of `strong_suffixes.tsv`."""

    zh: tuple[str, ...]


@cache
def strong_suffixes() -> tuple[str, ...]:
    """Chinese suffixes that make a name believable without the English version, in their shadow form."""
    return tuple(shadow(word) for row in rows("strong_suffixes", _Strong) for word in row.zh)
