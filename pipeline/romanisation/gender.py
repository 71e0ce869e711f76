"""Whether a Western given name and a Chinese one are both a woman's or both a man's: a leaning that divides equal surnames."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import Literal

from pipeline.lexicon.table import Row, rows
from pipeline.romanisation.syllables import english_given_names
from pipeline.shadow import shadow


class _Characters(Row):
    """A row of `given_name_characters.tsv`."""

    gender: Literal["f", "m"]
    characters: str


@cache
def _leanings() -> dict[str, int]:
    """A character to +1 for women's names, -1 for men's."""
    table = rows("given_name_characters", _Characters)
    return {c: 1 if row.gender == "f" else -1 for row in table for c in shadow(row.characters)}


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)


def gender_fit(given: str, western: Iterable[str]) -> int:
    """1 when a Chinese given name and Western ones lean the same way, -1 when they lean apart, 0 when nothing can be said.

    >>> gender_fit("麗娟", ["emily"]), gender_fit("國雄", ["emily"]), gender_fit("國雄", ["robin"])
    (1, -1, 0)
    """
    genders = [english_given_names().get(word, "") for word in western]
    return _sign(sum(_leanings().get(c, 0) for c in shadow(given))) * _sign(genders.count("f") - genders.count("m"))
