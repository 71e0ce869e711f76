"""What the rules of English dates build of what is counted from now or from another date; groups and types as in `dates_build`."""

from __future__ import annotations

from typing import Final

from pipeline.mentions.values import dates_build as build
from pipeline.mentions.values.dates_cascade import Matched, Token
from pipeline.mentions.values.dates_expression import Open, Span
from pipeline.mentions.values.dates_node import (
    SOME_YEAR,
    Beside,
    Calendar,
    Moved,
    NamedMonth,
    Near,
    Node,
    Remainder,
    Rolling,
    Unit,
    Weekday,
)
from pipeline.mentions.values.dates_part import Holiday, LongWeekend, Part


def months_of_quarter(m: Matched) -> Token | None:
    """The July-to-September quarter."""
    return m.made("K", Span(m.get("a"), m.get("b"))) if m.get("u") in ("quarter", "half") else None


def first_months(m: Matched) -> Token | None:
    """The first five months, of the year that the text tells of."""
    unit, most = m.get("u"), {"month": 12, "quarter": 4}.get(m.get("u"), 0)
    return m.made("K", Part(SOME_YEAR, unit, 1, m.get("n"))) if m.get("o") == 1 and 1 < m.get("n") < most else None


def half_of_the_year(m: Matched) -> Token | None:
    """In the second half, of the year that the text tells of."""
    nth = m.get("o")
    return m.made("K", Part(SOME_YEAR, "half", nth)) if m.get("u") == "half" and nth in (1, 2) else None


def whole_unit(m: Matched) -> Token | None:
    """The first week of the month, the rest of the year: of this one."""
    unit = m.get("u") or m.get("v")
    return m.made("K", Unit(unit)) if unit in ("week", "month", "quarter", "year", "decade") else None


def named_month(m: Matched) -> Token:
    """Last September, next March."""
    return m.made("D", NamedMonth(m.get("x").month, m.get("r"))) if isinstance(m.get("x"), Calendar) else m.tokens[-1]


def month_in_lower_case(m: Matched) -> Token | None:
    """Last may, next march; "this may" is a verb."""
    return m.made("D", NamedMonth(m.get("v"), m.get("r"))) if m.get("r") else None


def days_of_unit(m: Matched) -> Token | None:
    """From 4 to 22 this month."""
    month, first, last = m.get("x"), m.get("d"), m.get("e")
    if not isinstance(month, Unit) or month.unit != "month" or month.count != 1 or not 1 <= first < last <= 31:
        return None
    return m.made("D", Span(Part(month, "day", first), Part(month, "day", last)))


def rest(m: Matched) -> Token | None:
    """The rest of this year: from now to its end."""
    return m.made("D", Remainder(m.get("x"))) if isinstance(m.get("x"), Unit) else None


def half_away(m: Matched) -> Token | None:
    """Half a year ago, in half a month, two and a half years from now."""
    unit = m.get("v") or m.get("u")
    step, size = _HALVES.get(unit, ("", 0))
    if not step or (m.get("h") or m.get("k")) != "half" or m.get("i") not in (None, "in", "within"):
        return None
    count = size * (2 * (m.get("n") or 0) + 1)
    if m.get("i") == "within":
        return m.made("I", Rolling(step, count))
    sign = 1 if m.has("i") else int(m.get("sign") or m.get("side"))
    return m.made("D", Moved(step, sign * count))


_HALVES: Final = {"decade": ("year", 5), "year": ("month", 6), "month": ("day", 15)}
"""Half of a unit in a smaller one."""


def part_of_unit(m: Matched) -> Token | None:
    """The last week of next year, the last Friday in this month."""
    unit = f"weekday-{m.get('w')}" if m.has("w") else m.get("u")
    if m.get("v") not in ("week", "month", "quarter", "year") or unit in ("year", "decade", "century", "fortnight"):
        return None
    nth = m.get("o") or 1
    if not (m.has("last") or m.has("o")) or m.get("last") not in (None, -1):
        return None
    return m.made("K", Part(Unit(m.get("v"), m.get("r")), unit, -nth if m.has("last") else nth, m.get("n") or 1))


def eve(m: Matched) -> Token:
    """The eve of the Dragon Boat Festival, Thanksgiving eve."""
    row, year = m.get("h") or m.get("k"), m.get("x") or m.get("y")
    return m.made("D", Moved("day", -1, Holiday(build.node(year), row, given=year is not None)))


def weekday(m: Matched) -> Token:
    """A weekday that stands alone."""
    at = m.tokens[0]
    return m.made("E", Weekday(at.value))


def away_twice(m: Matched) -> Token | None:
    """A year and two months ago."""
    sign = int(m.get("sign"))
    first, second = Moved(m.get("u"), sign * m.get("n")), (m.get("v"), sign * m.get("p"))
    return None if "half" in (m.get("u"), m.get("v")) else m.made("D", Moved(*second, first))


def after_the_next(m: Matched) -> Token | None:
    """After next Monday, after next week."""
    base: Node = Weekday(m.get("w"), 1) if m.has("w") else Unit(m.get("u"), 1)
    return None if m.get("u") == "half" else m.made("D", Open(base, "after"))


def weekday_beside(m: Matched) -> Token | None:
    """The Friday before Christmas, the Monday after 5 May."""
    sign = -1 if m.kind("s") == "B" else 1
    return m.made("D", Beside(build.node(m.get("x")), m.get("w").weekday, sign))


def today(m: Matched) -> Token:
    """Today, tomorrow, now."""
    return m.made("T", Unit("day", m.tokens[0].value))


def season(m: Matched) -> Token:
    """A season by its distance: this summer."""
    return m.made("K", Part(Unit("year", m.get("r")), m.get("k")))


def month_of_year(m: Matched) -> Token | None:
    """January this year, 8 January last year."""
    date, year = m.get("m"), m.get("x")
    if not isinstance(date, Calendar) or date.year or not date.month or not isinstance(year, Unit) or year.unit != "year":
        return None
    month = Part(year, "month", date.month)
    return m.made("D", Part(month, "day", date.day) if date.day else month)


def after_next_weekday(m: Matched) -> Token | None:
    """Two days after next Friday."""
    return None if m.get("u") == "half" else m.made("D", Moved(m.get("u"), m.get("n") or 1, Weekday(m.get("w"), 1)))


def week_of_day(m: Matched) -> Token | None:
    """The week of the 18th."""
    return m.made("K", Unit("week", base=Calendar(day=m.get("d")))) if m.get("u") == "week" and 1 <= m.get("d") <= 31 else None


def ahead(m: Matched) -> Token | None:
    """In two weeks; within ten months."""
    if m.get("i") == "within":
        return build.rolling(1)(m)  # type: ignore[return-value]
    if m.get("i") != "in" or m.get("u") == "half":
        return None
    then = Moved(m.get("u"), m.get("n"))
    return m.made("D", Near(then, m.get("w"))) if m.has("w") else m.made("I", then)


def weekday_near(m: Matched) -> Token | None:
    """Monday two weeks from now; two months from today on Tuesday."""
    then, named = m.get("x") or m.get("y"), m.get("w") if m.has("w") else m.get("v")
    if isinstance(named, Weekday):
        named = named.weekday if named.week is None and named.nearest is None else None
    return m.made("D", Near(then, named)) if isinstance(then, Moved) and named is not None else None


def next_day(m: Matched) -> Token | None:
    """The next day, the day before: counted from the date before."""
    if m.has("s"):
        return m.made("R", Unit("day", 1 if m.kind("s") == "A" else -1)) if m.get("v") == "day" else None
    return m.made("R", Unit("day", 1)) if m.get("u") == "day" and m.get("r") == 1 else None


def holiday_weekend(m: Matched) -> Token | None:
    """Labour Day weekend, the weekend of Thanksgiving 2023."""
    day, unit = m.token("x") or m.token("z"), m.get("u") if m.has("u") else m.get("v")
    assert day
    if unit != "weekend" or not isinstance(day.value, Holiday):
        return None
    return m.made("K", LongWeekend(day.value))


def ending(m: Matched) -> Token | None:
    """Year-end, month-end, EOM: of this year or month where none is named."""
    which, unit = m.get("b").split("-")
    outer = build.node(m.get("x")) if m.has("x") else Unit(unit)
    return m.made("G" if which == "end" else "K", Part(outer, which))


def from_then(m: Matched) -> Token | None:
    """Three days starting from Monday; three days, from today."""
    base = build.node(m.get("x")) if m.has("x") else None
    return None if m.get("u") == "half" else m.made("D", Rolling(m.get("u"), m.get("n"), base))


def after_next(m: Matched) -> Token | None:
    """The week after next, Friday after next, March after next; the week before last."""
    if m.has("r"):
        return m.made("K", Unit(m.get("v"), -2)) if m.get("r") == -1 and m.get("v") != "half" else None
    if m.has("m"):
        month = m.get("m").month
        return m.made("X", Part(Unit("year", 1, base=Moved("month", 13 - month)), "month", month))
    if m.has("w"):
        return m.made("D", Moved("week", 1, Weekday(m.get("w"), nearest="future")))
    return None if m.get("u") == "half" else m.made("K", Unit(m.get("u"), 2))


def this_unit(m: Matched) -> Token | None:
    """In the week, of the year: this one; the weekend, that which is nearest on a Friday or a Monday."""
    if m.has("w"):
        return m.made("K", Unit("weekend", base=Moved("day", -3))) if m.get("w") == "weekend" else None
    unit = m.get("u")
    return m.made("K", Unit(unit, base=Moved("day", -3) if unit == "weekend" else None)) if unit in _TOLD else None


_TOLD: Final = frozenset(("day", "week", "weekend", "month", "quarter", "year"))
"""Units that with "the" alone mean the present one."""
