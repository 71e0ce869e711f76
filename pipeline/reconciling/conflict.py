"""When two claims with different values accuse one of the versions: only where both clearly speak of the same thing."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from rapidfuzz.distance import Levenshtein

from pipeline.reconciling.compare import comparable
from pipeline.reconciling.evidence import Neighbourhood, Weighed
from pipeline.reconciling.intervals import ends
from pipeline.reconciling.parts import leaves_out
from pipeline.reconciling.residue import Residue
from schemas import Claim, Date, Kind

_ENOUGH: Final = 3.1
_SLIP: Final = 0.9
_LEFT_OVER: Final = 1.2
_UNIQUE: Final = 1.5
_GIVEN: Final = 1.2
"""Two sentences that somebody says are translations need less evidence that they speak of the same things."""
_PLAIN_COUNT: Final = 0.5
"""Counts of different things stand side by side everywhere: they must earn more."""


def accuses(kind: Kind, p: Weighed, around: Neighbourhood, residue: Residue) -> bool:
    """Is the evidence enough to call a pair of claims with different values a conflict?"""
    if p.comparison.relation != "different" or "published" in (p.en.predicate, p.zh.predicate):
        return False
    if not comparable(p.en, p.zh) or not _worth(p, around, residue):
        return False
    if kind == "count" and leaves_out(p.en) != leaves_out(p.zh):
        return False
    slipped = _typed(p) or slip(p.en, p.zh) or (around.given() and _years_slip(p.en, p.zh))
    score = p.score + (_SLIP if slipped else 0.0)
    score += _LEFT_OVER if residue.answers(p.en, p.zh) else 0.0
    score += _GIVEN if around.given() else 0.0
    score += _UNIQUE if around.unique(p.en, p.zh) else 0.0
    score -= _PLAIN_COUNT if kind in ("count", "date") and not _told(p) else 0.0
    return score >= _ENOUGH


def _typed(p: Weighed) -> bool:
    """A power of ten, a unit or a currency is a slip by itself."""
    return any(d.type in ("magnitude", "unit", "currency") for d in p.comparison.differences)


def _worth(p: Weighed, around: Neighbourhood, residue: Residue) -> bool:
    """A claim that elsewhere agrees with the other version accuses only where both say in so many words the same of it; two do not at all."""
    again = residue.repeats(p.en), residue.repeats(p.zh)
    return not any(again) or (not all(again) and around.link(p.en, p.zh) is not None and _told(p))


def _told(p: Weighed) -> bool:
    return bool(p.en.predicate and p.en.predicate == p.zh.predicate) or "the same thing is named" in p.reasons


def slip(en: Claim, zh: Claim) -> bool:
    """Is one value a slip of the other: a power of ten, one digit, two digits swapped, one part of a date?"""
    if isinstance(en.value, Date) and isinstance(zh.value, Date):
        return _date_slip(en.value.edtf, zh.value.edtf)
    a, b = ends(en), ends(zh)
    if a is None or b is None:
        return False
    unlike = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    half = a[0] != a[1] and len(unlike) == 1  # a range of which one end is the same
    return half or any(_number_slip(x, y) for x, y in unlike)


def _number_slip(a: Decimal, b: Decimal) -> bool:
    if not a or not b:
        return False
    x, y = ("".join(map(str, n.normalize().as_tuple().digits)) for n in (a, b))
    if x == y:
        return True  # a power of ten
    same_digits = sorted(x) == sorted(y) and len(x) > 1
    return same_digits or (len(x) == len(y) and len(x) > 1 and Levenshtein.distance(x, y) == 1 and max(a, b) < 10 * min(a, b))


def _years_slip(en: Claim, zh: Claim) -> bool:
    """Two bare years of which one is probably a slip of the other: a digit of four."""
    a, b = (c.value.edtf.replace("/..", "") if isinstance(c.value, Date) else "" for c in (en, zh))
    return len(a) == len(b) == len("2027") and Levenshtein.distance(a, b) == 1


def _date_slip(a: str, b: str) -> bool:
    x, y = a.split("-"), b.split("-")
    return len(x) == len(y) and len(x) > 1 and sum(p != q for p, q in zip(x, y, strict=True)) == 1
