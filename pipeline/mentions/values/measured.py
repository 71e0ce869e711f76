"""Amounts become values: money, areas, percentages and other quantities."""

from __future__ import annotations

from decimal import Decimal

from pipeline.mentions.values.amount import Amount
from pipeline.mentions.values.found import Found
from pipeline.mentions.values.words import CurrencyRow, UnitRow
from schemas import AnyValue, Area, Cardinal, Money, Percentage, Quantity


def money(amount: Amount) -> Found | None:
    """A sum of money; the currency stays None for a sign or word that only the document can tell."""
    row = amount.unit
    if not isinstance(row, CurrencyRow):
        return None
    low, high = amount.low * row.scale, amount.high * row.scale
    value = Money(amount=low, currency=row.code or None) if low == high else Money(min=low, max=high, currency=row.code or None)
    return _found(amount, "money", value, f"money.{amount.unit_text.strip()}")


def percentage(amount: Amount) -> Found | None:
    """A percentage written with its sign or word."""
    if amount.unit != "percent":
        return None
    value = Percentage(percent=amount.low) if amount.low == amount.high else Percentage(min=amount.low, max=amount.high)
    return _found(amount, "percentage", value, "percentage.sign")


def area(amount: Amount) -> Found | None:
    """An area, in square metres and as written."""
    row = amount.unit
    if not isinstance(row, UnitRow) or row.kind != "area":
        return None
    low, high = metric(amount.low, row.factor), metric(amount.high, row.factor)
    if low == high:
        return _found(amount, "area", Area(square_metres=low, amount=amount.low, unit=row.ucum), "area.unit")
    return _found(amount, "area", Area(min=low, max=high, unit=row.ucum), "area.unit")


def quantity(amount: Amount) -> Found | None:
    """Any other measure, in the unit of the text."""
    row = amount.unit
    if not isinstance(row, UnitRow) or row.kind != "quantity":
        return None
    value = (
        Quantity(amount=amount.low, unit=row.ucum)
        if amount.low == amount.high
        else Quantity(min=amount.low, max=amount.high, unit=row.ucum)
    )
    return _found(amount, "quantity", value, "quantity.unit")


def cardinal(amount: Amount) -> Found:
    """The bare number of an amount, for `factbase values`."""
    value = Cardinal(number=amount.low) if amount.low == amount.high else Cardinal(min=amount.low, max=amount.high)
    return Found("number", amount.number_start, amount.number_end, value, amount.approximation, amount.hedge, "number")


def metric(number: Decimal, factor: Decimal) -> Decimal:
    """A number in square metres; mu, which have no finite decimal, are rounded to the hundredth.

    >>> metric(Decimal(480), Decimal("666.666666666667")), metric(Decimal(32), Decimal(10000))
    (Decimal('320000.00'), Decimal('320000'))
    """
    product = number * factor
    return product if -int(factor.as_tuple().exponent) < 10 else product.quantize(Decimal("0.01"))


def _found(amount: Amount, kind: str, value: AnyValue, rule: str) -> Found:
    return Found(kind, amount.start, amount.end, value, amount.approximation, amount.hedge, rule)
