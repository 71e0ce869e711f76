"""A value as the interval that it can mean, with the place of its last written digit."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache
from typing import Final

from pipeline.reconciling.units import base_unit
from pipeline.shadow import shadow
from schemas import Approximation, Area, Claim, Count, Money, Percentage, Quantity, Rank, Value

_DIGITS: Final = re.compile(r"\d[\d, ]{0,30}(?:\.(\d{1,20}))?")
_SCALES: Final = {"亿": 8, "万": 4, "兆": 12}
_ENGLISH: Final = {"trillion": 12, "tn": 12, "billion": 9, "bn": 9, "million": 6, "mn": 6, "thousand": 3}
_ENGLISH_SCALE: Final = re.compile(r"\b(trillion|tn|billion|bn|million|mn|thousand)\b")
_CHINESE_DECIMALS: Final = re.compile(r"点([零〇一二三四五六七八九]{1,20})")
_TENTHS: Final = re.compile(r"[成折]半?$")


@dataclass(frozen=True, slots=True)
class Interval:
    """From `low` to `high` as said; `unit` is the place of the last written digit, in the value's own measure."""

    low: Decimal
    high: Decimal
    unit: Decimal
    hedge: Approximation
    measure: str = ""
    """The unit that the text measures in."""

    @property
    def point(self) -> Decimal | None:
        """The one number, or None in a range."""
        return self.low if self.low == self.high else None

    def scaled(self, zeros: int) -> Interval:
        """The interval with so many zeros more, or less."""
        factor = Decimal(1).scaleb(zeros)
        return replace(self, low=self.low * factor, high=self.high * factor, unit=self.unit * factor)


def ends(value: Value) -> tuple[Decimal, Decimal] | None:
    """The two ends of a number, equal where it is one; None for what is no number."""
    match value:
        case Money(amount=n) | Count(number=n) | Quantity(amount=n) | Percentage(percent=n) | Area(square_metres=n):
            if n is not None:
                return n, n
            return (value.min, value.max) if value.min is not None and value.max is not None else None
        case Rank(rank=n):
            return n, n
    return None


def interval(claim: Claim) -> Interval | None:
    """The interval of a claim's number, in its base unit; None for dates, durations and posts."""
    return _interval(claim.value, claim.evidence.text, claim.approximation)


@lru_cache(maxsize=4096)  # every claim is held against many of the other version
def _interval(value: Value, text: str, approximation: Approximation) -> Interval | None:
    both = ends(value)
    if both is None:
        return None
    unit = written_unit(text, both[1])
    factor = base_unit(value.unit)[1] if isinstance(value, Quantity) else Decimal(1)
    measure = value.unit if isinstance(value, Quantity | Area) else ""
    return Interval(both[0] * factor, both[1] * factor, unit * factor, approximation, measure)


def written_unit(text: str, value: Decimal) -> Decimal:
    """The place of the last digit that is written in `text` for `value`: what the writer did not round away.

    >>> [f"{written_unit(t, Decimal(v)):f}" for t, v in (("HK$1.64 billion", "1.64E9"), ("16億元", "1.6E9"), ("9,870", "9870"), ("七成", "70"), ("六點七億", "6.7E8"))]
    ['10000000', '100000000', '1', '5', '10000000']
    """
    folded = shadow(text).lower()
    digits = list(_DIGITS.finditer(folded))
    if digits:
        number = Decimal(re.sub(r"[, ]", "", digits[-1].group()))
        if number:
            return abs(value / number) * Decimal(1).scaleb(-len(digits[-1].group(1) or ""))
        return Decimal(1)
    decimals = _CHINESE_DECIMALS.search(folded)
    if decimals:
        scale = sum(_SCALES[c] for c in folded[decimals.end() :] if c in _SCALES)
        return Decimal(1).scaleb(scale - len(decimals.group(1)))
    if _TENTHS.search(folded):
        return Decimal(5)
    english = _ENGLISH_SCALE.findall(folded)
    if english:
        return Decimal(1).scaleb(_ENGLISH[english[-1]])
    chinese = [c for c in folded if c in _SCALES or c in "一二三四五六七八九十百千两零〇"]
    return Decimal(1).scaleb(_SCALES.get(chinese[-1], 0)) if chinese else Decimal(1)


def round_unit(value: Decimal) -> Decimal:
    """The place of a number's last digit that is not zero: 1,800 is written to the hundred.

    >>> int(round_unit(Decimal(1800))), int(round_unit(Decimal(64)))
    (100, 1)
    """
    return Decimal(1).scaleb(int(value.normalize().as_tuple().exponent)) if value else Decimal(1)
