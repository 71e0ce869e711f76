"""Nodes for the parts of a longer time, for years that begin in another month than January, and for holidays."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from pipeline.mentions.values.dates_calendar import (
    Period,
    around,
    day_of,
    easter,
    month_of,
    months_from,
    moved,
    weekday_after,
    weekday_before,
    year_of,
)
from pipeline.mentions.values.dates_lunar import FIRST_YEAR, LAST_YEAR, lunar_day, solar_term
from pipeline.mentions.values.dates_node import SOME_YEAR, Calendar, Node, View, best
from pipeline.mentions.values.dates_words import HolidayName


@dataclass(frozen=True, slots=True)
class Part(Node):
    """A part of a longer time: its second quarter, third week, last Friday, beginning; `nth` counts from 1, from the end when negative.

    `unit` is a calendar unit, `weekday-0` … `weekday-6`, `early`, `mid`, `late`, `end`, or a season.
    """

    outer: Node
    unit: str
    nth: int = 1
    count: int = 1

    def period(self, view: View) -> Period | None:
        """The part."""
        if self.outer == SOME_YEAR:
            if view.reference is None:
                return None
            years = (year_of(view.reference.year + offset) for offset in (-1, 0, 1))
            found = [self._of(year) for year in years if year]
            return best([o for o in found if o], view)
        outer = self.outer.period(view)
        return self._of(outer) if outer and outer.start and outer.end else None

    def _of(self, outer: Period) -> Period | None:
        assert outer.start
        assert outer.end
        if self.unit.startswith("weekday-"):
            return self._weekday(outer, int(self.unit[-1]))
        if self.unit == "weekend":
            saturday = self._weekday(outer, 5)
            return Period(saturday.start, moved(saturday.start, "day", 1)) if saturday and saturday.start else None
        if self.unit in SEASONS:
            return _season(outer.start.year, self.unit)
        if self.unit in STRETCHES:
            return _stretch(outer, self.unit)
        if self.unit == "half" and outer.start.month % 6 != 1:
            begun = moved(outer.start, "month", 6 * (self.nth - 1))  # of a financial or school year
            return months_from(begun.year, begun.month, 6, "months") if begun else None
        first = self._first(outer, self.unit)
        return around(first, self.unit, 0, self.count) if first else None

    def _first(self, outer: Period, unit: str) -> date | None:
        """A day of the first unit that counts; a week belongs to the month or year that has its Monday (ISO: its Thursday)."""
        assert outer.start
        assert outer.end
        if unit == "week":
            return self._week(outer)
        if self.nth > 0:
            first = moved(outer.start, unit, self.nth - 1)
        else:
            last = around(outer.end, unit)
            first = moved(last.start, unit, self.nth + 1) if last and last.start else None
            if first and self.count > 1:
                first = moved(first, unit, 1 - self.count)
        return first if first and outer.start <= first <= outer.end else None

    def _week(self, outer: Period) -> date | None:
        assert outer.start
        assert outer.end
        if self.nth < 0:
            last = moved(outer.end, "day", -outer.end.weekday() - (7 if outer.end.weekday() < 3 else 0))
            return moved(last, "week", self.nth + 2 - self.count) if last else None
        monday = moved(outer.start, "day", -outer.start.weekday())
        if monday and outer.start.weekday() > 3:
            monday = moved(monday, "week", 1)
        return moved(monday, "week", self.nth - 1) if monday else None

    def _weekday(self, outer: Period, weekday: int) -> Period | None:
        assert outer.start
        assert outer.end
        first = weekday_after(outer.start, weekday, same=True) if self.nth > 0 else weekday_before(outer.end, weekday, same=True)
        found = moved(first, "week", self.nth - 1 if self.nth > 0 else self.nth + 1) if first else None
        return Period(found, found, "day") if found else None

    def partial(self) -> str:
        """`XXXX-33` for a quarter of an unknown year."""
        return f"XXXX-{32 + self.nth}" if self.unit == "quarter" and 1 <= self.nth <= 4 else self.outer.partial()


STRETCHES: Final = ("early", "mid", "late", "end", "start", "middle")
SEASONS: Final = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
"""Meteorological seasons of the northern hemisphere: the month that each begins with."""


def _season(year: int, season: str) -> Period | None:
    return months_from(year, SEASONS[season], 3, "months")


def _stretch(outer: Period, which: str) -> Period | None:
    """Early (the beginning of), mid (the middle of) or late in a month (ten days each), a year (its quarters, its middle four months), a week or another time (thirds)."""
    assert outer.start
    assert outer.end
    year, month = outer.start.year, outer.start.month
    which = {"start": "early", "middle": "mid"}.get(which, which)
    match outer.unit:
        case "year":
            first, count = {"early": (1, 3), "mid": (5, 4), "late": (10, 3), "end": (12, 1)}[which]
            return months_from(year, first, count, "month" if count == 1 else "months")
        case "month":
            ends = {"early": (1, 10), "mid": (11, 20), "late": (21, outer.end.day), "end": (21, outer.end.day)}[which]
            return Period(date(year, month, ends[0]), date(year, month, ends[1]))
        case "quarter" | "half" if which == "end":
            return month_of(outer.end.year, outer.end.month)
    if outer.unit in ("years", "decade", "century"):
        return _years(outer, which)
    third = ((outer.end - outer.start).days + 3) // 3 if outer.start != outer.end else 0
    match which:
        case "early":
            return Period(outer.start, outer.start + timedelta(days=max(0, third - 1)))
        case "mid":
            return Period(outer.start + timedelta(days=third), outer.end - timedelta(days=third))
        case _:
            return Period(outer.end - timedelta(days=max(0, third - 1)), outer.end)


def _years(outer: Period, which: str) -> Period:
    """Early, mid or late in a decade or a century, in whole years: the first four, the next three, the last three of ten."""
    assert outer.start
    assert outer.end
    count = outer.end.year - outer.start.year + 1
    cuts = [0, -(-count // 3), -(-2 * count // 3), count]
    nth = {"early": 0, "mid": 1}.get(which, 2)
    return Period(date(outer.start.year + cuts[nth], 1, 1), date(outer.start.year + cuts[nth + 1] - 1, 12, 31), "years")


@dataclass(frozen=True, slots=True)
class Fiscal(Node):
    """A year that begins in another month than January: Hong Kong's financial year in April, a school year in September.

    `year` is the calendar year it begins in; `None`: the one that holds the reference, `offset` years further.
    """

    month: int
    year: int | None = None
    offset: int = 0
    count: int = 1
    soon: bool = False
    """The new one: that which has begun or begins within half a year."""

    def period(self, view: View) -> Period | None:
        """Twelve months."""
        year = self.year
        day = view.reference and (moved(view.reference, "month", 6) if self.soon else view.reference)
        if year is None and day:
            year = day.year - (day.month < self.month) + self.offset
        return months_from(year, self.month, 12 * self.count, "days") if year else None

    def partial(self) -> str:
        """`XXXX-04-01/XXXX-03-31`."""
        return f"XXXX-{self.month:02}-01/XXXX"


@dataclass(frozen=True, slots=True)
class Holiday(Node):
    """A day that has a name, or a day of the lunar calendar, of a year; a row of `holidays.tsv` says how month and day are meant."""

    year: Node
    row: HolidayName
    side: int = 0
    """-1 for the last, 1 for the next one."""
    given: bool = True
    """Is the year written? Otherwise the nearest that suits."""

    def period(self, view: View) -> Period | None:
        """The day."""
        if self.given or view.reference is None:
            found = self.year.period(view)
            return self._in(found.start.year) if found and found.start else None
        near = [o for o in (self._in(view.reference.year + offset) for offset in (-1, 0, 1)) if o]
        if self.side:
            near = [o for o in near if o.start and (o.start > view.reference) == (self.side > 0)]
            return (near[0] if self.side > 0 else near[-1]) if near else None
        return best(near, view) if near else None

    def _in(self, year: int) -> Period | None:
        row = self.row
        if not FIRST_YEAR < year < LAST_YEAR:
            return year_of(year)  # the moon's months are not reckoned so far back
        if row.weekday is not None:
            return _after(Part(Calendar(year, row.month), f"weekday-{row.weekday}", row.day).period(View()), row.after)
        if row.calendar == "" and row.month:
            return day_of(year, row.month, row.day)
        if row.calendar == "":
            found = moved(easter(year), "day", row.day)
        else:
            found = lunar_day(year, row.month, row.day) if row.calendar == "lunar" else solar_term(year, row.day)
        return Period(found, found, "day") if found else None


def _after(day: Period | None, count: int) -> Period | None:
    """The day so many days after a day, which Thanksgiving Friday is by one."""
    found = moved(day.start, "day", count) if day and day.start else None
    return Period(found, found, "day") if found else None


@dataclass(frozen=True, slots=True)
class LongWeekend(Node):
    """The Saturday and Sunday next to a holiday, and the days between them and it."""

    holiday: Holiday

    def period(self, view: View) -> Period | None:
        """From Saturday, or the holiday before it, to Sunday, or the holiday after it."""
        found = self.holiday.period(view)
        if not found or not found.start:
            return None
        day = found.start
        saturday = moved(day, "day", 5 - day.weekday() - (7 if day.weekday() < 2 else 0))
        sunday = saturday and moved(saturday, "day", 1)
        return Period(min(day, saturday), max(day, sunday)) if saturday and sunday else None
