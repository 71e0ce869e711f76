"""Calendar arithmetic: stretches of days, and how EDTF (ISO 8601-2) writes them."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Final

from schemas import Date

MONTHS: Final = {"month": 1, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}
"""Units that are a number of calendar months."""
DAYS: Final = {"day": 1, "week": 7, "fortnight": 14, "weekend": 7}
"""Units that are a number of days."""
_CODES: Final = {"quarter": (33, 3), "half": (40, 6)}
"""EDTF level 2 numbers the quarters of a year 33 to 36 and its halves 40 and 41 in the place of the month; and their months."""


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch of days, both ends included; `None` is an open end. `unit` is the calendar unit that it was written as."""

    start: date | None
    end: date | None
    unit: str = "days"
    written: str | None = None
    """EDTF of what no calendar has, such as 31 September; then both ends are `None`."""

    def edtf(self) -> str:
        """The shortest EDTF of this stretch at the precision of its unit.

        >>> Period(date(2026, 7, 1), date(2026, 9, 30), "quarter").edtf(), Period(None, date(2027, 12, 31)).edtf()
        ('2026-35', '../2027-12-31')
        """
        if self.written is not None:
            return self.written
        if self.start is None or self.end is None:
            return f"{_point(self.start, self.unit)}/{_point(self.end, self.unit)}"
        if self.unit in ("month", "year") or self.start == self.end:
            return _point(self.start, self.unit)
        if self.unit in _CODES:
            first, size = _CODES[self.unit]
            return f"{self.start.year:04}-{first + (self.start.month - 1) // size}"
        return f"{_point(self.start, self.unit)}/{_point(self.end, self.unit)}"

    def date(self) -> Date:
        """The record of the fact base."""
        start, end = (day.isoformat() if day else None for day in (self.start, self.end))
        return Date(edtf=self.edtf(), start=start, end=end)


def _point(day: date | None, unit: str) -> str:
    """One end of an interval: a year, a month, a day, or `..` where it is open."""
    if day is None:
        return ".."
    return day.isoformat()[: {"year": 4, "years": 4, "decade": 4, "century": 4, "month": 7, "months": 7}.get(unit, 10)]


def year_of(year: int, unit: str = "year") -> Period | None:
    """A calendar year; `None` outside the years that the calendar has."""
    if not MINYEAR < year < MAXYEAR:
        return None
    return Period(date(year, 1, 1), date(year, 12, 31), unit)


def month_of(year: int, month: int) -> Period | None:
    """A month of a year."""
    if not MINYEAR < year < MAXYEAR or not 1 <= month <= 12:
        return None
    return Period(date(year, month, 1), date(year, month, monthrange(year, month)[1]), "month")


def months_from(year: int, month: int, count: int, unit: str) -> Period | None:
    """`count` months from the first day of a month on."""
    first, last = month_of(year, month), month_of(*_carry(year, month + count - 1))
    return Period(first.start, last.end, unit) if first and last else None


def _carry(year: int, month: int) -> tuple[int, int]:
    """Year and month of a month that may be counted past December or before January."""
    return year + (month - 1) // 12, (month - 1) % 12 + 1


def day_of(year: int, month: int, day: int) -> Period:
    """A day; one that no calendar has keeps its written form and has no ends.

    >>> day_of(2026, 9, 31).edtf(), day_of(2026, 9, 30).start
    ('2026-09-31', datetime.date(2026, 9, 30))
    """
    try:
        known = date(year, month, day)
    except ValueError:
        return Period(None, None, "day", f"{year:04}-{month:02}-{day:02}")
    return Period(known, known, "day")


def moved(day: date, unit: str, count: int) -> date | None:
    """The day `count` units away; the end of a shorter month where it has no such day; `None` outside the calendar.

    >>> moved(date(2026, 3, 31), "month", -1)
    datetime.date(2026, 2, 28)
    """
    try:
        if unit in DAYS:
            return day + timedelta(days=DAYS[unit] * count)
        year, month = _carry(day.year, day.month + MONTHS[unit] * count)
        return date(year, month, min(day.day, monthrange(year, month)[1]))
    except (ValueError, OverflowError):
        return None


def around(day: date, unit: str, offset: int = 0, count: int = 1) -> Period | None:
    """The calendar unit that holds a day, `offset` units further, `count` of them together. Weeks begin on Monday.

    >>> around(date(2026, 3, 20), "week", 1).edtf(), around(date(2026, 5, 13), "quarter").edtf()
    ('2026-03-23/2026-03-29', '2026-34')
    """
    if unit in DAYS:
        first = day if unit == "day" else moved(day, "day", -day.weekday())
        first = first and moved(first, unit, offset)
        if first and unit == "weekend":
            first, count, unit = moved(first, "day", 5), 2, "day"
        after = first and moved(first, unit, count)
        return Period(first, moved(after, "day", -1), "days") if first and after else None
    size = MONTHS[unit]
    months = (day.year * 12 + day.month - 1) // size * size + offset * size
    found = months_from(months // 12, months % 12 + 1, size * count, unit)
    return replace(found, unit=f"{unit}s") if found and count > 1 else found


def weekday_after(day: date, weekday: int, *, same: bool = False) -> date | None:
    """The next such weekday (0 is Monday) after a day, or that day itself where `same` and it is one."""
    ahead = (weekday - day.weekday()) % 7
    return moved(day, "day", ahead if ahead or same else 7)


def weekday_before(day: date, weekday: int, *, same: bool = False) -> date | None:
    """The last such weekday before a day, or that day itself where `same` and it is one."""
    back = (day.weekday() - weekday) % 7
    return moved(day, "day", -(back if back or same else 7))


def easter(year: int) -> date:
    """Easter Sunday of a Gregorian year, by the anonymous Gregorian computus."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)
