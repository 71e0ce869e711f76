"""Do two phrases of the two languages name the same thing? By the bilingual tables, word for word."""

from __future__ import annotations

from functools import cache

from pipeline.aligning.anchors import words_of


@cache
def _terms(text: str, language: str) -> frozenset[str]:
    return words_of(text, "en" if language == "en" else "zh")


def same_thing(en: str | None, zh: str | None) -> bool:
    """Whether an English and a Chinese phrase share a term of the tables.

    >>> same_thing("private carparks", "停車場"), same_thing("flats", "停車場")
    (True, False)
    """
    return bool(en and zh and _terms(en, "en") & _terms(zh, "zh"))
