"""The readings of a Chinese character, in Cantonese and in Mandarin, without tones.

A Simplified character is read as every Traditional one that it may stand for, beside itself.
"""

from __future__ import annotations

from functools import cache, lru_cache

from pipeline.shadow import shadow


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

    >>> forms("钟")
    ('钟', '鍾', '鐘')
    """
    return (character, *_traditional().get(character, ()))


@lru_cache(maxsize=16384)
def cantonese(character: str) -> tuple[str, ...]:
    """The readings in Jyutping, the usual one first; none for what is no Chinese character.

    >>> cantonese("區")[:2]
    ('keoi', 'au')
    """
    from ToJyutping import get_jyutping_candidates

    found = [reading[:-1] for form in forms(character) for _, readings in get_jyutping_candidates(form) for reading in readings]
    return tuple(dict.fromkeys(part for reading in found for part in [reading] if part.isalpha()))


@lru_cache(maxsize=16384)
def mandarin(character: str) -> tuple[str, ...]:
    """The readings in pinyin, the usual one first, ü written v; none for what is no Chinese character.

    >>> mandarin("呂"), mandarin("樂")
    (('lv',), ('le', 'yue', 'yao', 'lao'))
    """
    from pypinyin import Style, pinyin

    found = [p for form in forms(character) for p in pinyin(form, style=Style.NORMAL, heteronym=True, errors="ignore", v_to_u=False)]
    return tuple(dict.fromkeys(reading for readings in found for reading in readings if reading.isascii() and reading.isalpha()))
