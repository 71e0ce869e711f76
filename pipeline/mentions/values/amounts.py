"""Amounts: numerals with what stands around them (sign, unit, hedge), joined to ranges. Every measured kind begins here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from operator import attrgetter
from typing import Final

from pipeline.mentions.values.amount import Amount
from pipeline.mentions.values.changes import two_values, with_unit_behind, with_unit_of
from pipeline.mentions.values.compounds import bounded, compounds, with_half
from pipeline.mentions.values.hedges import compared, hedge_of
from pipeline.mentions.values.number_words import number_words
from pipeline.mentions.values.numerals import Numeral, find_numerals
from pipeline.mentions.values.unit_contexts import unit_in_context
from pipeline.mentions.values.words import (
    CurrencyRow,
    MeasureRow,
    UnitRow,
    Words,
    currencies_after,
    currencies_before,
    measures,
    signs,
    units,
)
from schemas import Approximation, Language

_PERCENT: Final = re.compile(
    r"[ -]?(?:%|per[ -]?cents?\b|percents?\b|pct\b|percentage(?![ ]points?))|巴仙|厘(?![米克升斯清])|[ ]?‰", re.IGNORECASE
)
_CENTS: Final = re.compile(r"[ ]?(?:cents?\b|仙|分)")
_MAGNITUDE: Final = re.compile(r"[ ](thousand|million|billion|trillion)\b")
_JOIN: Final = {
    "en": re.compile(r"[ ]?(?:-|~|to|or|and|through|up to|until)[ ]?"),
    "zh": re.compile(r"(?:\(含\))?[ ]?(?:至|到|-{1,2}|~|或|及|和|与)[ ]?"),
}
_FAR: Final = 11
"""No word between the ends of a range is longer."""
_WITHIN: Final = re.compile(r"[ ]?之?间(?![间谍])")
_BETWEEN: Final = {"en": re.compile(r"(?:between|from|ranging from|of between) $"), "zh": re.compile(r"(?:介乎|介于|由|从|界乎)$")}


def find_amounts(shadow: str, language: Language, numerals: list[Numeral] | None = None) -> list[Amount]:
    """All amounts of a shadow, in order, without overlaps; `numerals` are the shadow's, found here when they are not given."""
    lowered = lower(shadow)
    known = find_numerals(shadow, language) if numerals is None else numerals
    fractions = "分之" in shadow
    single: list[Amount] = []
    for n in known:
        if not (fractions and _fraction(shadow, n)):
            amount = _with_unit(lowered, n, language, single[-1].end if single else 0)
            if amount.end == n.end + 1 and shadow[n.end] == "C":  # a class, 5C; cents are 5c
                amount = amount._replace(end=n.end, unit=None, unit_text="")
            single.append(amount)
    if language == "zh" and "半" in shadow:
        single = sorted([*(with_half(lowered, amount) for amount in single), *_halves(lowered)], key=attrgetter("start"))
    whole = compounds(lowered, single, language)
    joined = [
        unit_in_context(lowered, amount, language) if isinstance(amount.unit, UnitRow | MeasureRow) else amount
        for amount in _joined(lowered, whole, language)
    ]
    return bounded(lowered, [_hedged(lowered, amount, language) for amount in joined], language)


def lower(shadow: str) -> str:
    """The shadow in lower case, where that keeps its length."""
    lowered = shadow.lower()
    return lowered if len(lowered) == len(shadow) else shadow


def _halves(text: str) -> Iterator[Amount]:
    """半公里, 半英畝: half of a unit that is told by more than one character, or by one that is nothing else."""
    for m in _HALF.finditer(text):
        amount = _with_unit(text, Numeral(m.start(), m.end(), Decimal("0.5"), figures=False), "zh", 0)
        if isinstance(amount.unit, UnitRow) and (len(amount.unit_text.strip()) > 1 or amount.unit_text in _PLAIN_UNITS):
            yield amount


_HALF: Final = re.compile(r"(?<![\d一二三四五六七八九十百千万亿两个成折大过多上下前后年月日天小元块蚊毛米呎里])半")
_PLAIN_UNITS: Final = frozenset("畝亩吨哩浬呎吋磅")


def _fraction(shadow: str, n: Numeral) -> bool:
    """Half of 百分之七點八, which is read as a fraction."""
    return shadow.startswith("分之", n.end) or shadow.endswith("分之", 0, n.start)


def _with_unit(text: str, n: Numeral, language: Language, free: int) -> Amount:
    approximation: Approximation = "over" if n.over else "exact"
    amount = Amount(n.start, n.end, n.value, n.high or n.value, n.figures, None, "", approximation, n.over, n.scaled, n.start, n.end)
    return _unit_after(text, _sign_before(text, amount, free), language)


def _sign_before(text: str, amount: Amount, free: int) -> Amount:
    """The amount with the sign before it, which is not the unit of what stands before `free`."""
    end = amount.start
    for c in (" ", ":", " "):
        if text[end - 1 : end] == c:
            end -= 1
    m = currencies_before().pattern.search(text, max(0, amount.start - 24), amount.start) if signs()(text, end) else None
    if not m or m.start(1) < free:
        return amount
    row = currencies_before().meaning[m[1]]
    assert isinstance(row, CurrencyRow)
    if row.scale < 1 and not _CENTS.match(text, amount.end):
        return amount  # HK4.5 cents is a sum, HK2030 is none
    return amount._replace(start=m.start(1), unit=row, unit_text=m[1])


def _unit_after(text: str, amount: Amount, language: Language) -> Amount:
    """The amount with the unit behind it; where several words begin there the longest counts."""
    if not amount.unit:
        m = _PERCENT.match(text, amount.end)
        if m:
            return _per_mille(amount._replace(end=m.end(), unit="percent", unit_text=m.group()))
    if language == "en" and text[amount.end : amount.end + 1] in ("'", '"') and not amount.unit:
        m = _FEET.match(text, amount.end)
        if m or _inches(text, amount.end):
            return amount._replace(end=amount.end + 1, unit=_length("foot" if m else "inch"), unit_text=text[amount.end])
    best, end, row = None, -1, None
    for table in (currencies_after(language),) if amount.unit else _tables(language):
        m = table.pattern.match(text, amount.end)
        if m and m.end() > end:
            best, end, row = m, m.end(), table.meaning[m[1]]
    if not best:
        return amount
    assert isinstance(row, UnitRow | CurrencyRow | MeasureRow)
    if isinstance(amount.unit, CurrencyRow):
        return _both_sides(amount, row, end)
    return _magnified(text, amount._replace(end=end, unit=row, unit_text=best[1]), language)


def _inches(text: str, at: int) -> bool:
    """Is a mark right behind a number that of inches? It closes no quotation where none is open on its line."""
    begin = text.rfind("\n", max(0, at - _LINE), at) + 1
    closes = text.count('"', begin, at) % 2 == 1
    return text[at] == '"' and (begin > 0 or at <= _LINE) and not closes and not _WORD_BEHIND.match(text, at + 1)


_FEET: Final = re.compile(r"'[ ]?\d{1,2}\"(?!\w)")
"""6'2\": the mark of feet is clear where inches follow."""
_WORD_BEHIND: Final = re.compile(r"(?!x[ ]?\d)\w")
_LINE: Final = 300
"""So far back a line's beginning is looked for; in a longer line a mark is taken for a quotation's."""


@cache
def _length(word: str) -> UnitRow:
    row = units("en").meaning[word]
    assert isinstance(row, UnitRow)
    return row


@cache
def _tables(language: Language) -> tuple[Words, ...]:
    """What may follow a number without a sign."""
    both = (currencies_after(language), units(language))
    return (*both, measures()) if language == "zh" else both


def _magnified(text: str, amount: Amount, language: Language) -> Amount:
    """The amount with a magnitude behind its currency: 75 USD million."""
    m = _MAGNITUDE.match(text, amount.end) if language == "en" and isinstance(amount.unit, CurrencyRow) and not amount.scaled else None
    if not m:
        return amount
    power = number_words().scales[m[1]]
    return amount._replace(end=m.end(), low=amount.low.scaleb(power), high=amount.high.scaleb(power), scaled=power)


def _both_sides(amount: Amount, row: UnitRow | CurrencyRow | MeasureRow, end: int) -> Amount:
    """A sign before and a word behind, where they name one currency: HK$5元 is not, RMB 5 yuan is."""
    sign = amount.unit
    assert isinstance(sign, CurrencyRow)
    if not isinstance(row, CurrencyRow) or (sign.code and row.code and sign.code != row.code):
        return amount
    if row.scale != 1 and not sign.code:
        return amount  # $1.99¢
    if sign.scale != 1 or (sign.code and row.scale == 1):
        return amount._replace(end=end)
    return amount._replace(end=end, unit=row.model_copy(update={"code": row.code or sign.code}))


def _per_mille(amount: Amount) -> Amount:
    if not amount.unit_text.endswith("‰"):
        return amount
    return amount._replace(low=amount.low / 10, high=amount.high / 10)


def _joined(text: str, amounts: list[Amount], language: Language) -> Iterator[Amount]:
    i = 0
    while i < len(amounts):
        if i + 1 < len(amounts) and amounts[i + 1].start - amounts[i].end <= _FAR:
            both = _join(text, amounts[i], amounts[i + 1], language)
            if both:
                yield both
                i += 2
                continue
            if language == "en":
                amounts[i + 1] = with_unit_of(text, amounts[i], amounts[i + 1])
                amounts[i] = with_unit_behind(text, amounts[i], amounts[i + 1])
        yield amounts[i]
        i += 1


def _join(text: str, a: Amount, b: Amount, language: Language) -> Amount | None:
    """Two numerals as the ends of one range, or None where they are two things."""
    between = text[a.end : b.start]
    if (
        not _JOIN[language].fullmatch(between)
        or _hyphened(text, a)
        or (not b.unit and not a.unit and not _plain_range(text, a, b, language))
    ):
        return None
    opened = _BETWEEN[language].search(text[max(0, a.start - 14) : a.start]) is not None
    word = between.strip()
    within = language == "zh" and (_WITHIN.match(text, b.end) is not None or (b.unit_text.strip() == "间" and a.unit is None))
    if word in ("and", "up to", "until", "和", "及", "与") and not (opened and word != "和") and not within:
        return None
    if (a.unit and b.unit and not _same_unit(a, b)) or two_values(text, a, b, language):
        return None
    if word in ("or", "或") and ((a.unit and b.unit) or b.low - a.low > max(Decimal(10), a.low)):
        return None
    low, scaled = a.low, a.scaled
    if not a.scaled and b.scaled and a.low.scaleb(b.scaled) <= b.low and not (isinstance(a.unit, CurrencyRow) and a.low > 1000):
        low, scaled = a.low.scaleb(b.scaled), b.scaled
    if language == "zh" and low < 10 and not a.figures:
        low = _hundreds(text, low, b)
    if low > b.low or a.hedge:
        return None
    start = a.start
    unit, unit_text = b.unit or a.unit, b.unit_text or a.unit_text
    if isinstance(unit, CurrencyRow) and isinstance(a.unit, CurrencyRow) and not unit.code:
        unit = a.unit
    if within and isinstance(unit, MeasureRow) and unit_text.endswith("间") and not _WITHIN.match(text, b.end):
        unit, unit_text, b = None, "", b._replace(end=b.number_end)  # 10与20间 counts no rooms
    return b._replace(start=start, low=low, unit=unit, number_start=a.number_start, scaled=scaled, unit_text=unit_text)


def _hyphened(text: str, a: Amount) -> bool:
    """Is the first of two numbers the last of a chain: three-nought-four?"""
    return text[a.start - 1 : a.start] == "-" and text[a.start - 2 : a.start - 1].isalpha() and not a.figures and a.start > 1


def _hundreds(text: str, low: Decimal, b: Amount) -> Decimal:
    """三至五百 begins at 300."""
    for unit, words in ((Decimal(100), "百佰"), (Decimal(1000), "千仟")):
        if text[b.number_end - 1] in words and b.low % unit == 0 and low < b.low / unit < 10:
            return low * unit
    return low


_PLAIN: Final = frozenset(("to", "or", "-", "~", "and", "through", "up to", "until"))
"""What joins two bare English numbers to a range."""


def _plain_range(text: str, a: Amount, b: Amount, language: Language) -> bool:
    """Bare numbers make a range with a dash or a word for it: fifty or sixty, 二千至二千五百."""
    return a.low < b.low and (a.figures == b.figures) and (language == "zh" or text[a.end : b.start].strip() in _PLAIN)


def _same_unit(a: Amount, b: Amount) -> bool:
    match a.unit, b.unit:
        case CurrencyRow() as x, CurrencyRow() as y:
            return x.code == y.code or not x.code or not y.code
        case UnitRow() as x, UnitRow() as y:
            return x.ucum == y.ucum
    return a.unit == b.unit


def _hedged(text: str, amount: Amount, language: Language) -> Amount:
    if amount.hedge and amount.approximation != "exact":
        return amount
    found = hedge_of(text, amount.start, amount.end, language)
    if not found and language == "zh":
        found = compared(text, amount.start, amount.end)
    if not found:
        return amount
    return amount._replace(approximation=found[0], hedge=(found[1], found[2]))
