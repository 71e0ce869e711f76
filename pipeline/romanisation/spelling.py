"""From a sound to the spellings in use: Hong Kong's and Macau's of Cantonese, pinyin and Wade-Giles of Mandarin."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final, Literal

from pipeline.lexicon.table import Row, rows
from pipeline.romanisation.sounds import Sounds, cantonese, mandarin

System = Literal["mandarin", "cantonese", "macau", "wade_giles", "other"]
Spelled = Mapping[str, Mapping[System, float]]
"""Spellings in lower case, each with the systems that have it and how usual it is there, 1 or a little less."""

SYSTEMS: Final[tuple[System, ...]] = ("mandarin", "cantonese", "macau", "wade_giles", "other")
_SELDOM: Final = 0.97
_PREVALENT: Final[Mapping[System, float]] = {"mandarin": 1.0, "cantonese": 1.0, "macau": 0.995, "wade_giles": 0.995}
"""A spelling that is usual in two systems is more often of the one that more people write in."""
_JYUTPING: Final = ("ng", "gw", "kw", *"bpmfdtnlgkhwzcsj")
_PINYIN: Final = ("zh", "ch", "sh", *"bpmfdtnlgkhjqxrzcsyw")
_UMLAUT: Final = {"lv": ("lu", "lv", "lyu"), "nv": ("nu", "nv", "nyu"), "lve": ("lue", "lve"), "nve": ("nue", "nve")}

Part = Literal["initial", "final", "syllable"]


class _Cantonese(Row):
    """Jyutping of a part of a syllable, and how it is spelled."""

    part: Part
    sound: str
    hong_kong: tuple[str, ...]
    macau: tuple[str, ...]
    seldom: tuple[str, ...] = ()

    def key(self) -> object:
        """One row a sound."""
        return self.part, self.sound


class _Mandarin(Row):
    """Pinyin of a part of a syllable, and how Taiwan and older books spell it."""

    part: Part
    sound: str
    spellings: tuple[str, ...]
    seldom: tuple[str, ...] = ()

    def key(self) -> object:
        """One row a sound."""
        return self.part, self.sound


class _Syllables(Row):
    """A row of `syllables.tsv`."""

    language: Literal["mandarin", "cantonese"]
    syllables: tuple[str, ...]


@cache
def _parts(system: System) -> dict[tuple[Part, str], dict[str, float]]:
    """The spellings of each part of a syllable, with how usual they are."""

    def weighed(usual: tuple[str, ...], seldom: tuple[str, ...]) -> dict[str, float]:
        return {s.replace("-", ""): weight for spellings, weight in ((seldom, _SELDOM), (usual, 1.0)) for s in spellings}

    if system == "wade_giles":
        return {(r.part, r.sound): weighed(r.spellings, r.seldom) for r in rows("mandarin_spelling", _Mandarin)}
    table = rows("cantonese_spelling", _Cantonese)
    return {(r.part, r.sound): weighed(r.macau, ()) if system == "macau" else weighed(r.hong_kong, r.seldom) for r in table}


@cache
def _of_sound(sound: str, system: System) -> Mapping[str, float]:
    """All spellings of one syllable's sound in one system, with how usual they are."""
    if system == "mandarin":
        return dict.fromkeys(_UMLAUT.get(sound, (sound,)), 1.0)
    parts = _parts(system)
    whole = parts.get(("syllable", sound), {})
    # A whole syllable of Wade-Giles stands in place of the composed one; of Cantonese beside it, but j is written in its own ways.
    if whole and (system == "wade_giles" or sound[0] == "j"):
        return whole
    initial = next((i for i in (_PINYIN if system == "wade_giles" else _JYUTPING) if sound.startswith(i) and len(sound) > len(i)), "")
    first = parts.get(("initial", initial or "-"), {})
    last = parts.get(("final", sound[len(initial) :]), {})
    return {a + b: min(v, w) for a, v in first.items() for b, w in last.items()} | dict(whole)


def spelled(pinyin: Sounds, jyutping: Sounds) -> dict[str, dict[System, float]]:
    """The spellings of one syllable that is read so, each with the systems that have it.

    >>> sorted(spelled({"cai": 1.0}, {"coi": 1.0}))
    ['cai', 'choi', 'choy', 'tsai', 'tsoi', 'tsoy']
    """
    found: dict[str, dict[System, float]] = {}
    of: tuple[tuple[System, Sounds], ...] = (
        ("mandarin", pinyin), ("cantonese", jyutping), ("macau", jyutping), ("wade_giles", pinyin)
    )  # fmt: skip
    for system, sounds in of:
        for sound, usual in sounds.items():
            for spelling, weight in _of_sound(sound, system).items():
                here = found.setdefault(spelling, {})
                here[system] = max(here.get(system, 0.0), round(usual * weight * _PREVALENT[system], 4))
    return found


@lru_cache(maxsize=16384)
def spellings(character: str) -> Spelled:
    """How one character may be spelled; empty for what is no Chinese character.

    >>> spellings("偉")["wai"], spellings("伟")["vai"]
    ({'cantonese': 1.0, 'macau': 0.995}, {'macau': 0.995})
    """
    return spelled(mandarin(character), cantonese(character))


@cache
def every_spelling() -> Spelled:
    """Every spelling of every syllable of the two languages."""
    sounds = {row.language: dict.fromkeys(row.syllables, 1.0) for row in rows("syllables", _Syllables)}
    return spelled(sounds["mandarin"], sounds["cantonese"])
