"""When two claims with different values accuse one of the versions: only where both clearly speak of the same thing."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from rapidfuzz.distance import Levenshtein

from pipeline.claims import GENERIC
from pipeline.reconciling.compare import comparable
from pipeline.reconciling.days import length
from pipeline.reconciling.evidence import Neighbourhood, Weighed
from pipeline.reconciling.intervals import ends
from pipeline.reconciling.parts import leaves_out
from pipeline.reconciling.residue import Residue
from schemas import Area, Claim, Date, Duration, Kind

_ENOUGH: Final = 3.1
_SLIP: Final = 0.9
_LEFT_OVER: Final = 1.2
_ALONE: Final = 1.7
"""What is left over at the same place of sentences that surely are translations."""
_SURE: Final = 0.85
_LOOSE: Final = 0.3
_UNIQUE: Final = 1.5
_HEADLINES: Final = 0.7
_GIVEN: Final = 1.2
"""Two sentences that somebody says are translations need less evidence that they speak of the same things."""
_FAR_OFF: Final = 1.5
_TIMES: Final = 15
_MONTH: Final = Decimal(30 * 24 * 3600)
_PLAIN_COUNT: Final = 0.5
"""Counts of different things stand side by side everywhere: they must earn more."""


def accusation(kind: Kind, p: Weighed, around: Neighbourhood, residue: Residue) -> float | None:
    """The evidence that a pair of claims with different values is a conflict; None where it is not enough."""
    if p.comparison.relation != "different" or "published" in (p.en.predicate, p.zh.predicate):
        return None
    if not comparable(p.en, p.zh) or not _worth(p, around, residue):
        return None
    if kind == "count" and leaves_out(p.en) != leaves_out(p.zh):
        return None
    slipped = _typed(p) or slip(p.en, p.zh) or (around.given() and _years_slip(p.en, p.zh))
    score = p.score + (_SLIP if slipped else 0.0)
    score += _left_over(p, around) if residue.answers(p.en, p.zh) else 0.0
    score += _GIVEN if around.given() else 0.0
    score += _UNIQUE if around.unique(p.en, p.zh) else 0.0
    score -= _FAR_OFF if _far_off(p) else 0.0
    score -= _PLAIN_COUNT if kind in ("count", "date") and not _told(p) else 0.0
    score += _HEADLINES if around.headlines(p.en, p.zh) else 0.0
    return score if score >= _ENOUGH else None


def _left_over(p: Weighed, around: Neighbourhood) -> float:
    """What it is worth that two claims are all that two sentences leave over."""
    link = around.link(p.en, p.zh)
    if not link or link.score < _LOOSE:
        return 0.0
    return _ALONE if link.score >= _SURE and not around.given() else _LEFT_OVER


def _typed(p: Weighed) -> bool:
    """A power of ten, a unit or a currency is a slip by itself."""
    return any(d.type in ("magnitude", "unit", "currency") for d in p.comparison.differences)


def _far_off(p: Weighed) -> bool:
    """Is one value many times the other, and no power of ten? A slip is near, or loses zeros."""
    if _typed(p):
        return False
    small, large = sorted((_size(p.en), _size(p.zh)))
    return large > _TIMES * small


def _size(claim: Claim) -> Decimal:
    if isinstance(claim.value, Duration):
        months, seconds = length(claim.value.iso8601) or (Decimal(0), Decimal(0))
        return months * _MONTH + seconds
    both = ends(claim)
    return abs(both[1]) if both else Decimal(1)


def _worth(p: Weighed, around: Neighbourhood, residue: Residue) -> bool:
    """A claim that elsewhere agrees with the other version accuses only where both say in so many words the same of it; two do not at all."""
    again = residue.repeats(p.en), residue.repeats(p.zh)
    return not any(again) or (not all(again) and around.link(p.en, p.zh) is not None and (_told(p) or _typed(p)))


def _told(p: Weighed) -> bool:
    same = p.en.predicate == p.zh.predicate and p.en.predicate not in {None, *GENERIC}
    return same or "the same thing is named" in p.reasons


def slip(en: Claim, zh: Claim) -> bool:
    """Is one value a slip of the other: a power of ten, one digit, two digits swapped, one part of a date?"""
    if isinstance(en.value, Date) and isinstance(zh.value, Date):
        return _date_slip(en.value.edtf, zh.value.edtf)
    a, b = _written(en, zh)
    if a is None or b is None:
        return False
    unlike = [(x, y) for x, y in zip(a, b, strict=True) if x != y]
    half = a[0] != a[1] and len(unlike) == 1  # a range of which one end is the same
    return half or any(_number_slip(x, y) for x, y in unlike)


def _written(en: Claim, zh: Claim) -> tuple[tuple[Decimal, Decimal] | None, tuple[Decimal, Decimal] | None]:
    """The two ends of each value, of areas in the unit that both are written in."""
    if isinstance(en.value, Area) and isinstance(zh.value, Area) and en.value.unit == zh.value.unit:
        a, b = en.value.amount, zh.value.amount
        if a is not None and b is not None:
            return (a, a), (b, b)
    return ends(en), ends(zh)


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
