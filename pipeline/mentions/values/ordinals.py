"""Ordinals: the second, 61st, the twenty-first, 第三."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache
from typing import Final

from pipeline.mentions.values.found import Found
from pipeline.mentions.values.number_words import any_of, number_words
from pipeline.mentions.values.numerals import find_numerals
from pipeline.mentions.values.vocabulary import trie
from schemas import Language, Ordinal

_NTH: Final = re.compile(r"第[ ]?(?P<n>[\d,一二三四五六七八九十百千万亿零〇两廿卅]{1,30})")
_REACH: Final = 60


_FIGURED: Final = re.compile(r"\d{1,3}(?:,\d{3}){1,6}(?=[ ]?(?:st|nd|rd|th)\b)|\d{1,12}(?=[ ]?(?:st|nd|rd|th)\b)")
_NTH_FIGURE: Final = re.compile(r"\d[ ]?(?:st|nd|rd|th)\b")
_SUFFIX: Final = re.compile(r"[ ]?[a-z]{2}")


@cache
def _spelled() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{trie(_values())})\b")


def spelled() -> Iterable[str]:
    """The words of ordinals."""
    return _values()


@cache
def _values() -> dict[str, int]:
    """Ordinals by their words, those of two words with a hyphen, a space or nothing between."""
    w = number_words()
    joined = {
        f"{ten}{gap}{word}": value + unit
        for ten, value in w.tens.items()
        for word, unit in w.ordinals.items()
        if 0 < unit < 10
        for gap in ("-", " ", "")
    }
    return joined | w.ordinals


@cache
def _more_before() -> re.Pattern[str]:
    """Number words that an ordinal may end: three hundred and first, ten thousandth."""
    w = number_words()
    return re.compile(rf"\b(?:{any_of((*w.small, *w.scales, 'hundred'))})s?(?:[ ]and)?[ -]$")


def find_ordinals(lowered: str, language: Language) -> list[Found]:
    """All ordinals of a lowered shadow, for `factbase values`.

    >>> [str(f.value.rank) for f in find_ordinals("the twenty-first, the 3rd and the one hundred and second", "en")]
    ['21', '3', '102']
    """
    return [Found("ordinal", start, end, Ordinal(rank=rank), rule="ordinal") for start, end, rank in sorted(ordinals(lowered, language))]


def ordinals(lowered: str, language: Language, *, worded: bool = True) -> Iterator[tuple[int, int, Decimal]]:
    """Place and number of every ordinal of a lowered shadow; `worded` is false where an English text is known to spell none."""
    if language == "zh":
        for m in _NTH.finditer(lowered):
            numerals = find_numerals(m["n"], "zh")
            if numerals and numerals[0].start == 0 and numerals[0].high is None:
                yield m.start(), m.start("n") + numerals[0].end, numerals[0].value
        return
    for m in _FIGURED.finditer(lowered) if _NTH_FIGURE.search(lowered) else ():
        if lowered[m.start() - 1 : m.start()] not in (".", ",") and not lowered[m.start() - 1 : m.start()].isalnum():
            suffix = _SUFFIX.match(lowered, m.end())
            yield m.start(), suffix.end() if suffix else m.end(), Decimal(m.group().replace(",", ""))
    for m in _spelled().finditer(lowered) if worded else ():
        start, value = _worded(m, lowered)
        yield start, m.end(), value


def _worded(m: re.Match[str], text: str) -> tuple[int, Decimal]:
    """Where a spelled ordinal begins, and its number: what stands before it is multiplied by hundredth and up, else added."""
    value = Decimal(_values()[m.group()])
    start = m.start()
    low = max(0, start - _REACH)
    if not _more_before().search(text, max(0, start - 18), start):
        return start, value
    before = [n for n in find_numerals(text[low:start], "en") if text[low + n.end : start] in (" ", "-", " and ")]
    if not before:
        return start, value
    return low + before[-1].start, before[-1].value * value if value >= 100 else before[-1].value + value
