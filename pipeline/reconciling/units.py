"""Units that can be compared: metres with kilometres, basis points with percentage points."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from pipeline.lexicon import Row, rows


class ConversionRow(Row):
    """A row of conversions.tsv."""

    unit: str
    base: str
    factor: Decimal

    def key(self) -> object:
        """A unit stands once."""
        return self.unit


@cache
def _conversions() -> dict[str, ConversionRow]:
    return {row.unit: row for row in rows("conversions", ConversionRow)}


def base_unit(unit: str) -> tuple[str, Decimal]:
    """The unit that its like are compared in, and what one of it is worth there.

    >>> base_unit("km")
    ('m', Decimal('1000'))
    """
    row = _conversions().get(unit)
    return (row.base, row.factor) if row else (unit, Decimal(1))
