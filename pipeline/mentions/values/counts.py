"""Counts: how many of something, and what it is."""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from pipeline.mentions.values.amount import Amount
from pipeline.mentions.values.counted import counted
from pipeline.mentions.values.found import Found
from pipeline.mentions.values.vocabulary import Endings, trie
from pipeline.mentions.values.words import MeasureRow, not_counts
from schemas import Count, Language

_PHRASE: Final = re.compile(r"((?:[ ][\"“]?(?:[a-z][a-z'’&/-]*)|,[ ](?=[a-z'-]+,? (?:and )?)[a-z][a-z'’-]*){1,7})", re.IGNORECASE)
_YEAR: Final = re.compile(r"(?:19|20)\d\d$")
_BUILT: Final = re.compile(r" [a-z]{2,12}ed (?:in|by|on|at|last|since|for|so|from)\b")
_LOWER: Final = re.compile(r"[a-z] $")
_BARRING: Final = frozenset("/#.:-")
_BARE: Final = 4
"""From 萬 on a Chinese number counts without a measure word: 九十萬居民, 人口約10.8萬."""
_GROUPED: Final = re.compile(r"\d[, ]\d{3}")
"""Thousands set apart: no year, no number of a house."""
_HARMED: Final = re.compile(
    r"\b(?:injur|kill|wound|arrest|rescu|evacuat|hospitalis|hospitaliz)(?:ed|ing) (?:about |some |another |at least )?$"
)
"""What is done to people needs no noun: killed two workers and injured five."""
_FROM_MORE: Final = re.compile(
    r"\bfrom (?:[a-z]+ )?(?:[\d,]+|[a-z-]{3,12}) (?:[a-z-]+ )?(?!(?:year|month|week|day|hour|minute|second|time|point|cent|degree)s )[a-z-]{2,}s to $"
)
"""From five classes to three: the second number counts what the first does."""
_ENDS: Final = re.compile(r"[.,;:)](?!\d)|\s(?:in|over|within|by|at|on|and|after|since|this|last|but|a)\b|$")
_LENGTHS: Final = ("工作天", "工作日", "小时", "星期")
"""What 個 before it makes a length of time."""
_MOST_GREAT: Final = 100
"""So many things are at most the great ones of their kind (百大)."""
_HEADLESS: Final = "百千万萬亿億"


@cache
def _barred(language: Language) -> tuple[re.Pattern[str], re.Pattern[str]]:
    before, after = (trie(not_counts(side, language), blank=" ") for side in ("before", "after"))
    if language == "en":
        return re.compile(rf"(?:(?<![a-z])(?:{before})[ ]?|[/#][ ]?|[a-z]-?|[ ]-)$"), re.compile(
            rf"[ -](?:{after})\b(?!-[a-z])|[/:]\d|[a-z]|-[a-z]*(?:year|month|week|day|hour|minute|term)"
        )
    return re.compile(rf"(?:{before}|[A-Za-z/-]|[A-Za-z\d][.:])[ ]?$"), re.compile(rf"[ ]?(?:{after})|[/:.]\d")


@cache
def _alone(side: str) -> re.Pattern[str]:
    """The words before or behind a number that counts without a noun."""
    words = "|".join(re.escape(w) for w in sorted(not_counts(side, "en"), key=len, reverse=True))
    return re.compile(rf"\b(?:{words})[ ]$" if side == "before alone" else rf" (?:{words})\b")


@cache
def _parts() -> re.Pattern[str]:
    """A noun that a hyphen joins to its number: a six-storey wing, a 420-seat theatre."""
    return re.compile(rf"-({'|'.join(sorted(not_counts('joined by a hyphen', 'en')))})(?![a-z])")


@cache
def _bars(language: Language) -> Endings:
    return Endings(not_counts("before", language))


def _is_barred(lowered: str, start: int, language: Language) -> bool:
    """Is a number no count for what stands before it? The pattern is tried only where the last word or sign may be of it."""
    end = start - (lowered[start - 1 : start] == " ")
    last = lowered[end - 1 : end]
    joined = last in _BARRING or (last.isascii() and last.isalpha() and (end == start or language == "zh"))
    if not joined and not _bars(language)(lowered, end):
        return False
    return _barred(language)[0].search(lowered, max(0, start - 14), start) is not None


def count(text: str, lowered: str, amount: Amount, language: Language) -> Found | None:
    """The count that an amount is, or None where it counts nothing: a Chinese number needs a measure word, an English one a noun."""
    if _is_barred(lowered, amount.start, language):
        return None
    if language == "zh":
        return _chinese(text, lowered, amount)
    if amount.unit is None and (part := _parts().match(lowered, amount.end)):
        return _found(amount, amount.end, part[1], None)
    if amount.unit is not None or _barred(language)[1].match(lowered, amount.end):
        return None
    noun = _noun(lowered, amount.end)
    if amount.low == amount.high == 1 or _in_name(text, amount, noun) or (noun is None and not _elliptic(lowered, amount)):
        return None
    return _found(amount, amount.end, noun, None)


def _in_name(text: str, amount: Amount, noun: str | None) -> bool:
    """Is a number in capitals a part of a name, as in "the Seven Sisters"?"""
    last = text[amount.end : amount.end + len(noun) + 1].rsplit(" ", 1)[-1] if noun else ""
    return last[:1].isupper() and text[amount.start].isupper() and _LOWER.search(text, max(0, amount.start - 14), amount.start) is not None


def _elliptic(lowered: str, amount: Amount) -> bool:
    """Does a number without a noun count all the same? "from 718 in 2009 to 173", "1,640 in 2031", "seven will retire"."""
    if amount.low != amount.high or _GROUPED.search(lowered, amount.number_start, amount.number_end):
        return True
    if amount.hedge or (
        amount.figures
        and _alone("before alone").search(lowered, max(0, amount.start - 12), amount.start)
        and not _YEAR.match(str(amount.low))
    ):
        return True
    if _HARMED.search(lowered, max(0, amount.start - 14), amount.start) and _ENDS.match(lowered, amount.end):
        return True
    if _FROM_MORE.search(lowered, max(0, amount.start - 60), amount.start) and _ENDS.match(lowered, amount.end):
        return True
    return (_alone("behind alone").match(lowered, amount.end) or _BUILT.match(lowered, amount.end)) is not None


def _noun(lowered: str, end: int) -> str | None:
    """The noun phrase behind a number: up to the last plural before a word that ends it."""
    m = _PHRASE.match(lowered, end)
    if not m:
        return None
    ends = not_counts("ends the noun", "en")
    kept: list[str] = []
    for said in m[1].split():
        word = said.strip('"“')
        if word.strip(",") in ends:
            if word == "and" and kept and len(kept) < 5 and not _plural(kept[-1]):
                kept.append(word)
                continue
            break
        kept.append(word)
        if _plural(word.strip(",")):
            return " ".join(kept).strip(",")
    return None


def _plural(word: str) -> bool:
    if word.endswith("s") and not word.endswith(("ss", "us", "is", "'s")) and len(word) > 3:
        return True
    return word in not_counts("counted without s", "en")


def _chinese(text: str, shadow: str, amount: Amount) -> Found | None:
    row = amount.unit
    if row is None and amount.scaled >= _BARE and text[amount.start] not in _HEADLESS:
        return _found(amount, amount.end, counted(text, shadow, amount.end), None)
    if row is None and (special := _unmeasured(text, shadow, amount)):
        return special
    if shadow.startswith(_LENGTHS, amount.end):
        return None
    if not isinstance(row, MeasureRow) or (amount.low == amount.high == 1 and not amount.figures):
        return None
    measure = text[amount.end - len(amount.unit_text.strip()) : amount.end]
    return _found(amount, amount.end, row.counts or counted(text, shadow, amount.end), measure)


_SEX: Final = re.compile(r"[男女](?=[,。、;:，；：(（]|[一二两兩三四五六七八九十\d]{1,2}[男女]|$)")
_POINTS: Final = re.compile(r"[点點](?![钟鐘半零\d一二三四五六七八九十正])")
_MEDAL: Final = re.compile(r"(?:[金银铜](?=\d|[一二三四五六七八九十]{1,3}[金银铜]|[,。、;:)]|[合共]|$)|面(?=[金银铜]?[奖牌]|锦?旗))")
_INSTALMENTS: Final = ("期", "批")
_FEWEST_POINTS: Final = 25
"""From here on 點 is no hour."""


def _unmeasured(text: str, shadow: str, amount: Amount) -> Found | None:
    """What counts without a measure word: 十大屋苑, 一男兩女, 分三期, the points of an index."""
    if amount.low == amount.high == 1 or amount.low != amount.high:
        return None
    if shadow.startswith("大", amount.end) and amount.low <= _MOST_GREAT and (noun := counted(text, shadow, amount.end + 1)):
        return _found(amount, amount.end, noun, "大")
    if sex := _SEX.match(text, amount.end):
        return _found(amount, amount.end, sex.group(), None)
    if shadow.startswith(_INSTALMENTS, amount.end) and shadow[: amount.start].endswith("分"):
        return _found(amount, amount.end + 1, text[amount.end], text[amount.end])
    if medal := _MEDAL.match(shadow, amount.end):
        return _found(amount, medal.end(), text[amount.end : medal.end()], None)
    if amount.low >= _FEWEST_POINTS and _POINTS.match(text, amount.end):
        return _found(amount, amount.end + 1, "點", "點")
    return None


def _found(amount: Amount, end: int, unit: str | None, measure: str | None) -> Found:
    value = (
        Count(number=amount.low, unit=unit, measure=measure)
        if amount.low == amount.high
        else Count(min=amount.low, max=amount.high, unit=unit, measure=measure)
    )
    return Found("count", amount.start, end, value, amount.approximation, amount.hedge, "count.measure" if measure else "count.noun")
