"""A number with what stands around it."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from pipeline.mentions.values.words import CurrencyRow, MeasureRow, UnitRow
from schemas import Approximation


class Amount(NamedTuple):
    """A number or a range with its unit. `low` and `high` are equal where it is one number; both count whole units of what is written."""

    start: int
    end: int
    low: Decimal
    high: Decimal
    figures: bool
    unit: UnitRow | CurrencyRow | MeasureRow | str | None
    """A row of a table, "percent", or None for a bare number."""
    unit_text: str = ""
    approximation: Approximation = "exact"
    hedge: tuple[int, int] | None = None
    scaled: int = 0
    number_start: int = 0
    number_end: int = 0
    """The number without sign and unit."""
