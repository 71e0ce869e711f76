"""Hedges: the words around a number that say how it is meant."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, Literal, TypeAlias

from pipeline.lexicon import Row, rows
from pipeline.mentions.values.number_words import any_of
from pipeline.mentions.values.vocabulary import Endings, trie
from pipeline.shadow import shadow
from schemas import Approximation, Language

Hedge: TypeAlias = tuple[Approximation, int, int]
"""What is said, and the place of the words that say it."""

_REACH: Final = 34
_FAR: Final = 64
_TURN: Final[dict[str, Approximation]] = {
    "more than": "at_most", "greater than": "at_most", "higher than": "at_most", "larger than": "at_most", "bigger than": "at_most",
    "exceed": "at_most", "less than": "at_least", "fewer than": "at_least", "lower than": "at_least", "smaller than": "at_least",
}  # fmt: skip
_BETWEEN: Final = ("the", "a", "an", "only")
_GOVERNED: Final = ("of", "to", "at", "is", "be", "was")
_SIGN: Final = re.compile(r"([<>][ ]?=?|[≥≤≧≦]|(?<![\w%)])[~≈])[ ]?$")
_SIGNS: Final[dict[str, Approximation]] = {
    "<": "under", ">": "over", "<=": "at_most", ">=": "at_least", "≤": "at_most", "≦": "at_most", "≥": "at_least", "≧": "at_least", "~": "about", "≈": "about",
}  # fmt: skip
_COMPARING: Final = frozenset("<>=≥≤≧≦~≈")
_MORE_OR_LESS: Final = re.compile(r"[ ]?([大高多低小少])")


class HedgeRow(Row):
    """A row of hedges.tsv."""

    approximation: Approximation
    side: Literal["before", "after", "governs", "not", "between"]
    en: tuple[str, ...] = ()
    zh: tuple[str, ...] = ()


@cache
def _words(language: Language, side: str) -> dict[str, Approximation]:
    return {
        shadow(word).lower().removesuffix("$"): row.approximation
        for row in rows("hedges", HedgeRow)
        if row.side == side
        for word in getattr(row, language)
    }


@cache
def _pattern(language: Language, side: str) -> re.Pattern[str]:
    words = any_of(_words(language, side))
    if language == "en":
        shapes = {
            "before": rf"\b({words})[ ](?:(?:{any_of(_BETWEEN)})[ ])?$",
            "after": rf"[ ]?({trie(_words(language, side), blank=' ')})\b",
            "governs": rf"\b({words})\b[^,.;:()\d]{{0,48}}[ ](?:{any_of(_GOVERNED)})[ ]$",
            "not": rf"(?:\b|(?=n't))(?:{words})\b(?:(?! (?:with|who|that|which|for which|but|and|only))[^,.;:()]){{0,40}}$",
        }
        return re.compile(shapes[side])
    closed = any_of(shadow(w) for row in rows("hedges", HedgeRow) if row.side == side for w in row.zh).replace(
        r"\$", r"(?![\u4e00-\u9fff])"
    )
    shapes = {
        "before": rf"({words})(?:{any_of(_words(language, 'between'))})?[ ]?$",
        "after": rf"({closed})",
        "governs": rf"({words})[^,.;:、。()的人]{{0,16}}$",
    }
    return re.compile(shapes[side])


@cache
def _endings(language: Language, side: str) -> Endings:
    """The words of which one stands right before a number that is hedged on that side."""
    if side == "governs":
        return Endings(f" {word} " for word in _GOVERNED)
    return Endings([*_words(language, side), *(_BETWEEN if language == "en" else _words(language, "between"))])


def hedge_of(lowered: str, start: int, end: int, language: Language) -> Hedge | None:
    """The hedge of the value at `start` to `end`: before it, behind it, or of the noun or verb that governs it; None without one.

    A bound behind the number says more than "about" before it: about 500 or more.

    >>> hedge_of("最多可获资助15,000元", 6, 13, "zh"), hedge_of("about 500 or more", 6, 9, "en")
    (('at_most', 0, 2), ('at_least', 10, 17))
    """
    before, after = hedge_before(lowered, start, language), hedge_after(lowered, end, language)
    if before and after and before[0] == "about" and after[0] != "about":
        return after
    return before or after or _governing(lowered, start, language)


def hedge_before(lowered: str, start: int, language: Language) -> Hedge | None:
    """The hedge that ends right before `start` in a lowered shadow, with its place; None without one.

    >>> hedge_before("more than sixty", 10, "en"), hedge_before("超过60家", 2, "zh")
    (('over', 0, 10), ('over', 0, 2))
    >>> hedge_before("nobody waits for more than three hours", 27, "en")
    ('at_most', 17, 27)
    """
    last = lowered[start - 1 : start]
    blank = last == " "
    low = max(0, start - _REACH)
    if (blank or language == "zh") and _endings(language, "before")(lowered, start - blank):
        m = _pattern(language, "before").search(lowered[low:start])
        if m:
            return (_turned(lowered, m[1], low + m.start(1), language), low + m.start(1), low + m.end())
    sign = _SIGN.search(lowered, low, start) if (lowered[start - 2 : start - 1] if blank else last) in _COMPARING else None
    return (_SIGNS[re.sub(r" ", "", sign[1])], sign.start(1), sign.end()) if sign else None


def _turned(lowered: str, word: str, start: int, language: Language) -> Approximation:
    """What a hedge says, turned round where it is negated."""
    approximation = _words(language, "before")[word]
    if language == "en" and word in _TURN and _pattern("en", "not").search(lowered, max(0, start - 48), start):
        return _TURN[word]
    return approximation


def _governing(lowered: str, start: int, language: Language) -> Hedge | None:
    if language == "en" and not _endings(language, "governs")(lowered, start):
        return None
    low = max(0, start - _FAR)
    m = _pattern(language, "governs").search(lowered[low:start]) if start else None
    return (_words(language, "governs")[m[1]], low + m.start(1), low + m.end(1)) if m else None


def compared(lowered: str, start: int, end: int) -> Hedge | None:
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


def hedge_after(lowered: str, end: int, language: Language) -> Hedge | None:
    """The hedge that begins right at `end`, with its place; None without one."""
    m = _pattern(language, "after").match(lowered, end)
    return (_words(language, "after")[m[1]], m.start(1), m.end(1)) if m else None
