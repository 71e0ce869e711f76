"""Dates in figures: 2026-02-09, 9/2/2026, 09.02.26, 31/Oct/1974, 20260209; the same in both languages."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from pipeline.mentions.values.dates_node import Ambiguous, Calendar, Node

_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH_NAME: Final = rf"(?:{'|'.join(_MONTHS)})[a-z]{{0,6}}"
"""A month's name by its first three letters, in lower case, whole or shortened."""

FIGURES: Final = rf"""
    (?P<ymd>(?:1[89]|2[01])\d\d(?P<s1>[-/.])(?:\d{{1,2}}|{MONTH_NAME})(?P=s1)\d{{1,2}})(?![\d/]|[-.]\d(?!\d{{0,3}}[-./]\d{{1,2}}[-./]\d{{1,4}}))
  | (?P<dmy>(?:\d{{1,2}}(?P<s2>[-/.])(?:\d{{1,2}}|{MONTH_NAME})(?P=s2)(?:\d{{4}}|\d\d)))(?![\d/]|[-.]\d(?!\d{{0,3}}[-./]\d{{1,2}}[-./]\d{{1,4}}))
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


def read_figures(order: str, text: str) -> Node | None:
    """The date of a match of `FIGURES` in the order that its group names; `None` where it can be none.

    Days come before months, as Hong Kong writes, unless the order is `mdy` or only the other way gives a date.

    >>> read_figures("dmy", "09.02.2026"), read_figures("dmy", "10/31/74")
    (Calendar(year=2026, month=2, day=9, weekday=None), Calendar(year=1974, month=10, day=31, weekday=None))
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
    return day_and_month(int(first), int(second), full_year(year), american=order == "mdy", dotted="." in text)


def day_and_month(first: int, second: int, year: int | None = None, *, american: bool = False, dotted: bool = False) -> Node | None:
    """The date of two figures in an order that may be either; `None` where both orders give none.

    With dots, or where one figure can be no month, or where the text elsewhere writes the month first, there is one reading.
    """
    ways = [_checked(year, month, day) for day, month in ((first, second), (second, first))]
    if american:
        ways.reverse()
    known = [way for way in ways if way]
    if len(known) < 2 or american or dotted or first == second:
        return known[0] if known else None
    return Ambiguous(known[0], known[1])


def _month(text: str) -> int:
    return int(text) if text.isdigit() else _MONTHS.index(text[:3]) + 1


def _checked(year: int | None, month: int, day: int) -> Calendar | None:
    try:
        date(year or 2000, month, day)
    except ValueError:
        return None
    return Calendar(year, month, day)
