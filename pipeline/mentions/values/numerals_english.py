"""English numerals: digits with their separators and magnitudes, and numbers spelled out."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from pipeline.mentions.values.figures import BEHIND_CODE, FIGURES, plain, power_of_ten
from pipeline.mentions.values.numeral import Numeral

_ONES: Final = {
    word: value
    for value, word in enumerate(
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ]
    )
} | {"nought": 0, "naught": 0, "nil": 0}
_TENS: Final = {
    word: 10 * value for value, word in enumerate(["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"], start=2)
}
_SCALES: Final = {
    "thousand": 3,
    "million": 6,
    "mil": 6,
    "billion": 9,
    "billon": 9,
    "trillion": 12,
    "lakh": 5,
    "lkh": 5,
    "crore": 7,
    "krore": 7,
}
_SHORT: Final = {"k": 3, "m": 6, "mn": 6, "mln": 6, "b": 9, "bn": 9, "bln": 9, "t": 12, "tn": 12, "trn": 12}
_PARTS: Final = {
    "half": Decimal("0.5"),
    "quarter": Decimal("0.25"),
    "third": Decimal(1) / 3,
    "quarters": Decimal("0.75"),
    "thirds": Decimal(2) / 3,
}

_SMALL: Final = "|".join(sorted((*_ONES, *_TENS), key=len, reverse=True))
_SCALE: Final = "|".join(sorted(_SCALES, key=len, reverse=True))
_JOINT: Final = r"(?:[ ]{1,2}-[ ]|[ -]{1,2})"
_ENGLISH: Final = re.compile(
    rf"""(?:(?=[a-z])(?<![\w.])|(?=[\d.-])(?:(?<![\w.])(?<!\d,)|{BEHIND_CODE}))(?P<minus>(?<![\w).-])(?<!\d[ ])-(?=[\d.])|\b(?:minus|negative)[ ](?=\w))?
    (?: (?P<part>(?:half|a[ ]half|(?:a[ ])?quarter|three[ -]quarters)(?:[ ]an?|[ ]of[ ]an?)?)[ ](?P<parted>thousand|million|billion|trillion)\b
      | (?P<dozens>half[ ]{{1,2}}an?[ ]{{1,2}}|an?[ ]|(?:{_SMALL})[ ])dozens?\b
      | (?P<figures>{FIGURES})(?P<power>[ ]?[x×*][ ]?10\^?[+-]?\d{{1,2}}\b|e[+-]?\d{{1,2}}\b)?
        (?:{_JOINT}?(?P<long>hundred|(?:{_SCALE})(?=s?\b))s?\b(?P<more>{_JOINT}and[ ](?:{_SMALL}|\d{{1,2}})\b(?:-(?:{_SMALL})\b)?)?
          |[ ]?(?P<short>bn|mn|mln|bln|tn|trn)\b|[ ]?(?P<kilo>k)\b|(?P<glued>[mbt])\b)?
      | (?P<words>\b(?:an?[ ](?=hundred\b|(?:{_SCALE})\b))?(?:{_SMALL}|hundred|(?:{_SCALE})(?!s?[ ]of))s?\b
          (?:{_JOINT}{{1,2}}(?:and[ ]{{1,2}})?(?:{_SMALL}|hundred|(?:{_SCALE}))s?\b){{0,30}})
        (?P<point>[ ]point(?P<places>(?:[ -](?:{_SMALL})\b){{1,9}})(?:[ ](?P<raised>{_SCALE})s?\b)?)?
    )
    (?P<and>[ ]and[ ](?:an?[ ](?:half|quarter|third(?![ ][a-z]))|(?:three[ ]quarters|two[ ]thirds))\b(?![ ]of\b)(?:[ ](?P<whole>{_SCALE})\b)?)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PRICED: Final = re.compile(r"(?:[$£€¥₹₩]|[a-z]{2}\$|\b[a-z]{3})[ ]?$", re.IGNORECASE)
_PRICE: Final = re.compile(r"[ ]?(?:dollars|yuan|patacas|euros|pounds|yen|HKD|USD|MOP|RMB|CNY|EUR|GBP|[$£€¥])", re.IGNORECASE)


def english_numerals(text: str) -> list[Numeral]:
    """All numerals of an English shadow, in order.

    >>> [str(n.value) for n in english_numerals("two hundred and five of 76 000, half a million, HK$1.2bn, two point five million")]
    ['205', '76000', '5E+5', '1.2E+9', '2.5E+6']
    >>> [str(n.value) for n in english_numerals("-3.5, three million and a half, a dozen")]
    ['-3.5', '3500000', '12']
    """
    found: list[Numeral] = []
    for m in _ENGLISH.finditer(text):
        if m["figures"]:
            made = [_figured(m, text)]
        elif m["words"]:
            made = _worded(m)
        else:
            made = [_portion(m)] if m["part"] else [_dozens(m)]
        found += _with_fraction(m, _signed(m, made))
    return found


def _figured(m: re.Match[str], text: str) -> Numeral:
    value, end, scaled = plain(m["figures"]), m.end("figures"), 0
    if m["power"]:
        value, end = value.scaleb(power_of_ten(m["power"])), m.end("power")
    suffix = (m["long"] or m["short"] or m["kilo"] or "").lower()
    glued = m["glued"]
    if glued and (
        glued in "MB"
        or (glued == "b" and "." in m["figures"])
        or _PRICED.search(text, max(0, m.start() - 5), m.start())
        or _PRICE.match(text, m.end("glued"))
    ):
        suffix, end = glued.lower(), m.end("glued")
    if suffix:
        scaled = 2 if suffix == "hundred" else (_SCALES.get(suffix) or _SHORT[suffix])
        end = m.end("more") if m["more"] else max(end, m.end("long"), m.end("short"), m.end("kilo"))
        value = value.scaleb(scaled)
        if m["long"] and text[m.end("long") : m.end("long") + 1].lower() == "s" and not m["more"]:
            end += 1
    if m["more"]:
        value += sum(
            (Decimal(w) if w.isdigit() else Decimal(_ONES.get(w, _TENS.get(w, 0))) for w in re.findall(r"\w+", m["more"].lower())),
            Decimal(),
        )
    return Numeral(m.start("figures"), end, value, figures=True, scaled=scaled if scaled > 2 and not m["more"] else 0)


def _portion(m: re.Match[str]) -> Numeral:
    scale = _SCALES[m["parted"].lower()]
    part = next(_PARTS[w] for w in re.findall(r"[a-z]+", m["part"].lower()) if w in _PARTS)
    return Numeral(m.start("part"), m.end("parted"), part.scaleb(scale), figures=False, scaled=scale)


def _dozens(m: re.Match[str]) -> Numeral:
    first = m["dozens"].split()[0].lower()
    count = Decimal("0.5") if first == "half" else Decimal(1 if first in ("a", "an") else _ONES.get(first, _TENS.get(first, 1)))
    return Numeral(m.start("dozens"), m.end(), 12 * count, figures=False)


def _worded(m: re.Match[str]) -> list[Numeral]:
    """The numbers of a run of number words: one, or several where the words do not make one number (four six)."""
    numbers: list[Numeral] = []
    parts = [(w.group().lower(), w.start() + m.start("words"), w.end() + m.start("words")) for w in re.finditer(r"[A-Za-z]+", m["words"])]
    at = 0
    while at < len(parts):
        numeral, at = _one(parts, at)
        if numeral:
            numbers.append(numeral)
    if m["point"] and numbers:
        numbers[-1] = _pointed(m, numbers[-1])
    return numbers


def _one(parts: list[tuple[str, int, int]], at: int) -> tuple[Numeral | None, int]:
    """The number that begins at a word, and the index of the word behind it."""
    start, end = parts[at][1], parts[at][1]
    total = section = Decimal(0)
    room, lowest, scaled, begun = 10**15, 99, 0, False
    first = at
    while at < len(parts):
        word, _, stop = parts[at]
        word = word if word in _ONES or word in _SCALES else word.rstrip("s")
        if word in ("and", "a", "an"):
            at += 1
            if word != "and":
                section, room, begun = Decimal(1), 0, True
            continue
        if word in _ONES or word in _TENS:
            value = _ONES[word] if word in _ONES else _TENS[word]
            if value >= room or (begun and value == 0):
                break
            section, room, scaled = section + value, (10 if word in _TENS else 0), 0
        elif word == "hundred":
            if section >= 100 and section % 100 == 0:
                break
            section, room, scaled = (section or Decimal(1)) * 100, 100, 2
        else:
            power = _SCALES[word]
            if power >= lowest and not (section == 0 and total):
                break
            if section == 0 and total:
                total = total.scaleb(power)
            else:
                total += (section or Decimal(1)).scaleb(power)
            section, room, lowest, scaled = Decimal(0), 1000, min(lowest, power), power
        begun, end, at = True, stop, at + 1
    if at == first:
        return None, at + 1
    bare = parts[first][0].rstrip("s") in (*_SCALES, "hundred")
    lonely = end == start or bare
    numeral = None if lonely else Numeral(start, end, total + section, figures=False, scaled=scaled if scaled > 2 else 0)
    return numeral, at


def _pointed(m: re.Match[str], whole: Numeral) -> Numeral:
    words = re.findall(r"[a-z]+", m["places"].lower())
    digits, at = "", 0
    while at < len(words):
        if words[at] in _TENS and at + 1 < len(words) and 0 < _ONES.get(words[at + 1], 0) < 10:
            digits, at = digits + str(_TENS[words[at]] + _ONES[words[at + 1]]), at + 2
        else:
            digits, at = digits + str(_ONES.get(words[at], _TENS.get(words[at], 0))), at + 1
    scale = _SCALES[m["raised"].lower()] if m["raised"] else 0
    return Numeral(whole.start, m.end("point"), (whole.value + Decimal("0." + digits)).scaleb(scale), figures=False, scaled=scale)


def _signed(m: re.Match[str], made: list[Numeral]) -> list[Numeral]:
    if not m["minus"] or not made:
        return made
    first = made[0]
    return [Numeral(m.start("minus"), first.end, -first.value, first.figures, first.scaled), *made[1:]]


def _with_fraction(m: re.Match[str], made: list[Numeral]) -> list[Numeral]:
    """… and a half: of the scale that was just named, so three million and a half is 3.5 million."""
    if not m["and"] or not made:
        return made
    last = made[-1]
    part = next(_PARTS[w] for w in re.findall(r"[a-z]+", m["and"].lower()) if w in _PARTS)
    whole = _SCALES[m["whole"].lower()] if m["whole"] else 0
    value = last.value + part.scaleb(whole) if whole and last.scaled else (last.value + part.scaleb(last.scaled)).scaleb(whole)
    return [*made[:-1], Numeral(last.start, m.end("and"), value, last.figures, whole or last.scaled)]
