"""Dates in figures: 2026-02-09, 9/2/2026, 09.02.26, 31/Oct/1974, 20260209; the same in both languages."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from pipeline.mentions.values.dates_expression import Calendar

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAME: Final = rf"(?:{'|'.join(_MONTHS)})[a-z]{{0,6}}"

FIGURES: Final = rf"""
    (?P<ymd>(?:1[89]|2[01])\d\d(?P<s1>[-/.])(?:\d{{1,2}}|{_NAME})(?P=s1)\d{{1,2}})(?![\d/]|[-.]\d(?!\d{{0,3}}[-./]\d{{1,2}}[-./]\d{{1,4}}))
  | (?P<dmy>(?:\d{{1,2}}(?P<s2>[-/.])(?:\d{{1,2}}|{_NAME})(?P=s2)(?:\d{{4}}|\d\d)))(?![\d/]|[-.]\d(?!\d{{0,3}}[-./]\d{{1,2}}[-./]\d{{1,4}}))
  | (?P<compact>(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?!\d)
"""
"""Alternatives of a verbose pattern; the groups say in which order the parts stand."""


def full_year(digits: str) -> int:
    """A year of two digits in the hundred years that end in 2039; one of four as it is.

    >>> full_year("74"), full_year("26"), full_year("1898")
    (1974, 2026, 1898)
    """
    year = int(digits)
    return year if len(digits) > 2 else year + (1900 if year >= 40 else 2000)


def read_figures(order: str, text: str) -> Calendar | None:
    """The date of a match of `FIGURES` in the order that its group names; `None` where it can be none.

    Days come before months, as Hong Kong writes, unless the order is `mdy` or only the other way gives a date.

    >>> read_figures("dmy", "9/2/2026"), read_figures("dmy", "10/31/74"), read_figures("dmy", "31/10/1974").month
    (Calendar(year=2026, month=2, day=9, weekday=None), Calendar(year=1974, month=10, day=31, weekday=None), 10)
    """
    if order == "compact":
        return _checked(int(text[:4]), int(text[4:6]), int(text[6:]))
    parts = re.split(r"[-/.]", text.lower())
    if order == "ymd":
        year, second, day = parts
        return _checked(int(year), _month(second), int(day)) or (_checked(int(year), int(day), int(second)) if second.isdigit() else None)
    first, second, year = parts
    if "." in text and len(year) == 2 and len(first) + len(second) < 4:
        return None  # a version: 1.1.30
    if not second.isdigit():
        return _checked(full_year(year), _month(second), int(first))
    ways = [(int(second), int(first)), (int(first), int(second))]
    readings = (_checked(full_year(year), month, day) for month, day in (reversed(ways) if order == "mdy" else ways))
    return next((found for found in readings if found), None)


def _month(text: str) -> int:
    return int(text) if text.isdigit() else _MONTHS.index(text[:3]) + 1


def _checked(year: int, month: int, day: int) -> Calendar | None:
    try:
        date(year, month, day)
    except ValueError:
        return None
    return Calendar(year, month, day)
