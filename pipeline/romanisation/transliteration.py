"""Foreign names written in Chinese by their sound (海倫娜．布蘭特), compared by their consonants."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import Levenshtein

from pipeline.romanisation.sounds import cantonese, mandarin

DOTS: Final = re.compile("[·．‧・•･]")
_LATIN: Final = (
    (r"sch|tch|sh|ch|th(?=[aeiou])|zh|[szjx]|c(?=[eiy])|g(?=[eiy])", "S"),
    (r"ph|[fvw](?=[aeiou])|v$|f|ff", "F"),
    (r"ck|gh(?=[aeiou])|[kqgc]", "K"),
    (r"th|[td]", "T"),
    (r"[bp]", "P"),
    (r"r(?=[aeiouy])|l", "L"),
    (r"h(?=[aeiouy])", "H"),
    (r"m", "M"),
    (r"n", "N"),
)
_TOKEN: Final = re.compile("|".join(f"(?P<{to}>{pattern})" for pattern, to in _LATIN))
_INITIAL: Final = (
    ("zh", "S"), ("ch", "S"), ("sh", "S"), ("ng", ""), ("gw", "K"), ("kw", "K"),
    *((c, "P") for c in "bp"), *((c, "T") for c in "dt"), *((c, "K") for c in "gk"), *((c, "S") for c in "jqxzcs"),
    *((c, "L") for c in "lr"), *((c, "F") for c in "fw"), ("m", "M"), ("n", "N"), ("h", "H"),
)  # fmt: skip


@lru_cache(maxsize=16384)
def skeleton(word: str) -> str:
    """The consonants of a foreign word, a class a letter, doubles as one.

    >>> skeleton("dunmore"), skeleton("brandt")
    ('TNML', 'PLNT')
    """
    found = "".join(str(m.lastgroup) for m in _TOKEN.finditer(word))
    return re.sub(r"(.)\1+", r"\1", found)


def _sounded(readings: tuple[str, ...]) -> str:
    """The consonants of one character by its usual reading."""
    if not readings:
        return ""
    sound = readings[0]
    if sound == "er":
        return "L"
    first = next((to for initial, to in _INITIAL if sound.startswith(initial)), "")
    return first + ("N" if re.search("n(g?)$", sound) else "M" if sound.endswith("m") else "")


@lru_cache(maxsize=16384)
def chinese_skeletons(text: str) -> tuple[str, ...]:
    """The consonants of a transliterated part, in Mandarin and in Cantonese.

    >>> "TNML" in chinese_skeletons("鄧莫爾")
    True
    """
    ways = ("".join(_sounded(read(c)) for c in text) for read in (mandarin, cantonese))
    return tuple(dict.fromkeys(re.sub(r"(.)\1+", r"\1", way) for way in ways))


@lru_cache(maxsize=32768)
def part_fit(chinese: str, word: str) -> float:
    """How well one part of a transliterated name sounds like one word, 0..1."""
    latin = skeleton(word)
    return max(Levenshtein.normalized_similarity(latin, way) for way in chinese_skeletons(chinese)) if latin else 0.0


def transliterated(chinese: str, words: tuple[str, ...]) -> float:
    """How well a transliterated name sounds like the words of a foreign one, 0..1; 0 without a dot between its parts.

    >>> transliterated("保羅．鄧莫爾", ("paul", "dunmore")) > 0.8 > 0.6 > transliterated("保羅．鄧莫爾", ("helena", "brandt"))
    True
    """
    pieces = [piece for piece in DOTS.split(chinese) if piece]
    if len(pieces) < 2 or len(words) < 2:
        return 0.0
    rest = "".join(words[1:]) if len(pieces) == 2 else ""
    ends = part_fit(pieces[0], words[0]), max(part_fit(pieces[-1], words[-1]), part_fit(pieces[-1], rest) if rest else 0.0)
    return round(0.95 * (0.4 * ends[0] + 0.6 * ends[1]), 4) if min(ends) >= 0.4 else 0.0
