"""What the rules of Chinese dates build where the language has its own ways; groups and types as in `dates_build`."""

from __future__ import annotations

from typing import Final

from pipeline.mentions.values.dates_build import node, open_
from pipeline.mentions.values.dates_cascade import Matched, Token
from pipeline.mentions.values.dates_expression import Apposed, Span
from pipeline.mentions.values.dates_figures import full_year
from pipeline.mentions.values.dates_node import SOME_YEAR, Calendar, Moved, Node, Rolling, Unit, Weekday
from pipeline.mentions.values.dates_part import Fiscal, Holiday, Part
from pipeline.mentions.values.dates_words import HolidayName


def year_of(m: Matched) -> int | None:
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


def calendar(m: Matched) -> Token | None:
    """Year, month, day and weekday, as far as they are there."""
    year, month, day = year_of(m), m.get("m"), m.get("d")
    if year == -1 or (month is not None and not 1 <= month <= 12) or (day is not None and not 1 <= day <= 31):
        return None
    return m.made("D" if day or (year and month) else "X" if month else "N", Calendar(year, month, day, m.get("w")))


def era_year(m: Matched) -> Token | None:
    """光緒十年: the year alone, for its months are the moon's."""
    year = m.get("y") + m.get("c")
    numbers = [t.value for t in m.tokens[2:] if t.type in "nsd"]
    if m.get("c") < _GREGORIAN or any(not 1 <= n <= (12, 31)[i] for i, n in enumerate(numbers)):
        return m.made("N", Calendar(year))
    return m.made("D" if numbers else "N", Calendar(year, *numbers))


_GREGORIAN: Final = 1911
"""Eras that begin after this year count the calendar's months: 民國, 昭和."""


def day_range(m: Matched) -> Token | None:
    """4月12-19日; 本月1日至3日; 從1日至3日."""
    month, year, outer = m.get("m"), year_of(m), m.get("x")
    first, last = (t.value for t in m.tokens if t.type in "nsd" and t is not m.token("m") and t is not m.token("y"))
    if year == -1 or not (1 <= (month or 1) <= 12 and 1 <= first < last <= 31):
        return None
    if outer is None:
        return m.made("D", Span(Calendar(year, month, first), Calendar(year, month, last)))
    inner: Node = Part(outer, "month", month) if month else outer
    return m.made("D", Span(Part(inner, "day", first), Part(inner, "day", last)))


def dotted_range(m: Matched) -> Token | None:
    """1999.08-2002.02, 2008.03-2009: months with a dot, which alone are decimals."""
    first, last = node(m.get("a") or m.get("c")), node(m.get("b") or m.get("d"))
    return m.made("D", Span(first, last))


def day_in_brackets(m: Matched) -> Token | None:
    """昨日(3日), 星期六(5日): a day of the month beside a weekday or a day counted from today."""
    day, beside = m.get("d"), m.token("r")
    assert beside
    if not 1 <= day <= 31:
        return None
    return m.made("D", Calendar(day=day, weekday=beside.value) if beside.type == "W" else Apposed(beside.value, Calendar(day=day)))


def day_after_holiday(m: Matched) -> Token | None:
    """聖誕節翌日."""
    holiday, after = m.get("x"), m.get("r")
    return (
        m.made("D", Moved("day", after.offset, holiday))
        if isinstance(holiday, Holiday) and isinstance(after, Unit) and after.unit == "day" and after.offset
        else None
    )


def month_range(m: Matched) -> Token | None:
    """2018年1-9月, 今年首三月."""
    year, first, last = year_of(m), m.get("m"), m.get("e")
    if year == -1 or not (1 <= first <= 12 and 1 <= last <= 12) or first == last:
        return None
    outer = m.get("x")
    a: Node = Part(outer, "month", first) if outer else Calendar(year, first)
    b: Node = Part(outer, "month", last) if outer else Calendar(year, last)
    return m.made("D", Span(a, b))


def fiscal(m: Matched) -> Token | None:
    """2026-27財政年度, 2026/27年度, 二○一○至一一年度, 27/28學年."""
    first, last = m.token("y"), m.token("e")
    assert first
    assert last
    year = first.value if first.value >= 1000 else full_year(f"{first.value:02}")
    return m.made("K", Fiscal(m.get("z"), year)) if last.value % 100 == (year + 1) % 100 else None


def fiscal_span(m: Matched) -> Token | None:
    """2026/27至2028/29年度: from the first of some financial or school years to the last."""
    starts, ends = ([value if value >= 1000 else full_year(f"{value:02}") for value in map(m.get, names)] for names in ("yf", "eg"))
    if any(end % 100 != (start + 1) % 100 for start, end in zip(starts, ends, strict=True)) or starts[0] >= starts[1]:
        return None
    first, last = (Fiscal(m.get("z"), year) for year in starts)
    return m.made("D", Span(first, last))


def fiscal_pair(m: Matched) -> Token | None:
    """27/28學年: what could be a day and month is two years."""
    first, last = m.get("p")
    return m.made("K", Fiscal(m.get("z"), full_year(f"{first:02}"))) if last == (first + 1) % 100 else None


def fiscal_relative(m: Matched) -> Token:
    """本財政年度, 上學年, 新財政年度: the one that has begun or begins within three months."""
    month, value = m.get("z"), m.get("r")
    return m.made("K", Fiscal(month, None, 0 if value == "new" else value, soon=value == "new"))


def day_of_month(m: Matched) -> Token | None:
    """本月十二日, 上月20日."""
    month, day = m.get("x"), m.get("d")
    return m.made("D", Part(month, "day", day)) if 1 <= day <= 31 else None


def quarter(m: Matched) -> Token | None:
    """第三季, 首季, 2029年第四季, 首三季."""
    nth, count = (m.get("o") or 1, 1) if not m.has("c") else (1, m.get("c"))
    if not 1 <= nth <= 4 or not 1 <= count <= 4:
        return None
    return m.made("K", Part(node(m.get("x")), "quarter", nth, count))


def half(m: Matched) -> Token | None:
    """今年上半年."""
    outer = m.get("x")
    return m.made("K", Part(node(outer), "half", m.get("h")))


def half_month(m: Matched) -> Token:
    """上半月: to the 15th; 下半月: from the 16th on."""
    month = node(m.get("x")) if m.has("x") else Unit("month")
    first, last = (1, 15) if m.get("h") == 1 else (16, -1)
    return m.made("K", Span(Part(month, "day", first), Part(month, "day", last)))


def stretch(m: Matched) -> Token | None:
    """年初, 8月中旬, 去年底."""
    which = m.get("k")
    name = which[0] if isinstance(which, tuple) else which
    outer = m.get("x")
    if outer is None:
        unit = "year" if isinstance(which, tuple) and which[1] == "年" else "month"
        outer = Unit(unit)
    return m.made("G" if name == "end" else "K", Part(node(outer), name))


def units(m: Matched) -> Token | None:
    """上週, 下三個月, 本季, 前兩天."""
    unit, offset, count = m.get("u"), {"before": -1, "after": 1}.get(m.get("r"), m.get("r")), m.get("n") or 1
    if m.has("n") and offset == 0:
        return None
    return m.made("K", Unit(unit, -count if m.has("n") and offset < 0 else offset, count))


def weekday(m: Matched) -> Token:
    """周一, 上周二."""
    return m.made("D" if m.has("r") else "E", Weekday(m.get("w"), m.get("r")))


def rolling(m: Matched) -> Token:
    """過去十年, 三日內."""
    return m.made("I", Rolling(m.get("u"), (m.get("p") or 1) * (m.get("n") or 1)))


def away(m: Matched) -> Token | None:
    """三日前, 兩個月後, 5年前."""
    sign = -1 if m.has("b") else 1
    return m.made("D" if sign < 0 and m.get("u") != "year" else "I", Moved(m.get("u"), sign * m.get("n")))


def half_away(m: Matched) -> Token:
    """半年前, 半個月後: six months, fifteen days."""
    unit, count = _half(m, "h")
    return m.made("D" if m.has("b") else "I", Moved(unit, -count if m.has("b") else count))


def half_rolling(m: Matched) -> Token:
    """過去半年, 半年內."""
    unit, count = _half(m, "h" if m.has("h") else "i")
    return m.made("I", Rolling(unit, (m.get("p") or 1) * count))


def _half(m: Matched, name: str) -> tuple[str, int]:
    token = m.token(name)
    assert token
    return ("month", 6) if token.value == "year" else ("day", 15)


def part(m: Matched) -> Token | None:
    """十月的第一週, 今年首五個月, 上月最後五天, 第一個星期一."""
    outer = m.get("x")
    unit = f"weekday-{m.get('w')}" if m.has("w") else m.get("u")
    nth = m.get("o") or 1
    if m.has("last"):
        nth = -1
    if unit == "year":
        return None
    return m.made("K", Part(node(outer), unit, nth, m.get("n") or 1))


def lunar_day(m: Matched) -> Token | None:
    """農曆八月十五, 九月初九: a day of the moon's month; so is one in words without 日."""
    month, day = m.get("m") or m.get("z"), m.get("d") or m.get("e")
    if not month or not day or month > 12 or day > 30:
        return None
    year = m.get("x") or (Calendar(year_of(m)) if m.has("y") else None)
    row = HolidayName(month=month, day=day, calendar="lunar")
    return m.made("D", Holiday(year or SOME_YEAR, row, given=year is not None))


def year_span(m: Matched) -> Token | None:
    """1995-1997年, 二○一九至二一年."""
    first, last = m.get("a"), m.get("b")
    last = last if last >= 1000 else first // 100 * 100 + last
    return m.made("D", Span(Calendar(first), Calendar(last))) if first < last else None


def pair(m: Matched) -> Token | None:
    """9/2 as a whole text or after a preposition: the day first."""
    first, second = m.get("p")
    day, month = (first, second) if second <= 12 and first > 12 else (second, first)
    return m.made("D", Calendar(None, month, day)) if 1 <= month <= 12 and 1 <= day <= 31 else None


def same_node(m: Matched) -> Token:
    """今年內 is 今年."""
    return m.made("K", node(m.get("x")))


def quarter_of(m: Matched) -> Token | None:
    """第三季, 首季, 明年第一季度."""
    nth = m.get("o") or m.get("o2") or 1
    return m.made("K", Part(node(m.get("x")), "quarter", nth)) if 1 <= nth <= 4 else None


def short_year(m: Matched) -> Token | None:
    """98年第八個月: a year of two digits where a part of a year follows."""
    value = m.get("y") or m.get("v")
    return m.made("N", Calendar(full_year(str(value))))


def fiscal_years(m: Matched) -> Token | None:
    """2027/28年, which means a financial year as it does without the last word."""
    year = m.get("y")
    return m.made("K", Fiscal(4, year)) if m.get("e") == (year + 1) % 100 else None


def until(m: Matched) -> Token | None:
    """直至2030年."""
    return open_("until")(m) if m.get("u") == "until" else None  # type: ignore[return-value]


def first_months(m: Matched) -> Token | None:
    """首五個月, 前五個月 without a year: the first of a year; 前兩個月 are likelier the last two."""
    few = m.tokens[0].type == "B" and m.get("n") < 3
    return None if few or m.get("n") > 12 else m.made("K", Part(SOME_YEAR, "month", 1, m.get("n")))


def now_and_next(m: Matched) -> Token:
    """今明兩年, 昨今兩天."""
    return m.made("K", Unit(m.get("u"), m.get("r"), m.get("n")))


def decade(m: Matched) -> Token | None:
    """十九世紀七十年代, 上世紀七十年代, 九十年代, 1990年代."""
    if m.has("d"):
        first = m.get("d") if m.get("d") >= 1000 else 1900 + m.get("d") if m.get("d") >= 20 else 2000 + m.get("d")
        return m.made("K", Span(Calendar(first), Calendar(first + 9))) if first % 10 == 0 else None
    first, size = 100 * m.get("c") - 100 + (m.get("p") or 0), 10 if m.has("p") else 100
    return m.made("K", Span(Calendar(first), Calendar(first + size - 1))) if 1000 < first < 2200 else None
