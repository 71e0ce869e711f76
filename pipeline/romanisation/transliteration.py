"""Foreign names written in Chinese by their sound (蘿拉．格蘭特), compared by their consonants."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import Levenshtein

from pipeline.romanisation.sounds import Sounds, cantonese, mandarin

_LEAST: Final = 0.6
"""A first or last name less alike than this is another one."""
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


def _once(consonants: str) -> str:
    """Doubles as one: what two syllables share is often written in both."""
    return re.sub(r"(.)\1+", r"\1", consonants)


@lru_cache(maxsize=16384)
def skeletons(word: str) -> tuple[str, ...]:
    """The consonants of a foreign word, a class a letter: an r after a vowel silent, or heard.

    >>> skeletons("kessler"), skeletons("spencer")
    (('KSL',), ('SPNS', 'SPNSL'))
    """
    ways = (word, re.sub("r(?![aeiouy])", "l", word))
    return tuple(dict.fromkeys(_once("".join(str(m.lastgroup) for m in _TOKEN.finditer(way))) for way in ways))


def _sounded(readings: Sounds, silent: str = "y") -> str:
    """The consonants of one character by its usual reading; `silent` is the letter of the half-vowel, in Jyutping j."""
    sound = next(iter(readings), "").removeprefix(silent)
    if sound == "er":
        return "L"
    first = next((to for initial, to in _INITIAL if sound.startswith(initial)), "")
    return first + ("N" if re.search("n(g?)$", sound) else "M" if sound.endswith("m") else "")


@lru_cache(maxsize=16384)
def chinese_skeletons(text: str) -> tuple[str, ...]:
    """The consonants of a transliterated part, in Mandarin and in Cantonese.

    >>> "KSL" in chinese_skeletons("凱斯勒")
    True
    """
    ways = ("".join(_sounded(mandarin(c)) for c in text), "".join(_sounded(cantonese(c), "j") for c in text))
    return tuple(dict.fromkeys(_once(way) for way in ways))


@lru_cache(maxsize=32768)
def part_fit(chinese: str, word: str) -> float:
    """How well one part of a transliterated name sounds like one word, 0..1."""
    ways = chinese_skeletons(chinese)
    return max(Levenshtein.normalized_similarity(latin, way) if latin else 0.0 for latin in skeletons(word) for way in ways)


def transliterated(chinese: str, words: tuple[str, ...]) -> float:
    """How well a transliterated name sounds like the words of a foreign one, 0..1; 0 without a dot between its parts.

    >>> transliterated("馬丁．凱斯勒", ("martin", "kessler")) > 0.8 > 0.6 > transliterated("馬丁．凱斯勒", ("laura", "grant"))
    True
    """
    pieces = [piece for piece in DOTS.split(chinese) if piece]
    if len(pieces) < 2 or len(words) < 2:
        return 0.0
    rest = "".join(words[1:]) if len(pieces) == 2 else ""
    ends = part_fit(pieces[0], words[0]), max(part_fit(pieces[-1], words[-1]), part_fit(pieces[-1], rest) if rest else 0.0)
    return round(0.95 * (0.4 * ends[0] + 0.6 * ends[1]), 4) if min(ends) >= _LEAST else 0.0


def surname_alone(chinese: str, word: str, *, exact: bool) -> float:
    """How well a foreign surname alone sounds like one word, 0 or 0.43..0.58: less than a whole name, as less is compared.

    `exact`: every consonant must be there, as where the Chinese could as well be a Chinese name.

    >>> surname_alone("格蘭特", "grant", exact=True), surname_alone("格蘭特", "kessler", exact=False)
    (0.58, 0.0)
    """
    if not (3 if exact else 2) <= len(chinese) <= 6 or DOTS.search(chinese) or max(map(len, skeletons(word))) < 3:
        return 0.0
    fit = part_fit(chinese, word)
    return 0.58 * fit if fit >= (1.0 if exact else 0.75) else 0.0
