"""When two claims with different values accuse one of the versions: only where both clearly speak of the same thing."""

from __future__ import annotations

from typing import Final

from pipeline.claims import GENERIC, family
from pipeline.reconciling.compare import comparable
from pipeline.reconciling.evidence import Neighbourhood, Weighed
from pipeline.reconciling.parts import leaves_out
from pipeline.reconciling.residue import Residue, common
from pipeline.reconciling.slips import closeness, far_off, slipped, years_slip
from schemas import Kind

_ENOUGH: Final = 3.1
_SLIP: Final = 0.9
_CLOSE: Final = 0.2
_LEFT_OVER: Final = 1.2
_ALONE: Final = 1.7
"""What is left over at the same place of sentences that surely are translations, unless it is a small number, of which they have many."""
_SURE: Final = 0.85
_LOOSE: Final = 0.3
_UNIQUE: Final = 1.5
_SOLE: Final = 0.6
"""What of one subject only two claims say, once what agrees is paired."""
_HEADLINES: Final = 0.9
_GIVEN: Final = 1.2
"""Two sentences that somebody says are translations need less evidence that they speak of the same things."""
_FAR_OFF: Final = 3.0
_ALIKE: Final = 0.6
"""Figures less alike than 3 and 5, and no slips, are figures of different things until more than their place speaks for them."""
_PLAIN: Final = 0.5
"""Counts, days and shares of different things stand side by side everywhere: they must earn more."""


def accusation(kind: Kind, p: Weighed, around: Neighbourhood, residue: Residue) -> float | None:
    """The evidence that a pair of claims with different values is a conflict; None where it is not enough."""
    if p.comparison.relation != "different" or "published" in (p.en.predicate, p.zh.predicate):
        return None
    slip = 1.0 if around.given() and years_slip(p.en, p.zh) else slipped(p.en, p.zh, p.comparison)
    if not comparable(p.en, p.zh) or not _worth(p, slip, around, residue):
        return None
    if kind == "count" and leaves_out(p.en) != leaves_out(p.zh):
        return None
    near = closeness(p.en, p.zh)
    alike = kind == "date" or slip > 0 or near >= _ALIKE or around.given()
    score = p.score + _SLIP * slip + _CLOSE * near
    clear = not _telling(p) or (not _others_speak(p) and (slip > 0 or years_slip(p.en, p.zh)))
    score += _left_over(p, around) if clear and alike and (residue.answers(p.en, p.zh) or _alone(p, residue)) else 0.0
    score += _GIVEN if around.given() else 0.0
    score += _UNIQUE if clear and around.unique(p.en, p.zh) else 0.0
    score += _SOLE if clear and "same subject" in p.reasons and _told(p) and residue.sole(p.en, p.zh) else 0.0
    far = far_off(p.en, p.zh, p.comparison)
    score += _HEADLINES if around.headlines(p.en, p.zh) and alike and not far else 0.0
    score -= _FAR_OFF if far else 0.0
    score -= _PLAIN if _plain(kind, p, slip) else 0.0
    return score if score >= _ENOUGH else None


def _left_over(p: Weighed, around: Neighbourhood) -> float:
    """What it is worth that two claims are all that two sentences leave over."""
    link = around.link(p.en, p.zh)
    if not link or link.score < _LOOSE:
        return 0.0
    small = common(p.en) and common(p.zh)
    return _ALONE if link.score >= _SURE and not small and not around.given() else _LEFT_OVER


def _worth(p: Weighed, slip: float, around: Neighbourhood, residue: Residue) -> bool:
    """Is a pair worth a look? A claim that elsewhere agrees with the other version accuses only where both say in so many words
    the same of it, or where it is all that two sentences do not say alike, and a slip; two such claims do not at all.
    """
    again = residue.repeats(p.en), residue.repeats(p.zh)
    link = around.link(p.en, p.zh)
    if not any(again):
        return True
    if all(again) or not link:
        return False
    slip_here = slip > 0 and _alone(p, residue) and (link.score >= _SURE or "same subject" in p.reasons)
    return slip_here or _told(p) or _typed(p) or around.headlines(p.en, p.zh)


def _alone(p: Weighed, residue: Residue) -> bool:
    """Are two claims all that their sentences do not say alike, and no dates of different things?"""
    said = (p.en.predicate, p.zh.predicate)
    apart = p.en.kind == "date" and None not in said and family(said[0]) != family(said[1])
    return not apart and residue.unanswered(p.en, p.zh)


def _told(p: Weighed) -> bool:
    same = p.en.predicate == p.zh.predicate and p.en.predicate not in {None, *GENERIC} and not _telling(p)
    return same or "the same thing is named" in p.reasons


def _telling(p: Weighed) -> bool:
    """Much is said and announced in one article, on many days."""
    return family(p.en.predicate) == "telling"


def _others_speak(p: Weighed) -> bool:
    """Do two claims tell of what different people said?"""
    en, zh = ({c.subject, c.attribution} - {None} for c in (p.en, p.zh))
    return bool(en) and bool(zh) and en.isdisjoint(zh)


def _plain(kind: Kind, p: Weighed, slip: float) -> bool:
    """Do only place and kind speak for a pair, or, of shares, even words against it?"""
    if kind == "percentage":
        return not slip and None not in (p.en.predicate, p.zh.predicate) and family(p.en.predicate) != family(p.zh.predicate)
    return kind in ("count", "date") and not (_told(p) or _related(p))


def _typed(p: Weighed) -> bool:
    """A power of ten, a unit or a currency is a slip by itself."""
    return any(d.type in ("magnitude", "unit", "currency") for d in p.comparison.differences)


def _related(p: Weighed) -> bool:
    return any(reason.startswith("predicates of one family") for reason in p.reasons)
