"""What the rules of the date cascades build: one token with a node of the expression tree, from the tokens that a rule matched.

Names of groups: y year, m month, d day, e second day, w weekday, n count, u unit, r offset of this/last/next, o ordinal, k stretch,
x a date that something is part of, a and b the ends of a range, j what joins two days. Types built: D a date, X a month without
a year, N a year, K a unit or part of time, E a weekday, G the end of a time, T a day counted from today, R a unit counted from the date before.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from typing import Any, Literal

from pipeline.mentions.values.dates_cascade import Matched, Token
from pipeline.mentions.values.dates_expression import Apposed, Open, Span
from pipeline.mentions.values.dates_node import SOME_YEAR, Ambiguous, Beside, Calendar, Moved, Node, Rolling, Unit, Weekday
from pipeline.mentions.values.dates_part import Fiscal, Holiday, Part
from pipeline.mentions.values.dates_words import neighbours

Builder = Callable[[Matched], Token | list[Token] | None]


def node(value: Any) -> Node:  # noqa: ANN401 - a token's value
    """The node of a token's value: a bare number is a year, nothing at all some year."""
    return Calendar(value) if isinstance(value, int) else value if isinstance(value, Node) else SOME_YEAR


def calendar(m: Matched) -> Token | None:
    """Weekday, month, day and year, as far as they are there."""
    day, month, year = m.get("d"), m.get("m"), m.get("y")
    if (day is not None and not 1 <= day <= 31) or (month is not None and not 1 <= month <= 12):
        return None
    return m.made(
        "X" if day is None and year is None else "N" if month is None and day is None else "D", Calendar(year, month, day, m.get("w"))
    )


def days_of_month(m: Matched) -> Token | list[Token] | None:
    """Two days of one month: a range, or, joined by "and", two dates."""
    first, last, year, month = m.token("d"), m.token("e"), m.get("y"), m.get("m")
    assert first
    assert last
    if not (1 <= first.value <= 31 and 1 <= last.value <= 31):
        return None
    a, b = Calendar(year, month, first.value, m.get("w")), Calendar(year, month, last.value, m.get("v"))
    if m.kind("j") == "&" and not m.has("from"):
        return _two(m, a, b)
    if last.value < first.value:
        a = replace(a, month=month - 1 or 12, year=year and year - (month == 1))
    return m.made("D", Span(a, b))


def _two(m: Matched, a: Calendar, b: Calendar) -> list[Token]:
    """Two dates in the place of one match, cut where they are joined."""
    joined = m.token("j")
    assert joined
    cut = m.tokens.index(joined)
    left, right = m.tokens[:cut], m.tokens[cut + 1 :]
    return [Token("D", left[0].start, left[-1].end, a), joined, Token("D", right[0].start, right[-1].end, b)]


def list_of_days(m: Matched) -> list[Token] | None:
    """May 5, 6 and 7; 5, 6 and 7 May: several days that share their month."""
    rest = m.all("rest")
    if any(not 1 <= t.value <= 31 for t in rest if t.type in "no"):
        return None
    out = [t._replace(type="D", value=Calendar(m.get("y"), m.get("m"), t.value)) if t.type in "no" else t for t in rest if t.type != "t"]
    return [out[0]._replace(start=m.tokens[0].start), *out[1:-1], out[-1]._replace(end=m.tokens[-1].end)]


def first_way(value: Any) -> Calendar:  # noqa: ANN401 - a token's value
    """Of a date in figures that may be read in two ways the first."""
    return value.first if isinstance(value, Ambiguous) else value


def day_of_date(m: Matched) -> Token | list[Token] | None:
    """21 and 22.11.2017: the first day takes month and year of the date."""
    last, day = m.get("x"), m.get("d")
    if not isinstance(last, Calendar) or not last.day or not last.month or not 1 <= day < last.day:
        return None
    first = replace(last, day=day, weekday=m.get("w"))
    return _two(m, first, last) if m.kind("j") == "&" and not m.has("from") else m.made("D", Span(first, last))


def weekday_of_date(m: Matched) -> Token | None:
    """A weekday before or after a date: Sunday 15.10, Nov 12 (Sun)."""
    date = m.get("x")
    if isinstance(date, Part) and date.unit == "day":
        return m.made("D", date)
    return m.made("D", on_weekday(date, m.get("w"))) if isinstance(date, Ambiguous) or (isinstance(date, Calendar) and date.day) else None


def on_weekday(date: Node, named: int) -> Node:
    """A calendar date, which may be ambiguous, with the weekday beside it."""
    if isinstance(date, Ambiguous):
        return Ambiguous(replace(date.first, weekday=named), replace(date.other, weekday=named))
    return replace(date, weekday=named) if isinstance(date, Calendar) else date


def bare_days(m: Matched) -> list[Token] | Token | None:
    """Days without a month: on the 24th, the 10th and 11th."""
    if any(not 1 <= t.value <= 31 for t in m.tokens if t.type in "no") or (m.has("next") and not follows().fullmatch(m.get("next"))):
        return None
    return [Token("D", t.start, t.end, Calendar(day=t.value)) if t.type in "no" else t for t in m.tokens]


@cache
def follows() -> re.Pattern[str]:
    """What may follow a day of the month; other words make it the ordinal of something: the 25th floor."""
    return re.compile(rf"(?:{'|'.join(neighbours('day follows'))})\W*")


def number_pair(m: Matched) -> Token | None:
    """2016-11 is a month, 2026-27 by the custom of governments a financial year."""
    year, number = m.get("y"), m.get("n")
    if number == (year + 1) % 100 and not m.has("slash"):
        return m.made("K", Fiscal(4, year))
    return m.made("D", Calendar(year, number)) if 1 <= number <= 12 else None


def fiscal(m: Matched) -> Token | None:
    """A financial or school year: FY2026-27, the 2026/27 school year, this financial year."""
    month, year, end = int(m.get("z")), m.get("y"), m.get("n")
    if year is None:
        return m.made("K", Fiscal(month, None, m.get("r") or 0))
    if end is None:
        return m.made("K", Fiscal(month, year)) if m.has("one") else m.made("N", Calendar(year))
    return m.made("K", Fiscal(month, year)) if end % 100 == (year + 1) % 100 else None


def units(m: Matched) -> Token | None:
    """A unit by its distance: this week, last year, the next three months, the past fortnight."""
    offset, unit, count = m.get("r"), m.get("u"), m.get("n") or 1
    if unit in ("half", "century") or (unit == "day" and not m.has("n")) or count > 1000:
        return None
    return m.made("K", Unit(unit, -count if offset < -0.5 and m.has("n") else offset, count))


def after_named(m: Matched) -> Token:
    """The following year: counted from the date that the text named before."""
    return m.made("R", Unit(m.get("u"), m.get("r")))


def away(m: Matched) -> Token | None:
    """Two months ago, 10 days later, three Fridays from now."""
    count, sign = m.get("n") or 1, int(m.get("sign"))
    if m.has("w"):
        return m.made("D", Moved("week", sign * (count - 1), Weekday(m.get("w"), nearest="past" if sign < 0 else "future")))
    unit = m.get("u")
    return None if unit == "half" else m.made("I" if unit in ("year", "decade") else "D", Moved(unit, sign * count))


def counted_from(m: Matched) -> Token | None:
    """Two weeks before 13 May, three days after Easter."""
    sign = -1 if m.has("before") else 1
    return None if m.get("u") == "half" else m.made("D", Moved(m.get("u"), (m.get("n") or 1) * sign, node(m.get("x"))))


def rolling(sign: int) -> Builder:
    """Within 17 days, 過去十年: from or up to the reference."""
    return lambda m: None if m.get("u") == "half" else m.made("I", Rolling(m.get("u"), sign * (m.get("n") or 1)))


def part(m: Matched) -> Token | None:
    """The first Monday, second week, third quarter, last day, last four months of something."""
    nth, unit, outer = m.get("o") or 1, m.get("u"), node(m.get("x"))
    if m.has("w"):
        unit = f"weekday-{m.get('w')}"
    if unit in ("year", "decade", "century", "fortnight", None) or (outer == SOME_YEAR and unit != "quarter"):
        return None
    return m.made("K", Part(outer, unit, -nth if m.has("last") else nth, m.get("n") or 1))


def weekday_of(m: Matched) -> Token | None:
    """Tuesday of next week."""
    week = m.get("x")
    return m.made("D", Part(week, f"weekday-{m.get('w')}")) if isinstance(week, Unit) and week.unit == "week" else None


def day_of(m: Matched) -> Token | None:
    """The 20th of next month."""
    month, day = m.get("x"), m.get("d")
    return m.made("D", Part(month, "day", day)) if isinstance(month, Unit) and month.unit == "month" and 1 <= day <= 31 else None


def month_of(m: Matched) -> Token | None:
    """A month or a day and month of this, last, next year."""
    year = m.get("x")
    if not isinstance(year, Unit) or year.unit != "year":
        return None
    inner: Node = Part(year, "month", m.get("m"))
    if not 1 <= m.get("m") <= 12 or (m.has("d") and not 1 <= m.get("d") <= 31):
        return None
    return m.made("D", Part(inner, "day", m.get("d")) if m.has("d") else inner)


def stretch(m: Matched) -> Token | None:
    """Early, mid or late in something; a season of a year."""
    return m.made("G" if m.get("k") == "end" else "K", Part(node(m.get("x")), m.get("k")))


def stretch_of_unit(m: Matched) -> Token | None:
    """The end of the month: of this one."""
    unit = m.get("u")
    return (
        m.made("G" if m.get("k") == "end" else "K", Part(Unit(unit), m.get("k"))) if unit in ("week", "month", "quarter", "year") else None
    )


def weekday(m: Matched) -> Token | None:
    """Monday, next Monday; "this sat" is a verb."""
    if m.kind("w") == "w" and not m.get("r"):
        return None
    return m.made("D" if m.has("r") else "E", Weekday(m.get("w"), m.get("r")))


def nearest_weekday(m: Matched) -> Token:
    """Past Wednesday, the coming Monday: counted from day to day."""
    return m.made("D", Weekday(m.get("w"), nearest="past" if m.get("near") < 0 else "future"))


def holiday(m: Matched) -> Token:
    """A holiday of this or another year, the last or the next one; alone it is likelier named than meant as a day, hence its own type."""
    row, year = m.token("h"), m.get("x")
    assert row
    given = year is not None
    return m.made("D" if given else row.type, Holiday(node(year), row.value, m.get("r") or 0, given=given))


def today(m: Matched) -> Token:
    """A day counted from today."""
    return m.made("T", Unit("day", m.get("t")))


def apposed(m: Matched) -> Token:
    """Today (9 February): the same day said twice."""
    return m.made("D", Apposed(m.get("r"), node(m.get("x"))))


def week_of(m: Matched) -> Token | None:
    """The week that a day is in."""
    return m.made("K", Unit("week", base=node(m.get("x")))) if m.get("u") == "week" else None


def decade(m: Matched) -> Token:
    """The 1990s."""
    first = m.get("p") or m.get("q")
    return m.made("K", Span(Calendar(first), Calendar(first + 9)))


def century(m: Matched) -> Token | None:
    """The 19th century, its years counted from the hundred, as people do."""
    first = 100 * m.get("o") - 100
    return m.made("K", Span(Calendar(first), Calendar(first + 99))) if m.get("u") == "century" and 1 < m.get("o") < 30 else None


def span(m: Matched) -> Token | None:
    """From one date to another."""
    first, last = node(m.get("a")), node(m.get("b"))
    if isinstance(first, Weekday) and isinstance(last, Weekday) and last.week is None and last.nearest is None:
        last = Beside(first, last.weekday, 1)  # next Monday to Friday: the Friday of that week
    if isinstance(first, Calendar) and isinstance(last, Calendar):
        first, last = _shared(first, last)
        if first.year and last.year and first.year > last.year:
            return None
    return m.made("D", Span(first, last))


def figures_span(m: Matched) -> Token | None:
    """A range of dates in figures: both are read the same way, the day first."""
    first, last = m.get("a"), m.get("b")
    if not (isinstance(first, Ambiguous) or isinstance(last, Ambiguous)):
        return span(m)
    if m.kind("a") == "D" and not isinstance(first, Ambiguous):
        return None
    if (
        isinstance(first, Ambiguous)
        and isinstance(last, Calendar)
        and last.year
        and _in_year(first.first) > _in_year(last) >= _in_year(first.other)
    ):
        return m.made("D", Span(replace(first.other, year=first.other.year or last.year), last))  # 8/10/2012-8/15/2012 has the month first
    first, last = _shared(first_way(first), first_way(last)) if isinstance(first_way(last), Calendar) else (first, last)
    return m.made("D", Span(first, last))


def _in_year(day: Calendar) -> tuple[int, int]:
    return day.month or 0, day.day or 0


def _shared(first: Calendar, last: Calendar) -> tuple[Calendar, Calendar]:
    """Month and year written once belong to both ends."""
    if last.year and not first.year:
        first = replace(
            first, year=last.year - bool(first.month and last.month and first.month > last.month), month=first.month or last.month
        )
    elif not first.year and last.day and not last.month and first.month and not last.year:
        last = replace(last, month=first.month)
    elif first.year and not last.year:
        month = last.month or (first.month if last.day else None)
        last = replace(last, year=first.year + bool(first.month and month and first.month > month), month=month)
    return first, last


def open_(side: Literal["since", "after", "until", "before"]) -> Builder:
    """A bound: since, after, until, before a date. What happens from a school year on happens in that year."""

    def build(m: Matched) -> Token:
        base = node(m.get("x"))
        return m.made("D", base if side == "since" and isinstance(base, Fiscal) else Open(base, side))

    return build


def year(m: Matched) -> Token:
    """A year that stands alone."""
    return m.made("N", Calendar(m.get("y")))
