"""Hedges: the words around a number that say how it is meant."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, Literal

from pipeline.lexicon import Row, rows
from pipeline.shadow import shadow
from schemas import Approximation, Language

_REACH: Final = 34
_SIGN: Final = re.compile(r"([<>][ ]?=?|[≥≤≧≦])[ ]?$")
_SIGNS: Final[dict[str, Approximation]] = {
    "<": "under", ">": "over", "<=": "at_most", ">=": "at_least", "≤": "at_most", "≦": "at_most", "≥": "at_least", "≧": "at_least",
}  # fmt: skip
_MORE_OR_LESS: Final = re.compile(r"[ ]?([大高多低小少])")


class HedgeRow(Row):
    """A row of hedges.tsv."""

    approximation: Approximation
    side: Literal["before", "after"]
    en: tuple[str, ...] = ()
    zh: tuple[str, ...] = ()


@cache
def _words(language: Language, side: str) -> dict[str, Approximation]:
    return {
        shadow(word).lower(): row.approximation for row in rows("hedges", HedgeRow) if row.side == side for word in getattr(row, language)
    }


@cache
def _pattern(language: Language, side: str) -> re.Pattern[str]:
    words = "|".join(re.escape(w) for w in sorted(_words(language, side), key=len, reverse=True))
    if language == "en":
        return re.compile(rf"\b({words})[ ](?:the[ ]|an?[ ]|only[ ])?$" if side == "before" else rf"[ ]?({words})\b")
    return re.compile(rf"({words})(?:有|是|为|达)?[ ]?$" if side == "before" else rf"({words})")


def hedge_before(lowered: str, start: int, language: Language) -> tuple[Approximation, int, int] | None:
    """The hedge that ends right before `start` in a lowered shadow, with its place; None without one.

    >>> hedge_before("more than sixty", 10, "en"), hedge_before("超过60家", 2, "zh")
    (('over', 0, 10), ('over', 0, 2))
    """
    low = max(0, start - _REACH)
    m = _pattern(language, "before").search(lowered[low:start])
    if not m:
        sign = _SIGN.search(lowered, low, start)
        return (_SIGNS[re.sub(r" ", "", sign[1])], sign.start(1), sign.end()) if sign else None
    return (_words(language, "before")[m[1]], low + m.start(1), low + m.end())


def compared(lowered: str, start: int, end: int) -> tuple[Approximation, int, int] | None:
    """比 before a number with 高 or 低 behind it; None where it compares something else.

    >>> compared("比170低", 1, 4)
    ('under', 0, 1)
    """
    m = _MORE_OR_LESS.match(lowered, end)
    return (
        ("over" if m[1] in "大高多" else "under", start - 1, start)
        if m and lowered[max(0, start - 2) : start].rstrip().endswith("比")
        else None
    )


def hedge_after(lowered: str, end: int, language: Language) -> tuple[Approximation, int, int] | None:
    """The hedge that begins right at `end`, with its place; None without one."""
    m = _pattern(language, "after").match(lowered, end)
    return (_words(language, "after")[m[1]], m.start(1), m.end(1)) if m else None
