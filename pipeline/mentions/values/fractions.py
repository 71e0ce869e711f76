"""Shares in words: fractions, 成, 折, halves and "seven out of ten"; and fractions as numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_EVEN, Decimal
from functools import cache
from typing import Final

from pipeline.mentions.values.figures import fraction
from pipeline.mentions.values.found import Found
from pipeline.mentions.values.hedges import hedge_of
from pipeline.mentions.values.number_words import any_of, number_words
from pipeline.mentions.values.numeral import Numeral
from pipeline.mentions.values.numerals import find_numerals
from pipeline.mentions.values.vocabulary import trie
from pipeline.mentions.values.words import not_counts
from schemas import Cardinal, Language, Percentage

_RATIO: Final = re.compile(r" (?P<of>out of every|out of|in every|in|over) ")
_BETWEEN: Final = (" in ", " over ", " out of ")
_SLASH: Final = re.compile(r"[/¼½¾⅐-⅞]")
_GAP: Final = re.compile(r"[a-z\d](?:[ ]-[ ]|[ -])$")
_TAIL: Final = re.compile(r" and ([a-z]{3,9})[ -]([a-z]{3,9})$")
_LAST_WORD: Final = re.compile(r"[a-z]+$")
_RANKED: Final = re.compile(r"-(?:largest|highest|lowest|biggest|place)")
_AS_SHARE: Final = re.compile(
    r"[ ](?:of|more|less|higher|lower|in|to|from|over|as|larger|smaller|since|this|last|compared|were|was|are|is|have|had)\b|[^\w -]|$"
)
_OF_A_YEAR: Final = re.compile(
    r"\b(?:one|two|both)[ -]quarters?$|\d(?: (?:million|billion|thousand|cents?))? (?:a|per|each|every) quarter$"
    r"|\b(?:for|over|last|past|first|next|final|previous|recent|consecutive|straight|successive|all|these|those) (?:the )?(?:\w+ )?quarters$"
)
"""Quarters of a year: two quarters, HK$500 a quarter, for three quarters."""
_BARE_PART: Final = frozenset(("quarter", "half"))
_TIMES: Final = re.compile(r"[ ](?:years|months|days|weeks|hours|minutes|million|billion)\b|[.,]?\d")
_FIGURES: Final = re.compile(
    r"(?<![A-Za-z\d_/.])(?<!\d,)(?:(\d{1,4})[ ]{1,2})?(\d{1,3})[ ]?/[ ]?(\d{1,4})(?![\d/]|[年月日])|(?:(?<![\d.])(\d{1,4}))?([¼½¾⅐-⅞])"
)
_OF: Final = re.compile(r"[分份][ ]{0,2}之|份(?=[一二三])")
_SHORT: Final = re.compile(
    r"(?<![\d〇零一二三四五六七八九十百千万两点时第])([二三四五六七八九十])分([一二三四])(?![\d〇零一二三四五六七八九十百千万亿两个点秒分月日号年天成致般样定直])"
)
"""四分一 and 三分二, as Hong Kong writes it; not 三分二十秒."""
_EVERY: Final = re.compile(r"每")
_HAVE: Final = re.compile(r"(?![年月日天周小分星])[^\s,。;:、\d]{1,10}?有")
_OF_THEM: Final = re.compile(r"人|[名个位宗间家户份件部辆架张条只艘台](?=[,。、;]|[是曾会为属被需没未有要]|表示|认为|$)")
"""每四名市民就有一人 is a share, 每三名學生有一名教師 is none."""
_TENTHS: Final = re.compile(
    r"[ ]?成(?P<more>半|[一二三四五六七八九](?![成个名人间家万百千十])(?P<fine>半(?![年天日个月]))?)?(?![立功员长年本交绩熟就果品份分都])"
)
_TO_TENTHS: Final = re.compile(r"成?(?:至|到|-|~)$")
_OFF: Final = re.compile(r"[ ]?折(?![叠扣射腾磨旧中合屏])")
_HALVES: Final = re.compile(r"一半|半数|半价|对折|半折|(?<=[逾过超])半(?=[数会为将的由属来未已是有用在,。、以])")
_HALF_A_THING: Final = re.compile(r"(?<![\u4e00-\u9fff])半(?=[个個](?![月小世多钟]))")
_MIXED: Final = re.compile(r"[ ]?又[ ]?$")
_TO: Final = re.compile(r"(?:至|到|-|~)(?:百分之)?")
_WHOLE: Final = {"百": Decimal(100), "千": Decimal(1000), "万": Decimal(10000), "佰": Decimal(100), "仟": Decimal(1000)}
_HALF: Final = Decimal("0.5")
_FOUR_PLACES: Final = Decimal("0.0001")
_TWELVE_PLACES: Final = Decimal("0.000000000001")


@dataclass(frozen=True, slots=True)
class Share:
    """A share as written: `low` and `high` in per cent, exactly; `number` is what it is as a bare number, None where it is none."""

    start: int
    end: int
    low: Decimal
    high: Decimal
    number: Decimal | None
    number_start: int
    percentage: bool = True


def find_shares(shadow: str, language: Language, numerals: list[Numeral], *, spelled: bool = True) -> list[Share]:
    """Shares and fractions of a lowered shadow; `numerals` are the text's own, in order.

    `spelled` is false where an English text is known to hold no word for a part (half, quarters).
    """
    shares = list(_english(shadow, numerals, spelled=spelled) if language == "en" else _chinese(shadow, numerals))
    return [*shares, *_written(shadow)]


def find_fractions(shadow: str, language: Language) -> list[Found]:
    """Percentages written as fractions, tenths or halves.

    >>> [str(f.value.percent) for f in find_fractions("one-third of them, seven out of ten", "en")]
    ['33.3333', '70']
    >>> [str(f.value.percent) for f in find_fractions("七成半,四分之一,百分之二十三点三,八折,三点一折", "zh")]
    ['25', '23.3', '75', '80', '31']
    """
    lowered = shadow.lower() if len(shadow.lower()) == len(shadow) else shadow
    shares = find_shares(lowered, language, find_numerals(shadow, language))
    return [made for share in shares if (made := percentage_of(share, lowered, language))]


def percentage_of(share: Share, lowered: str, language: Language) -> Found | None:
    """A share as a percentage, or None where it is a number alone (1/5, ½)."""
    if not share.percentage:
        return None
    low, high = _exact(share.low), _exact(share.high)
    value = Percentage(percent=low) if low == high else Percentage(min=low, max=high)
    return _found(lowered, "percentage", share.start, share.end, value, language, "percentage.fraction")


def number_of(share: Share, lowered: str, language: Language) -> Found | None:
    """A share as a bare number: 0.25 for a quarter, the numerator for 百分之; None for 成 and 折."""
    if share.number is None:
        return None
    return _found(lowered, "number", share.number_start, share.end, Cardinal(number=share.number), language, "number.fraction")


def _exact(value: Decimal) -> Decimal:
    rounded = value if value == value.quantize(_TWELVE_PLACES) else value.quantize(_FOUR_PLACES, ROUND_HALF_EVEN)
    return rounded.normalize() if rounded != rounded.to_integral_value() else rounded.quantize(Decimal(1))


def _found(text: str, kind: str, start: int, end: int, value: Percentage | Cardinal, language: Language, rule: str) -> Found:
    hedge = hedge_of(text, start, end, language)
    return Found(kind, start, end, value, hedge[0] if hedge else "exact", (hedge[1], hedge[2]) if hedge else None, rule)


@cache
def _part_words() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{trie(set(number_words().parts) - {'half'})})\b")


@cache
def _half() -> re.Pattern[str]:
    """Half of something; not the second half, half an hour, half-time."""
    periods, joined = any_of(not_counts("before half", "en")), any_of(not_counts("behind half", "en"))
    return re.compile(rf"\b(?P<noun>(?:{periods})[ ])?(?:a |one[ -])?half\b(?![ -]?(?:{joined})\b)")


def _english(text: str, numerals: list[Numeral], *, spelled: bool) -> Iterator[Share]:
    if spelled:
        yield from _spelled(text, {n.end: n for n in numerals})
    yield from _ratios(text, numerals)


def _spelled(text: str, ends: dict[int, Numeral]) -> Iterator[Share]:
    """Half, a quarter, two thirds."""
    if "half" in text:
        for m in _half().finditer(text):
            inside = ends.get(m.end())
            if not m["noun"] and not (inside and inside.start < m.start()):  # two and a half is one number
                yield Share(m.start(), m.end(), Decimal(50), Decimal(50), Decimal("0.5"), m.start())
    for m in _part_words().finditer(text):
        gap = _GAP.search(text, max(0, m.start() - 4), m.start())
        if gap and m.end() not in ends and not _RANKED.match(text, m.end()):
            share = _compound(text, m, ends) or _parts(text, m, gap.start() + 1, ends.get(gap.start() + 1))
            if share:
                yield share


def _ratios(text: str, numerals: list[Numeral]) -> Iterator[Share]:
    """Seven out of ten, one in three."""
    starts: dict[int, Numeral] = {}
    for top in numerals:
        ratio = _RATIO.match(text, top.end) if text.startswith(_BETWEEN, top.end) else None
        if ratio and not starts:
            starts = {n.start: n for n in numerals}
        of = starts.get(ratio.end()) if ratio else None
        if ratio and of and top.value < of.value and of.value >= 2 and not _TIMES.match(text, of.end) and _ratio(ratio["of"], top, of):
            number = top.value / of.value
            yield Share(top.start, of.end, 100 * number, 100 * number, number, top.start, percentage=ratio["of"] != "over")


def _ratio(word: str, top: Numeral, of: Numeral) -> bool:
    """Is "one in ten" a ratio? In "six in 2026" and "two in one" it is none; one in twenty-one, in words, is."""
    if word != "in":
        return True
    round_ = of.value in (2, 3, 4, 5, 6, 7, 8, 9, 10, 20, 50, 100, 1000) and not of.scaled
    return round_ or (top.value == 1 and not of.figures and of.value <= 1000)


def _parts(text: str, m: re.Match[str], begin: int, top: Numeral | None) -> Share | None:
    """Two thirds, a quarter, twenty-three fifths; not "a third term" nor "one second". `begin` is where its gap begins."""
    word = m.group()
    if word.startswith("quarter") and not text.startswith(" of ", m.end()) and _OF_A_YEAR.search(text[max(0, begin - 30) : m.end()]):
        return None
    single, parts = word not in number_words().plural_parts, number_words().parts[word]
    start, value = begin, Decimal(1)
    if top and not top.scaled:
        start, value = top.start, top.value
    elif (article := re.search(r"\ban?$", text[max(0, begin - 3) : begin])) and (
        word in _BARE_PART or _AS_SHARE.match(text, m.end()) or parts > 100
    ):
        start = max(0, begin - 3) + article.start()
    else:
        return None
    if single and (value != 1 or parts == 2) and not (parts > 4 and value != 1 and "-" in text[begin : m.start()]):
        return None
    number = value / parts
    if top and (tail := _behind_and(text, top)) and tail < parts:
        number = value - tail + Decimal(tail) / parts
    return Share(start, m.end(), 100 * number, 100 * number, number, start, percentage=number < 1)


def _behind_and(text: str, top: Numeral) -> int:
    """What stands behind "and" in a number: with parts it is a fraction of its own, two hundred and fifty-four hundredths."""
    m = None if top.figures else _TAIL.search(text, max(top.start, top.end - 26), top.end)
    small = number_words().small
    return sum(small.get(word, 0) for word in m.groups()) if m else 0


def _compound(text: str, m: re.Match[str], ends: dict[int, Numeral]) -> Share | None:
    """Parts whose number is itself of two words, behind a number that they cannot belong to: twenty twenty-fifths, one one hundred fifth."""
    words, below = number_words(), number_words().parts[m.group()]
    wide = ends.get(m.start() - 1)
    if wide is None or wide.figures or not 2 <= below <= 9:
        return None
    last = _LAST_WORD.search(text, max(wide.start, wide.end - 12), wide.end)
    tens = words.tens.get(last.group(), 0) if last else 0
    several = m.group() in words.plural_parts
    if several and tens and abs(wide.value) > tens:  # one hundred thirty fifths
        return _share_of(wide.start, m.end(), wide.value - Decimal(tens).copy_sign(wide.value), Decimal(tens + below))
    top = ends.get(wide.start - 1)
    if top is None or top.figures or (top.value == 1) == several or not (tens or (last and last.group() == "hundred")):
        return None
    return _share_of(top.start, m.end(), top.value, wide.value + below)


def _share_of(start: int, end: int, top: Decimal, below: Decimal) -> Share:
    number = top / below
    return Share(start, end, 100 * number, 100 * number, number, start, percentage=number < 1)


def _written(text: str) -> Iterator[Share]:
    """1/5, 2 1/4, ½: numbers, but no shares that a text speaks of."""
    if not _SLASH.search(text):
        return
    for m in _FIGURES.finditer(text):
        if m[5]:
            number = Decimal(m[4] or 0) + fraction(m[5])
        elif int(m[3]) == 0:
            continue
        else:
            number = Decimal(m[1] or 0) + Decimal(m[2]) / Decimal(m[3])
        yield Share(m.start(), m.end(), 100 * number, 100 * number, number, m.start(), percentage=False)


def _chinese(text: str, numerals: list[Numeral]) -> Iterator[Share]:
    ends, starts = {n.end: n for n in numerals}, {n.start: n for n in numerals}
    for m in _OF.finditer(text):
        share = _of(text, m, ends, starts)
        if share:
            yield share
    for n in numerals:
        tenths, off = _TENTHS.match(text, n.end), _OFF.match(text, n.end)
        if tenths and 0 < n.value <= 10:
            more = {None: Decimal(0), "半": Decimal(5)}.get(tenths["more"])
            more = Decimal("〇一二三四五六七八九".index(tenths["more"][0])) + (_HALF if tenths["fine"] else 0) if more is None else more
            low, high = 10 * n.value + more, 10 * (n.high or n.value) + more
            start = n.start
            if (to := _TO_TENTHS.search(text, max(0, start - 3), start)) and (first := _first_tenths(ends, to, low)):
                start, low = first
            yield Share(start, tenths.end(), low, high, None, start)
        elif off and 0 < n.value < 100 and n.value != 10:
            low = n.value * 10 if n.value < 10 else n.value
            yield Share(n.start, off.end(), low, low, None, n.start)
    for m in _SHORT.finditer(text):
        whole, top = ("〇一二三四五六七八九十".index(c) for c in m.groups())
        if top < whole:
            yield Share(m.start(), m.end(), Decimal(100 * top) / whole, Decimal(100 * top) / whole, Decimal(top) / whole, m.start())
    yield from _one_in(text, starts)
    for m in _HALF_A_THING.finditer(text):
        yield Share(m.start(), m.end(), Decimal(50), Decimal(50), Decimal("0.5"), m.start(), percentage=False)
    for m in _HALVES.finditer(text):
        yield Share(m.start(), m.end(), Decimal(50), Decimal(50), Decimal("0.5"), m.start())


def _first_tenths(ends: dict[int, Numeral], to: re.Match[str], most: Decimal) -> tuple[int, Decimal] | None:
    """Where a range of tenths begins and what with, 兩至三成 and 兩成至三成; None where no tenths stand before."""
    first = ends.get(to.start())
    return (first.start, 10 * first.value) if first and 0 < 10 * first.value < most else None


def _one_in(text: str, starts: dict[int, Numeral]) -> Iterator[Share]:
    """每四名市民就有一人, 每十宗有三宗是."""
    for m in _EVERY.finditer(text):
        whole = starts.get(m.end())
        have = _HAVE.match(text, whole.end) if whole else None
        top = starts.get(have.end()) if have else None
        thing = _OF_THEM.match(text, top.end) if top else None
        if whole and top and thing and 0 < top.value < whole.value:
            number = top.value / whole.value
            yield Share(m.start(), thing.end(), 100 * number, 100 * number, number, m.start())


def _of(text: str, m: re.Match[str], ends: dict[int, Numeral], starts: dict[int, Numeral]) -> Share | None:
    """百分之二十三, 三分之二, 百分之一至二."""
    left = len(text[max(0, m.start() - 3) : m.start()].rstrip()) + max(0, m.start() - 3)
    of = ends.get(left)
    begin = of.start if of else left - 1
    whole = of.value if of else _WHOLE.get(text[left - 1 : left])
    right = m.end() + (len(text[m.end() : m.end() + 3]) - len(text[m.end() : m.end() + 3].lstrip()))
    top = starts.get(right)
    if not whole or not top:
        return None
    hundred = whole == 100 and text[begin] in "百佰"
    end, low, high, to = top.end, top.value, top.high or top.value, _TO.match(text, top.end)
    upper = starts.get(to.end()) if to else None
    if upper and hundred and not re.match("[年月日元个名人]", text[upper.end : upper.end + 1]):
        end, high = upper.end, upper.value
    mixed = _MIXED.search(text, max(0, begin - 3), begin)
    if mixed and mixed.start() in ends:
        before = ends[mixed.start()]
        value = before.value + (low / whole).copy_sign(before.value)
        return Share(before.start, end, 100 * value, 100 * value, value, before.start, percentage=False)
    number = low if hundred else low / whole
    return Share(begin, end, 100 * low / whole, 100 * high / whole, number if low == high else None, top.start if hundred else begin)
