"""Words that say how numbers add up: the rest, a total, others."""

from __future__ import annotations

from functools import cache
from typing import Literal

from pipeline.lexicon import Row, rows
from pipeline.shadow import shadow
from schemas import Claim, Language


class SumRow(Row):
    """A row of sums.tsv."""

    role: Literal["part", "rest", "total", "other"]
    en: tuple[str, ...]
    zh: tuple[str, ...]


@cache
def sum_words(language: Language) -> tuple[tuple[str, str], ...]:
    """Words (shadow, lower case) with their roles."""
    return tuple((shadow(word).lower(), row.role) for row in rows("sums", SumRow) for word in getattr(row, language))


def leaves_out(claim: Claim) -> bool:
    """Does a claim count others than somebody? "Six other bidders" may be seven bidders elsewhere."""
    text = shadow(claim.subject_text or "").lower()
    words = text.split() if claim.language == "en" else []
    return any(role == "other" and (word in words or (claim.language == "zh" and word in text)) for word, role in sum_words(claim.language))
