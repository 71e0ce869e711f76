"""A value laid flat: the same columns whatever its kind, for tables, data frames and databases."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from schemas.base import json_number
from schemas.values import Area, Count, Date, Duration, Money, Percentage, Quantity, Rank, RoleValue, Value


@dataclass(frozen=True, slots=True)
class FlatValue:
    """A value in columns; whatever a kind has not is null.

    `number`, or `minimum` and `maximum` of a range, are in `unit`, which is normalised: `m2` for every area, `%` for
    percentages, the thing counted for counts, a UCUM code for quantities; sums of money are in whole units of `currency`.
    """

    number: Decimal | None = None
    minimum: Decimal | None = None
    maximum: Decimal | None = None
    unit: str | None = None
    currency: str | None = None
    edtf: str | None = None
    date_start: date | None = None
    date_end: date | None = None
    duration: str | None = None
    scope: str | None = None
    title: str | None = None

    def cells(self) -> dict[str, Decimal | date | str | None]:
        """The columns by name, in their order."""
        return {name: getattr(self, name) for name in self.__slots__}


def exact(number: Decimal | None) -> Decimal | None:
    """The decimal that stands in the JSON: at most 15 significant digits unless whole, one spelling for equal numbers.

    >>> exact(Decimal("1.43E+10")), exact(Decimal("0.10"))
    (Decimal('14300000000'), Decimal('0.1'))
    """
    return None if number is None else Decimal(str(json_number(number)))


def day(text: str | None) -> date | None:
    """The day of an ISO 8601 date; null where there is none or the calendar has no such day.

    >>> day("2025-12-01"), day("2025-02-30"), day(None)
    (datetime.date(2025, 12, 1), None, None)
    """
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


def flat(value: Value | None) -> FlatValue:
    """The columns of a value; all null for the value of a conflict.

    >>> flat(Area(amount=Decimal(32), square_metres=Decimal(320000), unit="har")).number
    Decimal('320000')
    """
    match value:
        case Money():
            return _measured(value, value.amount, currency=value.currency)
        case Area():
            return _measured(value, value.square_metres, unit="m2")
        case Percentage():
            return _measured(value, value.percent, unit="%")
        case Count():
            return _measured(value, value.number, unit=value.unit)
        case Quantity():
            return _measured(value, value.amount, unit=value.unit)
        case Date():
            return FlatValue(edtf=value.edtf, date_start=day(value.start), date_end=day(value.end))
        case Duration():
            return FlatValue(duration=value.iso8601)
        case Rank():
            return FlatValue(number=exact(value.rank), scope=value.scope)
        case RoleValue():
            return FlatValue(title=value.title)
        case _:
            return FlatValue()


def _measured(
    value: Money | Area | Percentage | Count | Quantity, number: Decimal | None, unit: str | None = None, currency: str | None = None
) -> FlatValue:
    return FlatValue(number=exact(number), minimum=exact(value.min), maximum=exact(value.max), unit=unit, currency=currency)


def in_words(value: Value | None) -> str | None:
    """A value as a reader would write it, the same in both languages; null for null.

    >>> in_words(Money(amount=Decimal("1.2E+9"), currency="HKD")), in_words(Percentage(min=Decimal(5), max=Decimal("7.5")))
    ('HKD 1,200,000,000', '5–7.5%')
    >>> in_words(Rank(rank=Decimal(2), scope="globally")), in_words(Count(number=Decimal(27), unit="proposals"))
    ('#2 (globally)', '27 proposals')
    >>> in_words(Date(edtf="2029-35", start="2029-07-01", end="2029-09-30")), in_words(Area(amount=Decimal(9870), square_metres=Decimal("916.9530048"), unit="[sft_i]"))
    ('2029 Q3', '916.95 m²')
    >>> [in_words(Date(edtf=edtf, start=None, end=None)) for edtf in ("../2031-12", "2026-40", "2026-04-01/2027-03-31", "XXXX-07-19")]
    ['≤ 2031-12', '2026 H1', '2026-04-01 – 2027-03-31', 'XXXX-07-19']
    """
    if value is None:
        return None
    columns = flat(value)
    for text in (_dates(columns.edtf), columns.duration, columns.title):
        if text is not None:
            return text
    number = _digits(columns)
    if value.kind == "money":
        return f"{columns.currency or '¤'} {number}"
    if value.kind == "rank":
        return f"#{number} ({columns.scope})" if columns.scope else f"#{number}"
    if columns.unit == "%":
        return f"{number}%"
    if columns.unit == "m2":
        return f"{_digits(columns, places=2)} m²"
    unit = columns.unit
    return f"{number} {unit}" if unit else number


def _dates(edtf: str | None) -> str | None:
    """EDTF as people write it: quarters (33 to 36), halves (40, 41), what has one end only, and ranges."""
    if edtf is None:
        return None
    first, slash, last = edtf.partition("/")
    first, last = (re.sub(r"^(\d{4})-(3[3-6]|4[01])$", _of_year, part) for part in (first, last))
    return f"≤ {last}" if first == ".." else f"≥ {first}" if last == ".." else f"{first} – {last}" if slash else first


def _of_year(coded: re.Match[str]) -> str:
    code = int(coded[2])
    return f"{coded[1]} H{code - 39}" if code >= 40 else f"{coded[1]} Q{code - 32}"


def _digits(columns: FlatValue, places: int | None = None) -> str:
    """The number, or both ends of a range, in groups of three; rounded to so many places where it has more."""
    ends = (columns.minimum, columns.maximum) if columns.number is None else (columns.number,)
    return "–".join(f"{_rounded(end, places):,f}" for end in ends if end is not None)


def _rounded(number: Decimal, places: int | None) -> Decimal:
    """A number with at most so many places; one that would vanish stays whole."""
    if places is None or -int(number.as_tuple().exponent) <= places:
        return number
    return round(number, places).normalize() + 0 or number
