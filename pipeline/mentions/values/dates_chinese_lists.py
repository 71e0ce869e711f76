"""What the rules of Chinese dates build of several dates in a row: 5月1、2及3日, 7、8月, 第二及第三季; groups and types as in `dates_build`."""

from __future__ import annotations

from dataclasses import replace

from pipeline.mentions.values.dates_build import node
from pipeline.mentions.values.dates_cascade import Matched, Token
from pipeline.mentions.values.dates_chinese_build import year_of
from pipeline.mentions.values.dates_node import Calendar, Node
from pipeline.mentions.values.dates_part import Part


def days(m: Matched) -> list[Token] | Token | None:
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


def days_of_month(m: Matched) -> list[Token] | None:
    """5月1、2及3日: days that share their month and the word for day."""
    year, month, outer = year_of(m), m.get("m"), m.get("x")
    days = [t for t in m.all("rest") if t.type in "nsd"]
    if year == -1 or not 1 <= month <= 12 or any(not 1 <= t.value <= 31 for t in days):
        return None
    inner = Part(outer, "month", month) if outer else None
    out = [t if t.type not in "nsd" else t._replace(type="D", value=_day(inner, year, month, t.value)) for t in m.all("rest")]
    return [out[0]._replace(start=m.tokens[0].start), *out[1:-1], out[-1]._replace(end=m.tokens[-1].end)]


def _day(month: Part | None, year: int | None, number: int, day: int) -> Node:
    return Part(month, "day", day) if month else Calendar(year, number, day)


def bare_days_if_clear(m: Matched) -> list[Token] | Token | None:
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
    """Is a day written in digits, or too great to be a count in words?"""
    return (
        (token.end - token.start == len(str(token.value)) and token.type == "n" and token.value >= 10)
        or token.type == "s"
        or token.value > 9
    )


def two_months(m: Matched) -> list[Token] | None:
    """7、8月: two months that share the word."""
    year, first, last = year_of(m), m.get("d"), m.get("m")
    if year == -1 or not (1 <= first <= 12 and 1 <= last <= 12):
        return None
    return _pair_of(m, *(("D" if year else "X", Calendar(year, month)) for month in (first, last)))


def years(m: Matched) -> list[Token]:
    """2024及2025年, 2024和2025兩年, 2024、2025及2026年."""
    out = [t._replace(type="N", value=Calendar(t.value)) if t.type == "y" else t for t in m.tokens if t.type in "y&,"]
    return [*out[:-1], out[-1]._replace(end=m.tokens[-1].end)]


def two_quarters(m: Matched) -> list[Token] | None:
    """第二及第三季, 今年第二、三季."""
    if not (1 <= m.get("o") <= 4 and 1 <= m.get("p") <= 4):
        return None
    return _pair_of(m, *(("K", Part(node(m.get("x")), "quarter", m.get(name))) for name in "op"))


def _pair_of(m: Matched, first: tuple[str, Node], last: tuple[str, Node]) -> list[Token]:
    """Two dates in the place of one match, cut where they are joined."""
    joined = m.token("j")
    assert joined
    return [
        Token(first[0], m.tokens[0].start, joined.start, first[1]),
        joined,
        Token(last[0], joined.end, m.tokens[-1].end, last[1]),
    ]


def another_month(m: Matched) -> list[Token] | None:
    """去年9月及10月: the second month is of the first's year."""
    first, last = m.get("x"), m.get("m")
    if not isinstance(last, Calendar) or not last.month:
        return None
    made: Node | None = None
    if isinstance(first, Calendar) and first.year and first.month and not first.day and first.month < last.month:
        made = Calendar(first.year, last.month)
    elif isinstance(first, Part) and first.unit == "month" and first.count == 1 and first.nth < last.month:
        made = Part(first.outer, "month", last.month)
    return [*m.tokens[:-1], m.tokens[-1]._replace(type="D", value=made)] if made else None
