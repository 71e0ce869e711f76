"""What the rules of English dates build of calendar dates, figures and bounds where the language has its own ways; groups as in `dates_build`."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Any

from pipeline.mentions.values import dates_build as build
from pipeline.mentions.values.dates_cascade import Matched, Token
from pipeline.mentions.values.dates_expression import Open, Span
from pipeline.mentions.values.dates_figures import day_and_month, full_year
from pipeline.mentions.values.dates_node import Calendar, Node, Unit, Weekday
from pipeline.mentions.values.dates_part import Fiscal, Part
from pipeline.mentions.values.dates_words import neighbours


def month(m: Matched) -> Token | None:
    """A month that stands alone."""
    return m.made("X", Calendar(None, m.tokens[0].value))


def number_pair(m: Matched) -> Token | list[Token] | None:
    """2016-11, 11-2016; 2026-27."""
    if m.has("k"):
        return m.made("D", Calendar(m.get("v"), m.get("k"))) if 1 <= m.get("k") <= 12 else None
    return build.number_pair(m)


def week_number(m: Matched) -> Token | None:
    """Week 36, of this year where no other is written."""
    if m.get("u") != "week" or not 1 <= m.get("n") <= 53:
        return None
    return m.made("K", Part(build.node(m.get("x")) if m.has("x") else Unit("year"), "week", m.get("n")))


def quarter(m: Matched) -> Token:
    """Q1, Q1 2027."""
    nth = m.get("q") or m.get("p") or m.get("s")
    return m.made("K", Part(build.node(m.get("x") or m.get("y")), "quarter", nth))


def joined(m: Matched) -> Token | None:
    """September-2020-23, Jul-04-2015."""
    month, day, year = m.get("m") or m.get("n"), m.get("d") if m.has("d") else m.get("e"), m.get("y") or m.get("z")
    return m.made("D", Calendar(year, month, day)) if 1 <= day <= 31 else None


def short_fiscal(m: Matched) -> Token | None:
    """FY16, FY25/26; as with four figures, one alone is named, not reckoned."""
    first, last = _figures(m.get("p")) if m.has("p") else (m.get("k"), m.get("e"))
    year = full_year(f"{first:02}")
    if last is None:
        return m.made("N", Calendar(year))
    return m.made("K", Fiscal(4, year)) if last == (year + 1) % 100 else None


def two_quarters(m: Matched) -> list[Token]:
    """Q1 and Q2 2016."""
    year = build.node(m.get("x"))
    first, join, second, *rest = m.tokens
    a, b = (Part(year, "quarter", m.get(name)) for name in "qp")
    return [Token("K", first.start, first.end, a), join, Token("K", second.start, rest[-1].end, b)]


def since(m: Matched) -> Token | None:
    """Since Monday, which is past; starting Monday, which is to come."""
    base = build.node(m.get("x"))
    if m.get("s") == "past" and isinstance(base, Weekday) and base.week is None:
        return m.made("D", Open(Weekday(base.weekday, nearest="past"), "since"))
    return build.open_("since")(m)  # type: ignore[return-value]


def from_now(m: Matched) -> Token | None:
    """From today until Friday, from now to the end of May."""
    return m.made("D", Span(Unit("day"), build.node(m.get("b"))))


def between(m: Matched) -> Token | None:
    """Between 2007 and 2009."""
    return build.span(m) if m.tokens[0].value == "from" else None


def lone_year(m: Matched) -> list[Token] | None:
    """In 2027; of 2027, where no plural follows that makes it a number of things."""
    if _plural().fullmatch(m.get("n") or ""):
        return None
    return [Token("N", m.tokens[0].start, m.tokens[0].end, Calendar(m.tokens[0].value)), *m.tokens[1:]]


def years(m: Matched) -> list[Token]:
    """2025, 2026 and 2027: three years."""
    return [Token("N", t.start, t.end, Calendar(t.value)) if t.type == "y" else t for t in m.tokens]


@cache
def _plural() -> re.Pattern[str]:
    """A word by which a figure before it counts: flats, not was."""
    years, counted = ("|".join(neighbours(role)) for role in ("year follows", "counted"))
    return re.compile(rf"(?!(?:{years})\b)[a-z-]+s\W*|(?:{counted})\W*|[a-z-]+-.*")


def or_before(m: Matched) -> Token:
    """After 2016 or before 2014: the last word of the joined cue is the bound."""
    return Token("D", m.tokens[0].end - len("before"), m.tokens[-1].end, Open(build.node(m.get("x")), "before"))


def until(m: Matched) -> Token | None:
    """Until 29 July, through 2030, where nothing stands before that it could end."""
    return build.open_("until")(m) if m.get("u") in ("until", "through") else None  # type: ignore[return-value]


def pair(m: Matched) -> Token:
    """A day and month in figures."""
    return m.made("D", m.tokens[0].value)


def dashed_pair(m: Matched) -> Token | None:
    """Friday 7-6."""
    read = day_and_month(m.get("d"), m.get("e"))
    return m.made("D", build.on_weekday(read, m.get("w"))) if read else None


def three_figures(m: Matched) -> Token | None:
    """31 10 1974 or 1974 10 31 as a whole text."""
    if m.has("y"):
        read = day_and_month(m.get("d"), m.get("m"), m.get("y"))
    else:
        read = day_and_month(m.get("e"), m.get("n"), m.get("z"), dotted=True)
    return m.made("D", read) if read else None


def slashed_days(m: Matched) -> list[Token] | Token | None:
    """29 / 30 August: two days of a month."""
    first, last = _figures(m.get("p"))
    if not 1 <= first < last <= 31:
        return None
    a, b = (Calendar(m.get("y"), m.get("m"), day) for day in (first, last))
    return m.made("D", Span(a, b))


def _figures(pair: Any) -> tuple[int, int]:  # noqa: ANN401 - a token's value
    """The two figures of a token that may be a day and month."""
    if not isinstance(pair, Node):
        return pair or (0, 0)
    read = build.first_way(pair)
    return read.day or 0, read.month or 0


def pairs_of_year(m: Matched) -> Token | None:
    """5/1-5/7, 2020: the year belongs to both."""
    first, last = (build.first_way(m.get(name)) for name in "ab")
    return m.made("D", Span(replace(first, year=m.get("y")), replace(last, year=m.get("y"))))


def weekday_and_day(m: Matched) -> list[Token] | None:
    """Friday, 21; Mon 13: a day of the month with its weekday, where no word follows that the figure could count."""
    weekday, day = m.token("w"), m.token("d")
    assert weekday
    assert day
    if not 1 <= day.value <= 31 or (m.has("next") and not build.follows().fullmatch(m.get("next"))):
        return None
    return [Token("D", weekday.start, day.end, Calendar(day=day.value, weekday=weekday.value)), *m.tokens[m.tokens.index(day) + 1 :]]


def units(m: Matched) -> Token | None:
    """The next three months; the two coming weeks."""
    if m.has("n"):
        return build.units(m)
    coming = m.get("e") > 0 and 0 < m.get("m") < 1000 and m.get("v") not in ("half", "century")
    return m.made("K", Unit(m.get("v"), 1, m.get("m"))) if coming else None


def short_year(m: Matched) -> Token | None:
    """14th April 15, April of 87: a year of two figures ends the phrase."""
    year = m.token("s") or m.token("k")
    assert year
    if year.end - year.start != 2:
        return None
    return m.made("D", Calendar(full_year(str(year.value).zfill(2)), m.get("m") or m.get("v"), m.get("d")))


def year_named(m: Matched) -> Token | None:
    """The year 2019."""
    return m.made("N", Calendar(m.get("y"))) if m.get("u") == "year" else None
