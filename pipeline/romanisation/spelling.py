"""From a sound to the spellings in use: Hong Kong's and Macau's of Cantonese, pinyin and Wade-Giles of Mandarin."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Final, Literal

from pipeline.lexicon.table import Row, rows
from pipeline.romanisation.sounds import cantonese, mandarin

System = Literal["mandarin", "cantonese", "macau", "wade_giles", "other"]
Spelled = Mapping[str, frozenset[System]]

EVERY: Final[frozenset[System]] = frozenset(("mandarin", "cantonese", "macau", "wade_giles"))
_JYUTPING: Final = ("ng", "gw", "kw", *"bpmfdtnlgkhwzcsj")
_PINYIN: Final = ("zh", "ch", "sh", *"bpmfdtnlgkhjqxrzcsyw")


class _Cantonese(Row):
    """Jyutping of a part of a syllable, and how it is spelled."""

    part: Literal["initial", "final", "syllable"]
    sound: str
    hong_kong: tuple[str, ...]
    macau: tuple[str, ...]

    def key(self) -> object:
        """One row a sound."""
        return self.part, self.sound


class _Mandarin(Row):
    """Pinyin of a part of a syllable, and how Taiwan and older books spell it."""

    part: Literal["initial", "final", "syllable"]
    sound: str
    spellings: tuple[str, ...]

    def key(self) -> object:
        """One row a sound."""
        return self.part, self.sound


@cache
def _parts(system: System) -> dict[tuple[str, str], tuple[str, ...]]:
    if system == "wade_giles":
        return {(r.part, r.sound): r.spellings for r in rows("mandarin_spelling", _Mandarin)}
    table = rows("cantonese_spelling", _Cantonese)
    return {(r.part, r.sound): r.macau if system == "macau" else r.hong_kong for r in table}


def _composed(sound: str, system: System, initials: tuple[str, ...]) -> list[str]:
    """The spellings of a syllable from those of its initial and its final; `-` in a table is nothing."""
    initial = next((i for i in initials if sound.startswith(i) and len(sound) > len(i)), "")
    parts = _parts(system)
    first = parts.get(("initial", initial or "-"), ())
    last = parts.get(("final", sound[len(initial) :]), ())
    return [(a + b).replace("-", "") for a in first for b in last]


@cache
def _of_sound(sound: str, system: System) -> tuple[str, ...]:
    """All spellings of one syllable's sound in one system."""
    if system == "mandarin":
        return ("lv", "lu", "lyu", "lue")[: 3 if sound == "lv" else 4] if sound in {"lv", "lve"} else (sound.replace("v", "u"), sound)
    whole = list(_parts(system).get(("syllable", sound), ()))
    if system == "wade_giles":
        return tuple(dict.fromkeys(whole or _composed(sound, system, _PINYIN)))
    # Macau writes no y: the sound j before i and yu is silent, and i elsewhere.
    composed = [] if whole and sound[0] == "j" else _composed(sound, system, _JYUTPING)
    return tuple(dict.fromkeys([*whole, *composed]))


def spelled(pinyin: Iterable[str], jyutping: Iterable[str]) -> dict[str, frozenset[System]]:
    """The spellings of one syllable that is read so, each with the systems that have it.

    >>> sorted(spelled(["cai"], ["coi"]))[:4]
    ['cai', 'choi', 'choy', 'tsai']
    """
    found: dict[str, set[System]] = {}
    jyut = tuple(jyutping)
    pin = tuple(pinyin)
    systems: tuple[tuple[System, tuple[str, ...]], ...] = (("mandarin", pin), ("cantonese", jyut), ("macau", jyut), ("wade_giles", pin))
    for system, sounds in systems:
        for sound in sounds:
            for spelling in _of_sound(sound, system):
                found.setdefault(spelling, set()).add(system)
    return {spelling: frozenset(names) for spelling, names in found.items()}


@lru_cache(maxsize=16384)
def spellings(character: str) -> Spelled:
    """How one character may be spelled, lower case, each spelling with the systems that have it; empty for no Chinese.

    >>> spellings("偉")["wai"] == {"cantonese"}, spellings("伟")["vai"] == {"macau"}
    (True, True)
    """
    return spelled(mandarin(character), cantonese(character))


class _Syllables(Row):
    """A row of `syllables.tsv`."""

    language: Literal["mandarin", "cantonese"]
    syllables: tuple[str, ...]


@cache
def every_spelling() -> Spelled:
    """Every spelling of every syllable of the two languages, with the systems that have it."""
    sounds = {row.language: row.syllables for row in rows("syllables", _Syllables)}
    return spelled(sounds["mandarin"], sounds["cantonese"])
