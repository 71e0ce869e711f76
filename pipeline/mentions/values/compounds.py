"""Amounts that are written as two: five dollars and ten cents, 五元三毛, 7 feet 10 inches, more than 10 and less than 20."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

from pipeline.mentions.values.amount import Amount
from pipeline.mentions.values.hedges import hedge_before
from pipeline.mentions.values.words import CurrencyRow, UnitRow
from schemas import Language

_LINK: Final = re.compile(r"[ ]?(?:,|and)?[ ]?")
_AND: Final = {
    "en": re.compile(r"(?:,|[ ](?:and|but))[ ][a-z= ]{4,32}"),
    "zh": re.compile(r"(?:的同时|同时|并且|而且|且|并|,|但)?[ ]?[\u4e00-\u9fff]{2,6}"),
}
_COMMA: Final = re.compile(r"(?:且|并|而|至|到)?[, ]{0,2}")
_INCHES: Final = re.compile(r"[ -]?in\b(?!-|[ ]\d)|\"")
"""What makes inches of a number behind feet, where "in" can be no preposition."""
_FEET: Final = re.compile(r"'(?!\w)")
_INCH: Final = Decimal("0.0254")
_FOOT: Final = Decimal("0.3048")
_HALF: Final = re.compile(r"半(?=[^\u4e00-\u9fff]|[的左以至到高长阔深及和]|$)")
_ELLIPTIC: Final = frozenset("块元毛米")
_LOWER: Final = ("over", "at_least")
_UPPER: Final = ("under", "at_most")
_PLACES: Final = Decimal("0.000001")


def compounds(text: str, amounts: list[Amount], language: Language) -> list[Amount]:
    """The amounts with each main unit and its sub-unit put together; others as they are."""
    whole: list[Amount] = []
    for amount in amounts:
        both = _put_together(text, whole[-1], amount, language) if whole and whole[-1].unit is not None else None
        if both:
            whole[-1] = both
        else:
            whole.append(amount)
    return whole


def _put_together(text: str, a: Amount, b: Amount, language: Language) -> Amount | None:
    if a.unit is None or b.start - a.end > 5 or a.low != a.high or b.low != b.high or b.low < 0:
        return None
    between = text[a.end : b.start]
    if not _LINK.fullmatch(between) and not (b.hedge is None and between == ""):
        return None
    part = _part(text, a, b, between, language)
    if part is None:
        return None
    end, value = part
    return a._replace(end=end, low=a.low + value, high=a.low + value, number_end=b.number_end)


def _part(text: str, a: Amount, b: Amount, between: str, language: Language) -> tuple[int, Decimal] | None:
    """What the second amount adds in the first one's unit, and where it ends; None where they are two."""
    match a.unit, b.unit:
        case CurrencyRow() as main, CurrencyRow() as sub if sub.scale < main.scale and (
            sub.code == main.code or not sub.code or not main.code
        ):
            return b.end, b.low * sub.scale / main.scale
        case UnitRow() as main, UnitRow() as sub if main.kind == sub.kind == "quantity" and 0 < sub.factor < main.factor:
            return b.end, (b.low * sub.factor / main.factor).quantize(_PLACES).normalize()
        case CurrencyRow() as main, None if language == "zh" and not between:
            if text.startswith("分", b.end) and b.low < 100 and a.end and text[a.end - 1] in "元块角毛":
                return b.end + 1, b.low * Decimal("0.01") / main.scale
    if language == "en" and between in (" ", " and ") and isinstance(a.unit, CurrencyRow) and _cents(text, a, b):
        return b.end, b.low / 100
    if language == "en" and isinstance(a.unit, UnitRow) and b.unit is None:
        return _feet_and_inches(text, a.unit, b)
    if language == "zh" and not between and b.unit is None and _elliptic(text, a, b):
        return b.end, b.low / 10
    return None


def _feet_and_inches(text: str, main: UnitRow, b: Amount) -> tuple[int, Decimal] | None:
    """Behind feet or yards a short word or a mark is enough: 12 ft 2 in, 6 feet 2", 2 yd 7'."""
    if main.ucum not in ("[ft_i]", "[yd_i]"):
        return None
    for mark, factor in ((_INCHES, _INCH), (_FEET, _FOOT)):
        m = mark.match(text, b.end)
        if m and factor < main.factor:
            return m.end(), (b.low * factor / main.factor).quantize(_PLACES).normalize()
    return None


def _cents(text: str, a: Amount, b: Amount) -> bool:
    """Fifteen dollars fifty: a number below a hundred that closes the clause."""
    low_enough = b.unit is None and b.low < 100 and b.low == b.low.to_integral_value() and not a.scaled
    return (
        low_enough
        and not text.endswith(("between ", "from "), 0, a.start)
        and (not b.figures or b.number_end - b.number_start == 2)
        and re.match(r"[.,;!?)]|$", text[b.end : b.end + 1]) is not None
    )


def _elliptic(text: str, a: Amount, b: Amount) -> bool:
    """一块二, 三米九: a digit that nothing follows is a tenth."""
    ends = b.end == len(text) or not ("\u4e00" <= text[b.end] <= "\u9fff")
    return text[a.end - 1] in _ELLIPTIC and b.end - b.start == 1 and not b.figures and ends and b.low < 10


def with_half(text: str, amount: Amount) -> Amount:
    """十二元半, 兩公里半: half of the unit besides."""
    whole = isinstance(amount.unit, CurrencyRow | UnitRow) and amount.low == amount.high and not amount.hedge
    m = _HALF.match(text, amount.end) if whole and text.startswith("半", amount.end) else None
    if not m:
        return amount
    value = amount.low + Decimal("0.5").scaleb(amount.scaled).copy_sign(amount.low)
    return amount._replace(end=m.end(), low=value, high=value, number_end=m.end())


def bounded(text: str, amounts: list[Amount], language: Language) -> list[Amount]:
    """The amounts, two bounds of one thing as a range: more than 10 and less than 20, 大于十且小于二十."""
    kept: list[Amount] = []
    for amount in amounts:
        last = kept[-1] if kept else None
        if last and last.approximation != "exact" and _opposed(last, amount) and _one_thing(text, last, amount, language):
            lower, upper = (last, amount) if last.low < amount.low else (amount, last)
            both = last._replace(end=amount.end, low=lower.low, high=upper.high, number_end=amount.number_end, approximation="exact")
            kept[-1] = both._replace(unit=amount.unit, unit_text=amount.unit_text)
        else:
            kept.append(amount)
    return kept


def _opposed(a: Amount, b: Amount) -> bool:
    if (a.unit != b.unit and a.unit is not None) or a.low == b.low or a.low != a.high or b.low != b.high:
        return False
    return (
        (a.approximation in _LOWER and b.approximation in _UPPER and a.low < b.low)
        or (a.approximation in _UPPER and b.approximation in _LOWER and b.low < a.low)
    )  # fmt: skip


def _one_thing(text: str, a: Amount, b: Amount, language: Language) -> bool:
    if language == "zh" and a.hedge and b.hedge and a.hedge[0] == a.end and b.hedge[0] == b.end:
        return _COMMA.fullmatch(text, a.hedge[1], b.start) is not None  # 1000以上,1500以下
    between = text[a.end : b.start]
    return b.hedge is not None and len(between) < 40 and _AND[language].fullmatch(between) is not None and (
        hedge_before(text, b.start, language) is not None
    )  # fmt: skip
