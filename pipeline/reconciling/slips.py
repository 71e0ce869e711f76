"""Slips: what happens to figures when they are typed, translated or converted by hand."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from rapidfuzz.distance import Levenshtein

from pipeline.reconciling.compare import Comparison
from pipeline.reconciling.days import length, writes_year
from pipeline.reconciling.intervals import ends
from schemas import Area, Claim, Date, Duration

_TIMES: Final = 15
_ONE_UNIT: Final = re.compile(r"PT?(?P<n>\d+(?:\.\d+)?)(?P<unit>[A-Z])")
_MONTH: Final = Decimal(30 * 24 * 3600)
_LONG: Final = 3
_ROUND: Final = 0.5
"""A round figure with another first digit (30 for 40) is a slip less surely."""


def slipped(en: Claim, zh: Claim, comparison: Comparison) -> float:
    """How surely one value is a slip of the other, 0 to 1: a power of ten, a unit, one digit, two digits swapped, one part of a date."""
    if any(d.type in ("magnitude", "unit", "currency") for d in comparison.differences):
        return 1.0
    if isinstance(en.value, Date) and isinstance(zh.value, Date):
        return float(_date_slip(en, zh))
    a, b = _written(en, zh)
    if a is None or b is None:
        return 0.0
    unlike = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    half = a[0] != a[1] and len(unlike) == 1  # a range of which one end is the same
    return 1.0 if half else max((_number_slip(x, y) for x, y in unlike), default=0.0)


def plainly_slipped(en: Claim, zh: Claim, comparison: Comparison) -> bool:
    """Is a slip no chance? Figures of three digits and more seldom differ in one digit or a power of ten only."""
    a, b = _written(en, zh)
    if a is None or b is None or slipped(en, zh, comparison) < 1:
        return False
    pairs = [tuple("".join(map(str, n.normalize().as_tuple().digits)) for n in both) for both in zip(a, b, strict=True)]
    return all(min(len(x), len(y)) >= _LONG and (x == y or Levenshtein.distance(x, y) == 1) for x, y in pairs)


def _written(en: Claim, zh: Claim) -> tuple[tuple[Decimal, Decimal] | None, tuple[Decimal, Decimal] | None]:
    """The two ends of each value, of areas in the unit that both are written in."""
    if isinstance(en.value, Area) and isinstance(zh.value, Area) and en.value.unit == zh.value.unit:
        a, b = en.value.amount, zh.value.amount
        if a is not None and b is not None:
            return (a, a), (b, b)
    if isinstance(en.value, Duration) and isinstance(zh.value, Duration):
        one, other = (_ONE_UNIT.fullmatch(v.iso8601) for v in (en.value, zh.value))
        if one and other and one["unit"] == other["unit"]:
            return (Decimal(one["n"]), Decimal(one["n"])), (Decimal(other["n"]), Decimal(other["n"]))
    return ends(en.value), ends(zh.value)


def _number_slip(a: Decimal, b: Decimal) -> float:
    if not a or not b or max(a, b) >= 10 * min(a, b):
        return 0.0
    x, y = ("".join(map(str, n.normalize().as_tuple().digits)) for n in (a, b))
    if a.adjusted() != b.adjusted():
        return 0.0
    if len(x) > 1 and len(x) == len(y) and Levenshtein.distance(x, y) == 1:
        return 1.0
    if a != b and _nonzero(x) == _nonzero(y):
        return 1.0  # digits swapped, 380 and 308
    round_figures = len(x) == len(y) == 1 and a.adjusted() > 0
    return _ROUND if round_figures else 0.0


def _nonzero(digits: str) -> list[str]:
    return sorted(digits.replace("0", ""))


def _date_slip(en: Claim, zh: Claim) -> bool:
    """Is one part of two dates another, of stretches at both ends? Years that are not written do not count."""
    a, b = ([end.split("-") for end in c.value.edtf.split("/")] if isinstance(c.value, Date) else [] for c in (en, zh))
    if list(map(len, a)) != list(map(len, b)):
        return False
    unlike = {i for x, y in zip(a, b, strict=True) for i, (one, other) in enumerate(zip(x, y, strict=True)) if one != other}
    if not all(writes_year(c.evidence.text) for c in (en, zh)):
        unlike.discard(0)
        return len(unlike) == 1
    return len(unlike) == 1 and max(map(len, a)) > 1


def years_slip(en: Claim, zh: Claim) -> bool:
    """Two bare years of which one is probably a slip of the other: a digit of four."""
    a, b = (c.value.edtf.replace("/..", "") if isinstance(c.value, Date) else "" for c in (en, zh))
    return len(a) == len(b) == len("2027") and Levenshtein.distance(a, b) == 1


def far_off(en: Claim, zh: Claim, comparison: Comparison) -> bool:
    """Is one value many times the other, and no power of ten? A slip is near, or loses zeros."""
    if any(d.type in ("magnitude", "unit", "currency") for d in comparison.differences):
        return False
    small, large = sorted((_size(en), _size(zh)))
    return large > _TIMES * small


def closeness(en: Claim, zh: Claim) -> float:
    """The smaller value as a part of the larger, 0 to 1."""
    small, large = sorted((_size(en), _size(zh)))
    return float(small / large) if large else 0.0


def _size(claim: Claim) -> Decimal:
    if isinstance(claim.value, Duration):
        months, seconds = length(claim.value.iso8601) or (Decimal(0), Decimal(0))
        return months * _MONTH + seconds
    both = ends(claim.value)
    return abs(both[1]) if both else Decimal(1)
