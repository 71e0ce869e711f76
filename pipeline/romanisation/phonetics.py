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
_NASALS: Final = frozenset(("m", "n", "ng"))
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
    if initial in {"k", "g"} and vowels[:1] == "u" and len(vowels) > 1:
        initial, vowels = "kw", vowels[1:]
    if not initial and vowels[:1] in {"y", "i"} and len(vowels) > 1:
        initial, vowels = "Y", vowels[1:]
    return _INITIALS.get(initial, initial), vowels, _coda(coda)


def _coda(written: str) -> str:
    """What is heard of the letters after the vowels: no silent h, r or w, no doubles."""
    return re.sub(r"(.)\1+", r"\1", written.replace("c", "k")).rstrip("hrw")


def _vowels(one: str, other: str) -> float:
    """1 for the same vowels, 0 for far ones: by letters, and by the place of the tongue of first and last."""
    if not one or not other:
        return 0.3 if one != other else 1.0
    far = abs(_HEIGHT[one[0]] - _HEIGHT[other[0]]) + abs(_HEIGHT[one[-1]] - _HEIGHT[other[-1]])
    return max(Levenshtein.normalized_similarity(one, other), 1 - far / 6, 0.0)


@lru_cache(maxsize=262144)
def private_spelling(word: str, spelling: str) -> float:
    """How likely a word is a family's own way to write what is usually spelled so: 0, or 0.6..0.9.

    The first consonant must be the same. In an open syllable the vowels may be rather far; before a coda they must be near, and
    where they are the same one nasal may stand for another, and one stop for another.

    >>> private_spelling("mo", "mau") > 0, private_spelling("kin", "kim") > 0, private_spelling("yin", "yan"), private_spelling("hing", "kin")
    (True, True, 0.0, 0.0)
    """
    (a, b, c), (x, y, z) = parts(word), parts(spelling)
    if a != x and ({a, x} != {"K", "Q"} or b != y):
        return 0.0
    near = _vowels(b, y)
    if c == z:
        return 0.6 + 0.3 * near if near >= (0.5 if c else 0.3) else 0.0
    same_kind = c and z and (c in _NASALS) == (z in _NASALS)
    return 0.6 if same_kind and b == y else 0.0
