"""What a date in a text says, as a small tree: a calendar date, a unit relative to something, a part of a longer time.

Every node answers `period(view)`: the days that it means, seen from a reference date; `None` while that date is unknown.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from typing import Final, Literal

from pipeline.mentions.values.dates_calendar import (
    MONTHS,
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
from schemas import Date

Side = Literal["past", "future"]
_HALF_A_YEAR: Final = 185


@dataclass(frozen=True, slots=True)
class View:
    """Where a date is seen from: the reference day, whether the text tells of the past or the future, and how exactly.

    `precise`: three years ago is a day three years back; otherwise, as news means it, a year.
    """

    reference: date | None = None
    prefer: Side | None = None
    precise: bool = True


class Node:
    """A node of the tree; frozen, told apart by class."""

    __slots__ = ()

    def period(self, view: View) -> Period | None:
        """The days that are meant, or `None` where the view does not fix them."""
        raise NotImplementedError

    def partial(self) -> str:
        """EDTF of what is known without a reference date."""
        return "XXXX-XX-XX"

    def walk(self) -> Iterator[Node]:
        """This node and all below it."""
        yield self
        for field in fields(self):  # type: ignore[arg-type]
            below = getattr(self, field.name)
            if isinstance(below, Node):
                yield from below.walk()


@dataclass(frozen=True, slots=True)
class Calendar(Node):
    """Year, month and day as far as they are written; `weekday` (0 is Monday) where it stands beside them."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None

    def period(self, view: View) -> Period | None:
        """The day, month or year; the year and month that are not written are those that suit the view best."""
        if self.year is not None:
            return self._in(self.year, self.month)
        if view.reference is None:
            return None
        options = [found for found in self._options(view.reference) if found]
        return _best(options, view, self.weekday)

    def _in(self, year: int, month: int | None) -> Period | None:
        if month is None:
            return year_of(year)
        return month_of(year, month) if self.day is None else day_of(year, month, self.day)

    def _options(self, reference: date) -> Iterator[Period | None]:
        if self.month is not None:
            reach = 8 if (self.month, self.day) == (2, 29) else 1
            for year in range(reference.year - reach, reference.year + reach + 1):
                yield self._in(year, self.month)
            return
        first = reference.replace(day=1)
        for offset in range(-12 if self.weekday is not None else -2, 13 if self.weekday is not None else 3):
            near = moved(first, "month", offset)
            if near:
                yield self._in(near.year, near.month)

    def partial(self) -> str:
        """Year, month and day with X where nothing is known: `XXXX-09-05`."""
        parts = ["XXXX" if self.year is None else f"{self.year:04}"]
        if self.month or self.day:
            parts.append(f"{self.month:02}" if self.month else "XX")
        if self.day:
            parts.append(f"{self.day:02}")
        return "-".join(parts)


@dataclass(frozen=True, slots=True)
class Ambiguous(Node):
    """A date in figures that may begin with its day, as Hong Kong writes, or with its month: 9/2/2026.

    The month is first only where a weekday beside it says so, or where that way it is near the reference and the other way far.
    """

    first: Calendar
    other: Calendar

    def period(self, view: View) -> Period | None:
        """The likelier of the two days."""
        first, other, day = self.first.period(view), self.other.period(view), view.reference
        if not (first and other and first.start and other.start):
            return first or other
        if self.first.weekday is not None and other.start.weekday() == self.first.weekday != first.start.weekday():
            return other
        far = day and abs((first.start - day).days) > _NEAR >= abs((other.start - day).days)
        return other if far else first

    def partial(self) -> str:
        """The day first."""
        return self.first.partial()


_NEAR: Final = 45
"""Days from the reference that news mostly tells of."""

SOME_YEAR: Final = Calendar()
"""A year that is not written."""


def _best(options: list[Period], view: View, weekday: int | None = None) -> Period | None:
    """The option that the view makes likeliest; impossible days only when no other is left."""
    day = view.reference
    assert day is not None
    known = [o for o in options if o.start]
    if not known:
        return next((o for o in options if o.written and o.written.startswith(f"{day.year:04}")), None)
    if view.prefer == "past":
        return max((o for o in known if o.start and o.start <= day), key=_start, default=known[0])
    if view.prefer == "future":
        return min((o for o in known if o.end and o.end >= day), key=_start, default=known[-1])
    fitting = [o for o in known if weekday is not None and o.start and o.start.weekday() == weekday]
    if fitting:
        return min(fitting, key=lambda o: abs((_start(o) - day).days))
    recent = [o for o in known if o.start and o.start >= day - timedelta(days=0 if _short(known) else _HALF_A_YEAR)]
    same_year = [o for o in recent if o.start and o.start.year == day.year]
    return min(same_year or recent or known, key=_start)


def _start(period: Period) -> date:
    return period.start or date.min


def _short(options: list[Period]) -> bool:
    """Are these days of neighbouring months, not months of neighbouring years?"""
    return len(options) > 1 and (_start(options[1]) - _start(options[0])).days < 60


@dataclass(frozen=True, slots=True)
class Unit(Node):
    """Whole calendar units counted from the one that holds the base: last week is (week, -1), the next three months (month, 1, 3)."""

    unit: str
    offset: int = 0
    count: int = 1
    base: Node | None = None

    def period(self, view: View) -> Period | None:
        """The unit or units."""
        day = _base_day(self.base, view)
        return around(day, self.unit, self.offset, self.count) if day else None

    def partial(self) -> str:
        """`XXXX`, `XXXX-XX` or `XXXX-XX-XX`."""
        return {"year": "XXXX", "month": "XXXX-XX"}.get(self.unit, "XXXX-XX-XX")


@dataclass(frozen=True, slots=True)
class Moved(Node):
    """A day so many units before (negative) or after another: three weeks ago."""

    unit: str
    count: int
    base: Node | None = None

    def period(self, view: View) -> Period | None:
        """The day; or, in a view that is not precise, the month or year that it falls in."""
        day = _base_day(self.base, view)
        found = moved(day, self.unit, self.count) if day else None
        if not found:
            return None
        return Period(found, found, "day") if view.precise or self.unit not in MONTHS else around(found, self.unit)


@dataclass(frozen=True, slots=True)
class Rolling(Node):
    """The stretch of so many units that ends (negative) or begins at the reference: the past ten years, within 17 days."""

    unit: str
    count: int
    base: Node | None = None

    def period(self, view: View) -> Period | None:
        """From here to there."""
        day = _base_day(self.base, view)
        other = moved(day, self.unit, self.count) if day else None
        return Period(min(day, other), max(day, other)) if day and other else None


def _base_day(base: Node | None, view: View) -> date | None:
    """The day that something is counted from."""
    if base is None:
        return view.reference
    found = base.period(view)
    return found.start if found else None


@dataclass(frozen=True, slots=True)
class Weekday(Node):
    """A weekday (0 is Monday): of this week, last, next (`week` -1, 0, 1), or, with `week` None, the nearest that suits."""

    weekday: int
    week: int | None = None
    nearest: Side | None = None
    """`past Wednesday` is the latest, `coming Monday` the next one."""

    def period(self, view: View) -> Period | None:
        """The day."""
        day = view.reference
        if day is None:
            return None
        side = self.nearest or view.prefer
        found: date | None
        if self.week is not None:
            found = moved(day - timedelta(days=day.weekday()), "day", 7 * self.week + self.weekday)
        elif side == "past":
            found = weekday_before(day, self.weekday, same=self.nearest is None)
        else:
            found = weekday_after(day, self.weekday, same=side is not None and self.nearest is None)
        return Period(found, found, "day") if found else None


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
            return _best([o for o in found if o], view)
        outer = self.outer.period(view)
        return self._of(outer) if outer and outer.start and outer.end else None

    def _of(self, outer: Period) -> Period | None:
        assert outer.start
        assert outer.end
        if self.unit.startswith("weekday-"):
            return self._weekday(outer, int(self.unit[-1]))
        if self.unit in SEASONS:
            return _season(outer.start.year, self.unit)
        if self.unit in STRETCHES:
            return _stretch(outer, self.unit)
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


STRETCHES: Final = ("early", "mid", "late", "end")
SEASONS: Final = {"spring": 3, "summer": 6, "autumn": 9, "winter": 12}
"""Meteorological seasons of the northern hemisphere: the month that each begins with."""


def _season(year: int, season: str) -> Period | None:
    return months_from(year, SEASONS[season], 3, "months")


def _stretch(outer: Period, which: str) -> Period | None:
    """Early, mid or late in a month (ten days each), a year (its quarters, its middle four months), a week or another time (thirds)."""
    assert outer.start
    assert outer.end
    year, month = outer.start.year, outer.start.month
    match outer.unit:
        case "year":
            first, count = {"early": (1, 3), "mid": (5, 4), "late": (10, 3), "end": (12, 1)}[which]
            return months_from(year, first, count, "month" if count == 1 else "months")
        case "month":
            ends = {"early": (1, 10), "mid": (11, 20), "late": (21, outer.end.day), "end": (21, outer.end.day)}[which]
            return Period(date(year, month, ends[0]), date(year, month, ends[1]))
        case "quarter" | "half" if which == "end":
            return month_of(outer.end.year, outer.end.month)
    third = ((outer.end - outer.start).days + 3) // 3 if outer.start != outer.end else 0
    match which:
        case "early":
            return Period(outer.start, outer.start + timedelta(days=max(0, third - 1)))
        case "mid":
            return Period(outer.start + timedelta(days=third), outer.end - timedelta(days=third))
        case _:
            return Period(outer.end - timedelta(days=max(0, third - 1)), outer.end)


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
    """A holiday of a year: a fixed day, the nth weekday of a month (negative: from the end), or days from Easter Sunday."""

    year: Node
    month: int = 0
    day: int = 0
    weekday: int | None = None
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
        return _best(near, view)

    def _in(self, year: int) -> Period | None:
        if not self.month:
            found = moved(easter(year), "day", self.day)
            return Period(found, found, "day") if found else None
        if self.weekday is None:
            return day_of(year, self.month, self.day)
        return Part(Calendar(year, self.month), f"weekday-{self.weekday}", self.day).period(View())


@dataclass(frozen=True, slots=True)
class Span(Node):
    """From one date to another; what the second leaves out it takes from the first and the other way round."""

    first: Node
    last: Node

    def period(self, view: View) -> Period | None:
        """From the first day of the first to the last day of the last."""
        first, last = self.first.period(view), self.last.period(view)
        if not first or not last:
            return None
        if first.start and last.start and last.start < first.start:
            first, last = self._in_order(first, last, view)
        unit = first.unit if first.unit == last.unit and first.unit in ("day", "month", "year") else "days"
        if first.written or last.written:
            return Period(None, None, "days", f"{first.edtf()}/{last.edtf()}")
        if first.start and last.end and last.end < first.start:
            return None
        return Period(first.start, last.end, {"month": "months", "year": "years"}.get(unit, "days"))

    def _in_order(self, first: Period, last: Period, view: View) -> tuple[Period, Period]:
        """The same with the end seen from the beginning: 25 October to 25 January ends in the next year."""
        seen = self.last.period(replace(view, reference=first.start, prefer="future"))
        if seen and seen.start and first.start and seen.start >= first.start:
            return first, seen
        back = self.first.period(replace(view, reference=last.start, prefer="past"))
        return (back, last) if back else (first, last)

    def partial(self) -> str:
        """Both ends as far as they are known."""
        return f"{self.first.partial()}/{self.last.partial()}"


@dataclass(frozen=True, slots=True)
class Open(Node):
    """A stretch with an open end: `since` and `after` begin, `until` (inclusive) and `before` (exclusive) end at the date."""

    base: Node
    side: Literal["since", "after", "until", "before"]

    def period(self, view: View) -> Period | None:
        """The stretch."""
        found = self.base.period(view)
        if not found or not found.start or not found.end:
            return found
        whole = not isinstance(self.base, Part) and found.unit in ("month", "year", "day")
        unit = found.unit if whole else "days"
        match self.side:
            case "since":
                return Period(found.start, None, unit)
            case "after":
                return Period(moved(found.end, "day", 1), None, unit)
            case "until":
                return Period(None, _middle(self.base, found) or found.end, unit)
            case "before":
                return Period(None, moved(found.start, "day", -1), unit)

    def partial(self) -> str:
        """The end that is known."""
        return f"{self.base.partial()}/.." if self.side in ("since", "after") else f"../{self.base.partial()}"


def _middle(base: Node, period: Period) -> date | None:
    """By the middle of a year or month is by its middle day, not by the end of its middle part."""
    if not isinstance(base, Part) or base.unit != "mid" or not period.start:
        return None
    first = period.start
    return date(first.year, 6, 30) if period.unit == "months" else first.replace(day=15)


@dataclass(frozen=True, slots=True)
class Apposed(Node):
    """The same day said twice: today (9 February). What the calendar date leaves out is nearest to what the relative one means."""

    relative: Node
    calendar: Node

    def period(self, view: View) -> Period | None:
        """The calendar date, its year from the relative one where that is known."""
        near = self.relative.period(view)
        if near is None or near.start is None:
            return self.calendar.period(view)
        return nearest(self.calendar, near.start) or near

    def partial(self) -> str:
        """What the calendar date says."""
        return self.calendar.partial()


def nearest(node: Node, day: date) -> Period | None:
    """What a node means at its nearest to a day, before or after it."""
    found = [node.period(View(day, side)) for side in ("past", "future")]
    return min((o for o in found if o), key=lambda o: abs((_start(o) - day).days) if o.start else 0, default=None)


@dataclass(frozen=True, slots=True)
class Expression:
    """A date as written in a text: `pipeline.mentions.values.found.DateExpression`."""

    node: Node
    weekday: int | None = None
    """The weekday written beside a calendar date, 0 is Monday; checking compares it."""

    def resolve(self, reference: date | None, *, prefer: Side | None = None, precise: bool = True) -> Date:
        """The interval of days meant, seen from a reference date; what it does not fix stays partial, with neither start nor end."""
        found = self.node.period(View(reference, prefer, precise))
        known = found.date() if found else Date(edtf=self.node.partial(), start=None, end=None)
        return known if self.weekday is None else known.model_copy(update={"weekday": self.weekday + 1})

    @property
    def absolute(self) -> bool:
        """Does it mean the same wherever it is read?"""
        return all(
            not isinstance(n, Unit | Moved | Rolling | Weekday | Apposed) or getattr(n, "base", None) for n in self.node.walk()
        ) and all(n.year is not None for n in self.node.walk() if isinstance(n, Calendar | Fiscal))
