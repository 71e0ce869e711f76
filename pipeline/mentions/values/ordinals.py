"""Ordinals, and the ranks that some of them are."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from pipeline.mentions.values.found import Found
from pipeline.mentions.values.numerals import find_numerals
from schemas import Language, Ordinal, Rank

_WORDS: Final = {
    w: i
    for i, w in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ],
        1,
    )
} | {
    w: 10 * i
    for i, w in enumerate(["thirtieth", "fortieth", "fiftieth", "sixtieth", "seventieth", "eightieth", "ninetieth", "hundredth"], 3)
}
_ENDS: Final = {"hundredth": 100, "thousandth": 1000, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12}
_STEM: Final = "|".join(sorted((*_WORDS, *_ENDS), key=len, reverse=True))
_ENGLISH: Final = re.compile(
    rf"(?<![\w.,])(?P<n>\d{{1,3}}(?:,\d{{3}}){{1,6}}|\d{{1,12}})[ ]?(?:st|nd|rd|th)\b|\b(?P<word>{_STEM})\b", re.IGNORECASE
)
_SUPERLATIVE: Final = r"(?:most [a-z]+|[a-z]{2,12}est|biggest|best|worst|most|least|top)"
_RANKED: Final = re.compile(
    rf"[ -]{_SUPERLATIVE}\b| (?:globally|worldwide|nationally|overall|place\b|(?:in|among|out of|of) (?:the )?(?:world|country|city|region|nation|asia|territory|list|table|all)|by )",
    re.IGNORECASE,
)
_RANKING: Final = re.compile(
    r"\b(?:rank(?:s|ed|ing)?|placed|came|finished|listed|rated|position(?:ed)?|stood)(?: (?:at|as|in|the|no\.|number))*[ ]$", re.IGNORECASE
)
_NTH: Final = re.compile(r"第[ ]?(?P<n>[\d,一二三四五六七八九十百千万亿零〇两廿卅]{1,30})")
_OF_A_RANK: Final = re.compile(r"[ ]?(位|名|大|高|低|多|长|快|佳|强|好)")
_RANKED_ZH: Final = re.compile(r"(?:排名|排行|排在|排|位列|位居|名列|列|居|占|世界|全球|全国|全港|亚洲|亚太|大湾区|属)[^,。;:、()]{0,5}$")


def find_ordinals(shadow: str, language: Language) -> list[Found]:
    """All ordinals, for `factbase values`.

    >>> [str(f.value.rank) for f in find_ordinals("the twenty-first and the 3rd", "en")]
    ['21', '3']
    """
    return [Found("ordinal", start, end, Ordinal(rank=rank), rule="ordinal") for start, end, rank in _ordinals(shadow, language)]


def _ordinals(text: str, language: Language) -> Iterator[tuple[int, int, Decimal]]:
    if language == "zh":
        for m in _NTH.finditer(text):
            numerals = find_numerals(m["n"], "zh")
            if numerals and numerals[0].start == 0 and numerals[0].high is None:
                yield m.start(), m.start("n") + numerals[0].end, numerals[0].value
        return
    for m in _ENGLISH.finditer(text):
        if m["n"]:
            yield m.start(), m.end(), Decimal(m["n"].replace(",", ""))
        else:
            start, value = _worded(m, text)
            yield start, m.end(), value


def _worded(m: re.Match[str], text: str) -> tuple[int, Decimal]:
    word = m["word"].lower()
    end = m.start("word")
    before = [n for n in find_numerals(text[max(0, end - 60) : end], "en") if max(0, end - 60) + n.end >= end - 1]
    unit = Decimal(_ENDS.get(word, 0))
    if not before:
        return end, unit or Decimal(_WORDS[word])
    start = max(0, end - 60) + before[-1].start
    return start, before[-1].value * unit if unit else before[-1].value + _WORDS[word]


def find_ranks(shadow: str, language: Language) -> list[Found]:
    """Ordinals that tell a place in an order: ranked second, third-largest, 全球第二.

    >>> [str(f.value.rank) for f in find_ranks("ranked second globally; the third-largest; the second phase", "en")]
    ['2', '3']
    >>> [str(f.value.rank) for f in find_ranks("出货量排名全球第二,第一期工程,位列全球第61位", "zh")]
    ['2', '61']
    """
    found = []
    for start, end, rank in _ordinals(shadow, language):
        if language == "en":
            after = _RANKED.match(shadow, end)
            if after or _RANKING.search(shadow, max(0, start - 30), start):
                stop = after.end() if after and after.group().startswith(("-", " g", " w")) else end
                found.append(_rank(start, stop, rank, after.group().strip(" -") if after else None))
        else:
            suffix = _OF_A_RANK.match(shadow, end)
            stop = suffix.end() if suffix else end
            if _RANKED_ZH.search(shadow[max(0, start - 12) : start]) or (suffix and suffix[1] in ("大", "高", "低", "多", "长", "快")):
                found.append(_rank(start, stop, rank, None))
    return found


def _rank(start: int, end: int, rank: Decimal, scope: str | None) -> Found:
    return Found("rank", start, end, Rank(rank=rank, scope=scope), rule="rank.ordinal")
