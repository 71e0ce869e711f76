"""Nodes made of other dates, ranges, bounds and days said twice, and the expression that a grammar hands on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from pipeline.mentions.values.dates_calendar import Period, moved
from pipeline.mentions.values.dates_node import Calendar, Moved, NamedMonth, Node, Rolling, Side, Unit, View, Weekday, nearest
from pipeline.mentions.values.dates_part import Fiscal, Part
from schemas import Date


@dataclass(frozen=True, slots=True)
class Span(Node):
    """From one date to another; what the second leaves out it takes from the first and the other way round."""

    first: Node
    last: Node

    def period(self, view: View) -> Period | None:
        """From the first day of the first to the last day of the last."""
        last = _point(self.last, self.last.period(view), first=False)
        if isinstance(self.first, Calendar) and self.first.year is None and last and last.start:
            first = self.first.period(replace(view, reference=last.start, prefer="past"))
        else:
            first = _point(self.first, self.first.period(view), first=True)
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
        seen = _point(self.last, self.last.period(replace(view, reference=first.start, prefer="future")), first=False)
        if seen and seen.start and first.start and seen.start >= first.start:
            return first, seen
        back = _point(self.first, self.first.period(replace(view, reference=last.start, prefer="past")), first=True)
        return (back, last) if back else (first, last)

    def partial(self) -> str:
        """Both ends as far as they are known."""
        return f"{self.first.partial()}/{self.last.partial()}"


def _point(node: Node, found: Period | None, *, first: bool) -> Period | None:
    """An end of a range: from the end of March is from its last day on, to the start of 2008 is up to its first."""
    if not isinstance(node, Part) or not found or not found.start or not found.end:
        return found
    if node.unit == "middle":
        day = (_middle(node, found) or found.start) + timedelta(days=first)
    elif node.unit == "end" and first:
        day = found.end
    elif node.unit == "start" and not first:
        day = found.start
    else:
        return found
    return Period(day, day, "day")


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
        whole = (not isinstance(self.base, Part) or self.base.unit == "month") and found.unit in ("month", "year", "day")
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
    if not isinstance(base, Part) or base.unit not in ("mid", "middle") or not period.start:
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
    def length(self) -> bool:
        """Is it a length of time from or to now, such as the next three years, which may be read as a duration too?"""
        node = self.node
        return isinstance(node, Moved | Rolling) or (isinstance(node, Unit) and node.count > 1 and node.offset != 0)

    @property
    def absolute(self) -> bool:
        """Does it mean the same wherever it is read?"""
        return all(
            not isinstance(n, Unit | Moved | Rolling | Weekday | NamedMonth | Apposed) or getattr(n, "base", None) for n in self.node.walk()
        ) and all(n.year is not None for n in self.node.walk() if isinstance(n, Calendar | Fiscal))
