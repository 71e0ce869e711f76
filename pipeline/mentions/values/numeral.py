"""A number as written."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple


class Numeral(NamedTuple):
    """A number as written, in offsets of the text; `figures` tells digits from words."""

    start: int
    end: int
    value: Decimal
    figures: bool
    scaled: int = 0
    """Power of ten of the scale word that ends it: 6 in "5 million", 8 in 5億, 0 without one."""
    high: Decimal | None = None
    """The upper end where one numeral is a range of its own: 兩三, 三五百, 數十."""
    over: tuple[int, int] | None = None
    """Where the numeral itself says that there are more: 多, 餘, 幾."""
