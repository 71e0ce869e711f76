"""How near two spelled syllables sound, for spellings that no table foresees (Mo for Mau, Che for Chu)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from rapidfuzz.distance import Levenshtein

_SYLLABLE: Final = re.compile(r"(tsz|sz|tch|tz|ts|ch|zh|jh|sh|hs|ng|kw|gw|qu|ph|th|[bcdfghjklmnpqrstvwxz]?)([aeiouyv]{0,4})([a-z]{0,4})")
_INITIALS: Final = {
    **dict.fromkeys(("b", "p", "ph"), "P"),
    **dict.fromkeys(("d", "t", "th"), "T"),
    **dict.fromkeys(("g", "k"), "K"),
    **dict.fromkeys(("kw", "gw", "qu"), "Q"),
    **dict.fromkeys(("ch", "ts", "tz", "tsz", "tch", "j", "z", "zh", "jh", "c", "q"), "C"),
    **dict.fromkeys(("s", "sh", "x", "hs", "sz"), "S"),
    **dict.fromkeys(("v", "w"), "W"),
}
_HEIGHT: Final = {"i": 0, "y": 0, "e": 1, "a": 2, "o": 3, "u": 4, "v": 5}


@lru_cache(maxsize=65536)
def parts(syllable: str) -> tuple[str, str, str]:
    """A spelled syllable as class of its initial, vowels, coda. Lower-case letters in.

    >>> parts("tsang"), parts("cheung"), parts("ng")
    (('C', 'a', 'ng'), ('C', 'eu', 'ng'), ('ng', '', ''))
    """
    found = _SYLLABLE.match(syllable)
    assert found
    initial, vowels, coda = found.groups()
    if not initial and vowels[:1] in {"y", "i"} and len(vowels) > 1:
        initial, vowels = "Y", vowels[1:]
    return _INITIALS.get(initial, initial), vowels, coda.rstrip("h") if coda != "h" else ""


def _vowels(one: str, other: str) -> float:
    """1 for the same vowels, 0 for far ones: by letters, and by the place of the tongue of first and last."""
    if not one or not other:
        return 0.3 if one != other else 1.0
    far = abs(_HEIGHT[one[0]] - _HEIGHT[other[0]]) + abs(_HEIGHT[one[-1]] - _HEIGHT[other[-1]])
    return max(Levenshtein.normalized_similarity(one, other), 1 - far / 6, 0.0)


@lru_cache(maxsize=262144)
def closeness(one: str, other: str) -> float:
    """How near two spelled syllables sound, 0..1; 1 only for equal ones.

    >>> closeness("mo", "mau") > 0.7 > closeness("mo", "ming")
    True
    """
    if one == other:
        return 1.0
    (a, b, c), (x, y, z) = parts(one), parts(other)
    initial = 1.0 if a == x else 0.6 if {a, x} in ({"C", "S"}, {"n", "l"}, {"K", "Q"}, {"h", "K"}, {"h", "f"}, {"r", "Y"}) else 0.0
    coda = 1.0 if c == z else 0.5 if c and z and (c[0] in "nm") == (z[0] in "nm") else 0.0
    return min(0.95, 0.4 * initial + 0.3 * coda + 0.3 * _vowels(b, y))
