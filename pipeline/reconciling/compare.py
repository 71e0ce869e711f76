"""Comparing what two versions say: equal, compatible, or not both right, and in which field."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property, lru_cache
from typing import Literal

from pipeline.claims.label import describe
from pipeline.reconciling.days import compare_dates, compare_durations, writes_month, writes_year
from pipeline.reconciling.intervals import Interval, interval, round_unit
from pipeline.reconciling.units import base_unit
from pipeline.shadow import shadow
from schemas import Area, Claim, Date, Difference, Duration, Language, Money, Quantity
from schemas.fact import HardDifference

_YEAR = re.compile(r"\b\d{4}\b")
_QUARTER = re.compile("quarter|季")
_TWO_YEARS = re.compile(r"(\d{4})[-/–](?:20)?(\d{2})(?!\d)")
_SORTS = {"school": re.compile(r"學年|学年|school|academic"), "financial": re.compile(r"財政|财政|財年|财年|financial|fiscal")}
"""What two years are where a version tells it: 2027-28 alone may be either."""
_MONTH = re.compile(r"\b\d{4}-\d{2}\b")
_PART = re.compile(r"\d{4}-(?:3[3-6]|4[01])")
"""A quarter or a half of a year."""
Relation = Literal["equal", "compatible", "different"]
_ROUNDING = Decimal("0.05")
"""A twentieth: 16億 stands for 1.64 billion, 2萬 does not for 25,000."""
_CONVERTED = Decimal("0.03")
"""What a measure converted for other readers may be off: 250 acres for 100 公頃."""
_MOST_ZEROS = 9
_BOUNDS = frozenset({"over", "at_least", "under", "at_most", "almost"})


@dataclass(eq=False)
class Comparison:
    """How two claims relate; which version is the more precise; the comparison in words."""

    en: Claim
    zh: Claim
    relation: Relation
    finer: Language = "en"
    reason: str = ""
    unlike: HardDifference | None = None
    """The unit or currency that differs, which leaves the numbers without meaning."""

    @cached_property
    def differences(self) -> tuple[Difference, ...]:
        """What differs, by field; worked out for the few pairs of which somebody asks."""
        en, zh = self.en, self.zh
        if self.relation == "equal":
            return _hedges(en, zh)
        kind = "precision" if self.relation == "compatible" else self.unlike or _hard_type(en, zh)
        field = kind if kind in ("unit", "currency") else "value"
        return (Difference(field=field, en=describe(en.value), zh=describe(zh.value), type=kind),)


def compare(en: Claim, zh: Claim) -> Comparison:
    """Compare the values of an English and a Chinese claim of one kind."""
    if isinstance(en.value, Date) and isinstance(zh.value, Date):
        return Comparison(en, zh, *(_as_written(en, zh) or compare_dates(en.value, zh.value, months=_deadline_length(en, zh))))
    if isinstance(en.value, Duration) and isinstance(zh.value, Duration):
        return Comparison(en, zh, *compare_durations(en.value, zh.value))
    a, b = interval(en), interval(zh)
    if a is None or b is None:
        return Comparison(en, zh, "equal" if en.value == zh.value else "different", reason="posts")
    unlike = _unlike_units(en, zh)
    if unlike:
        return Comparison(en, zh, "different", reason="values cannot both be right", unlike=unlike)
    return Comparison(en, zh, *_numbers(a, b))


def _as_written(en: Claim, zh: Claim) -> tuple[Relation, Language, str] | None:
    """Days without a year or a month are compared without those that the rest of their version gave them."""
    a, b = (c.value.edtf for c in (en, zh) if isinstance(c.value, Date))
    if a == b:
        return None
    texts = [c.evidence.text for c in (en, zh)]
    years = [_two_years(text) for text in texts]
    if years[0] and years[0] == years[1]:
        sorts = [{name for name, told in _SORTS.items() if told.search(text)} for text in texts]
        if not (sorts[0] and sorts[1]) or sorts[0] == sorts[1]:
            return "equal", "en" if sorts[0] else "zh", "the same two years"
    if "X" in a + b:
        return None
    parts = all(map(_PART.fullmatch, (a, b)))
    given = _MONTH if not parts and not all(map(writes_month, texts)) and "/" not in a + b else _YEAR
    if given is _YEAR and all(map(writes_year, texts)):
        return None
    rest = given.sub("", a), given.sub("", b)
    return ("equal", "en", "dates equal as far as both write them") if rest[0] and rest[0] == rest[1] else None


@lru_cache(maxsize=4096)
def _two_years(text: str) -> tuple[tuple[str, str], ...]:
    return tuple(_TWO_YEARS.findall(text))


def _deadline_length(en: Claim, zh: Claim) -> tuple[int, ...]:
    """Months by which "by" and "before" the same time may differ: of a quarter three, else one or twelve."""
    return (3,) if _QUARTER.search(en.evidence.text.lower()) and _QUARTER.search(shadow(zh.evidence.text)) else (1, 12)


def _unlike_units(en: Claim, zh: Claim) -> HardDifference | None:
    """Currency or unit that cannot be the same; an unknown currency may be any."""
    match en.value, zh.value:
        case Money() as a, Money() as b:
            return "currency" if a.currency and b.currency and a.currency != b.currency else None
        case Quantity() as a, Quantity() as b:
            same_number = a.amount is not None and a.amount == b.amount
            return "unit" if a.unit != b.unit and (same_number or base_unit(a.unit)[0] != base_unit(b.unit)[0]) else None
        case Area() as a, Area() as b:
            same_number = a.amount is not None and a.amount == b.amount
            return "unit" if same_number and a.square_metres != b.square_metres else None
    return None


def _hard_type(en: Claim, zh: Claim) -> HardDifference:
    """A magnitude where the numbers would agree if one lost or gained zeros, else a value."""
    a, b = interval(en), interval(zh)
    if a and b and a.high and b.high and (a.point is None) == (b.point is None):
        power = (b.high.adjusted() - a.high.adjusted()) or 0
        for n in (power - 1, power, power + 1):
            found = _numbers(a.scaled(n), b)[0] if 1 <= abs(n) <= _MOST_ZEROS else "different"
            if found == "equal" or (found == "compatible" and en.kind != "count"):
                return "magnitude"
    return "value"


def _numbers(a: Interval, b: Interval) -> tuple[Relation, Language, str]:
    finer: Language = "en" if (a.unit, a.hedge != "exact") <= (b.unit, b.hedge != "exact") else "zh"
    if (a.low, a.high) == (b.low, b.high):
        return "equal", finer, "values equal"
    if a.point is None or b.point is None:
        return _ranges(a, b)
    if (a.hedge in _BOUNDS) != (b.hedge in _BOUNDS):
        bound, exact = (a, b) if a.hedge in _BOUNDS else (b, a)
        if _covers(bound, exact):  # 逾8,300萬 for 83.1 million, though it shows more digits
            return "compatible", "en" if exact is a else "zh", "one is a coarser statement of the other"
    coarse, fine = (b, a) if a.unit < b.unit or (a.unit == b.unit and round_unit(a.low) < round_unit(b.low)) else (a, b)
    finer = "en" if fine is a else "zh"
    if _covers(coarse, fine) or (a.measure != b.measure and abs(a.low - b.low) <= _CONVERTED * abs(a.low)):
        return "compatible", finer, "one is a coarser statement of the other"
    return "different", finer, "values cannot both be right"


def _covers(coarse: Interval, fine: Interval) -> bool:
    """May the finer number be what the coarser one rounds or bounds?"""
    gap = fine.low - coarse.low
    step = max(coarse.unit, round_unit(coarse.low) if coarse.hedge != "exact" else coarse.unit)
    plain = fine.hedge in ("exact", "about")
    match coarse.hedge:
        case "over" if plain or fine.hedge == "over":  # 十幾家 and "more than a dozen"
            return 0 <= gap < step
        case "at_least" if plain:
            return 0 <= gap < step
        case "under" | "at_most" | "almost" if plain:
            return -step < gap <= 0
        case "about" if fine.hedge == "exact":
            return _near(gap, step, coarse.low)
    return coarse.unit > fine.unit and _near(gap, coarse.unit, coarse.low)


def _near(gap: Decimal, step: Decimal, value: Decimal) -> bool:
    """Within half a step, and not further off than people round."""
    return abs(gap) * 2 <= step and abs(gap) <= _ROUNDING * abs(value)


def _ranges(a: Interval, b: Interval) -> tuple[Relation, Language, str]:
    finer: Language = "en" if a.high - a.low <= b.high - b.low else "zh"
    if a.point is None and b.point is None:
        near = abs(a.low - b.low) * 2 <= max(a.unit, b.unit) and abs(a.high - b.high) * 2 <= max(a.unit, b.unit)
        return (
            ("compatible", finer, "ranges equal but for rounding") if near and a.unit != b.unit else ("different", finer, "ranges differ")
        )
    wide, one = (a, b) if a.point is None else (b, a)
    inside = wide.low <= one.low <= wide.high
    return (
        ("compatible" if inside else "different"),
        finer,
        "one number and a range around it" if inside else "the number lies outside the range",
    )


_UP = frozenset({"over", "at_least"})
_DOWN = frozenset({"under", "at_most", "almost"})


def _hedges(en: Claim, zh: Claim) -> tuple[Difference, ...]:
    """Hedges that contradict each other on equal numbers, and an "about" that only one version has; a bound that the other drops is coarser."""
    opposed = any(en.approximation in one and zh.approximation in other for one, other in ((_UP, _DOWN), (_DOWN, _UP)))
    dropped = {en.approximation, zh.approximation} == {"exact", "about"}
    if not (opposed or dropped):
        return ()
    return (Difference(field="approximation", en=en.approximation, zh=zh.approximation, type="approximation"),)


def comparable(en: Claim, zh: Claim) -> bool:
    """Can two claims of one kind speak of the same thing at all? A length and a speed cannot."""
    if isinstance(en.value, Quantity) and isinstance(zh.value, Quantity):
        return base_unit(en.value.unit)[0] == base_unit(zh.value.unit)[0]
    return True


_BARE = ("amount", "currency", "square_metres", "percent", "number", "min", "max", "iso8601", "rank", "title")


def bare(claim: Claim) -> object:
    """A claim's value without what is said beside it: the noun that is counted, the unit as written, a weekday."""
    value = claim.value
    if isinstance(value, Date):
        return value.edtf
    fields = vars(value)
    return tuple(fields.get(name) for name in _BARE)
