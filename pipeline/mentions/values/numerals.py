"""Numerals of both languages: the digits and words that every other value is built on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Final

from schemas import Language

_ONES: Final = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
    )
}
_TENS: Final = {word: 10 * value for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)}
_SCALES: Final = {
    "hundred": 2, "thousand": 3, "million": 6, "billion": 9, "trillion": 12, "lakh": 5, "crore": 7,
    "k": 3, "m": 6, "mn": 6, "mln": 6, "b": 9, "bn": 9, "bln": 9, "t": 12, "tn": 12, "trn": 12, "billon": 9,
}  # fmt: skip
_SMALL: Final = _ONES | _TENS

_WORD: Final = "|".join(sorted(_SMALL, key=len, reverse=True))
_LONG: Final = "hundred|thousand|million|billion|billon|trillion|lakh|crore"
_FIGURES: Final = r"(?:\d{1,3}(?:,\d{3}){1,8}(?![\d])|\d{1,3}(?:[ ]\d{3}){1,8}(?!\d)|\d{1,30})(?:\.\d{1,20})?"
_AFTER_CODE: Final = "|".join(
    rf"(?<=[^A-Z]{code})|(?<=\A{code})"
    for code in ("RMB", "MOP", "HKD", "USD", "CNY", "EUR", "GBP", "JPY", "SGD", "TWD", "AUD", "CAD", "HK", "RM")
)
"""Digits may follow the letters of a currency, but not those of any other word."""
_ENGLISH: Final = re.compile(
    rf"""(?:(?<![\w.])(?<!\d,)|{_AFTER_CODE})
    (?: (?P<half>half[ ]an?[ ]|a[ ]half[ ])(?P<halved>thousand|million|billion|trillion)\b
      | (?P<dozens>(?:an?|one|two|three|four|five|six|half[ ]a)[ ])?(?P<dozen>dozen|score)\b(?!s)
      | (?P<figures>{_FIGURES})(?:[ -]?(?P<long>{_LONG})\b|[ ]?(?P<short>bn|mn|mln|bln|tn|trn)\b|(?P<glued>[kmbt])\b)?
      | (?P<words>\b(?:an?[ ](?=(?:{_LONG})\b))?(?:{_WORD}|{_LONG})\b(?:[ -](?:and[ ])?(?:{_WORD}|{_LONG})\b){{0,16}})
    )""",
    re.VERBOSE | re.IGNORECASE,
)

_DIGITS: Final = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {
    "零": 0, "两": 2, "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5, "陆": 6, "柒": 7, "捌": 8, "玖": 9, "俩": 2, "仨": 3, "幺": 1,
}  # fmt: skip
_UNITS: Final = {"十": 10, "百": 100, "千": 1000, "拾": 10, "佰": 100, "仟": 1000}
_MYRIADS: Final = {"万": 10**4, "亿": 10**8, "兆": 10**12, "萬": 10**4}
_TWENTIES: Final = {"廿": 20, "卅": 30, "卌": 40}
_HAN: Final = "".join((*_DIGITS, *_UNITS, *_MYRIADS, *_TWENTIES))
_CHINESE: Final = re.compile(
    rf"""(?: (?:(?<![A-Za-z0-9_.])|{_AFTER_CODE})(?P<figures>{_FIGURES})(?:(?P<scale>[十百千万亿兆]{{1,4}})(?P<more>(?:\d{{1,4}}(?:\.\d{{1,4}})?[千百]?万)?))?
       | (?P<han>[{_HAN}]{{1,40}}(?:点[{"".join(_DIGITS)}]{{1,20}}[万亿兆]{{0,2}})?)
       | (?P<latin>(?<=[A-Za-z])\d{{1,3}}(?:,\d{{3}}){{0,6}}(?:\.\d{{1,9}})?[万亿]{{0,2}})
    )""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number as written, in offsets of the text; `figures` tells digits from words."""

    start: int
    end: int
    value: Decimal
    figures: bool
    scaled: int = 0
    """Power of ten of the scale word that ends it: 6 in "5 million", 8 in 5億, 0 without one."""


def find_numerals(shadow: str, language: Language) -> list[Numeral]:
    """All numerals of a shadow, in order.

    >>> [str(n.value) for n in find_numerals("two hundred and five of 76 000, half a million, HK$1.2bn", "en")]
    ['205', '76000', '5E+5', '1.2E+9']
    >>> [str(n.value) for n in find_numerals("一万一千七百八十四亿,1亿5千万,廿二,二〇二四,16.4亿", "zh")]
    ['1178400000000', '150000000', '22', '2024', '1640000000.0']
    """
    return _english(shadow) if language == "en" else _chinese(shadow)


def _english(text: str) -> list[Numeral]:
    found = []
    for m in _ENGLISH.finditer(text):
        if m.end() == m.start():
            continue
        start, end = m.start(), m.start() + len(m.group().rstrip())
        if m["half"]:
            scale = _SCALES[m["halved"].lower()]
            found.append(Numeral(start, end, Decimal(5).scaleb(scale - 1), figures=False, scaled=scale))
        elif m["dozen"]:
            value = _dozens(m["dozens"], m["dozen"])
            if value is not None:
                found.append(Numeral(start, end, value, figures=False))
        elif m["figures"]:
            scale = _SCALES.get((m["long"] or m["short"] or m["glued"] or "").lower(), 0)
            found.append(Numeral(start, end, plain(m["figures"]).scaleb(scale), figures=True, scaled=scale))
        else:
            found += _worded(m.group().rstrip(" -"), start)
    return found


def _dozens(count: str | None, word: str) -> Decimal | None:
    if not count:
        return None
    each = Decimal(12 if word.lower() == "dozen" else 20)
    first = count.split()[0].lower()
    return each / 2 if first == "half" else each * (1 if first in ("a", "an") else _ONES[first])


def plain(figures: str) -> Decimal:
    """The number of digits with their separators.

    >>> plain("1,234.5"), plain("76 000")
    (Decimal('1234.5'), Decimal('76000'))
    """
    return Decimal(figures.replace(",", "").replace(" ", ""))


def _worded(words: str, start: int) -> list[Numeral]:
    parts = re.split(r"[ -]", words.lower())
    total = current = Decimal(0)
    last_scale = 0
    for part in parts:
        if part in ("and", ""):
            continue
        if part in ("a", "an"):
            current = Decimal(1)
        elif part in _SMALL:
            current += _SMALL[part]
            last_scale = 0
        elif part == "hundred":
            current = (current or 1) * 100
            last_scale = 2
        else:
            total += (current or 1) * Decimal(10) ** _SCALES[part]
            current, last_scale = Decimal(0), _SCALES[part]
    if not words or parts in (["a"], ["an"]) or parts[0] in ("thousand", "million", "billion", "trillion", "hundred", "lakh", "crore"):
        return []
    return [Numeral(start, start + len(words), total + current, figures=False, scaled=last_scale if last_scale > 2 else 0)]


def _chinese(text: str) -> list[Numeral]:
    found = []
    for m in _CHINESE.finditer(text):
        if m["han"]:
            value = read_han(m["han"])
            if value is not None:
                last = m["han"][-1]
                scaled = len(str(_MYRIADS[last])) - 1 if last in _MYRIADS else 0
                found.append(Numeral(m.start(), m.end(), value, figures=False, scaled=scaled))
            continue
        figures = m["figures"] or m["latin"].rstrip("万亿")
        scale = m["scale"] or (m["latin"] or "")[len(figures) :] or ""
        value = plain(figures)
        for c in scale:
            value *= _UNITS.get(c) or _MYRIADS[c]
        if m["more"]:
            value += _more(m["more"])
        found.append(Numeral(m.start(), m.end(), value, figures=True, scaled=_power(m["more"] or scale)))
    return found


def _power(scale: str) -> int:
    power = 0
    for c in scale:
        power += len(str(_UNITS.get(c) or _MYRIADS.get(c, 1))) - 1
    return power


def _more(text: str) -> Decimal:
    digits = re.match(r"[\d.]+", text)
    assert digits
    value = Decimal(digits.group())
    for c in text[digits.end() :]:
        value *= _UNITS.get(c) or _MYRIADS[c]
    return value


@cache
def read_han(text: str) -> Decimal | None:
    """A number in Chinese characters (shadow), or None where they make none.

    >>> [str(read_han(t)) for t in ("十九万一千八百一十六", "二〇二四", "一百零五", "三点二", "四亿二千万", "万亿")]
    ['191816', '2024', '105', '3.2', '420000000', 'None']
    """
    whole, dot, rest = text.partition("点")
    if dot:
        myriads = rest.lstrip("".join(_DIGITS))
        digits = rest[: len(rest) - len(myriads)]
        value = read_han(whole)
        if value is None:
            return None
        value += Decimal("0." + "".join(str(_DIGITS[c]) for c in digits))
        for c in myriads:
            value *= _MYRIADS[c]
        return value
    if len(text) > 1 and all(c in _DIGITS for c in text):
        return Decimal("".join(str(_DIGITS[c]) for c in text))
    if text[0] in _MYRIADS:
        return None
    return _sections(text)


def _sections(text: str) -> Decimal | None:
    """Sections of up to four places, each raised by its myriad: 一億二千萬."""
    total, section, digit, last = 0, 0, None, 0
    for c in text:
        if c in _DIGITS:
            if digit not in (None, 0):
                return None
            digit = _DIGITS[c]
        elif c in _TWENTIES:
            section += _TWENTIES[c]
            last = 10
        elif c in _UNITS:
            section += (1 if digit is None or digit == 0 else digit) * _UNITS[c]
            digit, last = None, _UNITS[c]
        else:
            section += digit or 0
            if c == "万" or not total or _MYRIADS[c] < 10**8:
                total += (section or 1) * _MYRIADS[c]
            else:
                total = (total + section) * _MYRIADS[c]
            section, digit, last = 0, None, _MYRIADS[c]
    if digit is not None:
        section += digit * (last // 10 if last >= 100 and not text.endswith("零" + text[-1]) and text[-2] not in "零〇" else 1)
    return Decimal(total + section)
