"""The readings of a Chinese character, in Cantonese and in Mandarin, without tones.

A Simplified character is read as every Traditional one that it may stand for, beside itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from typing import Final

from pipeline.shadow import shadow

Sounds = Mapping[str, float]
"""Readings, each with how usual it is: 1 for the first of a character, less for the others."""

OTHER_READING: Final = 0.98


@cache
def _traditional() -> dict[str, tuple[str, ...]]:
    """A Simplified character to the Traditional ones that are written so."""
    block = [chr(i) for i in range(0x4E00, 0xA000)]
    found: dict[str, list[str]] = {}
    for character, simple in zip(block, shadow("".join(block)), strict=True):
        if character != simple:
            found.setdefault(simple, []).append(character)
    return {simple: tuple(forms) for simple, forms in found.items()}


def forms(character: str) -> tuple[str, ...]:
    """The character itself, and when it may be a Simplified one, what it may be in Traditional.

    >>> forms("郑")
    ('郑', '鄭')
    """
    return (character, *_traditional().get(character, ()))


@lru_cache(maxsize=16384)
def cantonese(character: str) -> Sounds:
    """The readings in Jyutping; none for what is no Chinese character.

    >>> cantonese("區")
    {'keoi': 1.0, 'au': 0.98, 'ngau': 0.98}
    """
    from ToJyutping import get_jyutping_candidates

    return _weighed([reading[:-1] for reading in get_jyutping_candidates(form)[0][1]] for form in forms(character))


@lru_cache(maxsize=16384)
def mandarin(character: str) -> Sounds:
    """The readings in pinyin, ü written v; none for what is no Chinese character.

    >>> mandarin("呂"), list(mandarin("樂"))[:2]
    ({'lv': 1.0}, ['le', 'yue'])
    """
    from pypinyin import Style, pinyin

    return _weighed(
        next(iter(pinyin(form, style=Style.NORMAL, heteronym=True, errors="ignore", v_to_u=False)), []) for form in forms(character)
    )


def _weighed(readings: Iterable[list[str]]) -> Sounds:
    """The readings of each form of a character: the first of each is usual, the others a little less."""
    found: dict[str, float] = {}
    for of_form in readings:
        for place, sound in enumerate(of_form):
            if sound.isascii() and sound.isalpha():
                found[sound] = max(found.get(sound, 0.0), OTHER_READING if place else 1.0)
    return found
