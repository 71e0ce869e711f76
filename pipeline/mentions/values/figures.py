"""Digits: their separators, and what may stand before them."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Final

FIGURES: Final = (
    r"(?:\d{1,3}(?:,\d{3}){1,8}(?!\d)(?:\.\d{1,20})?"
    r"|\d{1,3}(?:[ ]\d{3}){1,8}(?!\d)(?:\.\d{1,20})?"
    r"|\d{1,2}(?:,\d{2}){1,4},\d{3}(?!\d)(?:\.\d{1,20})?"
    r"|\d{1,3}(?:\.\d{3}){1,6},\d{1,2}(?!\d)"
    r"|\d{1,30}(?:\.\d{1,20})?"
    r"|\.\d{1,20})"
)
"""1,234.5 and 76 000, the Indian 12,34,567 and the continental 1.111,11, and plain digits."""

BEHIND_CODE: Final = "|".join(
    rf"(?<=[^A-Z]{code})|(?<=\A{code})"
    for code in ("RMB", "MOP", "HKD", "USD", "CNY", "EUR", "GBP", "JPY", "SGD", "TWD", "AUD", "CAD", "UAH", "HK", "RM", "Rs")
)
"""Digits may follow the letters of a currency, but not those of any other word."""


def plain(figures: str) -> Decimal:
    """The number of digits with their separators.

    >>> plain("1,234.5"), plain("76 000"), plain("1.111,11")
    (Decimal('1234.5'), Decimal('76000'), Decimal('1111.11'))
    """
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+,\d{1,2}", figures):
        figures = figures.replace(".", "").replace(",", ".")
    return Decimal(figures.replace(",", "").replace(" ", ""))


def power_of_ten(power: str) -> int:
    """The exponent of e10, ×10^-5 or x10-5.

    >>> power_of_ten("e+14"), power_of_ten("×10^-5")
    (14, -5)
    """
    body = power.strip().lower()
    exponent = body[1:] if body[0] == "e" else re.sub(r"^[x×*] ?10\^?", "", body)
    return int(exponent)
