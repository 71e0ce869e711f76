"""The Chinese lunar calendar and the solar terms, computed: days of the moon's months, 中秋 and 清明.

New moons and the sun's longitude after J. Meeus, Astronomical Algorithms, chapters 25 and 49 (formulas; good to a quarter of an hour, from 1900 to
2200), reckoned as days in Hong Kong and Beijing. The eleventh month holds the winter solstice; of thirteen months between two of
these, the first without a major term is the leap month. Floating point is astronomy's here: nothing but whole days comes out.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from math import floor, radians, sin
from typing import Final

FIRST_YEAR: Final = 1899
LAST_YEAR: Final = 2200
"""The years between these are reckoned."""
_NOON_2000: Final = 2451545.0
_LUNATION: Final = 29.530588861
_EAST: Final = 8 / 24
"""Hong Kong's clock before Greenwich, in days."""
_PERIODIC: Final = (
    (-0.40720, 0, 0, 1, 0), (0.17241, 1, 1, 0, 0), (0.01608, 0, 0, 2, 0), (0.01039, 0, 0, 0, 2), (0.00739, 1, -1, 1, 0), (-0.00514, 1, 1, 1, 0),
    (0.00208, 2, 2, 0, 0), (-0.00111, 0, 0, 1, -2), (-0.00057, 0, 0, 1, 2), (0.00056, 1, 1, 2, 0), (-0.00042, 0, 0, 3, 0), (0.00042, 1, 1, 0, 2),
    (0.00038, 1, 1, 0, -2), (-0.00024, 1, -1, 2, 0),
)  # fmt: skip
"""Terms of a new moon: days, power of the orbit's eccentricity, multiples of the sun's and the moon's anomaly and of its latitude."""


def _day(julian: float) -> date:
    """The day in Hong Kong of a moment in Julian days."""
    return date(2000, 1, 1) + timedelta(days=floor(julian - _NOON_2000 + 0.5 + _EAST))


def _julian(day: date) -> float:
    """Midnight in Hong Kong at the beginning of a day, in Julian days."""
    return _NOON_2000 - 0.5 - _EAST + (day - date(2000, 1, 1)).days


@cache
def _new_moon(number: int) -> date:
    """The day of a new moon, counted from that of 6 January 2000."""
    t = number / 1236.85
    sun, moon = radians(2.5534 + 29.10535670 * number), radians(201.5643 + 385.81693528 * number + 0.0107582 * t * t)
    latitude = radians(160.7108 + 390.67050284 * number - 0.0016118 * t * t)
    eccentricity = 1 - 0.002516 * t
    moment = 2451550.09766 + _LUNATION * number + 0.00015437 * t * t
    moment += sum(size * eccentricity**power * sin(a * sun + b * moon + c * latitude) for size, power, a, b, c in _PERIODIC)
    return _day(moment - _DELTA)


_DELTA: Final = 60 / 86400
"""Dynamical time before the clock's, about a minute in the years that news tells of, in days."""


def _longitude(julian: float) -> float:
    """Apparent longitude of the sun in degrees."""
    t = (julian + _DELTA - _NOON_2000) / 36525
    anomaly = radians(357.52911 + 35999.05029 * t)
    centre = (1.914602 - 0.004817 * t) * sin(anomaly) + 0.019993 * sin(2 * anomaly) + 0.000289 * sin(3 * anomaly)
    return (280.46646 + 36000.76983 * t + centre - 0.00569 - 0.00478 * sin(radians(125.04 - 1934.136 * t))) % 360


def solar_term(year: int, degrees: int) -> date:
    """The day of a year on which the sun reaches a longitude: 15 is 清明, 270 冬至.

    >>> solar_term(2026, 15), solar_term(2025, 270)
    (datetime.date(2026, 4, 5), datetime.date(2025, 12, 21))
    """
    day = date(year, 1, 1) + timedelta(days=int((degrees - 280) % 360 / 360 * 365.2422) - 4)
    while (degrees - _longitude(_julian(day + timedelta(days=1)))) % 360 < 180:
        day += timedelta(days=1)
    return day


def _first_of_eleventh(year: int) -> int:
    """Number of the new moon that begins the month of a year's winter solstice."""
    solstice = solar_term(year, 270)
    number = floor((solstice - date(2000, 1, 6)).days / _LUNATION) + 1
    while _new_moon(number) > solstice:
        number -= 1
    return number


def _has_major_term(number: int) -> bool:
    """Does the sun enter a sign in this month?"""
    first, last = (int(_longitude(_julian(_new_moon(n))) // 30) for n in (number, number + 1))
    return first != last


@cache
def _months(year: int) -> tuple[tuple[int, int, bool], ...]:
    """Months of a lunar year: number of the new moon, number of the month, leap or not; from the eleventh before it on."""
    begin, end = _first_of_eleventh(year - 1), _first_of_eleventh(year)
    found: list[tuple[int, int, bool]] = []
    month, leap_due = 11, end - begin == 13
    for number in range(begin, end + 2):
        leap = leap_due and number > begin and not _has_major_term(number)
        if leap:
            leap_due = False
        elif number > begin:
            month = month % 12 + 1
        found.append((number, month, leap))
    return tuple(found)


def lunar_day(year: int, month: int, day: int) -> date | None:
    """The day of the calendar that is a day of a lunar year; day -1 is the month's last; `None` outside the years reckoned.

    >>> lunar_day(2026, 1, 1), lunar_day(2020, 8, 15), lunar_day(2023, 12, -1)
    (datetime.date(2026, 2, 17), datetime.date(2020, 10, 1), datetime.date(2024, 2, 9))
    """
    if not FIRST_YEAR < year < LAST_YEAR or not 1 <= month <= 12 or not -1 <= day <= 30:
        return None
    # The year's first ten months begin after the new year; its last two are found with the next year's.
    months = _months(year)[2:] if month < 11 else _months(year + 1)[:3]
    number = next((n for n, m, leap in months if m == month and not leap), None)
    if number is None:
        return None
    return _new_moon(number + 1) - timedelta(days=1) if day == -1 else _new_moon(number) + timedelta(days=day - 1)
