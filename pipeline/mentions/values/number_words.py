"""English number words, read from the table: cardinals, magnitudes, ordinals and the parts of a whole."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Literal

from pipeline.lexicon import Row, rows


class NumberRow(Row):
    """A row of numbers.tsv."""

    value: int
    role: Literal["unit", "ten", "hundred", "scale"]
    cardinal: tuple[str, ...]
    short: tuple[str, ...] = ()
    ordinal: str = ""
    part: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class NumberWords:
    """What English number words mean: `small` are 0 to 90, `scales` and `short` powers of ten, `parts` and `ordinals` numbers."""

    units: dict[str, int]
    tens: dict[str, int]
    scales: dict[str, int]
    short: dict[str, int]
    ordinals: dict[str, int]
    parts: dict[str, int]
    plural_parts: frozenset[str]

    @property
    def small(self) -> dict[str, int]:
        """Words below a hundred."""
        return self.units | self.tens


@cache
def number_words() -> NumberWords:
    """The words of the table.

    >>> words = number_words()
    >>> words.small["twelve"], words.scales["million"], words.short["bn"], words.ordinals["third"], words.parts["quarters"]
    (12, 6, 9, 3, 4)
    """
    table = rows("numbers", NumberRow)
    by_role = {role: {w: row.value for row in table if row.role == role for w in row.cardinal} for role in ("unit", "ten", "scale")}
    return NumberWords(
        units=by_role["unit"],
        tens=by_role["ten"],
        scales={w: _power(value) for w, value in by_role["scale"].items()},
        short={w: _power(row.value) for row in table for w in row.short},
        ordinals={row.ordinal: row.value for row in table if row.ordinal},
        parts={w: row.value for row in table for w in row.part},
        plural_parts=frozenset(row.part[i] for row in table for i in range(1, len(row.part), 2)),
    )


def _power(value: int) -> int:
    return len(str(value)) - 1


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of some words, longer words first.

    >>> any_of(["six", "sixty"])
    'sixty|six'
    """
    return "|".join(re.escape(w) for w in sorted(set(words), key=lambda w: (-len(w), w)))
