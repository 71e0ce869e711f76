"""Shares in words: fractions, 成, 折, halves and "seven out of ten"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Final

from pipeline.mentions.values.found import Found
from pipeline.mentions.values.hedges import hedge_after, hedge_before
from pipeline.mentions.values.numerals import find_numerals, read_han
from schemas import Language, Percentage

_PARTS: Final = {
    "half": 2, "halve": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9, "tenth": 10,
    "twelfth": 12, "twentieth": 20, "hundredth": 100, "thousandth": 1000,
}  # fmt: skip
_SMALL: Final = {w: i for i, w in enumerate("a one two three four five six seven eight nine ten".split())} | {"a": 1, "an": 1}
_ENGLISH: Final = re.compile(
    r"\b(?:(?P<top>an?|one|two|three|four|five|six|seven|eight|nine|\d{1,3})[ -](?P<part>third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|"
    r"twelfth|twentieth|hundredth|thousandth)s?\b(?!-(?:largest|highest|lowest|biggest|place))"
    r"|(?P<half>(?:a |one[ -])?half\b(?![ -]?(?:a|an|year|yearly|century|hour|day|way|time|million|billion|dozen|brother|sister|term|mast|marathon)\b))"
    r"|(?P<n>one|two|three|four|five|six|seven|eight|nine|\d{1,4}) (?:(?:out of|in every) (?P<of>two|three|four|five|six|seven|eight|nine|ten|twenty|\d{1,4})|in (?P<of2>two|three|four|five|six|seven|eight|nine|ten|twenty|5|10|20|50|100))\b(?![.,]?\d|[ ](?:years|months|days|weeks|hours|minutes)))",
    re.IGNORECASE,
)
_DIGIT: Final = "一二三四五六七八九两"
_CHINESE: Final = re.compile(
    rf"(?P<of>[一二三四五六七八九十百千万两]{{1,6}}|\d{{1,5}})分之(?P<top>[一二三四五六七八九十百千两〇零点]{{1,16}}|\d{{1,12}}(?:\.\d{{1,9}})?)"
    rf"(?:(?P<to>至|到|-)(?:百分之)?(?P<top2>[一二三四五六七八九十百千两〇零点]{{1,16}}|\d{{1,12}}(?:\.\d{{1,9}})?)(?![\d.万亿元人个]))?"
    rf"|(?P<tenths>[{_DIGIT}\d十]{{1,2}}(?:\.\d)?|近|逾|过)成(?P<more>半|[一二三四五六七八九])?(?![立功员长年本交绩熟就果品份分都])"
    rf"(?:(?P<to2>至|到|-)(?P<tenths2>[{_DIGIT}\d十]{{1,2}})成(?P<more2>半|[一二三四五六七八九])?)?"
    rf"|(?P<off>[{_DIGIT}\d](?:\.\d)?[五]?)折(?![叠扣射腾磨旧中合])"
    rf"|(?P<half>一半|半数|(?<=[逾过超])半(?=[数会为将的由属来未已是有用在，,。、以]))"
)
_FOUR_PLACES: Final = Decimal("0.0001")


def find_fractions(shadow: str, language: Language) -> list[Found]:
    """Percentages written as fractions, tenths or halves.

    >>> [str(f.value.percent) for f in find_fractions("one-third of them, seven out of ten", "en")]
    ['33.3333', '70']
    >>> [str(f.value.percent) for f in find_fractions("七成半,四分之一,百分之二十三点三,八折", "zh")]
    ['75', '25', '23.3', '80']
    """
    lowered = shadow.lower() if len(shadow.lower()) == len(shadow) else shadow
    return list(_english(lowered) if language == "en" else _chinese(lowered))


def _exact(value: Decimal) -> Decimal:
    rounded = value.quantize(_FOUR_PLACES, ROUND_HALF_EVEN)
    return rounded.normalize() if rounded != rounded.to_integral_value() else rounded.quantize(Decimal(1))


def _found(text: str, start: int, end: int, value: Percentage, language: Language, rule: str) -> Found:
    hedge = hedge_before(text, start, language) or hedge_after(text, end, language)
    return Found("percentage", start, end, value, hedge[0] if hedge else "exact", (hedge[1], hedge[2]) if hedge else None, rule)


def _english(text: str) -> Iterator[Found]:
    for m in _ENGLISH.finditer(text):
        if m["half"]:
            share = Decimal(50)
        elif m["part"]:
            share = Decimal(100 * _number(m["top"])) / _PARTS[m["part"]]
        else:
            top, of = _number(m["n"]), _number(m["of"] or m["of2"])
            if top > of or of < 2:
                continue
            share = Decimal(100 * top) / of
        yield _found(text, m.start(), m.end(), Percentage(percent=_exact(share)), "en", "percentage.fraction")


def _number(word: str) -> int:
    return int(word) if word.isdigit() else _SMALL.get(word, 20)


def _chinese(text: str) -> Iterator[Found]:
    for m in _CHINESE.finditer(text):
        start, ends = m.start(), []
        if m["of"]:
            ends = [_share(m["of"], top) for top in (m["top"], m["top2"]) if top]
        elif m["tenths"]:
            if m["tenths"] in "近逾过":
                continue
            ends = [_tenths(m["tenths"], m["more"])] + ([_tenths(m["tenths2"], m["more2"])] if m["tenths2"] else [])
        elif m["off"]:
            ends = [_off(m["off"])]
        else:
            ends = [Decimal(50)]
        known = [e for e in ends if e is not None]
        if not known or len(known) != len(ends):
            continue
        value = Percentage(percent=_exact(known[0])) if len(known) == 1 else Percentage(min=_exact(known[0]), max=_exact(known[1]))
        yield _found(text, start, m.end(), value, "zh", "percentage.fraction")


def _numeral(text: str) -> Decimal | None:
    found = find_numerals(text, "zh")
    return found[0].value if len(found) == 1 and found[0].end == len(text) else read_han(text)


def _share(of: str, top: str) -> Decimal | None:
    whole, part = _numeral(of), _numeral(top)
    return part * 100 / whole if whole and part is not None else None


def _tenths(text: str, more: str | None) -> Decimal | None:
    tenths = _numeral(text)
    if tenths is None or tenths > 10:
        return None
    return tenths * 10 + (5 if more == "半" else (read_han(more) or Decimal(0)) if more else 0)


def _off(text: str) -> Decimal | None:
    digits = [_numeral(c) for c in text if c != "."]
    if any(d is None for d in digits):
        return None
    return sum((d * 10 ** (1 - i) for i, d in enumerate(d for d in digits if d is not None)), Decimal(0)) if len(digits) < 3 else None
