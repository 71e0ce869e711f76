"""English numerals: digits with their separators and magnitudes, and numbers spelled out."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import Final

from pipeline.mentions.values.figures import BEHIND_LOWERED_CODE, FIGURES, fraction, plain, raised
from pipeline.mentions.values.number_words import any_of, number_words
from pipeline.mentions.values.numeral import Numeral
from pipeline.mentions.values.vocabulary import trie
from pipeline.mentions.values.words import not_counts, units

_JOINT: Final = r"(?:[ ]{1,2}-[ ]|[ -]{1,2})"
_WORD: Final = re.compile(r"[a-z]+")
_PRICED: Final = re.compile(r"(?:[$£€¥₹₩]|[A-Z]{2}\$|\b[A-Z]{3})[ ]?$")
_PRICE: Final = re.compile(r"[ ]?(?:dollars|yuan|patacas|euros|pounds|yen|hkd|usd|mop|rmb|cny|eur|gbp|[$£€¥])")


_DIGITS: Final = re.compile(r"[-.\d¼½¾⅓⅔⅛](?:(?<=\d)\d*|(?<=[-.])(?=[.\d])|(?<=[¼½¾⅓⅔⅛]))")
"""A class comes first: then the engine passes over other characters fast."""


@cache
def _wide() -> tuple[str, ...]:
    return (*number_words().scales, "hundred", "half", "quarter")


@cache
def openers() -> frozenset[str]:
    """Words that may begin a number, behind "a" or not."""
    words = {*number_words().small, *_wide(), "minus", "negative"}
    return frozenset({*words, *(f"{word}s" for word in words), "dozen", "dozens"})


@cache
def _opening() -> re.Pattern[str]:
    """Words that may begin a number."""
    words = openers() - {"dozen", "dozens"}
    return re.compile(rf"\b(?:{trie({*words, *(f'{a} {word}' for a in ('a', 'an') for word in (*_wide(), 'dozen'))})})\b")


def _beginnings(lowered: str, *, spelled: bool) -> list[int]:
    """Where a number may begin: at a digit, a sign before one, or a number word."""
    figures = [m.start() for m in _DIGITS.finditer(lowered)]
    return sorted(figures + [m.start() for m in _opening().finditer(lowered)]) if spelled else figures


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What begins with a figure, a point or a minus, and what begins with a word or the sign of a fraction."""
    w = number_words()
    small, scale, part, parts = trie(w.small), trie(w.scales), trie(w.parts), trie(w.plural_parts)
    measure = trie((w for w in units("en").meaning if len(w) > 3 and "of" not in w), blank="[ ]")
    wide = trie(s for s in w.short if len(s) > 1)
    in_figures = rf"""(?P<figures>{FIGURES})(?P<mixed>[ ]\d{{1,2}}/[1-9]\d?(?![\d/])|[¼½¾⅓⅔⅛])?(?P<power>[ ]?[x×*][ ]?10\^?[+-]?\d{{1,2}}\b|e[+-]?\d{{1,2}}\b|\^[+-]{{0,2}}\d{{1,2}}\b)?
        (?:{_JOINT}?(?P<long>hundred|(?:{scale})(?=s?\b))s?\b(?P<more>{_JOINT}and[ ](?:{small}|\d{{1,2}})\b(?:-(?:{small})\b)?)?
          |[ ]?(?P<short>{wide})\b|[ ]?(?P<kilo>k)\b|(?P<apart>[ ])?(?P<glued>[mbt])\b)?"""
    in_words = rf"""(?P<words>\b(?:an?[ ](?=hundred\b|(?:{scale})\b))?(?:{small}|hundred|(?:{scale})(?!s?[ ]of))s?\b
          (?:{_JOINT}{{1,2}}(?:and[ ]{{1,2}}(?!(?:{small})[ -](?:{part})\b))?(?:{small}|hundred|(?:{scale}))s?\b){{0,30}})
        (?P<point>[ ]point(?P<places>(?:[ -](?:{small}|oh?)\b){{1,9}})(?:[ ](?P<raised>{scale})s?\b)?)?"""
    portion = r"(?P<part>(?:half|a[ ]half|(?:a[ ])?quarter|three[ -]quarters)(?:[ ]an?|[ ]of[ ]an?)?)[ ](?P<parted>thousand|million|billion|trillion)\b"
    share = rf"(?:(?:an?[ ]|one[ -])?(?:half|quarter)|three[ -]quarters|(?:{small})[ -](?:{part}))(?:[ ](?:of[ ])?an?)?|\d{{1,2}}/\d{{1,2}}|[¼½¾⅓⅔⅛]"
    of_a_unit = rf"(?=[ -](?:{measure})\b)"
    dozens = rf"(?P<dozens>half[ ]{{1,2}}an?[ ]{{1,2}}|an?[ ]|(?:{small})[ ])dozens?\b"
    and_part = rf"(?P<and>[ -]and[ -](?:(?P<one>an?)[ -](?:half|quarter|(?:{part})(?![ ][a-z]))|(?:{small})[ -](?:half|quarter|{parts}))\b(?![ ]of\b)(?:[ ](?P<whole>{scale})\b)?)?"
    before_figures = (
        rf"(?:(?<![\w.])(?<!\d,)|(?<=\d,)(?=\d{{1,2}}(?!\d))|{BEHIND_LOWERED_CODE})(?P<minus>(?<![\w).%€£¥-])(?<!\d[ ])-(?=[\d.]))?"
    )
    before_words = r"(?<![\w.])(?P<minus>\b(?:minus|negative)[ ](?=\w))?"
    return (
        re.compile(rf"{before_figures}(?:(?P<share>\d{{1,2}}/\d{{1,2}}){of_a_unit}|{in_figures}){and_part}", re.VERBOSE),
        re.compile(
            rf"{before_words}(?:{portion}|(?P<share>{share}){of_a_unit}|{dozens}|{in_figures}|{in_words}){and_part}",
            re.VERBOSE,
        ),
    )


def english_numerals(text: str, *, spelled: bool = True) -> list[Numeral]:
    """All numerals of an English shadow, in order; `spelled` is false where no word of numbers stands in it.

    >>> [str(n.value) for n in english_numerals("two hundred and five of 76 000, half a million, HK$1.2bn, two point five million")]
    ['205', '76000', '5E+5', '1.2E+9', '2.5E+6']
    >>> [str(n.value) for n in english_numerals("-3.5, three million and a half, a dozen, forty-five (45), 22,24,26")]
    ['-3.5', '3500000', '12', '45', '22', '24', '26']
    >>> english_numerals("which one of the firms is the new one")
    []
    """
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = text
    found: list[Numeral] = []
    in_figures, in_words = _patterns()
    at = 0
    for start in _beginnings(lowered, spelled=spelled):
        if start < at:
            continue
        first = lowered[start]
        worded = not (first.isdecimal() or first in ".-")
        m = (in_words if worded else in_figures).match(lowered, start)
        if m:
            at = m.end()
            if m.lastgroup == "figures" and not m["minus"]:
                found.append(Numeral(start, at, plain(m["figures"]), True))
            else:
                found += _with_fraction(m, _signed(m, _read(m, text, lowered, worded=worded)))
    return _said_twice(text, found) if " (" in text else found


def _read(m: re.Match[str], text: str, lowered: str, *, worded: bool) -> list[Numeral]:
    """The numbers of a match, without sign and the part behind them."""
    if m["figures"]:
        return [_figured(m, text)]
    if m["share"]:
        return [_share(m)]
    if worded and m["words"]:
        return _worded(m, lowered)
    return [_portion(m) if m["part"] else _dozens(m)]


def _said_twice(text: str, numerals: list[Numeral]) -> list[Numeral]:
    """Forty-five (45) is one number."""
    kept: list[Numeral] = []
    for n in numerals:
        last = kept[-1] if kept else None
        if (
            last
            and last.value == n.value
            and last.figures != n.figures
            and text[last.end : n.start] == " ("
            and text[n.end : n.end + 1] == ")"
        ):
            kept[-1] = last._replace(end=n.end + 1)
        else:
            kept.append(n)
    return kept


def _small(word: str) -> int:
    """A number word below a hundred; 0 for any other word."""
    return number_words().small.get(word, 0)


def _figured(m: re.Match[str], text: str) -> Numeral:
    value, end, scaled = plain(m["figures"]), m.end("figures"), 0
    if m["mixed"]:
        value, end = value + fraction(m["mixed"].strip()), m.end("mixed")
    if m["power"]:
        value, end = raised(value, m["power"]), m.end("power")
    suffix = m["long"] or m["short"] or m["kilo"] or ""
    if m["glued"] and _is_magnitude(m, text):
        suffix, end = m["glued"], m.end("glued")
    if suffix:
        words = number_words()
        scaled = 2 if suffix == "hundred" else (words.scales.get(suffix) or words.short[suffix])
        end = m.end("more") if m["more"] else max(end, m.end("long"), m.end("short"), m.end("kilo"))
        value = value.scaleb(scaled)
        if m["long"] and text[m.end("long") : m.end("long") + 1] in ("s", "S") and not m["more"]:
            end += 1
    if m["more"]:
        value += sum(Decimal(w) if w.isdigit() else Decimal(_small(w)) for w in re.findall(r"\w+", m["more"]))
    return Numeral(m.start("figures"), end, value, figures=True, scaled=scaled if scaled > 2 and not m["more"] else 0)


def _is_magnitude(m: re.Match[str], text: str) -> bool:
    """Is the letter right behind digits a magnitude, not metres or a name? It is in 80M, 1.2b, and beside a currency."""
    letter = text[m.start("glued")]
    return (
        (letter in "MB" and not m["apart"])
        or (letter == "b" and "." in m["figures"] and not m["apart"])
        or _PRICED.search(text, max(0, m.start() - 5), m.start()) is not None
        or _PRICE.match(m.string, m.end("glued")) is not None
    )


def _portion(m: re.Match[str]) -> Numeral:
    scale = number_words().scales[m["parted"]]
    return Numeral(m.start("part"), m.end("parted"), _part(m["part"]).scaleb(scale), figures=False, scaled=scale)


def _share(m: re.Match[str]) -> Numeral:
    """Half a mile, one-third acre, 1/2 mile, ¾ mile."""
    said = m["share"]
    return Numeral(m.start("share"), m.end("share"), _part(said) if said[0].isalpha() else fraction(said), figures=False)


def _part(words: str) -> Decimal:
    """Half, a quarter, three quarters, five ninths.

    >>> _part("three quarters"), _part("half an")
    (Decimal('0.75'), Decimal('0.5'))
    """
    spoken = _WORD.findall(words)
    parts = number_words().parts
    below = next(parts[w] for w in spoken if w in parts)
    return Decimal(_small(spoken[0]) if spoken[0] not in ("and", "a", "an", *parts) else 1) / below


def _dozens(m: re.Match[str]) -> Numeral:
    first = m["dozens"].split()[0]
    count = Decimal("0.5") if first == "half" else Decimal(_small(first) or 1)
    return Numeral(m.start("dozens"), m.end(), 12 * count, figures=False)


def _worded(m: re.Match[str], text: str) -> list[Numeral]:
    """The numbers of a run of number words: one, or several where the words do not make one number (four six)."""
    if m["words"] == "one" and not m["point"] and not m["and"] and not m["minus"] and _pronoun(text, m.start("words"), m.end("words")):
        return []
    numbers: list[Numeral] = []
    parts = [(w.group(), w.start() + m.start("words"), w.end() + m.start("words")) for w in _WORD.finditer(m["words"])]
    at = 0
    while at < len(parts):
        numeral, at = _one(parts, at)
        if numeral:
            numbers.append(numeral)
    if m["point"] and numbers:
        numbers[-1] = _pointed(m, numbers[-1])
    return numbers


@cache
def _one_words() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    said = {side: any_of(not_counts(side, "en")) for side in ("before one", "behind one", "one")}
    return (
        re.compile(rf"[ ](?:{said['one']})\b|'s\b"),
        re.compile(rf"\b(?:{said['before one']})[ ]$"),
        re.compile(rf"[ ](?:{said['behind one']})\b|[ ]?(?:[^\w -]|$)"),
    )


def _pronoun(text: str, start: int, end: int) -> bool:
    """Does "one" stand for a thing or for anybody: which one, the new one is, one of them, one should?"""
    alone, before, behind = _one_words()
    if alone.match(text, end):
        return True
    return before.search(text, max(0, start - 10), start) is not None and behind.match(text, end) is not None


def _one(parts: list[tuple[str, int, int]], at: int) -> tuple[Numeral | None, int]:
    """The number that begins at a word, and the index of the word behind it."""
    words, small = number_words(), number_words().small
    start, end = parts[at][1], parts[at][1]
    total = section = Decimal(0)
    room, lowest, scaled, begun = 10**15, 99, 0, False
    first = at
    while at < len(parts):
        word, _, stop = parts[at]
        word = word if word in small or word in words.scales else word.rstrip("s")
        if word in ("and", "a", "an"):
            at += 1
            if word != "and":
                section, room, begun = Decimal(1), 0, True
            elif room == 10:
                break  # thirty and two are two numbers
            continue
        if word in small:
            if small[word] >= room or (begun and small[word] == 0):
                break
            section, room, scaled = section + small[word], (10 if word in words.tens else 0), 0
        elif word == "hundred":
            if section >= 100 and section % 100 == 0:
                break
            section, room, scaled = (section or Decimal(1)) * 100, 100, 2
        else:
            power = words.scales[word]
            if power >= lowest and not (section == 0 and total):
                break
            total = total.scaleb(power) if section == 0 and total else total + (section or Decimal(1)).scaleb(power)
            section, room, lowest, scaled = Decimal(0), 1000, min(lowest, power), power
        begun, end, at = True, stop, at + 1
    if at == first:
        return None, at + 1
    bare = parts[first][0].rstrip("s") in (*words.scales, "hundred")
    lonely = end == start or bare
    numeral = None if lonely else Numeral(start, end, total + section, figures=False, scaled=scaled if scaled > 2 else 0)
    return numeral, at


def _pointed(m: re.Match[str], whole: Numeral) -> Numeral:
    """Two point five, eighteen point oh one, one point two five billion."""
    tens, units = number_words().tens, number_words().units
    spoken = _WORD.findall(m["places"])
    digits, at = "", 0
    while at < len(spoken):
        if spoken[at] in tens and at + 1 < len(spoken) and 0 < units.get(spoken[at + 1], 0) < 10:
            digits, at = digits + str(tens[spoken[at]] + units[spoken[at + 1]]), at + 2
        else:
            digits, at = digits + str(_small(spoken[at])), at + 1
    scale = number_words().scales[m["raised"]] if m["raised"] else 0
    return Numeral(whole.start, m.end("point"), (whole.value + Decimal("0." + digits)).scaleb(scale), figures=False, scaled=scale)


def _signed(m: re.Match[str], made: list[Numeral]) -> list[Numeral]:
    if not m["minus"] or not made:
        return made
    return [made[0]._replace(start=m.start("minus"), value=-made[0].value), *made[1:]]


def _with_fraction(m: re.Match[str], made: list[Numeral]) -> list[Numeral]:
    """… and a half: of the scale that was just named, so three million and a half is 3.5 million."""
    if not m["and"] or not made:
        return made
    last, part = made[-1], _part(m["and"][len(" and ") :])
    whole = number_words().scales[m["whole"]] if m["whole"] else 0
    value = last.value + part.scaleb(whole) if whole and last.scaled else (last.value + part.scaleb(last.scaled)).scaleb(whole)
    return [*made[:-1], Numeral(last.start, m.end("and"), value, last.figures, whole or last.scaled)]
