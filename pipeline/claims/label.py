"""Values and claims in a few words."""

from __future__ import annotations

from decimal import Decimal

from schemas import Area, Count, Date, Duration, Money, Percentage, Quantity, Rank, RoleValue, Value


def number(value: Decimal) -> str:
    """A decimal as people write it.

    >>> number(Decimal("14300000000")), number(Decimal("0.50")), number(Decimal("1E+3"))
    ('14,300,000,000', '0.5', '1,000')
    """
    return f"{value.normalize():,f}"


def _range(value: Money | Area | Percentage | Count | Quantity, one: Decimal | None) -> str:
    if one is not None:
        return number(one)
    return "–".join(number(end) if end is not None else "" for end in (value.min, value.max))


def describe(value: Value) -> str:
    """A value in a few words, in international notation.

    >>> describe(Money(amount=Decimal("1.64E9"), currency="HKD")), describe(Count(min=Decimal(50), max=Decimal(60)))
    ('HKD 1,640,000,000', '50–60')
    """
    match value:
        case Money():
            return f"{value.currency or '¤'} {_range(value, value.amount)}"
        case Area():
            return f"{_range(value, value.square_metres)} m²"
        case Percentage():
            return f"{_range(value, value.percent)}%"
        case Count():
            return " ".join(filter(None, (_range(value, value.number), value.unit)))
        case Date():
            return value.edtf
        case Duration():
            return value.iso8601
        case Rank():
            return "#" + number(value.rank)
        case Quantity():
            return f"{_range(value, value.amount)} {value.unit}"
        case RoleValue():
            return value.title


def label(predicate: str | None, value: Value, subject: str | None) -> str:
    """A claim that reads alone.

    >>> label("unit_price", Money(amount=Decimal(2631), currency="HKD"), None)
    'unit price: HKD 2,631'
    """
    said = (predicate or value.kind).replace("_", " ")
    about = f" ({subject})" if subject and subject not in describe(value) else ""
    return f"{said}{about}: {describe(value)}"
