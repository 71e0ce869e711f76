"""English dates: the rules of the cascade, from days and months up to ranges and bounds. Types of tokens: `dates_english_lexer`.

After the lexer's types come those that rules build (see `dates_build`), and three of the row itself: < where the text begins, > where
it ends, | where another word stands, ! where a sign or a line's end does.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Any, Final

from pipeline.mentions.values import dates_build as build
from pipeline.mentions.values.dates_cascade import Matched, Rule, Token, rule
from pipeline.mentions.values.dates_expression import Open, Span
from pipeline.mentions.values.dates_figures import day_and_month, full_year
from pipeline.mentions.values.dates_node import Beside, Calendar, Moved, NamedMonth, Near, Node, Remainder, Rolling, Unit, Weekday
from pipeline.mentions.values.dates_part import Fiscal, Holiday, LongWeekend, Part

_D: Final = r"(?P<d>[no])"
_W: Final = r"(?:(?P<w>[Ww])[,(]?t?)?"
_Y: Final = r"(?:[,fi]{0,2}(?P<y>[yY])(?!-?[yn](?![MmfWw]))(?!/))?"
_X: Final = "[DKXNTERyYGh]"


@cache
def calendar_rules() -> tuple[Rule, ...]:
    """Days, months and years."""
    return (
        # Several days of one month.
        rule(rf"(?P<m>[Mm])t?(?P<rest>[no](?:,[no]){{1,12}},?&[no])(?![MmuUWw/f~-]){_Y}", build.list_of_days),
        rule(rf"t?(?P<rest>[no](?:,t?[no]){{1,12}},?&t?[no])f?(?P<m>[Mm]){_Y}", build.list_of_days),
        # Two days of one month.
        rule(rf"(?P<from>F)?{_W}(?P<m>[Mm])t?{_D}(?P<j>[-~&])t?(?P<e>[no])(?![MmuWw/f~-]){_Y}", build.days_of_month),
        rule(rf"(?P<from>F)?t?{_W}{_D}(?P<j>[-~&/])(?:(?P<v>[Ww]),?)?t?(?P<e>[no])f?(?P<m>[Mm]){_Y}", build.days_of_month),
        rule(rf"F?t?(?P<p>[Px])f?(?P<m>[Mm]){_Y}", _slashed_days),
        # One day.
        rule(r"(?<![no,f])(?P<y>y)[,/-]?(?P<m>[Mm])[-/]?(?P<d>[no])(?![no])", build.calendar),
        rule(r"(?P<d>[no])f?(?P<m>[Mm]),?(?P<s>n)(?=[!>])|(?P<v>[Mm])f(?P<k>n)(?=[!>])", _short_year),
        rule(rf"{_W}(?P<m>[Mmv])[,/]?t?{_D}c?(?![/u]|-[ny]){_Y}", build.calendar),
        rule(rf"{_W}(?P<m>[Mmv])t?{_D}{_Y}", build.calendar),
        rule(rf"t?{_W}{_D}f(?P<m>[Mmv]){_Y}", build.calendar),
        rule(rf"t?{_W}(?P<d>o),?(?P<m>[Mmv]){_Y}", build.calendar),
        rule(rf"{_W}(?P<d>n)[,/-]?(?P<m>[Mm])(?:[/-](?=y))?{_Y}", build.calendar),
        rule(r"(?P<d>n)(?P<m>v)[,f]?(?P<y>[yY])", build.calendar),
        rule(r"(?P<m>[Mm])-(?P<y>y)-(?P<d>n)|(?P<n>[Mm])(?P<s>[-/])(?P<e>n)[-/](?P<z>y)", _joined),
        rule(rf"(?P<from>F)?{_W}t?(?P<d>[no])(?P<j>[-~&])t?(?P<x>D)", build.day_of_date),
        rule(r"F?(?P<a>P)[-~](?P<b>P),?(?P<y>[yY])", _pairs_of_year),
        rule(r"F?[r=]?(?P<v>[Ww],?)?(?P<a>[PD])[-~](?:[r=]?(?P<w>[Ww]),?)?(?P<b>[PD])", build.figures_span),
        rule(r"(?:(?<=<)|F)(?:[Ww],?)?(?P<a>V)[-~](?:(?P<w>[Ww]),?)?(?P<b>[VD])", build.span),
        rule(r"F(?P<a>[PV])&(?P<b>[PVD])", build.span),
        rule(r"[r=]?(?P<w>[Ww]),?(?P<x>[PV])", build.weekday_of_date),
        rule(r"(?<=[OST])(?P<x>P)|(?<=T)(?P<y>V)|(?<=<)(?P<z>[PV])(?=>)", _pair),
        rule(r"(?P<w>[Ww]),?(?P<d>n)-(?P<e>n)(?![-/nuUMm])", _dashed_pair),
        rule(r"(?<=<)(?P<d>n)(?P<m>n)(?P<y>y)(?=>)|(?<=<)(?P<z>y)(?P<n>n)(?P<e>n)(?=>)", _three_figures),
        rule(r"(?P<w>[Ww]),?(?P<x>D)", build.weekday_of_date),
        rule(r"(?P<x>D)[,(](?P<w>[Ww])\)?(?![Mm,]?[no])", build.weekday_of_date),
        rule(r"(?P<w>[Ww]),?t?(?P<d>o)(?![Mmuf])", build.calendar),
        rule(
            r"(?<=Ot)(?P<d>o(?:&t?o|-t?o)?)(?:(?=[!>&(])|(?=\|)(?P<next>\|))|(?<=O)(?P<k>o&t?o)(?=[!>|])|(?<=t)(?P<e>o&t?o)(?=[!>()])|(?<=[(])(?P<f>o(?:&o)?)(?=[)])|(?<=<)(?P<g>o)(?=>)|(?<=<t)(?P<h>o)(?=>)",
            build.bare_days,
        ),
        # Months and years.
        rule(r"(?P<m>[Mmv])[,fi/-]?(?P<y>[yY])(?![yn])", build.calendar),
        rule(r"(?<![Mm,f])(?P<y>y)[,/]?(?P<m>[Mm])(?![no])", build.calendar),
        rule(r"m(?=[-~](?:[mM][!>|]|D))|(?<=[iOSlBAFkrf~-])m|(?<=F[jTDXyK]&)m|(?<=<)m(?=>)", _month),
        rule(r"(?P<m>M)", build.calendar),
        # Financial and school years.
        rule(r"t?(?<![-/yn])(?P<y>y)[/-](?P<n>[yn])(?P<z>Z)", build.fiscal),
        rule(r"t?(?P<z>Z)[,f]?(?P<y>y)(?:[/-](?P<n>[yn]))?", build.fiscal),
        rule(r"t?Z(?:(?P<k>n)(?:-(?P<e>n))?|(?P<p>[Px]))", _short_fiscal),
        rule(r"(?P<r>[re])(?P<z>Z)", build.fiscal),
        rule(r"(?<![-/yno.])(?P<m>n)/(?P<y>y)(?![-/])", build.calendar),
        rule(r"(?<![-/yno.])(?P<y>y)(?:-|(?P<slash>/))(?P<n>n)(?![-/n])|(?<![-/yn])(?P<k>n)-(?P<v>y)(?![-/n])", _number_pair),
    )


def _month(m: Matched) -> Token | None:
    return m.made("X", Calendar(None, m.tokens[0].value))


def _number_pair(m: Matched) -> Token | list[Token] | None:
    if m.has("k"):
        return m.made("D", Calendar(m.get("v"), m.get("k"))) if 1 <= m.get("k") <= 12 else None
    return build.number_pair(m)


@cache
def relative_rules() -> tuple[Rule, ...]:
    """Counted from today, or a part of something longer."""
    return (
        rule(r"(?P<t>T)|(?<=F)(?P<j>j)(?=[-~&])|(?<=[-~])(?P<l>j)|(?<=F[DXNKTy]&)(?P<k>j)", _today),
        rule(r"t?(?P<o>o)(?P<u>u)(?![fsu])", build.century),
        rule(r"t?(?P<p>p)|t(?P<q>1)", build.decade),
        rule(r"t?(?P<a>X)[-~](?P<b>X)(?P<u>u)", _months_of_quarter),
        rule(r"(?<=[uU]f)t?(?P<u>u)|(?<=3)t?(?P<v>u)", _whole_unit),
        rule(r"t?(?P<o>o)?(?P<last>r)(?P<n>n)?(?P<u>[uU])[fi]t?(?P<x>[XDNyYK])", build.part),
        rule(r"(?<![re&])(?P<n>[na])(?P<u>[uU])[,&]{0,2}(?P<p>[na])(?P<v>[uU])(?P<sign>[\^L])", _away_twice),
        rule(r"(?P<n>[nad])(?P<u>[uU])(?P<sign>[\^L2])", build.away),
        rule(r"(?P<w>[Ww]),?(?P<x>[DI])(?![&~-])|(?P<y>[DI])O(?P<v>[Ww])", _weekday_near),
        rule(r"(?P<i>i)(?P<n>[na])(?P<u>[uU])(?![\^LABFS])(?:ft?|)(?:O(?P<w>[Ww]))?", _in),
        rule(r"(?P<n>[na])(?P<w>[Ww])(?P<sign>[\^L2])", build.away),
        rule(r"(?P<r>=)(?P<u>u)", build.after_named),
        rule(r"t(?P<r>r)(?P<u>u)(?!n)|t(?P<v>u)(?P<s>[BA])(?=[!>])", _next_day),
        rule(r"[\^L]?(?P<r>[re])(?P<n>n)(?P<u>[uU])", build.units),
        rule(r"[\^L]?(?P<r>[re])(?P<u>u)(?!n[^MmX])", build.units),
        rule(r"(?P<n>[na])?(?P<u>[uU])z(?P<w>[Ww])", _after_next_weekday),
        rule(r"t?(?P<u>u)(?P<z>z)|t(?P<v>u)B(?P<r>r)(?!n?[uU])", _after_next),
        rule(r"(?<![uUWwX])z(?:(?P<w>[Ww])|(?P<u>u))", _after_the_next),
        rule(r"(?P<w>W)(?P<z>z)|(?P<m>X)z", _after_next),
        rule(r"t?(?P<b>b)[,f]?(?P<x>[yYKX])?", _ending),
        rule(r"t?(?P<last>r)(?P<w>[Ww])[fi]t?(?P<x>[KXDNyY])", build.part),
        rule(r"t?(?P<o>o)(?P<last>r)?(?P<w>[Ww])[fi]t?(?P<x>[KXDNyY])", build.part),
        rule(r"(?P<w>[Ww])[OifF]?t?(?P<x>K)", build.weekday_of),
        rule(r"(?P<x>K)[Of]?(?P<w>[Ww])", build.weekday_of),
        rule(r"(?P<r>[re=])?(?P<h>h)[,f]?(?P<x>[yYKN])?", build.holiday),
        rule(r"(?P<x>[hD])(?P<u>u)|t?(?P<v>u)f(?P<z>[hD])", _holiday_weekend),
        rule(r"(?P<near>e)(?P<w>[Ww])", build.nearest_weekday),
        rule(r"(?P<r>[r=])(?P<w>[Ww])", build.weekday),
        rule(r"(?<!%)(?P<w>W)|(?<=<)w(?=[>!])|(?<=[WD]&)w|(?<!%)w(?=&[Ww])", _weekday),
        rule(r"(?P<r>[re])(?P<x>X)", _named_month),
        rule(r"(?P<u>u)(?P<n>n)(?:f(?P<x>[yYK]))?(?![MmXD])", _week_number),
        rule(r"t?(?P<o>o)(?P<last>r)(?P<u>u)[fi]t?(?P<x>[KXDNyY])", build.part),
        rule(r"t?(?P<last>r)(?P<n>n)?(?P<u>[uU])[fi]t?(?P<x>[KXDNyY])", build.part),
        rule(r"t?(?P<o>o)(?P<n>n)?(?P<u>[uU])[fi]t?(?P<x>[KXDNyYR])", build.part),
        rule(r"(?P<x>[KR])f?(?P<o>o)(?P<u>u)", build.part),
        rule(r"t?(?P<o>o)-?(?P<u>u)(?P<x>[yYK])?", build.part),
        rule(r"(?P<q>q)&(?P<p>q)[-,f/]?(?P<x>[yYKN])", _two_quarters),
        rule(r"(?P<q>q)[-,f/]?(?P<x>[yYKN])|(?P<y>[yYK])-?(?P<p>q)|(?P<s>q)", _quarter),
        rule(r"t?(?P<d>[no])u?f(?:t)?(?P<x>K)", build.day_of),
        rule(r"F?t?(?P<d>[no])[-~&]t?(?P<e>[no])f?(?P<x>K)", _days_of_unit),
        rule(r"t?3(?P<x>K)", _rest),
        rule(r"(?P<m>X)f?(?P<x>K)", _month_of_year),
        rule(r"(?P<m>D)(?P<x>K)", _month_of_year),
        rule(r"(?P<k>s)f?(?P<x>[yYKN])", build.stretch),
        rule(r"(?P<x>K)f?(?P<k>s)", build.stretch),
        rule(r"(?P<r>[re])(?P<k>s)", _season),
        rule(r"(?P<k>k)[-fi]?g?t?(?P<x>[KXDNyYR])", build.stretch),
        rule(r"(?P<k>k)f?t?(?P<u>u)", build.stretch_of_unit),
        rule(r"(?P<n>[na])(?P<u>[uU])(?:,[SF]|S)[Ot]?(?P<x>[DTE])", _from_then),
        rule(r"(?P<n>[na])(?P<u>[uU]),(?P<from>L)", _from_then),
        rule(r"(?P<n>[na])?(?P<u>[uU])(?P<before>B)(?P<x>[DTEKh])", build.counted_from),
        rule(r"(?P<n>[na])?(?P<u>[uU])[AF](?P<x>[DTEKXh])", build.counted_from),
        rule(r"t?(?P<u>u)ft?(?P<d>o)(?=[!>])", _week_of_day),
        rule(r"(?P<w>E),?(?P<x>[DI])(?![&~-])", _weekday_near),
        rule(r"t?(?P<u>u)[fS][Ot]?(?P<x>D)", build.week_of),
        rule(r"t?(?P<u>Q)[Ot]?(?P<x>D)", build.week_of),
        rule(r"t(?P<w>E)(?P<s>[BA])(?P<x>[DTKh])", _weekday_beside),
        rule(r"(?P<r>[TE])[,(]*t?(?P<x>D)\)?", build.apposed),
    )


def _months_of_quarter(m: Matched) -> Token | None:
    """The July-to-September quarter."""
    return m.made("K", Span(m.get("a"), m.get("b"))) if m.get("u") in ("quarter", "half") else None


def _whole_unit(m: Matched) -> Token | None:
    """The first week of the month, the rest of the year: of this one."""
    unit = m.get("u") or m.get("v")
    return m.made("K", Unit(unit)) if unit in ("week", "month", "quarter", "year", "decade") else None


def _named_month(m: Matched) -> Token:
    """Last September, next March."""
    return m.made("D", NamedMonth(m.get("x").month, m.get("r"))) if isinstance(m.get("x"), Calendar) else m.tokens[-1]


def _days_of_unit(m: Matched) -> Token | None:
    """From 4 to 22 this month."""
    month, first, last = m.get("x"), m.get("d"), m.get("e")
    if not isinstance(month, Unit) or month.unit != "month" or month.count != 1 or not 1 <= first < last <= 31:
        return None
    return m.made("D", Span(Part(month, "day", first), Part(month, "day", last)))


def _rest(m: Matched) -> Token | None:
    """The rest of this year: from now to its end."""
    return m.made("D", Remainder(m.get("x"))) if isinstance(m.get("x"), Unit) else None


def _weekday(m: Matched) -> Token:
    at = m.tokens[0]
    return m.made("E", Weekday(at.value))


def _week_number(m: Matched) -> Token | None:
    """Week 36, of this year where no other is written."""
    if m.get("u") != "week" or not 1 <= m.get("n") <= 53:
        return None
    return m.made("K", Part(build.node(m.get("x")) if m.has("x") else Unit("year"), "week", m.get("n")))


def _quarter(m: Matched) -> Token:
    """Q1, Q1 2027."""
    nth = m.get("q") or m.get("p") or m.get("s")
    return m.made("K", Part(build.node(m.get("x") or m.get("y")), "quarter", nth))


@cache
def outer_rules() -> tuple[Rule, ...]:
    """Ranges, then bounds, then what stands alone."""
    a, b = f"(?P<a>{_X})", f"(?P<b>{_X})"
    return (
        rule(r"t?(?P<u>u)f?(?P<y>[yY])(?![nuw]|c)", _year_named),
        rule(r"(?<=[ifg])t(?P<u>u)(?=[!>])|t(?P<w>u)(?=[!>])", _this_unit),
        rule(r"F?(?<![-n])(?P<a>y)[-~](?P<b>y)(?!-)", build.span),
        rule(rf"L[-~]t?(?P<b>{_X})", _from_now),
        rule(rf"(?:Fi?|i)?t?(?<!-){a}[,c]?[-~]t?[c]?{b}(?!-[yn])", build.span),
        rule(rf"Ft?{a}&t?{b}", _between),
        rule(rf"(?:l|[BA]&l)[Oi]?t?(?P<x>{_X})", build.open_("until")),
        rule(rf"(?P<u>~)[Oi]?t?(?P<x>{_X})", _until),
        rule(r"B[Oi]?t?(?P<x>G)", build.open_("until")),
        rule(rf"B[Oi]?t?(?P<x>{_X})", build.open_("before")),
        rule(rf"A[Oi]?t?(?P<x>{_X})", build.open_("after")),
        rule(rf"(?P<x>{_X}),?(?:C|[&](?:A|L)(?=[>!]))", build.open_("since")),
        rule(rf"(?P<x>{_X}),?J(?!{_X})", build.open_("until")),
        rule(rf"(?P<j>J)(?P<x>{_X})", _or_before),
        rule(rf"F?(?P<s>S)[Oi]?t?(?P<x>{_X})", _since),
        rule(r"(?<=[iOFkr])(?P<y>[yY])(?![,/-]?[nyuw]|c)|(?<=[fg])(?P<v>[yY])(?![,/-]?[nyuw]|c)(?P<n>\|)?", _lone_year),
        rule(r"(?<=&)(?P<y>[y])(?=[!>])", build.year),
        rule(r"(?<=<)(?P<y>[yY])(?=[!>])", build.year),
    )


def _joined(m: Matched) -> Token | None:
    """September-2020-23, Jul-04-2015."""
    month, day, year = m.get("m") or m.get("n"), m.get("d") if m.has("d") else m.get("e"), m.get("y") or m.get("z")
    return m.made("D", Calendar(year, month, day)) if 1 <= day <= 31 else None


def _short_fiscal(m: Matched) -> Token | None:
    """FY16, FY25/26; as with four figures, one alone is named, not reckoned."""
    first, last = _figures(m.get("p")) if m.has("p") else (m.get("k"), m.get("e"))
    year = full_year(f"{first:02}")
    if last is None:
        return m.made("N", Calendar(year))
    return m.made("K", Fiscal(4, year)) if last == (year + 1) % 100 else None


def _away_twice(m: Matched) -> Token | None:
    """A year and two months ago."""
    sign = int(m.get("sign"))
    first, second = Moved(m.get("u"), sign * m.get("n")), (m.get("v"), sign * m.get("p"))
    return None if "half" in (m.get("u"), m.get("v")) else m.made("D", Moved(*second, first))


def _after_the_next(m: Matched) -> Token | None:
    """After next Monday, after next week."""
    base: Node = Weekday(m.get("w"), 1) if m.has("w") else Unit(m.get("u"), 1)
    return None if m.get("u") == "half" else m.made("D", Open(base, "after"))


def _weekday_beside(m: Matched) -> Token | None:
    """The Friday before Christmas, the Monday after 5 May."""
    sign = -1 if m.kind("s") == "B" else 1
    return m.made("D", Beside(build.node(m.get("x")), m.get("w").weekday, sign))


def _two_quarters(m: Matched) -> list[Token]:
    """Q1 and Q2 2016."""
    year = build.node(m.get("x"))
    first, join, second, *rest = m.tokens
    a, b = (Part(year, "quarter", m.get(name)) for name in "qp")
    return [Token("K", first.start, first.end, a), join, Token("K", second.start, rest[-1].end, b)]


def _since(m: Matched) -> Token | None:
    """Since Monday, which is past; starting Monday, which is to come."""
    base = build.node(m.get("x"))
    if m.get("s") == "past" and isinstance(base, Weekday) and base.week is None:
        return m.made("D", Open(Weekday(base.weekday, nearest="past"), "since"))
    return build.open_("since")(m)  # type: ignore[return-value]


def _from_now(m: Matched) -> Token | None:
    """From today until Friday, from now to the end of May."""
    return m.made("D", Span(Unit("day"), build.node(m.get("b"))))


def _between(m: Matched) -> Token | None:
    """Between 2007 and 2009."""
    return build.span(m) if m.tokens[0].value == "from" else None


def _today(m: Matched) -> Token:
    return m.made("T", Unit("day", m.tokens[0].value))


def _lone_year(m: Matched) -> list[Token] | None:
    """In 2027; of 2027, where no plural follows that makes it a number of things."""
    if _PLURAL.fullmatch(m.get("n") or ""):
        return None
    return [Token("N", m.tokens[0].start, m.tokens[0].end, Calendar(m.tokens[0].value)), *m.tokens[1:]]


_PLURAL: Final = re.compile(
    r"(?!was|is|has|this|as\b|its|results?|figures?|levels?|sales|targets?|accounts)[a-z-]+s\W*|people\W*|men|women|children|[a-z-]+-.*"
)
"""A word by which a figure before it counts: flats, not was."""


def _season(m: Matched) -> Token:
    """A season by its distance: this summer."""
    return m.made("K", Part(Unit("year", m.get("r")), m.get("k")))


def _or_before(m: Matched) -> Token:
    """After 2016 or before 2014: the last word of the joined cue is the bound."""
    return Token("D", m.tokens[0].end - len("before"), m.tokens[-1].end, Open(build.node(m.get("x")), "before"))


def _until(m: Matched) -> Token | None:
    """Until 29 July, through 2030, where nothing stands before that it could end."""
    return build.open_("until")(m) if m.get("u") in ("until", "through") else None  # type: ignore[return-value]


def _pair(m: Matched) -> Token:
    return m.made("D", m.tokens[0].value)


def _dashed_pair(m: Matched) -> Token | None:
    """Friday 7-6."""
    read = day_and_month(m.get("d"), m.get("e"))
    return m.made("D", build.on_weekday(read, m.get("w"))) if read else None


def _three_figures(m: Matched) -> Token | None:
    """31 10 1974 or 1974 10 31 as a whole text."""
    if m.has("y"):
        read = day_and_month(m.get("d"), m.get("m"), m.get("y"))
    else:
        read = day_and_month(m.get("e"), m.get("n"), m.get("z"), dotted=True)
    return m.made("D", read) if read else None


def _slashed_days(m: Matched) -> list[Token] | Token | None:
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


def _pairs_of_year(m: Matched) -> Token | None:
    """5/1-5/7, 2020: the year belongs to both."""
    first, last = (build.first_way(m.get(name)) for name in "ab")
    return m.made("D", Span(replace(first, year=m.get("y")), replace(last, year=m.get("y"))))


def _month_of_year(m: Matched) -> Token | None:
    """January this year, 8 January last year."""
    date, year = m.get("m"), m.get("x")
    if not isinstance(date, Calendar) or date.year or not date.month or not isinstance(year, Unit) or year.unit != "year":
        return None
    month = Part(year, "month", date.month)
    return m.made("D", Part(month, "day", date.day) if date.day else month)


def _after_next_weekday(m: Matched) -> Token | None:
    """Two days after next Friday."""
    return None if m.get("u") == "half" else m.made("D", Moved(m.get("u"), m.get("n") or 1, Weekday(m.get("w"), 1)))


def _week_of_day(m: Matched) -> Token | None:
    """The week of the 18th."""
    return m.made("K", Unit("week", base=Calendar(day=m.get("d")))) if m.get("u") == "week" and 1 <= m.get("d") <= 31 else None


def _short_year(m: Matched) -> Token | None:
    """14th April 15, April of 87: a year of two figures ends the phrase."""
    year = m.token("s") or m.token("k")
    assert year
    if year.end - year.start != 2:
        return None
    return m.made("D", Calendar(full_year(str(year.value).zfill(2)), m.get("m") or m.get("v"), m.get("d")))


def _in(m: Matched) -> Token | None:
    """In two weeks; within ten months."""
    if m.get("i") == "within":
        return build.rolling(1)(m)  # type: ignore[return-value]
    if m.get("i") != "in" or m.get("u") == "half":
        return None
    then = Moved(m.get("u"), m.get("n"))
    return m.made("D", Near(then, m.get("w"))) if m.has("w") else m.made("I", then)


def _weekday_near(m: Matched) -> Token | None:
    """Monday two weeks from now; two months from today on Tuesday."""
    then, named = m.get("x") or m.get("y"), m.get("w") if m.has("w") else m.get("v")
    if isinstance(named, Weekday):
        named = named.weekday if named.week is None and named.nearest is None else None
    return m.made("D", Near(then, named)) if isinstance(then, Moved) and named is not None else None


def _next_day(m: Matched) -> Token | None:
    """The next day, the day before: counted from the date before."""
    if m.has("s"):
        return m.made("R", Unit("day", 1 if m.kind("s") == "A" else -1)) if m.get("v") == "day" else None
    return m.made("R", Unit("day", 1)) if m.get("u") == "day" and m.get("r") == 1 else None


def _holiday_weekend(m: Matched) -> Token | None:
    """Labour Day weekend, the weekend of Thanksgiving 2023."""
    day, unit = m.token("x") or m.token("z"), m.get("u") if m.has("u") else m.get("v")
    assert day
    if unit != "weekend" or not isinstance(day.value, Holiday):
        return None
    return m.made("K", LongWeekend(day.value))


def _ending(m: Matched) -> Token | None:
    """Year-end, month-end, EOM: of this year or month where none is named."""
    which, unit = m.get("b").split("-")
    outer = build.node(m.get("x")) if m.has("x") else Unit(unit)
    return m.made("G" if which == "end" else "K", Part(outer, which))


def _from_then(m: Matched) -> Token | None:
    """Three days starting from Monday; three days, from today."""
    base = build.node(m.get("x")) if m.has("x") else None
    return None if m.get("u") == "half" else m.made("D", Rolling(m.get("u"), m.get("n"), base))


def _after_next(m: Matched) -> Token | None:
    """The week after next, Friday after next, March after next; the week before last."""
    if m.has("r"):
        return m.made("K", Unit(m.get("v"), -2)) if m.get("r") == -1 and m.get("v") != "half" else None
    if m.has("m"):
        month = m.get("m").month
        return m.made("X", Part(Unit("year", 1, base=Moved("month", 13 - month)), "month", month))
    if m.has("w"):
        return m.made("D", Moved("week", 1, Weekday(m.get("w"), nearest="future")))
    return None if m.get("u") == "half" else m.made("K", Unit(m.get("u"), 2))


def _this_unit(m: Matched) -> Token | None:
    """In the week, of the year: this one; the weekend, that which is nearest on a Friday or a Monday."""
    if m.has("w"):
        return m.made("K", Unit("weekend", base=Moved("day", -3))) if m.get("w") == "weekend" else None
    unit = m.get("u")
    return m.made("K", Unit(unit, base=Moved("day", -3) if unit == "weekend" else None)) if unit in _TOLD else None


_TOLD: Final = frozenset(("day", "week", "weekend", "month", "quarter", "year"))
"""Units that with "the" alone mean the present one."""


def _year_named(m: Matched) -> Token | None:
    """The year 2019."""
    return m.made("N", Calendar(m.get("y"))) if m.get("u") == "year" else None
