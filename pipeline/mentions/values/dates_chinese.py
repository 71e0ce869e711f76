"""Chinese dates: the rules of the cascade, from days and months up to ranges and bounds. Types of tokens: `dates_chinese_lexer`."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import Final

from pipeline.mentions.values import dates_build as build
from pipeline.mentions.values.dates_build import node
from pipeline.mentions.values.dates_cascade import Matched, Rule, Token, rule
from pipeline.mentions.values.dates_chinese_lexer import rows
from pipeline.mentions.values.dates_expression import Span
from pipeline.mentions.values.dates_figures import full_year
from pipeline.mentions.values.dates_node import SOME_YEAR, Calendar, Moved, Node, Rolling, Unit, Weekday
from pipeline.mentions.values.dates_part import Fiscal, Holiday, Part
from pipeline.mentions.values.dates_words import HolidayName

__all__ = ["calendar_rules", "outer_rules", "relative_rules", "rows"]

_N: Final = "[nsd]"
_YEAR: Final = r"(?:C?(?P<y>[ysdn])年[,的]?)"


def _year_of(m: Matched) -> int | None:
    """The year of a group: four figures, two, or of the Republic."""
    token = m.token("y")
    if token is None:
        return None
    era = m.tokens[m.tokens.index(token) - 1] if token is not m.tokens[0] else None
    if era and era.type == "C":
        return int(token.value) + int(era.value)
    if token.type == "y" or token.value >= 1000:
        return int(token.value)
    return full_year(f"{token.value:02}") if token.end - token.start == 2 and (token.type == "s" or token.value >= 10) else -1


def _calendar(m: Matched) -> Token | None:
    year, month, day = _year_of(m), m.get("m"), m.get("d")
    if year == -1 or (month is not None and not 1 <= month <= 12) or (day is not None and not 1 <= day <= 31):
        return None
    return m.made("D" if day or (year and month) else "X" if month else "N", Calendar(year, month, day, m.get("w")))


def _era_year(m: Matched) -> Token | None:
    """光緒十年: the year alone, for its months are the moon's."""
    year = m.get("y") + m.get("c")
    numbers = [t.value for t in m.tokens[2:] if t.type in "nsd"]
    if m.get("c") < _GREGORIAN or any(not 1 <= n <= (12, 31)[i] for i, n in enumerate(numbers)):
        return m.made("N", Calendar(year))
    return m.made("D" if numbers else "N", Calendar(year, *numbers))


_GREGORIAN: Final = 1911
"""Eras that begin after this year count the calendar's months: 民國, 昭和."""


def _days(m: Matched) -> list[Token] | Token | None:
    """7月17日和22日; 4月12-19日: what is left out is that of the date before."""
    first = m.get("x")
    if not isinstance(first, Calendar) or not first.day:
        return None
    out: list[Token] = [m.all("x")[0]]
    for token in m.all("rest"):
        if token.type in "nsd":
            if not 1 <= token.value <= 31:
                return None
            out.append(token._replace(type="D", value=replace(first, day=token.value, weekday=None)))
        elif token.type == "日":
            out[-1] = out[-1]._replace(end=token.end)
        else:
            out.append(token)
    return out


def _day_range(m: Matched) -> Token | None:
    """4月12-19日."""
    month, first, last = m.get("m"), m.get("d"), m.get("e")
    year = _year_of(m)
    if year == -1 or not (1 <= month <= 12 and 1 <= first < last <= 31):
        return None
    return m.made("D", Span(Calendar(year, month, first), Calendar(year, month, last)))


def _month_range(m: Matched) -> Token | None:
    """2018年1-9月, 今年首三月."""
    year, first, last = _year_of(m), m.get("m"), m.get("e")
    if year == -1 or not (1 <= first <= 12 and 1 <= last <= 12) or first == last:
        return None
    outer = m.get("x")
    a: Node = Part(outer, "month", first) if outer else Calendar(year, first)
    b: Node = Part(outer, "month", last) if outer else Calendar(year, last)
    return m.made("D", Span(a, b))


def _fiscal(m: Matched) -> Token | None:
    """2026-27財政年度, 2026/27年度, 二○一○至一一年度, 27/28學年."""
    first, last = m.token("y"), m.token("e")
    assert first
    assert last
    year = first.value if first.value >= 1000 else full_year(f"{first.value:02}")
    return m.made("K", Fiscal(m.get("z"), year)) if last.value % 100 == (year + 1) % 100 else None


def _fiscal_pair(m: Matched) -> Token | None:
    """27/28學年: what could be a day and month is two years."""
    first, last = m.get("p")
    return m.made("K", Fiscal(m.get("z"), full_year(f"{first:02}"))) if last == (first + 1) % 100 else None


def _fiscal_relative(m: Matched) -> Token:
    """本財政年度, 上學年, 新財政年度: the one that has begun or begins within three months."""
    month, value = m.get("z"), m.get("r")
    return m.made("K", Fiscal(month, None, 0 if value == "new" else value, soon=value == "new"))


def _relative_date(m: Matched) -> Token | None:
    return build.month_of(m)


def _day_of_month(m: Matched) -> Token | None:
    month, day = m.get("x"), m.get("d")
    return m.made("D", Part(month, "day", day)) if 1 <= day <= 31 else None


def _bare_day(m: Matched) -> Token | list[Token] | None:
    return build.bare_days(m)


def _quarter(m: Matched) -> Token | None:
    """第三季, 首季, 2029年第四季, 首三季."""
    nth, count = (m.get("o") or 1, 1) if not m.has("c") else (1, m.get("c"))
    if not 1 <= nth <= 4 or not 1 <= count <= 4:
        return None
    return m.made("K", Part(node(m.get("x")), "quarter", nth, count))


def _half(m: Matched) -> Token | None:
    outer = m.get("x")
    return m.made("K", Part(node(outer), "half", m.get("h")))


def _half_month(m: Matched) -> Token:
    month = node(m.get("x")) if m.has("x") else Unit("month")
    first, last = (1, 15) if m.get("h") == 1 else (16, -1)
    return m.made("K", Span(Part(month, "day", first), Part(month, "day", last)))


def _stretch(m: Matched) -> Token | None:
    which = m.get("k")
    name = which[0] if isinstance(which, tuple) else which
    outer = m.get("x")
    if outer is None:
        unit = "year" if isinstance(which, tuple) and which[1] == "年" else "month"
        outer = Unit(unit)
    return m.made("G" if name == "end" else "K", Part(node(outer), name))


def _units(m: Matched) -> Token | None:
    """上週, 下三個月, 本季, 前兩天."""
    unit, offset, count = m.get("u"), {"before": -1, "after": 1}.get(m.get("r"), m.get("r")), m.get("n") or 1
    if m.has("n") and offset == 0:
        return None
    return m.made("K", Unit(unit, -count if m.has("n") and offset < 0 else offset, count))


def _weekday(m: Matched) -> Token:
    return m.made("D" if m.has("r") else "E", Weekday(m.get("w"), m.get("r")))


def _rolling(m: Matched) -> Token:
    return m.made("I", Rolling(m.get("u"), (m.get("p") or 1) * (m.get("n") or 1)))


def _away(m: Matched) -> Token | None:
    """三日前, 兩個月後, 5年前."""
    sign = -1 if m.has("b") else 1
    return m.made("D" if sign < 0 and m.get("u") != "year" else "I", Moved(m.get("u"), sign * m.get("n")))


def _part(m: Matched) -> Token | None:
    """十月的第一週, 今年首五個月, 上月最後五天, 第一個星期一."""
    outer = m.get("x")
    unit = f"weekday-{m.get('w')}" if m.has("w") else m.get("u")
    nth = m.get("o") or 1
    if m.has("last"):
        nth = -1
    if unit == "year":
        return None
    return m.made("K", Part(node(outer), unit, nth, m.get("n") or 1))


def _from_first_to_last(m: Matched) -> Token | None:
    return build.span(m)


def _lunar_day(m: Matched) -> Token | None:
    """農曆八月十五, 九月初九: a day of the moon's month; so is one in words without 日."""
    month, day = m.get("m") or m.get("z"), m.get("d") or m.get("e")
    if not month or not day or month > 12 or day > 30:
        return None
    year = m.get("x") or (Calendar(_year_of(m)) if m.has("y") else None)
    row = HolidayName(month=month, day=day, calendar="lunar")
    return m.made("D", Holiday(year or SOME_YEAR, row, given=year is not None))


def _year_span(m: Matched) -> Token | None:
    first, last = m.get("a"), m.get("b")
    last = last if last >= 1000 else first // 100 * 100 + last
    return m.made("D", Span(Calendar(first), Calendar(last))) if first < last else None


def _two_years(m: Matched) -> Token:
    return m.made("D", Span(m.get("a"), m.get("b")))


def _pair(m: Matched) -> Token | None:
    first, second = m.get("p")
    day, month = (first, second) if second <= 12 and first > 12 else (second, first)
    return m.made("D", Calendar(None, month, day)) if 1 <= month <= 12 and 1 <= day <= 31 else None


@cache
def calendar_rules() -> tuple[Rule, ...]:
    """Days, months and years."""
    return (
        rule(rf"(?P<c>C)(?P<y>[nds])年(?:{_N}月)?(?:{_N}日)?", _era_year),
        rule(r"(?P<y>[ysdn])[-/](?P<e>[ysdn])(?P<z>[Zz])", _fiscal),
        rule(r"(?P<p>P)(?P<z>[Zz])", _fiscal_pair),
        rule(rf"(?:(?P<y>[ysd])年|(?P<x>Y))?J?(?:(?P<m>{_N})月(?P<d>初)|(?P<z>正)(?P<e>[初n]))", _lunar_day),
        rule(rf"(?:(?P<y>[ysd])年|(?P<x>Y))?J(?:(?P<m>{_N})月|(?P<z>正))(?P<d>{_N})日?", _lunar_day),
        rule(r"(?:(?P<y>[ysd])年|(?P<x>Y))?(?P<m>n)月(?P<d>n)(?=[>!])", _lunar_day),
        rule(rf"F?{_YEAR}?(?P<m>{_N})月(?P<d>{_N})日?-(?P<e>{_N})日(?!月)", _day_range),
        rule(rf"F?{_YEAR}?(?P<m>{_N})月?-(?P<e>{_N})月(?!{_N})", _month_range),
        rule(rf"{_YEAR}(?P<m>{_N})月(?P<d>{_N})日", _calendar),
        rule(rf"{_YEAR}(?P<m>{_N})月(?P<d>{_N})(?=[->!])", _calendar),
        rule(rf"{_YEAR}(?P<m>{_N})月(?!x)", _calendar),
        rule(r"(?P<a>y)年?-(?P<b>[yds])年", _year_span),
        rule(rf"(?P<x>Y)(?P<m>{_N})月(?P<d>{_N})日", _relative_date),
        rule(rf"(?P<x>Y)(?P<m>{_N})月(?!x)", _relative_date),
        rule(rf"(?P<x>Q)的?(?P<d>{_N})日", _day_of_month),
        rule(rf"(?P<m>{_N})月(?P<d>{_N})日", _calendar),
        rule(rf"(?P<m>{_N})月(?P<d>{_N})(?=[->!])", _calendar),
        rule(rf"(?P<x>D)(?P<rest>(?:[&,-]{_N}日)+)", _days),
        rule(r"C?(?P<y>[ysC])年(?!个)", _calendar),
        rule(r"(?P<y>d)年(?=[OhkHo1B]|[ns]季)|(?<=<)(?P<v>d)年(?=>)", _short_year),
        rule(r"(?<![个Orp1LAB])(?P<m>[nsd])月(?!x|个)", _calendar),
        rule(r"(?P<x>D)[(,]?(?P<w>W)\)?", build.weekday_of_date),
        rule(r"(?P<w>W)[(,]?(?P<x>D)", build.weekday_of_date),
    )


@cache
def relative_rules() -> tuple[Rule, ...]:
    """Counted from now, or a part of something longer."""
    unit = "(?P<u>[年月日天周季末])"
    return (
        rule(r"(?P<t>T)", build.today),
        rule(rf"(?P<d>{_N}日(?:[&,-]{_N}日)*)(?![BAN])", _bare_days_if_clear),
        rule(rf"(?P<p>p)(?:1|)(?P<n>{_N})个?{unit}", _rolling),
        rule(rf"(?P<n>{_N})个?{unit}的?N", _rolling),
        rule(rf"(?<!O)(?P<n>{_N})个?{unit}(?:(?P<b>B)|A)", _away),
        rule(r"(?P<x>[NYR])的?[1B](?P<c>n)个?季", _quarter),
        rule(rf"(?P<x>[NYDXQKR])的?[1B](?P<n>{_N})个?{unit}", _part),
        rule(rf"(?P<x>[NYDXQKR])的?(?P<last>L)(?P<n>{_N})?个?{unit}", _part),
        rule(r"(?P<r>r)的?(?P<w>W)", _weekday),
        rule(r"(?P<r>[rw])个?(?P<z>[Zz])", _fiscal_relative),
        rule(r"(?P<x>[XDNYQKR])的?(?:O|)(?P<o>[ns1])?个?(?P<w>W)", _part),
        rule(rf"(?P<r>[rBA])(?P<n>{_N})个?{unit}", _units_or_part),
        rule(rf"M(?P<n>n){unit}", _now_and_next),
        rule(rf"(?P<c>{_N})世(?:(?P<p>{_N})代)?|(?P<d>[nsdy])代", _decade),
        rule(r"(?P<r>r)个?(?P<u>[周季末])", _units),
        rule(r"(?P<w>W)", _weekday),
        rule(rf"(?P<x>[NYR])的?(?:O(?P<o>{_N})|(?P<o2>{_N})|1)季", _quarter_of),
        rule(rf"(?:O(?P<o>{_N})|(?P<o2>{_N})|1)季", _quarter_of),
        rule(r"[1B](?P<c>n)个?季", _quarter),
        rule(r"(?P<x>[NYR])?的?(?P<o>o)季?", _quarter),
        rule(r"(?P<x>[NYR])?的?(?P<h>h)", _half),
        rule(r"(?P<x>[DXQ])?(?P<h>H)", _half_month),
        rule(rf"(?P<x>[NYDXQKR])的?O(?P<o>{_N})个?{unit}", _part),
        rule(rf"(?P<x>[NYDXQKR])的?1{unit}", _part),
        rule(r"(?P<x>[NYR])的?(?P<k>e)", build.stretch),
        rule(r"(?P<x>[NYDXQKR])?的?(?P<k>k)", _stretch),
        rule(r"(?P<x>[NY])?的?(?P<h>f)", build.holiday),
        rule(r"(?P<r>[TEK])[(]?(?P<x>D)\)?", build.apposed),
        rule(r"(?P<x>[YKQN])N", _same_node),
    )


def _same_node(m: Matched) -> Token:
    return m.made("K", node(m.get("x")))


def _quarter_of(m: Matched) -> Token | None:
    nth = m.get("o") or m.get("o2") or 1
    return m.made("K", Part(node(m.get("x")), "quarter", nth)) if 1 <= nth <= 4 else None


def _units_or_part(m: Matched) -> Token | None:
    return _units(m)


def _bare_days_if_clear(m: Matched) -> list[Token] | Token | None:
    """20日; 10日及11日: days in words below eleven are likelier a number of days."""
    numbers = [t for t in m.tokens if t.type in "nsd"]
    if any(not 1 <= t.value <= 31 for t in numbers) or (numbers[0].value <= 10 and not _in_digits(numbers[0])):
        return None
    out: list[Token] = []
    for token in m.tokens:
        if token.type in "nsd":
            out.append(token._replace(type="D", value=Calendar(day=token.value)))
        elif token.type == "日":
            out[-1] = out[-1]._replace(end=token.end)
        else:
            out.append(token)
    return out


def _in_digits(token: Token) -> bool:
    return (
        (token.end - token.start == len(str(token.value)) and token.type == "n" and token.value >= 10)
        or token.type == "s"
        or token.value > 9
    )


@cache
def outer_rules() -> tuple[Rule, ...]:
    """Ranges, then bounds."""
    x = "[DXNYQKGTERf]"
    a, b = f"(?P<a>{x})", f"(?P<b>{x})"
    return (
        rule(r"(?P<a>Y)&?(?P<b>Y)(?:n年)", _two_years),
        rule(rf"F?{a}c*-{b}(?!日)", _from_first_to_last),
        rule(rf"{a}[&]{b}I", _from_first_to_last),
        rule(rf"F?(?P<x>{x})[&]?U", build.open_("until")),
        rule(r"(?P<x>G)B", build.open_("until")),
        rule(r"F?(?P<x>[DXNYQKER])S", build.open_("since")),
        rule(r"F?(?P<x>[DXNYQKf])B", build.open_("before")),
        rule(r"(?P<x>[DXNYQKf])A", build.open_("after")),
        rule(r"(?<=[O<FT=])(?P<p>P)", _pair),
        rule(r"(?<=<)(?P<y>y)(?=[!>])", _calendar),
    )


def _short_year(m: Matched) -> Token | None:
    """98年第八個月: a year of two digits where a part of a year follows."""
    value = m.get("y") or m.get("v")
    return m.made("N", Calendar(full_year(str(value))))


def _now_and_next(m: Matched) -> Token:
    """今明兩年."""
    return m.made("K", Unit(m.get("u"), 0, m.get("n")))


def _decade(m: Matched) -> Token | None:
    """十九世紀七十年代, 九十年代, 1990年代."""
    if m.has("d"):
        first = m.get("d") if m.get("d") >= 1000 else 1900 + m.get("d") if m.get("d") >= 20 else 2000 + m.get("d")
        return m.made("K", Span(Calendar(first), Calendar(first + 9))) if first % 10 == 0 else None
    first, size = 100 * m.get("c") - 100 + (m.get("p") or 0), 10 if m.has("p") else 100
    return m.made("K", Span(Calendar(first), Calendar(first + size - 1))) if 1000 < first < 2200 else None
