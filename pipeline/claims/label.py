"""Values and claims in a few words."""

from __future__ import annotations

from decimal import Decimal

from schemas import Value
from schemas.flat import in_words


def number(value: Decimal) -> str:
    """A decimal as people write it.

    >>> number(Decimal("14300000000")), number(Decimal("0.50")), number(Decimal("1E+3"))
    ('14,300,000,000', '0.5', '1,000')
    """
    return f"{value.normalize():,f}"


def describe(value: Value) -> str:
    """A value in a few words, in international notation.

    >>> from schemas import Count, Money
    >>> describe(Money(amount=Decimal("1.64E9"), currency="HKD")), describe(Count(min=Decimal(50), max=Decimal(60)))
    ('HKD 1,640,000,000', '50–60')
    """
    return in_words(value) or ""


def label(predicate: str | None, value: Value, subject: str | None) -> str:
    """A claim that reads alone.

    >>> from schemas import Money
    >>> label("unit_price", Money(amount=Decimal(2631), currency="HKD"), None)
    'unit price: HKD 2,631'
    """
    said = (predicate or value.kind).replace("_", " ")
    worth = describe(value)
    about = f" ({subject})" if subject and subject not in worth else ""
    return f"{said}{about}: {worth}"
