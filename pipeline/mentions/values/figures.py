"""Digits: their separators, and what may stand before them."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from typing import Final

FIGURES: Final = (
    r"(?:\d{1,30}(?![\d,.]|[ ]\d{3})"
    r"|\d{1,3}(?:,\d{3}){1,8}(?!\d)(?:\.\d{1,20})?"
    r"|\d{1,3}(?:[ ]\d{3}){1,8}(?!\d)(?:\.\d{1,20})?"
    r"|\d{1,2}(?:,\d{2}){1,4},\d{3}(?!\d)(?:\.\d{1,20})?"
    r"|\d{1,3}(?:\.\d{3}){1,6},\d{1,2}(?!\d)"
    r"|\d{1,6},\d\d(?=[ ]?€)|(?:(?<=€)|(?<=€[ ]))\d{1,6},\d\d(?![\d,])"
    r"|\d{1,30}(?:\.\d{1,20})?"
    r"|\.\d{1,20})"
)
"""Plain digits, the most frequent first; 1,234.5 and 76 000, the Indian 12,34,567 and the continental 1.111,11 and 22,90 €, and digits with places."""

_CODES: Final = ("RMB", "MOP", "HKD", "USD", "CNY", "EUR", "GBP", "JPY", "SGD", "TWD", "AUD", "CAD", "UAH", "HK", "RM", "Rs")
BEHIND_CODE: Final = "|".join(rf"(?<=[^A-Z]{code})|(?<=\A{code})" for code in _CODES)
BEHIND_LOWERED_CODE: Final = "|".join(rf"(?<=[^a-z]{code.lower()})|(?<=\A{code.lower()})" for code in _CODES)
"""Digits may follow the letters of a currency, but not those of any other word."""


_CONTINENTAL: Final = re.compile(r"\d{1,3}(?:\.\d{3}){1,6},\d{1,2}|\d{1,6},\d\d")


def plain(figures: str) -> Decimal:
    """The number of digits with their separators.

    >>> plain("1,234.5"), plain("76 000"), plain("1.111,11"), plain("22,90")
    (Decimal('1234.5'), Decimal('76000'), Decimal('1111.11'), Decimal('22.90'))
    """
    if figures.isdecimal():
        return Decimal(figures)
    if "," in figures and _CONTINENTAL.fullmatch(figures):
        figures = figures.replace(".", "").replace(",", ".")
    return Decimal(figures.replace(",", "").replace(" ", ""))


def raised(value: Decimal, power: str) -> Decimal:
    """A number with its power: of ten in e10, ×10^-5 and x10-5, its own in 2^5. A minus of the base stands outside of the power.

    >>> str(raised(Decimal("1.5"), "e+14")), str(raised(Decimal(3), "×10^-5")), str(raised(Decimal(2), "^5"))
    ('1.5E+14', '0.00003', '32')
    """
    body = power.strip().lower()
    if body[0] == "^":
        return value ** int(body[1:].replace("--", "").replace("+", "")) if value else value
    exponent = body[1:] if body[0] == "e" else re.sub(r"^[x×*] ?10\^?", "", body)
    return value.scaleb(int(exponent))


def fraction(written: str) -> Decimal:
    """The number of 3/4 or ¾.

    >>> fraction("3/4"), fraction("¾")
    (Decimal('0.75'), Decimal('0.75'))
    """
    top, _, below = unicodedata.normalize("NFKC", written).replace("\u2044", "/").partition("/")
    return Decimal(top) / Decimal(below)
