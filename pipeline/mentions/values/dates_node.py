"""What a date in a text says, as a small tree: here its leaves, calendar dates and units and days counted from the reference.

Every node answers `period(view)`: the days that it means, seen from a reference date; `None` while that date is unknown.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date, timedelta
from typing import Final, Literal

from pipeline.mentions.values.dates_calendar import MONTHS, Period, around, day_of, month_of, moved, weekday_after, weekday_before, year_of

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
        """The node and all below it."""
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
        return best(options, view, self.weekday)

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


def best(options: list[Period], view: View, weekday: int | None = None) -> Period | None:
    """The option that the view makes likeliest; impossible days only when no other is left."""
    day = view.reference
    assert day is not None
    known = [o for o in options if o.start]
    if not known:
        return next((o for o in options if o.written and o.written.startswith(f"{day.year:04}")), None)
    if view.prefer == "past":
        return max((o for o in known if o.start and o.start <= day), key=first_day, default=known[0])
    if view.prefer == "future":
        return min((o for o in known if o.end and o.end >= day), key=first_day, default=known[-1])
    fitting = [o for o in known if weekday is not None and o.start and o.start.weekday() == weekday]
    if fitting:
        return min(fitting, key=lambda o: abs((first_day(o) - day).days))
    recent = [o for o in known if o.start and o.start >= day - timedelta(days=0 if _short(known) else _HALF_A_YEAR)]
    same_year = [o for o in recent if o.start and o.start.year == day.year]
    return min(same_year or recent or known, key=first_day)


def first_day(period: Period) -> date:
    """The first day of a period, or of all time where that is open."""
    return period.start or date.min


def _short(options: list[Period]) -> bool:
    """Are these days of neighbouring months, not months of neighbouring years?"""
    return len(options) > 1 and (first_day(options[1]) - first_day(options[0])).days < 60


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
class Near(Node):
    """A weekday beside a day that is counted off: that of its week; or, counted in months or years, the first from there on."""

    base: Moved
    weekday: int

    def period(self, view: View) -> Period | None:
        """The day."""
        found = self.base.period(replace(view, precise=True))
        if not found or not found.start:
            return None
        day = found.start
        in_week = moved(day, "day", self.weekday - day.weekday())
        then = weekday_after(day, self.weekday, same=True) if self.base.unit in MONTHS else in_week
        return Period(then, then, "day") if then else None


@dataclass(frozen=True, slots=True)
class Beside(Node):
    """The last such weekday before a date (`side` -1), or the first after it: the Friday before Christmas."""

    base: Node
    weekday: int
    side: int

    def period(self, view: View) -> Period | None:
        """The day."""
        found = self.base.period(view)
        if not found or not found.start or not found.end:
            return None
        day = weekday_before(found.start, self.weekday) if self.side < 0 else weekday_after(found.end, self.weekday)
        return Period(day, day, "day") if day else None


@dataclass(frozen=True, slots=True)
class NamedMonth(Node):
    """Last September, next March: the latest such month before this one, or the first after it; `side` 0 is this year's."""

    month: int
    side: int

    def period(self, view: View) -> Period | None:
        """The month."""
        day = view.reference
        if day is None:
            return None
        year = day.year + (self.side > 0 and self.month <= day.month) - (self.side < 0 and self.month >= day.month)
        return month_of(year, self.month)

    def partial(self) -> str:
        """`XXXX-09`."""
        return f"XXXX-{self.month:02}"


@dataclass(frozen=True, slots=True)
class Remainder(Node):
    """What is left of a unit: from the reference, where it lies within, to the end."""

    base: Unit

    def period(self, view: View) -> Period | None:
        """From here to the end."""
        found = self.base.period(view)
        if not found or not found.start or not found.end or not view.reference:
            return None
        first = max(found.start, view.reference)
        return Period(first, found.end) if first <= found.end else found


def nearest(node: Node, day: date) -> Period | None:
    """What a node means at its nearest to a day, before or after it."""
    found = [node.period(View(day, side)) for side in ("past", "future")]
    return min((o for o in found if o), key=lambda o: abs((first_day(o) - day).days) if o.start else 0, default=None)
